"""What each answer leads to, driven by keys: clinical D1, D2, E and the start after a stop."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.app.places import START, to_after, to_eased, to_hold, to_nerve
from tests.app.player import FLOW, MIDDLE, PANES, PHONE, Player, keep, playing, record
from tui.domain.options import rows
from tui.domain.plan import Kind
from tui.storage.routines import passages

WORD = "anyway"
BOTH_SIZES = pytest.mark.parametrize("size", [MIDDLE, PHONE], ids=["middle", "phone"])


def flag(kind: str) -> str:
    return (
        "[[flags]]\nat = 2026-11-21T06:15:00+01:00\n"
        f'step = "cross-one-knee"\nside = "right"\nsecond = 7\nkind = "{kind}"\n'
    )


def lived(data: Path, *days: int, **more: str) -> None:
    """Put a finished, calm session into the journal for each of these days of November."""
    for day in days:
        keep(data, f"2026-11-{day:02}T061200-abcd", record(day, **more))


def settings(data: Path) -> dict[str, Any]:
    return tomllib.loads((data / "settings.toml").read_text())


async def whole(player: Player, *after: str) -> None:
    """A whole session in `flow`, and the answers after it."""
    await player.press(*START)
    await player.let_pass(45 + 5 * (8 + 10 + 4) + 4 * 10 + 2)
    assert player.page == "Done"
    await player.press("space")
    assert player.page == "After"
    await player.press(*after)


def told(file: str, name: str) -> str:
    return passages(file)[name].sentences[0].text


# Before


@BOTH_SIZES
async def test_question_1_yes_shows_who_to_call_and_can_be_taken_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await player.press("space", "y", "1")
        assert player.page == "Emergency"
        assert "nearest emergency department" in player.words
        await player.press("escape", "4", "space")
        assert player.app.coach.session is None
        (entry,) = player.saved()
    assert entry["before"] == {"signs": ["emergency", "not-cleared"]}
    async with playing(tmp_path / "b", FLOW, size) as player:
        await player.press("space", "y", "1", "escape", "backspace", "n", "4", "space")
        assert player.session


@BOTH_SIZES
@pytest.mark.parametrize(("digit", "sign"), [("3", "new-nerve"), ("4", "not-cleared")])
async def test_questions_3_and_4_start_only_by_the_typed_word(
    tmp_path: Path, size: tuple[int, int], digit: str, sign: str
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await player.press("space", "y", digit)
        assert passages("cards")[f"yes-{sign}"].title in player.text
        assert 'Type the word "anyway"' in player.words
        await player.press(*"any", *"any", *WORD[3:-1])
        assert "anywa_" in player.text
        await player.press("y")
        assert "● anyway" in player.words or f"yes to {digit}, and your own" in player.words
        await player.press("4")
        assert "Holds of 5 seconds, without step 4." in player.words
        assert "Only a gentle pulling feeling. No pain, no strain." in player.words
        await player.press("space")
        assert {one.planned_s for one in player.session.segments} == {5}
        assert {one.step.number for one in player.session.segments} == {1, 2, 3}
        (entry,) = player.saved()
    assert entry["before"] == {"pain": 4, "signs": [sign], "insisted": True}
    assert "cleared_on" not in settings(tmp_path).get("checks", {})


async def test_with_any_other_sign_the_word_is_not_shown(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", "4", "5", *WORD, "4")
        assert WORD not in player.text


async def test_safety_opens_in_the_middle_of_the_word(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", "4", *"any", "s")
        assert player.page == "Safety"


async def test_question_4_says_when_it_was_answered_and_comes_back_on_a_change(
    tmp_path: Path,
) -> None:
    recent = FLOW + '[checks]\ncleared_on = "2026-11-20"\n'
    full = "hip or back surgery"
    async with playing(tmp_path, recent) as player:
        await player.press("space")
        assert "not true on Fri 20 Nov" in player.words
        assert full not in player.words
        await player.press("y")
        assert full in player.words
        await player.press("4", *WORD, "4", "space", "q", "y")
    async with playing(tmp_path, (tmp_path / "settings.toml").read_text()) as player:
        await player.press("space")
        assert full in player.words
    old = FLOW + '[checks]\ncleared_on = "2026-10-24"\n'
    async with playing(tmp_path / "b", old) as player:
        await player.press("space")
        assert full in player.words
        await player.press("n", "4", "space")
        assert player.saved()
    assert settings(tmp_path / "b")["checks"]["cleared_on"] == "2026-11-23"


@BOTH_SIZES
@pytest.mark.parametrize(("keys", "higher"), [(("n",), False), (("y", "6", "n"), True)])
async def test_the_next_day_is_the_sixth_line_and_n_covers_it(
    tmp_path: Path, size: tuple[int, int], keys: tuple[str, ...], higher: bool
) -> None:
    lived(tmp_path, 21)
    async with playing(tmp_path, FLOW, size) as player:
        await player.press("space")
        assert "6 Higher next day" in player.words
        await player.press(*keys)
        assert (told("care", "stayed-higher") in player.words) is higher
        await player.press("4", "space")
        earlier, today = player.saved()
    assert earlier["next_day"] == {"higher": higher}
    assert today["before"] == {"pain": 4, "signs": []}


@pytest.mark.parametrize("days", [(), (15,), (23,)])
async def test_the_next_day_is_not_asked_without_one(tmp_path: Path, days: tuple[int, ...]) -> None:
    lived(tmp_path, *days)
    async with playing(tmp_path, FLOW) as player:
        await player.press("space")
        assert "Higher next day" not in player.words
        await player.press("y", "6", "n", "4", "space")
        assert all("next_day" not in entry for entry in player.saved())


async def test_still_higher_the_next_day_offers_shorter_holds(tmp_path: Path) -> None:
    lived(tmp_path, 21)
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "4")
        assert "make it 5 s" not in player.words
        await player.press("y", "6", "n", "4", "t")
        assert "holds are 5 s now" in player.words
        await player.press("t", "t", "space")
        assert {one.planned_s for one in player.session.segments} == {5}
    assert settings(tmp_path)["holds"]["seconds"] == 5


async def test_fourteen_days_without_offer_a_step_less(tmp_path: Path) -> None:
    lived(tmp_path, 9)
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "4")
        assert told("care", "gap").format(now=10, more=5) in player.words
        await player.press("space")
        assert {one.planned_s for one in player.session.segments} == {10}


async def test_after_three_numbers_left_out_the_short_form_is_offered(tmp_path: Path) -> None:
    for day in (19, 20, 21):
        text = record(day).replace("[before]\npain = 4\n", "[before]\n")
        keep(tmp_path, f"2026-11-{day}T061200-abcd", text)
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "4")
        assert told("care", "short-form") not in player.words
        await player.press("-")
        assert told("care", "short-form") in player.words
        await player.press("c", "space")
        assert player.session
        assert player.saved()[-1]["before"] == {"signs": []}
        await player.press("q", "y")
    kept = (tmp_path / "settings.toml").read_text()
    assert settings(tmp_path)["checks"]["before"] == "short"
    async with playing(tmp_path, kept) as player:
        await player.press("space")
        assert "Pain now" not in player.text
        assert "toilet paper" not in player.words
        await player.press("y")
        assert "toilet paper" in player.words
        await player.press("n", "space")
        assert player.session


async def test_pain_is_not_asked_for_where_that_is_off(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + "[checks]\npain = false\n") as player:
        await player.press("space", "n", "space")
        await player.press("q", "y")
        assert player.page == "After"
        assert "Pain now" not in player.text
        await player.press("3", "n", "space")
        assert player.saved()[0]["after"] == {"nerve": []}


# During, and at the next start


@BOTH_SIZES
async def test_a_nerve_feeling_in_one_leg_locks_until_the_talk(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    lived(tmp_path, 20, 21, 22)
    async with playing(tmp_path, FLOW, size) as player:
        await to_hold(player)
        await player.press("f2", "x", "3", "n", "3", "space")
        assert told("care", "nerve-drop") in player.words
        assert "15 s" not in player.words
        await player.press("space")
    kept = (tmp_path / "settings.toml").read_text()
    assert settings(tmp_path)["holds"]["seconds"] == 5
    async with playing(tmp_path, kept, size) as player:
        await player.press("space")
        assert player.page == "Talk"
        assert "On Mon 23 Nov you reported tingling. Have you spoken to someone?" in player.words
        await player.press("space", "enter", "4")
        assert player.page == "Talk"
        assert "t I have spoken to a professional" in player.words
        await player.press("t")
        assert player.page == "Before"
        assert told("care", "not-talked") not in player.words
    assert "talked_at" in settings(tmp_path)["checks"]
    async with playing(tmp_path, (tmp_path / "settings.toml").read_text(), size) as player:
        await player.press("space")
        assert player.page == "Before"


async def test_without_the_talk_only_the_typed_word_leads_on(tmp_path: Path) -> None:
    lived(tmp_path, 21, flags=flag("nerve"))
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", *WORD[:-1], "backspace", "a", "y")
        assert player.page == "Before"
        assert told("care", "not-talked") in player.words
        await player.press("n", "4", "space")
        assert {one.planned_s for one in player.session.segments} == {5}
    assert "talked_at" not in settings(tmp_path)["checks"]


async def test_a_lock_outlasts_the_entries_the_notebook_keeps(tmp_path: Path) -> None:
    lived(tmp_path, 3, flags=flag("nerve"))
    async with playing(tmp_path, FLOW) as player:
        assert player.saved()
    for number in range(40):
        text = 'schema = 1\nkind = "note"\nstarted = 2026-11-10T08:00:00+01:00\n'
        keep(tmp_path, f"2026-11-10T0800{number:02}-abcd", text)
    async with playing(tmp_path, (tmp_path / "settings.toml").read_text()) as player:
        await player.press("space")
        assert player.page == "Talk"


@pytest.mark.parametrize(
    ("kind", "page", "words"),
    [
        ("unanswered", "Safety", "What was it?"),
        ("nerve", "Talk", "you reported a nerve feeling. Have you spoken to someone?"),
        ("emergency", "Talk", "has it come back? Call now: your local emergency number"),
    ],
)
async def test_a_flag_is_the_first_thing_at_the_next_start(
    tmp_path: Path, kind: str, page: str, words: str
) -> None:
    lived(tmp_path, 21, flags=flag(kind))
    async with playing(tmp_path, FLOW) as player:
        await player.press("space")
        assert player.page == page
        assert words in player.words


@BOTH_SIZES
async def test_a_pinch_in_the_groin_is_told_apart_and_step_3_offered_as_left_out(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await to_hold(player)
        await player.let_pass(7 + 4 + 10 + 8 + 3)
        await player.press("f2", "x", "2", "y")
        assert told("care", "pinch") in player.words
        await player.press("f")
        assert told("care", "pinch") in player.words
        await player.press("3", "n", "space", "space")
        assert "holds for the left hip, and step 4." in player.words
        await player.press("n", "4")
        assert "w with step 3 all the same" in player.words
        await player.press("space")
        steps = {one.step.id for one in player.session.segments}
        assert steps == {"on-your-back", "both-knees"}
        first = player.saved()[0]
    assert first["after"] == {"pain": 3, "nerve": [], "pinch": True}
    assert first["status"] == "stopped"


async def test_a_second_easing_ends_the_session(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.let_pass(7 + 4 + 10 + 8 + 3)
        await player.press("f2", "x", "2", "o", "space")
        await player.let_pass(8 + 2)
        await player.press("f2", "x", "2")
        assert told("safety", "enough") in player.words
        assert "the other side, 5 s" not in player.words
        await player.press("o", "space")
        assert player.page == "Eased"
        await player.press("f")
        assert player.saved()[0]["status"] == "stopped"


TODAY_S_STOP = '[[flags]]\nat = 2026-11-23T06:15:00+01:00\nkind = "pain"\n'


@pytest.mark.parametrize(("key", "count"), [("space", 2), ("d", 5)])
async def test_a_hip_that_was_stopped_today_is_left_out_unless_it_is_chosen(
    tmp_path: Path, key: str, count: int
) -> None:
    lived(tmp_path, 23, flags=TODAY_S_STOP + 'side = "right"\n')
    async with playing(tmp_path, FLOW) as player:
        await player.press("space")
        assert "holds for the right hip, and step 4." in player.words
        await player.press("n", "4")
        assert told("care", "eased-whole") in player.words
        await player.press(key)
        kinds = [one.kind for one in player.session.segments]
        assert kinds.count(Kind.HOLD) == count


async def test_where_both_hips_were_stopped_space_writes_a_rest_day(tmp_path: Path) -> None:
    lived(tmp_path, 23, flags=TODAY_S_STOP)
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "n", "4")
        assert "rest today" in player.rows()[-1]
        assert "lie down" not in player.rows()[-1]
        await player.press("space")
        assert player.app.coach.session is None
        assert [one["kind"] for one in player.saved()] == ["session", "rest"]


# After


@pytest.mark.parametrize(
    ("keys", "says", "not_says"),
    [
        ("4n", "Recorded.", "Leave the stretches"),
        ("5n", "Recorded.", "Leave the stretches"),
        ("6n", "If it stays up tomorrow", "Recorded."),
        ("3y3r", "Back off, and ask", "Recorded."),
    ],
)
async def test_each_answer_leads_to_what_the_sheet_says(
    tmp_path: Path, keys: str, says: str, not_says: str
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        assert says not in player.words
        await player.press(*keys)
        assert says in player.words
        assert not_says not in player.words


async def test_up_by_two_offers_a_step_less_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await whole(player, "6", "n")
        assert told("care", "offer-shorter").format(now=10, more=5) in player.words
        await player.press("t")
        assert "[taken]" in player.words
        await player.press("t", "space")
        assert player.app.coach.settings.holds.seconds == 10
        await player.press("space", "n", "4")
        assert "make it 5 s" not in player.words


@BOTH_SIZES
async def test_three_calm_days_offer_five_seconds_more(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    lived(tmp_path, 21, 22)
    async with playing(tmp_path, FLOW, size) as player:
        await whole(player)
        assert "15 s" not in player.words
        await player.press("3", "n")
        assert told("care", "offer-longer").format(now=10, more=15) in player.words
        await player.press("w")
        assert player.page == "Why"
        assert "The article only says 5 to 30 seconds." in player.words
        assert player.text.count("● ") == 3
        assert told("care", "why-longer") in player.words
        await player.press("escape", "t", "space")
        assert player.app.coach.settings.holds.seconds == 15
        assert player.page == "Activities"
        await player.press("space", "space", "n", "4", "space")
        assert {one.planned_s for one in player.session.segments} == {15}
    assert settings(tmp_path)["holds"]["seconds"] == 15


async def test_what_was_taken_goes_back_when_an_answer_changes(tmp_path: Path) -> None:
    lived(tmp_path, 21, 22)
    async with playing(tmp_path, FLOW) as player:
        await whole(player, "3", "n", "t", "up", "2")
        assert player.app.coach.settings.holds.seconds == 15
        await player.press("7")
        assert player.app.coach.settings.holds.seconds == 10
        assert "Next time 5 s" in player.words
        await player.press("space")
    assert settings(tmp_path)["holds"]["seconds"] == 10


async def test_declined_it_does_not_come_back_at_once(tmp_path: Path) -> None:
    lived(tmp_path, 21, 22)
    async with playing(tmp_path, FLOW) as player:
        await whole(player, "3", "n")
        assert "Next time 15 s" in player.words
        await player.press("space", "space")
        await whole(player, "3", "n")
        assert "Next time 15 s" not in player.words
    assert "holds" not in settings(tmp_path)


async def test_what_was_left_out_offers_nothing(tmp_path: Path) -> None:
    lived(tmp_path, 21, 22)
    async with playing(tmp_path, FLOW) as player:
        await whole(player, "3")
        assert "Next time 15 s" not in player.words
        await player.press("n", "up", "-")
        assert "Next time 15 s" not in player.words


async def test_only_one_offer_stands_and_shorter_comes_before_flow(tmp_path: Path) -> None:
    lived(tmp_path, 20, 21, 22)
    async with playing(tmp_path, FLOW.replace("flow", "wait")) as player:
        await player.press(*START)
        for _ in range(5):
            await player.press("space")
            await player.let_pass(8 + 10 + 4 + 10 + 1)
        await player.press("space")
        assert player.page == "After"
        await player.press("6", "n")
        assert "by itself" not in player.words
        assert "Next time 5 s" in player.words
        await player.press("3", "up", "3")
        assert "It can also run by itself" in player.words
        assert "Next time 15 s" not in player.words
        await player.press("t", "space")
        assert player.app.coach.settings.mode == "flow"
        assert player.app.coach.settings.checks.flow_offered


async def test_more_can_be_told_and_nothing_is_filled_in(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_after(player)
        await player.press("3", "n", "m")
        assert player.page == "More"
        assert "[" not in player.text
        await player.press("n", "down", "1", "5", "down", "enter", *"bad s", "f2")
        assert player.page == "Safety"
        await player.press("escape", *"o", "escape", "down", "enter", *"none", "enter")
        assert "bad so" in player.text
        await player.press("space")
        assert player.page == "After"
        assert "told: pinch, place, sleep, medicine" in player.words
        (entry,) = player.saved()
    assert entry["after"] == {
        "pain": 3,
        "nerve": [],
        "pinch": False,
        "place": ["buttock", "below-knee"],
        "sleep": "bad so",
        "medicine": "none",
    }


# Settings and the way to the rule


async def test_a_rise_by_hand_counts_anew_and_says_how_far_to_go(tmp_path: Path) -> None:
    lived(tmp_path, 20, 21, 22)
    far = passages("learn")["how-far"].sentences
    async with playing(tmp_path, FLOW) as player:
        await player.press("comma", *["down"] * 5)
        assert far[0].text not in player.words
        await player.press("right")
        for sentence in far:
            assert sentence.text in player.words
        await player.press("left", "w")
        assert player.page == "Why"
        assert "Counted so far: none." in player.words


async def test_the_rule_can_be_read_and_the_talk_recorded_from_anywhere(tmp_path: Path) -> None:
    lived(tmp_path, 21, flags=flag("nerve"))
    async with playing(tmp_path, FLOW) as player:
        await player.press("w")
        assert "5 seconds a hold" in player.words
        assert told("care", "why-nerve") in player.words
        await player.press("t")
        assert "I have spoken to a professional: Mon 23 Nov." in player.words
        await player.press("escape", "space")
        assert player.page == "Before"


async def test_a_nerve_flag_that_was_a_wrong_key_locks_nothing(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_hold(player)
        await player.press("f2", "x", "3", "escape", "1", "q", "y", "space", "space")
        assert player.page == "Before"
        assert player.app.coach.settings.checks.alarms == ()


@BOTH_SIZES
async def test_an_emergency_number_of_ones_own_stands_wherever_one_is_to_be_called(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        place = [one.path for one in rows(player.app.coach.settings)].index(("checks", "call"))
        await player.press("comma", *["down"] * place, "enter", *"555 0100", "escape")
        assert "checks" not in settings(tmp_path)
        await player.press("enter", *"555 0100", "enter", "escape")
        await player.press("space", "y", "1")
        assert "555 0100, or the nearest emergency department" in player.words
        await player.press("escape")
        assert "Call 555 0100, or go to" in player.words
        await player.press("f2", *["space"] * 2)
        assert "your local emergency number" not in player.words
    assert settings(tmp_path)["checks"]["call"] == "555 0100"


async def test_a_number_is_never_cut(tmp_path: Path) -> None:
    """It stands whole, as long as the page keeps its size; one too long is told instead."""
    whole = "0123456789 " * 2 + "01234"
    async with playing(tmp_path / "a", FLOW + f'[checks]\ncall = "{whole}"\n') as player:
        await player.press("f2")
        assert whole in player.words
    long = FLOW + f'[checks]\ncall = "{whole}5"\n'
    async with playing(tmp_path / "b", long) as player:
        assert "checks.call has 28 characters, it may have 27" in player.words
        await to_hold(player)
        await player.press("f2", "x")
        assert "your local emergency number" in player.words
        assert "OTHERWISE" in player.text
        assert "4 emergency sign" in player.words


async def test_a_sign_that_was_told_is_written_when_one_leaves_at_once_to_phone(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", "1", "q")
        (entry,) = player.saved()
        assert (entry["status"], entry["before"]["signs"]) == ("not-started", ["emergency"])


async def test_on_a_low_screen_the_question_on_both_legs_comes_before_the_way_on(
    tmp_path: Path,
) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_nerve(player)
        await player.resize((45, 14))
        assert "in BOTH legs?" not in player.words
        await player.press("space")
        assert "in BOTH legs?" in player.words
        assert player.page == "Nerve"


async def test_after_a_pinch_step_3_is_not_offered_on_the_other_side(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW + PANES) as player:
        await to_eased(player)
        assert "the other side" in player.words
        await player.press("y")
        assert "the other side, 5 s" not in player.words
        await player.press("o")
        assert player.page == "Eased"


async def test_after_a_nerve_feeling_nothing_is_set_up(tmp_path: Path) -> None:
    untuned = FLOW.replace("tuned = true\n", "")
    async with playing(tmp_path, untuned + "[holds]\nseconds = 5\nrest_s = 0\n") as player:
        await player.press("space", "n", "4", "space")
        await player.let_pass(45 + 5 * (8 + 5 + 4) + 1)
        await player.press("space", "3", "down", "y", "3", "space")
        assert player.page != "Setup"
