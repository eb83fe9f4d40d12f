"""What the first row says, which actions the last one names, and the line for what went wrong."""

from collections.abc import Iterator

from ...coach.coach import Coach
from ...dialogue.outlook import START, outlook
from ...domain import session_text
from ...domain.plan import Kind
from ...domain.session import Session
from ...journal import summary
from ...terminal.clean import clean_line
from ...widgets.canvas import Line
from ...widgets.header_bar import Heading
from ..session_state import TABS
from .step import where


def heading(coach: Coach, number: int | None, *, wide: bool) -> Heading:
    """The routine; in a session without room for more the step, or the one with this number."""
    if wide or not coach.active:
        return Heading(about=coach.routine.name, side=_edge(coach), column=30 if wide else 29)
    return Heading(about=where(coach, number), side=_edge(coach), column=29)


def tabs(coach: Coach, current: str) -> Heading:
    """The panes of a narrow screen; the one in view in capitals and in accent."""
    line: Line = ()
    for name in TABS:
        line += (("   ", "text"),) if line else ()
        line += ((name.upper(), "key") if name == current else (name, "quiet"),)
    return Heading(line, "", _edge(coach))


def _edge(coach: Coach) -> str:
    """How long the session still takes; at rest the day."""
    session = coach.active
    return session_text.time_left(session, coach.now) if session else summary.day(coach.today)


Word = tuple[str, str]
"""An action and its word; an empty one is the action's own."""

_AT_REST = ("safety", "note", "history", "learn", "settings", "help", "quit")
_GO_ON = {
    Kind.LIE_DOWN: "I am down",
    Kind.WAIT: "ready",
    Kind.GET_READY: "hold now",
    Kind.HOLD: "pause",
    Kind.REST: "get ready",
    Kind.CHANGE_SIDE: "get ready",
}


def keys_at_rest(coach: Coach) -> tuple[Word, ...]:
    """The way on, which starts only where nothing is asked first, and the ways to places."""
    starts = outlook(coach).leads_to == START
    return (("go_on", "start" if starts else "go on"), *((name, "") for name in _AT_REST))


def keys_in_session(session: Session, *, floor: bool, wide: bool) -> tuple[Word, ...]:
    """Seven at most; the floor view has fewer."""
    paused = session.paused is not None
    word = "go on" if paused else _GO_ON.get(session.segment.kind, "")
    first = (("go_on", word),) if word else ()
    if floor:
        skip = (("skip", ""),) if wide else ()
        return (*first, ("safety", "stop"), *skip, ("floor", "panes"))
    others = ((name, "") for name in ("skip", "back", "floor", "help"))
    return (*first, ("safety", "stop"), *others, ("quit", "end"))


def notice(coach: Coach, key: str) -> str:
    """The first thing that went wrong; in a session only what is not saved. `key` edits a note."""
    at_rest = "" if coach.active else next(_at_rest(coach), "")
    return clean_line(coach.leaving.unsaved or _edited(coach, key) or at_rest)


def _at_rest(coach: Coach) -> Iterator[str]:
    yield from coach.interrupted.elsewhere
    yield from coach.preferences.problems
    for entry in coach.recent.entries:
        if entry.conflict:
            day = summary.day(entry.record.started)
            yield f"{day} was changed elsewhere; both versions are kept."
    if files := coach.recent.unreadable:
        more = f" (and {len(files) - 1} more, see the journal)" if len(files) > 1 else ""
        yield f"Left as it is: {files[0]}{more}"


def _edited(coach: Coach, key: str) -> str:
    """What came of a note in an editor."""
    said = coach.editor.said
    return f"{said} {key} opens it." if said and coach.editor.waiting else said
