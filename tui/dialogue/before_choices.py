"""What can be chosen before a session beside the start, each with its key."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.progression import GAPPED, RISING, SECONDS, SHORTER, Offer
from .dialogue import say
from .parts import Say

if TYPE_CHECKING:
    from .before import Before

LIGHTER = {"r": "rest", "f": "first", "a": "all"}
"""The choices when pain is high, the least first; see `Coach.planned` for the words."""
BEGINS = {"a": "all", "r": "rest", "w": "crossed", "d": "whole"}
"""The choices beside the questions that start or end them."""
_SHORTER = {GAPPED: "gap", RISING: "rising-before", SHORTER: "shorter-before"}
"""The rules that offer a shorter hold before a session, with their passages."""


def lighter(before: "Before") -> tuple[Say, ...]:
    """What is left at much pain; what would be no other session than a lesser one is left out."""
    if not before.check.lighter_only:
        return ()
    coach, check = before.coach, before.check
    same = coach.planned(check, "all") == coach.planned(check, "first")
    left = "r" if before.over else "rf" if same else "rfa"
    return tuple(replace(say("cards", f"lighter-{LIGHTER[key]}"), key=key) for key in left)


def choices(before: "Before") -> tuple[Say, ...]:
    """What else can be chosen now; against advice nothing more than the least is left."""
    check, offer = before.check, shorter(before)
    if not check.answered or check.lighter_only:
        return ()
    values = {"now": str(offer.now), "more": str(offer.more)} if offer else {}
    values |= {"steps": _left_out(before)}
    more = {} if before.against_advice else _more(before, offer)
    rest = "rest" if _rests(before) else ""
    short = "short-form" if before.offers_short and check.left_out else ""
    named = {"a": "", "r": rest, **more, "c": short}
    chosen = ((key, name) for key, name in named.items() if name)
    return tuple(replace(say("care", name, **values), key=key) for key, name in chosen)


def _more(before: "Before", offer: Offer | None) -> Mapping[str, str]:
    """The keys of what is open where nothing speaks against a session, with their passages."""
    check, some = before.check, not before.over
    return {
        "a": "some-pain" if check.some_pain and some else "",
        "t": offer.kind if offer else "",
        "w": "pinch-before" if check.ready and some and _left_out(before) else "",
        "d": "eased-whole" if before.eased and check.ready else "",
    }


def _left_out(before: "Before") -> str:
    """The steps that only a pinch leaves out, in words: a choice can bring them back."""
    coach, check = before.coach, before.check
    plans = (coach.planned(check, choice) for choice in ("crossed", ""))
    more, less = ({one.step.number for one in plan} for plan in plans)
    numbers = [str(one) for one in sorted(more - less)]
    return f"step{'s' * (len(numbers) > 1)} {' and '.join(numbers)}" if numbers else ""


def _rests(before: "Before") -> bool:
    """Whether a day of rest can be chosen; the key means a side while that is asked."""
    check = before.check
    return (check.some_pain or (check.answered and bool(check.higher))) and not check.asks_side


def shorter(before: "Before") -> Offer | None:
    """The shorter hold that is offered, or was taken a moment ago; its kind is a passage."""
    seconds = before.coach.settings.holds.seconds
    if seconds < before.was_s:
        return Offer("taken-before", SECONDS, before.was_s, seconds)
    verdict = before.coach.care.verdict(higher=bool(before.check.higher))
    if verdict.rule not in _SHORTER or verdict.offer is None:
        return None
    return Offer(_SHORTER[verdict.rule], SECONDS, seconds, verdict.offer)
