"""Ways from the start of supine, in `flow` mode, to where something is to be tried."""

from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.app.player import FLOW, PANES, Player, keep, playing, record
from tui.coach.external_editor import Outcome
from tui.domain.options import rows
from tui.screens.note_in_editor import EditorDraftScreen

START = ("space", "n", "4", "space")
Go = Callable[[Player], Coroutine[Any, Any, None]]


async def nowhere(player: Player) -> None:
    """The main screen."""


async def to_lie_down(player: Player) -> None:
    await player.press(*START)


async def to_get_ready(player: Player) -> None:
    await to_lie_down(player)
    await player.let_pass(45 + 3)


async def to_hold(player: Player) -> None:
    await to_lie_down(player)
    await player.let_pass(45 + 8 + 3)


async def to_release(player: Player) -> None:
    await to_hold(player)
    await player.let_pass(7 + 1)


async def to_rest(player: Player) -> None:
    await to_hold(player)
    await player.let_pass(7 + 4 + 1)


async def to_pause(player: Player) -> None:
    await to_hold(player)
    await player.press("space")


async def to_question(player: Player) -> None:
    await to_hold(player)
    await player.press("q")


async def to_after(player: Player) -> None:
    await to_question(player)
    await player.press("y")


async def to_before(player: Player) -> None:
    await player.press("space")


async def to_pain(player: Player) -> None:
    await player.press("space", "n")


async def to_start(player: Player) -> None:
    await player.press("space", "n", "4")


async def to_much_pain(player: Player) -> None:
    await player.press("space", "n", "8")


async def to_telling(player: Player) -> None:
    await player.press("space", "y")


async def to_sign(player: Player) -> None:
    await player.press("space", "y", "2")


async def to_note(player: Player) -> None:
    await player.press("j", "a")


async def to_help(player: Player) -> None:
    await player.press("question_mark")


async def to_finding(player: Player) -> None:
    await player.press("question_mark", "slash", "s")


async def to_settings(player: Player) -> None:
    await player.press("comma")


async def to_writing_a_setting(player: Player) -> None:
    place = [one.path for one in rows(player.app.coach.settings)].index(("checks", "call"))
    await player.press("comma")
    await player.press(*["down"] * place, wait=0.0)
    await player.press("enter", "1")


async def to_learn(player: Player) -> None:
    await player.press("l")


async def to_cues(player: Player) -> None:
    await player.press("comma", "t")


async def to_history(player: Player) -> None:
    await player.press("h")
    await player.settle()


async def to_rest_day(player: Player) -> None:
    await to_history(player)
    await player.press("a", "r")
    await player.settle()


async def to_adding(player: Player) -> None:
    await to_history(player)
    await player.press("a")


async def to_entries(player: Player) -> None:
    await to_rest_day(player)
    await player.press("escape")
    await player.settle()


async def to_looking(player: Player) -> None:
    await to_entries(player)
    await player.press("slash", "r")


async def to_deleting(player: Player) -> None:
    await to_entries(player)
    await player.press("d")


async def to_trash(player: Player) -> None:
    await to_deleting(player)
    await player.press("y")
    await player.settle()
    await player.press("t")
    await player.settle()


async def to_emptying(player: Player) -> None:
    await to_trash(player)
    await player.press("x")


async def to_writing_a_field(player: Player) -> None:
    await to_rest_day(player)
    await player.press(*["tab"] * 5, "enter", "a")
    await player.let_pass(2)


async def to_writing_its_note(player: Player) -> None:
    await to_rest_day(player)
    await player.press("j", "a")


async def to_trend(player: Player) -> None:
    await to_entries(player)
    await player.press("v")


async def to_palette(player: Player) -> None:
    await player.press("colon", "s")
    await player.settle()


async def to_keys(player: Player) -> None:
    await player.press("comma", "k", "a")


async def to_tuning(player: Player) -> None:
    await player.press("comma", "u")


async def to_safety(player: Player) -> None:
    await player.press("s")


async def to_stop(player: Player) -> None:
    """The safety page in a hold of one side."""
    await to_hold(player)
    await player.let_pass(7 + 4 + 10)
    await player.let_pass(8 + 3)
    await player.press("s")


async def to_eased(player: Player) -> None:
    await to_stop(player)
    await player.press("2")


async def to_nerve(player: Player) -> None:
    await to_stop(player)
    await player.press("3")


async def to_emergency(player: Player) -> None:
    await to_stop(player)
    await player.press("4")


BROKEN = """\
schema = 1
kind = "session"
routine = "piriformis-beginner"
started = 2026-11-23T07:31:40+01:00
status = "running"
sore_side = "right"
[before]
pain = 4
signs = []
[bookmark]
at = 2026-11-23T07:34:02+01:00
hold = 2
held_s = 12.4
[[bookmark.planned]]
step = "both-knees"
repetition = 1
planned_s = 15
[[bookmark.planned]]
step = "cross-one-knee"
side = "left"
repetition = 1
planned_s = 15
[[bookmark.planned]]
step = "cross-one-knee"
side = "right"
repetition = 1
planned_s = 15
[[holds]]
step = "both-knees"
repetition = 1
planned_s = 15
held_s = 15.0
outcome = "done"
[[holds]]
step = "cross-one-knee"
side = "left"
repetition = 1
planned_s = 15
held_s = 15.0
outcome = "done"
"""
"""A session of this morning that broke off in its last hold, six minutes ago."""


async def to_interrupted(player: Player) -> None:
    keep(player.data, "2026-11-23T073140-aaaa", BROKEN)
    coach = player.app.coach
    coach.journal_read(coach.recent.load())
    player.app.routine.flow.ask_interrupted()
    await player.idle()


async def to_report(player: Player) -> None:
    await player.press("x")
    await player.idle()


async def to_kept(player: Player) -> None:
    outcome = Outcome("nano was ended by signal 9", Path("/data/drafts/2026-11-23T073140-aaaa.txt"))
    player.app.push_screen(EditorDraftScreen(player.app.coach, player.app.keymap, outcome))
    await player.idle()


async def to_word(player: Player) -> None:
    await player.press("space", "y", "4", "a")


async def to_more(player: Player) -> None:
    await to_after(player)
    await player.press("m")


async def to_writing_more(player: Player) -> None:
    await to_more(player)
    await player.press("down", "down", "enter", "a")


async def to_talk(player: Player) -> None:
    await to_nerve(player)
    await player.press("space", "space", "space")


async def to_why(player: Player) -> None:
    await player.press("w")


async def to_sources(player: Player) -> None:
    await to_before(player)
    await player.press("o")


async def to_chapters(player: Player) -> None:
    await player.press("l", "0")


IN_SESSION = (to_lie_down, to_get_ready, to_hold, to_release, to_rest, to_pause)
"""Those that have a floor view and panes, but for the first."""
QUESTIONS = (to_question, to_before, to_telling, to_sign, to_pain, to_start, to_much_pain, to_after,
             to_word, to_more, to_writing_more, to_talk)  # fmt: skip
READING = (nowhere, to_note, to_settings, to_writing_a_setting, to_cues, to_keys, to_tuning,
           to_help, to_finding, to_learn, to_safety, to_palette)  # fmt: skip
JOURNAL = (to_history, to_rest_day, to_adding, to_entries, to_looking, to_deleting, to_trash,
           to_emptying, to_writing_a_field, to_writing_its_note, to_trend)  # fmt: skip
PAGES = (to_interrupted, to_report, to_kept, to_why, to_sources, to_chapters)
STOPPED = (to_stop, to_eased, to_nerve, to_emergency)
_NO_INK_OF_ITS_OWN = (to_lie_down, to_get_ready, to_release, to_rest, to_question, to_before,
                      to_pain, to_start, to_word, to_writing_more, to_talk)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """A way from the start, and the settings with which it is gone."""

    go: Go
    settings: str | None = FLOW + PANES

    @property
    def looks_like_another(self) -> bool:
        """Whether all its inks are seen elsewhere too."""
        return self.settings == FLOW or self.go in _NO_INK_OF_ITS_OWN

    def __str__(self) -> str:
        view = {FLOW: " on the floor", None: " on the first start"}.get(self.settings, "")
        return self.go.__name__ + view


PLACES = [
    *map(Place, (*IN_SESSION, *QUESTIONS, *READING, *STOPPED, *JOURNAL, *PAGES)),
    *(Place(go, FLOW) for go in (*IN_SESSION, to_stop)),
    Place(nowhere, None),
]
"""Every screen, in every state."""


@asynccontextmanager
async def visiting(place: Place, data: Path) -> AsyncIterator[Player]:
    """supine there; its journal has an entry."""
    keep(data, "2026-11-21T061200-abcd", record(21, note="The second side was easier."))
    async with playing(data, place.settings) as player:
        await place.go(player)
        yield player
