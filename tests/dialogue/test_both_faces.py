"""The same keys on a screen and line by line: the faces cannot disagree about what they lead to."""

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.app.player import PANES, Player, keep, playing, record
from tests.plain.listener import Listener, listening
from tui.dialogue.after import After
from tui.dialogue.before import Before
from tui.dialogue.dialogue import Dialogue
from tui.plain.dialogue import DialogueScreen as LineDialogue
from tui.screens.dialogue import DialogueScreen

SIZE = (120, 60)
"""Every dialogue fits, so that space never only reads on."""
WAIT = "..."
"""Stands for twelve seconds without a key."""
SETTINGS = "schema = 1\nwelcomed = true\ntuned = true\n"
SPELT = {
    "escape": "\x1b",
    "backspace": "\x7f",
    "space": " ",
    "enter": "\r",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "pagedown": "\x1b[6~",
    "minus": "-",
}
ARROWS = ("up", "down", "left", "right")
ANSWERS = (*"ynrlbmgtacdwf", *"0123456789", "minus", *ARROWS, "backspace", "escape")
KEYS = (*ANSWERS, "space", "enter", "pagedown", "s", WAIT)
NERVE = '[[flags]]\nat = 2026-11-22T05:13:00Z\nstep = "both-knees"\nsecond = 7\nkind = "{}"\n'
PAIN = NERVE.format("pain").replace("-22T", "-23T").replace("both-knees", "cross-one-knee")
PAIN += 'side = "left"\n'
JOURNALS: dict[str, tuple[tuple[int, str], ...]] = {
    "empty": (),
    "calm days": ((20, ""), (21, ""), (22, "")),
    "after a gap": ((2, ""),),
    "after a nerve feeling": ((22, NERVE.format("nerve")),),
    "after an emergency": ((22, NERVE.format("emergency")),),
    "unanswered": ((22, NERVE.format("unanswered")),),
    "eased today": ((23, PAIN),),
}
GIVEN = ('mode = "flow"\n', 'sore_side = "right"\n', "[holds]\nseconds = 20\n")
START = ("space", "n", "4", "space")
IN_HOLD = (*START, *[WAIT] * 5)
SHOWN = ("answers", "choices", "offer", "ways")


def state(dialogue: Dialogue | None) -> dict[str, Any]:
    """Which dialogue it is, what was answered, and what it offers."""
    if dialogue is None:
        return {}
    known: dict[str, Any] = {"name": type(dialogue).__name__, "ways": dialogue.ways()}
    if isinstance(dialogue, Before):
        known |= {"answers": dialogue.check, "choices": dialogue.choices}
        known["recalled"] = dialogue.reminders
    if isinstance(dialogue, After):
        known |= {"answers": dialogue.check, "offer": dialogue.offer, "taken": dialogue.taken}
    return known


def outcome(coach: Any, records: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What the keys led to: entries but for their marks while they run, settings, the session."""
    kept = [{name: value for name, value in one.items() if name != "bookmark"} for one in records]
    session = coach.active
    segments = session and (session.index, session.paused, session.segments)
    return {"entries": kept, "settings": coach.settings, "session": segments}


async def on_screen(data: Path, options: str, keys: Sequence[str]) -> list[Any]:
    async with playing(data, options, SIZE) as player:
        await player.settle()
        seen = [await _screen(player)]
        for key in keys:
            if key == WAIT:
                await player.let_pass(12)
            elif _meant(key, player.page):
                await player.press(key)
            seen.append(await _screen(player))
        return [*seen, outcome(player.app.coach, player.saved())]


async def _screen(player: Player) -> dict[str, Any]:
    front = player.app.screen
    return state(front.dialogue if isinstance(front, DialogueScreen) else None)


def line_by_line(data: Path, options: str, keys: Sequence[str]) -> list[Any]:
    with listening(data, options) as heard:
        seen = [_line(heard)]
        for key in keys:
            if key == WAIT:
                heard.let_pass(12)
            elif _meant(key, heard.face.stack.top.kind.__name__):
                heard.press(SPELT.get(key, key))
            seen.append(_line(heard))
        return [*seen, outcome(heard.face.coach, heard.saved())]


def _line(heard: Listener) -> dict[str, Any]:
    top = heard.face.stack.top
    return state(top.dialogue if isinstance(top, LineDialogue) else None)


def _meant(key: str, front: str) -> bool:
    """The floor view and the lines of a step are no dialogues: their keys are tried elsewhere."""
    return key != "f" or front in ("Eased", "Emergency")


def both(journal: str, options: str, keys: Sequence[str]) -> None:
    """Drive both faces, and compare what stood after each key, and what is left."""
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for name in ("screen", "line"):
            data = Path(folder) / name
            data.mkdir()
            for day, flags in JOURNALS[journal]:
                keep(data, f"2026-11-{day:02}T051200-aaaa", record(day, flags=flags))
            found.append(data)
        screen = asyncio.run(on_screen(found[0], options, keys))
        line = line_by_line(found[1], options, keys)
    for place, (seen, heard) in enumerate(zip(screen, line, strict=True)):
        assert seen == heard, f"after {list(keys[:place])}"


options = st.lists(st.sampled_from(GIVEN[:2]), unique=True).map(
    lambda chosen: SETTINGS + "".join(sorted(chosen)) + GIVEN[2] + PANES
)
walks = st.one_of(
    st.lists(st.sampled_from(KEYS), max_size=14),
    st.lists(st.sampled_from(KEYS), max_size=14).map(lambda keys: [*START, *keys]),
    st.lists(st.sampled_from(KEYS), max_size=12).map(lambda keys: [*IN_HOLD, "s", *keys]),
)


@settings(max_examples=8)
@given(st.sampled_from(sorted(JOURNALS)), options, walks)
@example("after a nerve feeling", SETTINGS + 'mode = "flow"\n' + PANES, ("space", "t", *START[1:]))
@example("unanswered", SETTINGS + PANES, ("space", "2", "y", "space", "n", "4", "d"))
@example("calm days", SETTINGS + 'mode = "flow"\n' + PANES, (*IN_HOLD, "s", "2", "o", "space"))
@example("unanswered", SETTINGS + GIVEN[2] + PANES, ("space", "4", "escape"))
@example("empty", SETTINGS + PANES, (*START, "escape"))
def test_the_same_keys_lead_to_the_same(journal: str, options: str, keys: Sequence[str]) -> None:
    both(journal, options, keys)


@pytest.mark.slow
@settings(max_examples=1000)
@given(st.sampled_from(sorted(JOURNALS)), options, walks)
def test_any_keys_lead_to_the_same(journal: str, options: str, keys: Sequence[str]) -> None:
    both(journal, options, keys)
