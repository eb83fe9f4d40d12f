"""The one offer that may stand after a session; leaving it as it is always is the default."""

from dataclasses import dataclass

from .progression import FLOOR, LONGER, SHORTER, Verdict
from .settings import Settings
from .tables import Path

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


def offer(verdict: Verdict, settings: Settings, settle_s: int | None, flow: bool) -> Offer | None:
    """The first that applies: talk, shorter holds, time to get ready, flow, longer holds.

    `settle_s` is a longer time to get ready, in seconds, where two pauses came early; `flow`
    says that sessions went well with a key before each hold.
    """
    holds = settings.holds
    if verdict.talk_first:
        return Offer("talk")
    if verdict.rule == FLOOR:
        return Offer("floor")
    if verdict.rule == SHORTER and verdict.offer:
        return Offer("shorter", SECONDS, holds.seconds, verdict.offer)
    if settle_s is not None and settle_s > holds.settle_s:
        return Offer("settle", SETTLE, holds.settle_s, settle_s)
    if flow:
        return Offer("flow", MODE, "wait", "flow")
    if verdict.rule == LONGER and verdict.offer:
        return Offer("longer", SECONDS, holds.seconds, verdict.offer)
    return None
