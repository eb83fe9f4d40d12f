"""The step of this moment, or the one that is read: words, figure, how far all have come."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from ...coach.coach import Coach
from ...dialogue import how_far
from ...dialogue.parts import Say
from ...domain import session_text, step_progress
from ...domain.plan import Kind, first_side, left_out, plan
from ...domain.routine import Side, Step
from ...domain.session import Session
from ...figure.moves import Phase, StepFigure, breath
from ...widgets.figure import Moment
from ...widgets.floor import FloorWords
from ...widgets.steps import Instruction, Progress
from ..parts import Wording, said


def instruction(coach: Coach, number: int | None, wording: Wording) -> Instruction:
    """What to do now; with a number, or at rest, a step as it is read."""
    steps = coach.routine.steps
    last = last_number(coach)
    if coach.active and not number:
        return _with_limit(coach, of_session(coach.active, last), wording)
    step = steps[(number or 1) - 1]
    shown = of_step(step, first_side(coach.settings), last)
    shown = replace(shown, limit=_texts(how_far.limit(full=False), wording))
    if not left_out(step, coach.settings):
        return shown
    out = said("session", "left-out")
    return replace(shown, do=(out, *shown.do), brief=(out, *(shown.brief or shown.do)))


def last_number(coach: Coach) -> int:
    """The number of the last step of the session that is under way, else of the next one."""
    planned = coach.active.segments if coach.active else coach.planned()
    return session_text.last_step(coach.routine, planned)


def _with_limit(coach: Coach, shown: Instruction, wording: Wording) -> Instruction:
    """How far to go: all of it while one lies down, in short where there is no room for more."""
    session = coach.active
    if session is None or session.segment.kind is Kind.RELEASE:
        return shown
    full = how_far.in_full(coach)
    whole = full and session.untried and session.segment.kind in _BEFORE_A_HOLD
    shown = replace(shown, limit=_texts(how_far.limit(full=False), wording), full=whole)
    if session.segment.kind is not Kind.LIE_DOWN:
        return shown
    do = (shown.brief or shown.do) if full else shown.do
    return replace(shown, do=do, care=_texts(how_far.limit(full=full), wording))


def _texts(says: Iterable[Say], wording: Wording) -> tuple[str, ...]:
    return tuple(chain.from_iterable(one.texts(wording) for one in says))


def floor_words(coach: Coach, wording: Wording, *, still: bool) -> FloorWords:
    """The step's own way in ordinary text; how far too where nothing may take turns."""
    session = coach.active
    if session is None or session.segment.kind not in _BEFORE_A_HOLD or not session.running:
        return FloorWords()
    segment, full = session.segment, how_far.in_full(coach)
    lying = segment.kind is Kind.LIE_DOWN
    limit = _texts(how_far.limit(full=full and lying), wording)
    ways = [how_far.way(segment, full=False)]
    if full and session.untried:
        ways.insert(0, how_far.way(segment, full=True))
    lead = ("Next:",) if segment.kind in _BETWEEN else ()
    said = [(*lead, *(one.said(segment.side) for one in way)) for way in ways]
    if not (still or lying):
        return FloorWords(tuple(said))
    return FloorWords((*((*way, *limit) for way in said), limit))


def where(coach: Coach, number: int | None) -> str:
    """The place of the step of this moment, or of the one with this number."""
    of = last_number(coach)
    if coach.active and not number:
        return of_session(coach.active, of).where
    return of_step(coach.routine.steps[(number or 1) - 1], first_side(coach.settings), of).where


def of_step(step: Step, side: Side | None, of: int) -> Instruction:
    """A step as it is read before a session."""
    side = side if step.sided else None
    return Instruction(
        heading=step.head(side),
        where=f"step {step.number} of {max(of, step.number)}"
        + (f", {step.of_side(side)}" if side else ""),
        do=tuple(one.said(side) for one in step.way),
        care=tuple(one.said(side) for one in step.care),
        brief=tuple(one.said(side) for one in step.brief),
    )


def of_session(session: Session, of: int) -> Instruction:
    """What to do in the current segment; on release, how to come out."""
    segment = session.segment
    step, side = segment.step, segment.side
    shown = of_step(step, side, of)
    if segment.kind in _BETWEEN:
        return replace(shown, lead="NEXT")
    if segment.kind is not Kind.RELEASE:
        return shown
    cue, release = " ".join(step.release_cue), tuple(one.said(side) for one in step.release)
    return replace(shown, heading=cue, do=release, care=(), brief=())


_BETWEEN = (Kind.REST, Kind.CHANGE_SIDE, Kind.WAIT)
_BEFORE_A_HOLD = (Kind.LIE_DOWN, Kind.WAIT, Kind.GET_READY, Kind.REST, Kind.CHANGE_SIDE)
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
        return _in_session(coach.active, coach.now, figures, motion)
    step = coach.routine.steps[(number or 1) - 1]
    side = first_side(coach.settings).value if step.sided else None
    return Moment(figures.get(step.id), side, "hold")


def _in_session(session: Session, now: float, figures: Figures, motion: str) -> Moment:
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


def progress(coach: Coach, number: int | None) -> Progress:
    """The steps of the session; after it only until a step is looked at, by its number."""
    session = coach.session
    if session and not (session.over and number):
        items = step_progress.under_way(coach.routine, session)
        holding = session.running and session.segment.kind is Kind.HOLD
        return Progress(tuple(items), holding)
    as_set = plan(coach.routine, coach.settings)
    items_ = step_progress.at_rest(coach.routine, coach.planned(), number or 1, as_set)
    return Progress(tuple(items_))
