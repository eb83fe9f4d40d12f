"""How far to go, and each step's own way, stand on the screen before the hold they belong to."""

from pathlib import Path

import pytest

from tests.app.places import START, to_get_ready, to_lie_down
from tests.app.player import FLOW, FULL, MIDDLE, PANES, PHONE, WELCOMED, Player, playing, record
from tests.app.player import keep as kept
from tests.app.sizes import panes
from tests.app.test_floor_digits import drawn, tall
from tui.domain.plan import Kind, Segment
from tui.next_wakeup import next_wakeup_s
from tui.storage.routines import passages
from tui.widgets.floor import Cue, LargeDigits

SHORT = "Only a gentle pulling feeling. No pain, no strain. Any nerve feeling: stop, s."
LIMIT_CUE = ("GENTLE PULL,", "NO PAIN")
TINY = ((45, 14), (40, 12))
WAIT, STILL = WELCOMED, 'motion = "none"\n'


Lines = tuple[str, ...]
Walk = dict[int, tuple[Segment, str, list[Lines]]]


def read(player: Player) -> str:
    """What the panes in view say, each read to its end."""
    texts = ("".join(text for text, _ in line) for pane in panes(player) for line in pane._lines)
    return " ".join(" ".join(texts).split())


def cue(player: Player) -> Lines:
    shown = player.app.screen.query_one(Cue)
    return shown.view if shown.region else ()


async def walked(player: Player) -> Walk:
    """The default path: each hold by its number, with all that stood before it, and its cues."""
    seen, cues, before = "", list[Lines](), Walk()
    await player.press(*START)
    while player.app.coach.active:
        session = player.session
        segment = session.segment
        if segment.kind is Kind.HOLD:
            before.setdefault(segment.number, (segment, seen, cues))
            cues = []
        else:
            seen += f" {read(player)}"
            cues.append(cue(player))
        if segment.seconds is None:
            await player.let_pass(4.5)
            cues.append(cue(player))
            await player.press("space")
        else:
            left = session.remaining(player.clock.second) or 0.0
            await player.let_pass(left if left < segment.seconds else 0.6 * left)
    return before


def missing(segment: Segment, seen: str, *, full: bool) -> list[str]:
    """The sentences that must be read before this hold and were not; later a short way will do."""
    limit = [SHORT, *(passages("session")["how-far-in-full"].said() if full else ())]
    ways = [one.said(segment.side) for one in segment.step.way]
    brief = [one.said(segment.side) for one in segment.step.brief]
    if not full and all(one in seen for one in brief):
        ways = []
    return [one for one in (*limit, *ways) if one not in seen]


@pytest.mark.parametrize("history", ["first", "later"])
@pytest.mark.parametrize("face", ["panes", "floor"])
@pytest.mark.parametrize("mode", ["wait", "flow"])
@pytest.mark.parametrize("size", [MIDDLE, FULL, PHONE], ids=str)
async def test_it_is_said_before_it_is_needed(
    tmp_path: Path, size: tuple[int, int], mode: str, face: str, history: str
) -> None:
    if history == "later":
        kept(tmp_path, "2026-11-21T061200-abcd", record(21))
    settings = {"wait": WAIT, "flow": FLOW}[mode] + (PANES if face == "panes" else "")
    async with playing(tmp_path, settings, size) as player:
        await player.settle()
        before = await walked(player)
    assert len(before) == 5
    told = set[str]()
    for segment, seen, cues in before.values():
        if segment.step.id not in told:
            assert missing(segment, seen, full=history == "first") == []
        told.add(segment.step.id)
        assert face == "panes" or LIMIT_CUE in cues


async def test_later_it_is_shorter(tmp_path: Path) -> None:
    kept(tmp_path, "2026-11-21T061200-abcd", record(21))
    async with playing(tmp_path, FLOW) as player:
        await player.settle()
        await to_lie_down(player)
        assert SHORT in read(player)
        assert passages("session")["how-far-in-full"].sentences[0].text not in read(player)


@pytest.mark.parametrize("pain", ["7", "4"])
async def test_with_much_pain_all_of_it_is_said_again(tmp_path: Path, pain: str) -> None:
    kept(tmp_path, "2026-11-21T061200-abcd", record(21))
    async with playing(tmp_path, FLOW + "[checks]\ncleared_on = '2026-11-21'\n") as player:
        await player.settle()
        await player.press("space", "n", pain, *(("a",) if pain == "7" else ("space",)))
        full = passages("session")["how-far-in-full"].said()
        assert all((one in read(player)) is (pain == "7") for one in full)


@pytest.mark.parametrize("settings", [WAIT + PANES, FLOW + PANES])
async def test_no_size_is_too_small_for_it(tmp_path: Path, settings: str) -> None:
    async with playing(tmp_path, settings) as player:
        await player.press(*START)
        for _ in range(3):
            for size in TINY:
                await player.resize(size)
                assert SHORT in read(player), (size, player.session.segment.kind)
            await player.press("space")


@pytest.mark.parametrize("size", [MIDDLE, FULL, PHONE, *TINY], ids=str)
async def test_the_cue_comes_first_and_how_far_takes_turns_with_it(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW) as player:
        await to_get_ready(player)
        await player.resize(size)
        assert cue(player) == ("BOTH KNEES", "TO CHEST")
        await player.let_pass(2)
        assert cue(player) == LIMIT_CUE
        await player.let_pass(5)
        assert player.session.segment.kind is Kind.HOLD
        assert cue(player) == ("BOTH KNEES", "TO CHEST")


@pytest.mark.parametrize("size", [MIDDLE, FULL, PHONE, *TINY], ids=str)
async def test_without_motion_nothing_turns_and_it_stands_in_text(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, FLOW + STILL) as player:
        await to_get_ready(player)
        await player.resize(size)
        for _ in range(2):
            assert cue(player) == ("BOTH KNEES", "TO CHEST")
            assert SHORT in read(player)
            await player.let_pass(2)


async def test_while_one_waits_only_the_turns_wake_it(tmp_path: Path) -> None:
    async with playing(tmp_path, WAIT) as player:
        await player.press(*START, "space")
        await player.let_pass(8 + 10 + 4 + 10)
        assert player.session.segment.kind is Kind.WAIT
        coach = player.app.coach
        for shown in (("RIGHT KNEE TO", "LEFT SHOULDER"), LIMIT_CUE) * 2:
            assert cue(player) == shown
            turns = next_wakeup_s(coach, "full")
            assert turns is not None
            assert next_wakeup_s(coach, "none") is None
            await player.let_pass(turns)


@pytest.mark.parametrize("size", [MIDDLE, FULL, PHONE], ids=str)
async def test_what_to_do_is_large_where_only_a_key_goes_on(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with playing(tmp_path, WAIT, size) as player:
        await player.press(*START, "space")
        await player.let_pass(8 + 10 + 4 + 10)
        assert player.app.screen.query_one(LargeDigits).view.block == ("SPACE", "WHEN READY")
        large = drawn(player, LargeDigits)
        assert tall(large) >= (7 if size != PHONE else 4)
        await player.press("space", "space", "space")
        assert player.session.paused is not None
        assert cue(player) == ("SPACE", "GOES ON")
