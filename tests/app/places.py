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


def by(*keys: str, after: Go = nowhere, seconds: float = 0) -> Go:
    """A way on from a place: so many seconds, and then keys."""

    async def go(player: Player) -> None:
        await after(player)
        await player.let_pass(seconds)
        before = player.text
        await player.press(*keys)
        assert not keys or player.text != before, f"{keys} lead nowhere"

    return go


to_lie_down = by(*START)
to_get_ready = by(after=to_lie_down, seconds=45 + 3)
to_hold = by(after=to_lie_down, seconds=45 + 8 + 3)
to_release = by(after=to_hold, seconds=7 + 1)
to_rest = by(after=to_hold, seconds=7 + 4 + 1)
to_pause = by("space", after=to_hold)
to_question = by("q", after=to_hold)
to_after = by("y", after=to_question)
to_more = by("m", after=to_after)
to_writing_more = by("down", "down", "enter", "a", after=to_more)

to_before = by("space")
to_pain = by("n", after=to_before)
to_start = by("4", after=to_pain)
to_much_pain = by("8", after=to_pain)
to_telling = by("y", after=to_before)
to_sign = by("2", after=to_telling)
to_word = by("4", "a", after=to_telling)
to_sources = by("o", after=to_before)

to_note = by("j", "a")
to_help = by("question_mark")
to_finding = by("slash", "s", after=to_help)
to_settings = by("comma")
to_cues = by("t", after=to_settings)
to_what_a_key_does = by("a", after=to_cues)
to_tuning = by("u", after=to_settings)
to_learn = by("l")
to_chapters = by("0", after=to_learn)
to_why = by("w")
to_activities = by("c")
to_rating = by("enter", *"sit", "enter", "4", after=to_activities)
to_writing_an_activity = by("enter", "a", after=to_activities)
to_report = by("x")

to_history = by("h")
to_adding = by("a", after=to_history)
to_rest_day = by("r", after=to_adding)
to_field = by(*["tab"] * 5, "enter", "a", after=to_rest_day)
to_writing_a_field = by(after=to_field, seconds=2)
to_writing_its_note = by("j", "a", after=to_rest_day)
to_entries = by("escape", after=to_rest_day)
to_looking = by("slash", "r", after=to_entries)
to_deleting = by("d", after=to_entries)
to_emptied = by("y", after=to_deleting)
to_trash = by("t", after=to_emptied)
to_emptying = by("x", after=to_trash)
to_trend = by("v", after=to_entries)

to_safety = by("s")
to_other_side = by(after=to_hold, seconds=7 + 4 + 10)
to_stop = by("s", after=by(after=to_other_side, seconds=8 + 3))
"""The safety page in a hold of one side."""
to_eased = by("2", after=to_stop)
to_nerve = by("3", after=to_stop)
to_emergency = by("4", after=to_stop)
to_talk = by("space", "space", "space", after=to_nerve)


async def to_writing_a_setting(player: Player) -> None:
    place = [one.path for one in rows(player.app.coach.settings)].index(("checks", "call"))
    await player.press("comma")
    await player.press(*["down"] * place, wait=0.0)
    await player.press("enter", "1")


async def to_palette(player: Player) -> None:
    await player.press("colon", "s")
    await player.settle()


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


async def to_kept(player: Player) -> None:
    outcome = Outcome("nano was ended by signal 9", Path("/data/drafts/2026-11-23T073140-aaaa.txt"))
    player.app.push_screen(EditorDraftScreen(player.app.coach, player.app.keymap, outcome))
    await player.idle()


for _name, _go in list(globals().items()):
    if _name.startswith("to_"):
        _go.__name__ = _name  # as which a test names it


IN_SESSION = (to_lie_down, to_get_ready, to_hold, to_release, to_rest, to_pause)
"""Those that have a floor view and panes, but for the first."""
QUESTIONS = (to_question, to_before, to_telling, to_sign, to_pain, to_start, to_much_pain, to_after,
             to_word, to_more, to_writing_more, to_talk)  # fmt: skip
READING = (nowhere, to_note, to_settings, to_writing_a_setting, to_cues, to_what_a_key_does,
           to_activities, to_rating, to_writing_an_activity,
           to_tuning, to_help, to_finding, to_learn, to_safety, to_palette)  # fmt: skip
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
    *(Place(go, FLOW) for go in (*IN_SESSION[1:], to_stop)),
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
