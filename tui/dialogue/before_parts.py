"""What is open before a session, in words with the keys in them: for those who only hear it."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.checks import MUCH_PAIN, SORE_KEYS, BeforeCheck
from ..domain.routine import around
from ..domain.session_text import number
from .dialogue import passage
from .parts import ActionKey, Ask, Choice, Part, Say, Word, number_repeated, pain_now

if TYPE_CHECKING:
    from .before import Before


def asked(before: "Before") -> tuple[Part, ...]:
    """What is open now, with its keys."""
    check = before.check
    if before.keeps_away:
        return _sign_advice(before)
    if check.telling:
        none = "n none of the others." if check.higher else "n none after all."
        which = f"Which? Press its number, 1 to {before.last}. r reads them. {none}"
        return (*before.higher_advice, Say(which))
    if not check.answered:
        return _any_sign(before)
    if check.lighter_only:
        return _lighter(before)
    return (*_sore_side(before), *before.limits, _pain(before), *before.choices)


def _any_sign(before: "Before") -> tuple[Part, ...]:
    """All questions in one, after each of them was said."""
    any_of_them = Say(f"Any of the {number(len(before.questions.names))} signs?")
    answers = (Choice("n", "none"), Choice("y", "yes"), Choice("r", "read them to me"))
    return (Ask(any_of_them, answers),)


def _sign_advice(before: "Before") -> tuple[Part, ...]:
    """What was answered with yes, what each of it asks for, and the keys."""
    told = ", ".join(before.question(sign).title.lower() for sign in before.check.told)
    advised = (part for say in before.advice for part in _headed(say))
    return (
        Say(told),
        *advised,
        Say("Space writes it down. Backspace takes it back. Another number adds to it."),
    )


def _headed(say: Say) -> tuple[Say, ...]:
    """A passage behind its heading, which is spoken as a sentence."""
    if not say.title:
        return (say,)
    return (Say(say.title.capitalize()), replace(say, title=""))


def _lighter(before: "Before") -> tuple[Part, ...]:
    """High pain: why less is offered, what, and how far."""
    pain = before.check.pain or MUCH_PAIN
    lot, new, limit = passage("cards", "much-pain").said()
    signs = Say("{safety} says the signs, and who to call.", (("safety", ActionKey("safety")),))
    much = Say(around(f"{number(pain)} {lot}", lot))
    return (*before.reminders, much, *before.lighter, *before.limits, Say(new), signs, Say(limit))


def _sore_side(before: "Before") -> tuple[Part, ...]:
    if not before.check.asks_side or before.check.sore_side:
        return ()
    sides = ", ".join(f"{key} {side}" for key, side in SORE_KEYS.items())
    return (Say(f"Which side is sore? {sides}. Or go on without."),)


def _pain(before: "Before") -> Part:
    """The number that is asked for; once it was told, that space starts."""
    check, rests = before.check, before.over
    starts = "writes down a rest day." if rests else "starts. Then lie down, take your time."
    if check.ready:
        repeated = f"{number_repeated(check.pain)} " if check.asks_pain else ""
        return Say(f"{repeated}Space {starts}")
    pain = pain_now(before.side)
    return Say(f"{pain}, 0 to 10? Then space. Dash leaves it out.")


def answered(check: BeforeCheck, before: BeforeCheck) -> tuple[str | Part, ...]:
    """What a key changed in the answers, for those who only hear it."""
    if check.insisted and not before.insisted:
        return ("Your own choice.",)
    if not check.insisted and (check.word or before.word):
        return (Word(check.word),)
    if check.sore_side != before.sore_side:
        side = " side" if check.sore_side in ("left", "right") else ""
        return (f"{check.sore_side or 'taken back'}{side}",)
    if check.gravest or _of_signs(check) == _of_signs(before):
        return ()
    if check.telling:
        return ("Taken back." if before.telling and not check.higher else "Yes.",)
    if not check.answered:
        return ("Taken back.",)
    return ("None of the five." if check.higher else "None.",)


def _of_signs(check: BeforeCheck) -> tuple[object, ...]:
    """What was answered about signs."""
    return check.signs, check.telling, check.higher
