"""The few words of a cue, for a voice, a notification and a window title."""

from ..domain.plan import Kind
from ..domain.routine import fill
from .schedule import Count, Cue, What

_ALONE = {What.HALF_WAY: "Half-way.", What.FINISHED: "That was the last one. Take your time."}


def said(cue: Cue) -> str:
    """A cue as a voice says it, in the words that the routine has for the step."""
    one = cue.segment
    if one is None or cue.what in _ALONE:
        return _ALONE.get(cue.what, "")
    if cue.what is What.BEGIN:
        return f"Hold, {round(cue.seconds)} seconds."
    if cue.what is What.RELEASE:
        return " ".join(["Let go slowly.", *(row.said(one.side) for row in one.step.release)])
    return f"Change side. {fill(' '.join(one.step.cue), one.side).capitalize()}."


def counted(count: Count | None, now: float) -> str:
    """The seconds that run, such as `R 12s`, and `R in 8s` while one gets ready for them."""
    if count is None or not (left := count.left(now)):
        return ""
    ahead = "in " if count.segment.kind is Kind.GET_READY else ""
    return f"{_letter(count)}{ahead}{left}s"


def _letter(count: Count) -> str:
    """R or L where the step names the side by it; not where the knees go the other way."""
    one = count.segment
    named = one.side is not None and any("{SIDE}" in row for row in one.step.cue)
    return f"{one.side.upper()[0]} " if one.side and named else ""
