"""Several signs at once: each one's advice can be read, the gravest first, before a start."""

from pathlib import Path

import pytest

from tests.app.player import FLOW, MIDDLE, PHONE, Player, playing
from tui.domain.signs import SIGNS
from tui.storage.routines import passages
from tui.widgets.text_pane import TextPane

EVERY = [(40, 12), (45, 14), PHONE, MIDDLE]
HOW_FAR = "Onlyagentlepullingfeeling.Nopain,nostrain.Anynervefeeling:stop,s."
SIZES = pytest.mark.parametrize("size", EVERY)


async def asked(player: Player) -> None:
    await player.press("space")
    await player.read()


async def read_on(player: Player) -> str:
    """Everything that comes into view while `space` only reads on, without white space."""
    seen: list[str] = []
    for _ in range(20):
        text, answers = (rows_of(one) for one in player.front.query(TextPane))
        seen += [row for row in text if row not in seen and row != "↓ more"]
        if "space more" not in player.words:
            return "".join("".join([*seen, *answers]).split())
        await player.press("space")
    pytest.fail("it never ends")


def rows_of(pane: TextPane) -> list[str]:
    return ["".join(text for text, _ in line).strip() for line in pane._lines]


@SIZES
@pytest.mark.parametrize("digits", ["12345", "34", "45"])
async def test_each_signs_advice_can_be_read_the_gravest_first(
    tmp_path: Path, digits: str, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await asked(player)
        await player.press("y", *digits.replace("1", ""))
        if "1" in digits:
            await player.press("1", "escape")
        told = [passages("cards")[f"yes-{SIGNS[int(one) - 1]}"] for one in sorted(digits)]
        assert told[0].title in player.text, "the gravest is in view at once"
        seen = await read_on(player)
        places = [seen.index("".join(one.title.split())) for one in told]
        assert places == sorted(places)
        for one in told:
            for sentence in one.sentences:
                said = sentence.text.format(call="your local emergency number")
                assert "".join(said.split()) in seen
        assert ('theword"anyway"' in seen) is (set(digits) <= {*"34"})
        await player.press("space")
        assert player.page == "RoutineScreen"
        names = [SIGNS[int(one) - 1] for one in sorted(digits)]
        assert player.saved()[-1]["before"]["signs"] == names


@SIZES
@pytest.mark.parametrize("digits", ["3", "4", "34"])
async def test_after_the_word_how_far_to_go_is_read_before_it_starts(
    tmp_path: Path, digits: str, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await asked(player)
        await player.press("y", *digits, *"anyway", "4")
        seen = await read_on(player)
        assert "Holdsof5seconds,withoutstep4." in seen
        assert HOW_FAR in seen
        await player.press("space")
        assert {one.step.number for one in player.session.segments} == {1, 2, 3}
        assert {one.planned_s for one in player.session.segments} == {5}


@SIZES
@pytest.mark.parametrize("keys", [("n", "8"), ("y", "4", *"anyway", "9")])
async def test_at_much_pain_how_far_to_go_is_read_beside_the_lighter_choices(
    tmp_path: Path, keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW, size) as player:
        await asked(player)
        await player.press(*keys)
        seen = await read_on(player)
        assert HOW_FAR in seen
        for words in ("rresttoday", "ffirsttwosteps", "afirstthreesteps", "withoutstep4"):
            assert words in seen
        await player.press("a")
        assert {one.step.number for one in player.session.segments} == {1, 2, 3}
        assert {one.planned_s for one in player.session.segments} == {5}


async def test_another_yes_does_not_take_back_what_was_told(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", "2", "y")
        assert "CALL TODAY" in player.text
        await player.press("n", "4", "space")
        assert player.app.coach.session is None
        assert player.saved()[0]["before"] == {"signs": ["ill", "not-cleared"]}


@pytest.mark.parametrize(("digit", "sign"), zip("2345", SIGNS[1:], strict=True))
async def test_a_sign_is_on_disk_with_the_key_that_tells_it(
    tmp_path: Path, digit: str, sign: str
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", digit)
        (entry,) = player.saved()
        assert (entry["status"], entry["before"]) == ("not-started", {"signs": [sign]})
        await player.press(digit)
        assert "before" not in player.saved()[0]
        await player.press("n", "4", "space")
        (entry,) = player.saved()
        assert (entry["status"], entry["before"]) == ("running", {"pain": 4, "signs": []})


async def test_the_word_begins_the_session_in_the_entry_of_its_sign(tmp_path: Path) -> None:
    async with playing(tmp_path, FLOW) as player:
        await player.press("space", "y", "4", "3", *"anyway", "2", "space")
        (entry,) = player.saved()
        told = {"pain": 2, "signs": ["new-nerve", "not-cleared"], "insisted": True}
        assert (entry["status"], entry["before"]) == ("running", told)
