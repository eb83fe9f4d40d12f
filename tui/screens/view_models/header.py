"""What the first row says while the panes stand."""

from ...coach.coach import Coach
from ...domain import session_text
from ...journal import summary
from ...widgets.canvas import Line
from ...widgets.header_bar import Heading
from ..view_state import TABS
from .instruction import instruction


def heading(coach: Coach, number: int | None, *, wide: bool) -> Heading:
    """The routine; in a session without room for more the step, or the one with this number."""
    if wide or not coach.active:
        return Heading(about=coach.routine.name, side=_edge(coach), column=30 if wide else 29)
    return Heading(about=instruction(coach, number).where, side=_edge(coach), column=29)


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
