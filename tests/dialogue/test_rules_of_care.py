"""What answers lead to, once for both faces: no screen, no line, a clock that stands still."""

import pytest

from tests.coach.test_care import put
from tests.dialogue.conftest import Presser
from tests.doubles import FailingSessions, FakeClock
from tui.coach.coach import Coach
from tui.coach.save_queue import SaveQueue
from tui.dialogue.after import After as AfterDialogue
from tui.dialogue.before import Before as BeforeDialogue
from tui.dialogue.safety import Safety as SafetyDialogue
from tui.domain.checks import BeforeCheck
from tui.domain.progression import Offer
from tui.domain.record import After, Before, Flag, Hold, Record
from tui.domain.signs import SIGNS
from tui.storage.sessions import Entry

WORD = tuple("anyway")
NONE = After(pain=3, nerve=())
GROWING = After(nerve=("tingling",), nerve_gone=False, nerve_growing=True, emergency=("weakness",))
STEPS = (("both-knees", None), ("cross-one-knee", "left"), ("cross-one-knee", "right"))


def stop(coach: Coach) -> None:
    """A session that has begun, and was stopped."""
    coach.begin(BeforeCheck(signs=(), pain=4))
    coach.do("stop")


def planned(coach: Coach) -> set[int]:
    assert coach.active
    return {one.planned_s for one in coach.active.segments if one.planned_s}


def entry(coach: Coach) -> Record:
    assert coach.entry
    assert coach.entry.saved
    return coach.entry.record


# Before


@pytest.mark.parametrize(
    ("keys", "pain"),
    [
        (("4",), 4),
        (("0",), 0),
        (("4", "6"), 6),
        (("-", "up"), None),
        (("-", "down", "right", "left"), None),
        (("4", "up", "up"), 4),
        (("4", "down", "left", "pagedown", "right"), 4),
        (("1",), 1),
        (("-",), None),
        (("6", "-"), None),
        (("minus",), None),
    ],
)
def test_the_number_is_filled_changed_and_left_out(
    presser: Presser, keys: tuple[str, ...], pain: int | None
) -> None:
    presser.start("n", *keys, "space")
    assert entry(presser.coach).before == Before(pain=pain, signs=())


@pytest.mark.parametrize("keys", [(), ("n",), ("4",), ("y",), ("y", "2", "4"), ("n", "8")])
def test_nothing_starts_before_all_is_answered(presser: Presser, keys: tuple[str, ...]) -> None:
    presser.start(*keys, "space")
    assert presser.coach.session is None


@pytest.mark.parametrize(("digit", "sign"), [("3", 2), ("4", 3)])
def test_questions_3_and_4_start_only_by_the_typed_word(
    presser: Presser, digit: str, sign: int
) -> None:
    presser.coach.set(("holds", "seconds"), 10)
    presser.start("y", digit, *WORD[:-1], "n", "space")
    assert presser.coach.session is None
    presser.start("y", digit, *WORD, "4", "space")
    assert planned(presser.coach) == {5}
    assert entry(presser.coach).before == Before(pain=4, signs=(SIGNS[sign],), insisted=True)
    assert presser.coach.earlier.cleared_on is None


@pytest.mark.parametrize("digits", ["1", "2", "5", "32", "45"])
def test_with_any_other_sign_the_word_starts_nothing(presser: Presser, digits: str) -> None:
    presser.start("y", *digits)
    if presser.name == "Emergency":
        presser.press("escape")
    presser.press(*WORD, "4", "space")
    assert presser.coach.session is None


@pytest.mark.parametrize("leave", ["space", "escape"])
@pytest.mark.parametrize(("digit", "sign"), zip("12345", SIGNS, strict=True))
def test_a_sign_is_written_down_however_one_leaves(
    presser: Presser, sessions: FailingSessions, digit: str, sign: str, leave: str
) -> None:
    presser.start("y", digit)
    if sign == "emergency":
        assert presser.name == "Emergency"
        presser.press("space", "escape")
    presser.press(leave)
    (written,) = sessions.every()
    assert isinstance(written, Entry)
    assert written.record.status == "not-started"
    assert written.record.before == Before(signs=(sign,))


@pytest.mark.parametrize(("pain", "choices"), [("4", ""), ("5", "ar"), ("6", "ar"), ("7", "")])
def test_some_pain_offers_five_seconds_or_a_rest_day(
    presser: Presser, pain: str, choices: str
) -> None:
    presser.coach.set(("sore_side",), "left")
    presser.coach.set(("holds", "seconds"), 10)
    presser.start("n", pain)
    assert isinstance(presser.front, BeforeDialogue)
    assert "".join(one.key for one in presser.front.choices) == choices
    if choices:
        presser.press("a")
        assert planned(presser.coach) == {5}
        assert presser.coach.session
        assert len({one.step.id for one in presser.coach.session.segments}) == 4
        assert presser.coach.settings.holds.seconds == 10


def test_some_pain_may_make_it_a_day_of_rest(presser: Presser, sessions: FailingSessions) -> None:
    presser.coach.set(("sore_side",), "left")
    presser.start("n", "6", "r")
    (written,) = sessions.every()
    assert isinstance(written, Entry)
    assert (written.record.kind, presser.coach.session) == ("rest", None)


@pytest.mark.parametrize(("key", "steps"), [("f", {1, 2}), ("a", {1, 2, 3}), ("r", set())])
def test_much_pain_leaves_only_the_lighter_choices(
    presser: Presser, sessions: FailingSessions, key: str, steps: set[int]
) -> None:
    presser.start("n", "8", "space")
    assert presser.coach.session is None
    presser.press(key)
    session = presser.coach.active
    assert {one.step.number for one in (session.segments if session else ())} == steps
    (written,) = sessions.every()
    assert isinstance(written, Entry)
    assert written.record.kind == ("session" if steps else "rest")


# After


@pytest.mark.parametrize(
    ("keys", "after"),
    [
        ("", None),
        ("3", After(pain=3)),
        ("0", After(pain=0)),
        ("10", After(pain=10)),
        ("3n", After(pain=3, nerve=())),
        ("n", After(nerve=())),
        ("3-", After()),
        ("3n-", After(pain=3)),
        ("y", After(nerve_felt=True)),
        ("y3", After(nerve=("tingling",))),
        ("y315", After(nerve=("shock", "tingling", "numbness"))),
        ("y33", After(nerve_felt=True)),
        ("y3rn", After(nerve=("tingling",), nerve_side="right", nerve_gone=False)),
        ("y3b", After(nerve=("tingling",), nerve_side="both", emergency=("both-legs",))),
        ("y3ly", After(nerve=("tingling",), nerve_side="left", nerve_gone=True)),
        ("y3g", GROWING),
    ],
)
def test_what_is_told_is_on_disk_at_once_and_nothing_else(
    presser: Presser, sessions: FailingSessions, keys: str, after: After | None
) -> None:
    stop(presser.coach)
    presser.after(*keys)
    assert entry(presser.coach).after == after
    (written,) = sessions.every()
    assert isinstance(written, Entry)
    assert written.record.after == after


@pytest.mark.parametrize(
    ("keys", "opens"),
    [("y5rn", True), ("y6n", True), ("y3b", True), ("y3g", True), ("y3rn", False), ("y5ry", False)],
)
def test_what_may_be_an_emergency_shows_its_signs_at_once(
    presser: Presser, keys: str, opens: bool
) -> None:
    stop(presser.coach)
    presser.after(*keys)
    assert (presser.name == "Emergency") is opens


def test_an_offer_is_taken_taken_back_and_goes_back_when_an_answer_changes(
    presser: Presser, queue: SaveQueue, clock: FakeClock
) -> None:
    calm_days(presser.coach, queue, clock)
    presser.after("3")
    assert offered(presser) is None, "a missing answer is never calm"
    presser.press("n", "t")
    assert presser.coach.settings.holds.seconds == 10
    presser.press("t", "t", "up", "9")
    assert presser.coach.settings.holds.seconds == 5


def test_an_offer_that_was_left_alone_does_not_come_back_at_once(
    presser: Presser, queue: SaveQueue, clock: FakeClock
) -> None:
    calm_days(presser.coach, queue, clock)
    presser.after("3", "n")
    assert offered(presser) == "longer"
    presser.press("space")
    presser.after()
    assert offered(presser) is None
    assert presser.coach.settings.holds.seconds == 5


def calm_days(coach: Coach, queue: SaveQueue, clock: FakeClock) -> None:
    """Two calm days, and today a session that came to its end."""
    holds = tuple(
        Hold(step=step, side=side, planned_s=5, held_s=5, outcome="done") for step, side in STEPS
    )
    for ago in (1, 2):
        put(coach, queue, clock, ago, before=Before(pain=3, signs=()), holds=holds, after=NONE)
    coach.begin(BeforeCheck(signs=(), pain=3))
    while coach.active:
        clock.go_on(0.5)
        coach.tick()


def offered(presser: Presser) -> str | None:
    assert isinstance(presser.front, AfterDialogue)
    return presser.front.offer.kind if presser.front.offer else None


def test_an_offer_that_was_not_shown_is_not_marked_as_made(
    presser: Presser, queue: SaveQueue, clock: FakeClock
) -> None:
    coach = presser.coach
    calm_days(coach, queue, clock)
    presser.after()
    assert offered(presser) is None
    coach.preferences.set(("mode",), "wait")
    assert AfterDialogue(coach).offer == Offer("flow", ("mode",), "wait", "flow")
    presser.press("space")
    assert not coach.settings.checks.flow_offered
    presser.after("space")
    assert coach.settings.checks.flow_offered


# The safety key, in a session and after it


@pytest.mark.parametrize(
    ("keys", "kinds", "goes_on"),
    [
        ("1", ["break"], True),
        (["escape"], ["break"], True),
        (["pageup"], ["break"], True),
        (["left"], ["break"], True),
        ("2f", ["pain"], False),
        (["3", "space"], ["nerve"], False),
        (["3", "escape", "1"], ["nerve", "break"], True),
        (["2", "escape", "1"], ["pain", "break"], True),
        (["2", "y", "escape", "4", "f"], ["pain", "emergency"], False),
        (["4", "f"], ["emergency"], False),
        (["4", "escape", "1"], ["emergency", "break"], True),
        (["4", "5", "escape", "escape"], ["emergency", "break"], True),
        (["3", "y", "f"], ["nerve"], False),
        (["3", "n", "y", "f"], ["nerve"], False),
        (["3", "y", "escape", "n", "n", "space"], ["nerve", "nerve"], False),
        (["3", "y", "escape", "escape", "1"], ["nerve", "nerve", "break"], True),
    ],
)
def test_each_answer_to_a_stop(
    presser: Presser, keys: str | list[str], kinds: list[str], goes_on: bool
) -> None:
    coach = presser.coach
    coach.begin(BeforeCheck(signs=(), pain=4))
    coach.safety.open()
    presser.open(SafetyDialogue(coach))
    presser.press(*keys)
    assert [flag.kind for flag in entry(coach).flags] == kinds
    corrected = [flag.kind for flag in entry(coach).flags if flag.corrected]
    assert corrected == kinds[:-1], "a wrong key is marked, never erased"
    assert (coach.active is not None) is goes_on
    if coach.active:
        assert coach.active.paused is not None, "nothing goes on by itself"


def test_an_earlier_stop_is_asked_first_and_settles_the_holds_when_it_was_grave(
    presser: Presser, queue: SaveQueue, clock: FakeClock
) -> None:
    presser.coach.set(("holds", "seconds"), 20)
    put(presser.coach, queue, clock, 1, flags=(Flag(at=clock.now(), kind="unanswered"),))
    presser.start("4", "f")
    assert presser.name == ""
    assert presser.coach.settings.holds.seconds == 5
    presser.start()
    assert presser.name == "Talk"
