"""When another hold length is offered, and when none is: the app's own rule (clinical E).

The article only says 5 to 30 seconds. Nothing here changes a setting: a verdict names the rule
that fired and, where there is one, the length that may be offered. Missing answers never count
as calm and never lower anything. One offer may stand after a session; leaving it is the default.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from .calm import (
    UNFINISHED,
    UNGUIDED,
    alarmed,
    grave,
    held,
    last_alarm,
    lengths,
    much_higher,
    sessions,
    stayed,
)
from .course import FEW, held_sessions, not_better, not_calm, rising
from .days import later_day
from .record import Record
from .settings import LEAST_HOLD_S, MOST_HOLD_S, Settings
from .tables import Path

STEP_S = 5
CALM_DAYS = 3
"""So many calm days in a row at one length bring an offer."""
GAP = timedelta(days=14)
NERVE_OF, NERVE_OFTEN = 5, 2
HIGHER_OF, HIGHER_OFTEN = 3, 2
AGAIN = timedelta(days=7)
"""That pain gets no better is said again only after so long."""

PAUSE, NERVE, RISING, SHORTER, FLOOR, GAPPED, NOT_BETTER, CAP, LONGER, COUNTING = RULES = (
    "pause", "nerve", "rising", "shorter", "floor", "gap", "not-better", "cap", "longer",
    "counting",
)  # fmt: skip
"""What may fire, the gravest first; `counting` when nothing does."""


@dataclass(frozen=True)
class Known:
    """What the rule needs beside the history.

    `seconds` is the length that is set, `needed` the steps that make a session whole,
    `nerve_at` the start of a session with a nerve feeling that may be too long ago to stand in
    the history, `talked_at` when "I talked to a professional" was recorded, `counted_from` when
    the length was last raised, or another one was last offered, `not_better_at` when it was last
    said that pain gets no better.
    """

    seconds: int
    today: datetime
    needed: tuple[str, ...] = ()
    nerve_at: datetime | None = None
    talked_at: datetime | None = None
    counted_from: datetime | None = None
    not_better_at: datetime | None = None


@dataclass(frozen=True)
class Verdict:
    """The rule that fired, the length it offers (5 to 30 s), and the calm days in a row."""

    rule: str
    offer: int | None = None
    calm: int = 0

    @property
    def talk_first(self) -> bool:
        """Whether a talk with a professional comes before the next session."""
        return self.rule in (PAUSE, NERVE)


def judge(history: Sequence[Record], known: Known) -> Verdict:
    """Apply the rule to the entries of the journal, newest first."""
    done = tuple(held_sessions(history))
    lower = _within(known.seconds - STEP_S)
    shorter = lower if lower < known.seconds else None
    if _often(history, known.talked_at):
        return Verdict(PAUSE)
    if locked(history, known):
        return Verdict(NERVE)
    if rising(history, known.today, known.talked_at):
        return Verdict(RISING, shorter if _steps_down(done, known) else None)
    if _goes_down(done, known):
        return Verdict(SHORTER if shorter else FLOOR, shorter)
    if shorter and done:
        since = max(done[0].started, known.counted_from or done[0].started)
        if known.today - since >= GAP:
            return Verdict(GAPPED, shorter)
    if _gets_no_better(history, known):
        return Verdict(NOT_BETTER)
    days = calm_days(history, known)
    if known.seconds >= MOST_HOLD_S:
        return Verdict(CAP, calm=days)
    if days >= CALM_DAYS:
        return Verdict(LONGER, _within(known.seconds + STEP_S), days)
    return Verdict(COUNTING, calm=days)


def _within(seconds: int) -> int:
    return max(LEAST_HOLD_S, min(MOST_HOLD_S, seconds))


def locked(history: Sequence[Record], known: Known) -> bool:
    """Whether a nerve feeling was told and no talk with a professional since."""
    moments = [one for one in (last_alarm(history), known.nerve_at) if one]
    if not moments:
        return False
    return known.talked_at is None or known.talked_at <= max(moments)


def calm_days(history: Sequence[Record], known: Known) -> int:
    """Calm days in a row at the present length, at most as many as an offer needs.

    They count from the last talk, the last change of the length, and the last offer. A nerve
    feeling, illness or emergency sign that kept a session from starting ends the row too. A night
    lies between two days.
    """
    marks = [one for one in (known.talked_at, known.counted_from, known.nerve_at) if one]
    row: list[Record] = []
    for one, why_not in zip(history, not_calm(history, known.needed), strict=True):
        if one.kind != "session" or one.conflict_of is not None:
            continue
        if grave(one) or alarmed(one) or any(one.started <= mark for mark in marks):
            break
        counts = held(one) and why_not not in (UNGUIDED, UNFINISHED)
        if one.status == "not-started" or not counts:
            continue
        if why_not or lengths(one) != {known.seconds}:
            break
        if not row or later_day(one.started, one.over_at, row[-1].started):
            row.append(one)
    return min(len(row), CALM_DAYS)


def _gets_no_better(history: Sequence[Record], known: Known) -> bool:
    """Pain did not fall in two weeks or more, and that was not said within the last one."""
    said = known.not_better_at
    if said is not None and known.today - said < AGAIN:
        return False
    return not_better(history, known.today, known.talked_at)


def _goes_down(done: tuple[Record, ...], known: Known) -> bool:
    """The last session was too much, or the one before it as was told only today.

    Not again once it was offered, nor when the length was brought down since.
    """
    last, *earlier = done[:2] or (None,)
    if last is None:
        return False
    offered = known.counted_from is not None and last.started <= known.counted_from
    too_much = [one for one in earlier if stayed(one)] if not offered else []
    too_much += [last] if stayed(last) or (much_higher(last) and not offered) else []
    return any(max(lengths(one), default=known.seconds) <= known.seconds for one in too_much)


def _steps_down(done: tuple[Record, ...], known: Known) -> bool:
    """Whether pain that rises brings one step less: not again before it was tried for a while."""
    tried = all(max(lengths(one), default=0) <= known.seconds for one in done[:FEW])
    return tried or _goes_down(done, known)


def _often(history: Sequence[Record], talked_at: datetime | None) -> bool:
    """Nerve feelings or much pain came again and again, and no talk since."""
    counted = (one for one in sessions(history) if held(one) or alarmed(one))
    since = [one for one in counted if talked_at is None or one.started > talked_at]
    nerve = sum(map(alarmed, since[:NERVE_OF]))
    higher = sum(map(much_higher, list(held_sessions(since))[:HIGHER_OF]))
    return nerve >= NERVE_OFTEN or higher >= HIGHER_OFTEN


SECONDS: Path = ("holds", "seconds")
SETTLE: Path = ("holds", "settle_s")
MODE: Path = ("mode",)


@dataclass(frozen=True)
class Offer:
    """What is offered: a setting with its value now and then; no setting where it is advice."""

    kind: str
    path: Path = ()
    now: int | str = 0
    more: int | str = 0


_ADVICE = {RISING: "rising-floor", FLOOR: "floor", NOT_BETTER: "not-better"}
"""The rules that only advise, where no shorter hold can be offered, with their offer's kind."""


def offer(verdict: Verdict, settings: Settings, settle_s: int | None, flow: bool) -> Offer | None:
    """The first that applies: talk, shorter holds, advice, time to get ready, flow, longer holds.

    `settle_s` is a longer time to get ready, in seconds, where two pauses came early; `flow`
    says that sessions went well with a key before each hold.
    """
    holds = settings.holds
    if verdict.talk_first:
        return Offer("talk")
    if verdict.rule in (RISING, SHORTER) and verdict.offer:
        return Offer(verdict.rule, SECONDS, holds.seconds, verdict.offer)
    if verdict.rule in _ADVICE:
        return Offer(_ADVICE[verdict.rule])
    if settle_s is not None and settle_s > holds.settle_s:
        return Offer("settle", SETTLE, holds.settle_s, settle_s)
    if flow:
        return Offer("flow", MODE, "wait", "flow")
    if verdict.rule == LONGER and verdict.offer:
        return Offer("longer", SECONDS, holds.seconds, verdict.offer)
    return None
