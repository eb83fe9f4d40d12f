"""The figure of this moment, or the pose of a step that is looked at."""

from collections.abc import Mapping

from ...coach.coach import Coach
from ...domain.plan import Kind, first_side
from ...domain.session import Session
from ...figure.moves import Phase, StepFigure, breath
from ...widgets.figure import Moment
from ..words import said

_PHASES: dict[Kind, Phase] = {
    Kind.LIE_DOWN: "enter",
    Kind.GET_READY: "enter",
    Kind.HOLD: "hold",
    Kind.RELEASE: "leave",
}
_MARKS = "·•●"
_STILLS = {"calm": 3, "none": 2}

Figures = Mapping[str, StepFigure]
"""The drawings by their step's id."""


def moment(coach: Coach, figures: Figures, number: int | None, motion: str) -> Moment:
    """How the body lies now; with a step's number, or at rest, how it lies in that step."""
    if coach.active and not number:
        return of_session(coach.active, coach.now, figures, motion)
    step = coach.routine.steps[(number or 1) - 1]
    side = first_side(coach.settings).value if step.sided else None
    return Moment(figures.get(step.id), side, "hold")


def of_session(session: Session, now: float, figures: Figures, motion: str) -> Moment:
    """The figure moves into the pose, holds it, and moves back."""
    segment = session.segment
    phase = _PHASES.get(segment.kind, "rest")
    elapsed = session.elapsed(now) if phase in ("enter", "leave") and session.running else 0.0
    if segment.kind is Kind.LIE_DOWN and segment.seconds is None:
        phase, elapsed = "hold", 0.0
    mark = _breath(session, now, motion) if phase == "hold" and session.counting else ""
    return Moment(
        figures.get(segment.step.id),
        segment.side and segment.side.value,
        phase,
        elapsed,
        segment.seconds,
        _STILLS.get(motion),
        mark,
        said("session", "breathe") if mark else "",
    )


def _breath(session: Session, now: float, motion: str) -> str:
    """A mark that grows and shrinks with a slow breath; without motion it stands still."""
    full = breath(session.elapsed(now)) if motion != "none" else 1.0
    return _MARKS[min(len(_MARKS) - 1, int(full * len(_MARKS)))]
