"""What the answers on the safety page mean for a session (design "Safety, exactly")."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from .checks import toggled
from .record import FEELINGS, Flag
from .session_text import Place
from .signs import EMERGENCY_SIGNS

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
    again = replace(flag, kind="unanswered", feelings=None, spreading=None, emergency=None)
    return replace(flag, corrected=True), again


def not_spreading(flag: Flag) -> tuple[Flag, Flag]:
    """A nerve feeling that was called an emergency by a wrong key: asked about again."""
    return replace(flag, corrected=True), replace(flag, spreading=None, emergency=None)


def spreading(flag: Flag, sign: str) -> Flag:
    """A nerve feeling that is an emergency sign: in both legs, or one that stays or grows."""
    return replace(flag, spreading=True, emergency=(sign,))


def felt(flag: Flag, key: str) -> Flag:
    """A nerve feeling added or taken away by its number, 1 to 6 (ART S44, S45)."""
    return replace(flag, feelings=toggled(flag.feelings or (), FEELINGS, key) or None)


def signed(signs: Iterable[str], key: str) -> tuple[str, ...]:
    """Emergency signs with one of them named or taken back by its number, 1 to 8."""
    return toggled(tuple(signs), EMERGENCY_SIGNS, key)


def emergency(flags: tuple[Flag, ...]) -> bool:
    """Whether the last flag says to call for help: then nothing more is asked."""
    last = flags[-1] if flags else None
    if last is None or last.corrected:
        return False
    return last.kind == "emergency" or last.spreading is True


def eased(flags: Iterable[Flag]) -> str:
    """The hip that is done for the day after pain: `left`, `right`, or `both`; none is empty.

    Where both knees move together, pain is about both hips.
    """
    sides = {one.side or "both" for one in flags if one.kind == "pain" and not one.corrected}
    return sides.pop() if len(sides) == 1 else "both" * bool(sides)


def easings(flags: tuple[Flag, ...]) -> int:
    """How often a pain, strain or pinch stopped a hold in this session."""
    return sum(1 for one in flags if one.kind == "pain" and not one.corrected)
