"""What the answers on the safety page mean for a session (design "Safety, exactly")."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from .checks import toggled
from .record import FEELINGS, Flag
from .session_text import Place

ANSWERS = {"1": "break", "2": "pain", "3": "nerve", "4": "emergency"}
"""The digits of the question "What was it?"."""
SAID = ("only needed a break", "pain, strain or pinch", "nerve feeling", "emergency sign")
"""The same answers in words."""
ENOUGH_EASINGS = 2
"""A second easing off in one session ends it."""


def opened(where: Place, at: datetime) -> Flag:
    """The flag written the moment the page opens in a session, before anything is asked."""
    return Flag(at=at, step=where.step, side=where.side, second=where.second, kind="unanswered")


def answered(flag: Flag, key: str) -> Flag:
    """The flag refined by the digit of an answer. Raises KeyError for any other key."""
    return replace(flag, kind=ANSWERS[key])


def wrong_key(flag: Flag) -> tuple[Flag, Flag]:
    """An answer taken back is marked, never erased; a new flag takes the next answer."""
    again = replace(flag, kind="unanswered", feelings=None, spreading=None)
    return replace(flag, corrected=True), again


def felt(flag: Flag, key: str) -> Flag:
    """A nerve feeling added or taken away by its number, 1 to 6 (ART S44, S45)."""
    return replace(flag, feelings=toggled(flag.feelings or (), FEELINGS, key) or None)


def emergency(flags: tuple[Flag, ...]) -> bool:
    """Whether the last flag says to call for help: then nothing more is asked."""
    last = flags[-1] if flags else None
    return last is not None and (last.kind == "emergency" or last.spreading is True)


def eased(flags: Iterable[Flag]) -> str:
    """The hip that is done for the day after pain: `left`, `right`, or `both`; none is empty.

    Where both knees move together, pain is about both hips.
    """
    sides = {one.side or "both" for one in flags if one.kind == "pain" and not one.corrected}
    return sides.pop() if len(sides) == 1 else "both" * bool(sides)


def easings(flags: tuple[Flag, ...]) -> int:
    """How often a pain, strain or pinch stopped a hold in this session."""
    return sum(1 for one in flags if one.kind == "pain" and not one.corrected)
