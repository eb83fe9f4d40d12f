"""The questions after a session in words, and what is said to an answer."""

from ..coach.after_flow import AfterFlow
from ..domain.checks_after import NERVE_SIDE_KEYS, AfterCheck
from ..domain.offers import SECONDS
from ..domain.record import FEELINGS, Record
from ..domain.session_text import number
from .words import keyed, listed, opening, seconds

_FEELINGS = f"Which? As many as fit: {listed(FEELINGS)}."
_SIDE = f"Which leg? {keyed(NERVE_SIDE_KEYS)}."
_QUESTIONS = {
    "nerve": ("Any nerve feeling, then or since? n none, y yes.",),
    "feelings": (_FEELINGS, _SIDE),
    "nerve_side": (_SIDE,),
    "nerve_gone": ("Is it gone now? y yes, n no, g it grows.",),
}


def question(at: str, record: Record | None) -> tuple[str, ...]:
    """What is asked at one of the questions; `record` knows the sore side and the pain before."""
    return _QUESTIONS.get(at) or (_pain(record),)


def _pain(record: Record | None) -> str:
    side = record.sore_side if record else None
    where = f", {side} side" if side in ("left", "right") else ""
    pain = record.before.pain if record and record.before else None
    before = "" if pain is None else f" Before it was {pain}."
    return f"Pain now{where}, 0 to 10?{before} Dash leaves it out."


def told(pain: int | None) -> str:
    """A number in words, as an answer is repeated; `1` may still become ten."""
    if pain is None:
        return "Left out."
    word = "Zero" if pain == 0 else opening(number(pain))
    return f"{word}. 0 makes it ten." if pain == 1 else f"{word}."


def complete(check: AfterCheck) -> bool:
    """Whether nothing is open that must be asked again."""
    return check.felt is False or check.nerve_gone is not None


def open_after_number(check: AfterCheck) -> str:
    """The question that follows the number; empty when there is none."""
    if check.felt is None and check.nerve is None:
        return "nerve"
    return "nerve_side" if check.felt and check.nerve_side is None else ""


def taken(care: AfterFlow) -> str:
    """What is set now that an offer was taken, or taken back."""
    one = care.taken or care.offer
    if one is None:
        return ""
    value = one.more if care.taken else one.now
    if isinstance(value, str):
        how = "by itself" if value == "flow" else "by your key"
        return f"It goes on {how} from the next session on. t takes it back."
    what = "Holds are" if one.path == SECONDS else "Getting ready takes"
    return f"{what} {seconds(value)} from the next session on. t takes it back."
