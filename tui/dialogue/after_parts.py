"""What is open after a session, in words with the keys in them: for those who only hear it."""

from typing import TYPE_CHECKING

from ..domain.checks_after import NERVE_SIDE_KEYS, AfterCheck
from ..domain.progression import SECONDS
from ..domain.record import FEELINGS
from .parts import ActionKey, Ask, Choice, Part, Say, numbered, pain_now, yes_no

if TYPE_CHECKING:
    from .after import After


def asked(after: "After") -> tuple[Part, ...]:
    """What the answers lead to, the one offer, the question that is open or the ways on."""
    offer = _offer(after)
    if name := _open(after.check):
        recorded = after.check.leads_to(after.before) == ("recorded",)
        return (*(() if recorded else after.advice), *offer, *question(after, name))
    note = "{note} writes a note, m tells more: where it hurts, sleep, medicine."
    ways = (Say(note, (("note", ActionKey("note")),)), Say("Space is done."))
    return (*after.advice, *offer, *ways)


def _offer(after: "After") -> tuple[Part, ...]:
    """The offer, and its key where there is something to take."""
    offer, words = after.offer, after.offered
    if offer is None or words is None:
        return ()
    why = " {why} says why." if offer.path == SECONDS else ""
    takes = Say(f"t takes it.{why}", (("why", ActionKey("why")),))
    return (words, takes) if offer.path else (words,)


def _open(check: AfterCheck) -> str:
    """The question that waits for its answer; empty when none must be asked again."""
    if check.at == "pain" and check.pain is None:
        return "pain"
    if check.felt is None:
        return "nerve"
    if not check.felt or check.nerve_gone is not None:
        return ""
    if check.at in ("feelings", "nerve_side", "nerve_gone"):
        return check.at
    return "nerve_side" if check.nerve_side is None else "nerve_gone"


def question(after: "After", name: str) -> tuple[Part, ...]:
    """One of the questions, with its answers."""
    check = after.check
    sides = (Choice(key, leg, leg == check.nerve_side) for key, leg in NERVE_SIDE_KEYS.items())
    leg = Ask(Say("Which leg?"), tuple(sides))
    match name:
        case "pain":
            before = "" if after.before is None else f" Before it was {after.before}."
            return (Say(f"{pain_now(after.side)}, 0 to 10?{before} Dash leaves it out."),)
        case "nerve":
            answers = (Choice("n", "none", check.felt is False), yes_no(check.felt)[0])
            return (Ask(Say("Any nerve feeling, then or since?"), answers),)
        case "feelings":
            return (Ask(Say("Which? As many as fit:"), numbered(FEELINGS, check.nerve)), leg)
        case "nerve_side":
            return (leg,)
    gone = yes_no(None if check.growing else check.nerve_gone)
    return (Ask(Say("Is it gone now?"), (*gone, Choice("g", "it grows", check.growing))),)
