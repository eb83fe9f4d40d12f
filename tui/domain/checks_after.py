"""The questions after a session: pure answers to keys, nothing answered by default.

A question left out is None in the result; "none of them" is an empty tuple. Three questions always
stand; what may be told beyond them can all stay empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from .alarms import following, in_order, known_signs
from .calm import MUCH_HIGHER
from .checks import CHANGES, DIGITS, LEFT_OUT, toggled, typed
from .record import FEELINGS, PLACES, After

TEXTS = ("sleep", "medicine", "trigger")
ASKED = {
    "pinch": "Pinch in the groin?",
    "place": "Where it hurts",
    "sleep": "Sleep",
    "medicine": "Medicine taken",
    "trigger": "What set it off",
}
QUESTIONS = ("pinch", "place", *TEXTS)


@dataclass(frozen=True)
class MoreCheck:
    """The answers so far; `at` is the question that keys go to."""

    at: str = QUESTIONS[0]
    pinch: bool | None = None
    place: tuple[str, ...] | None = None
    sleep: str | None = None
    medicine: str | None = None
    trigger: str | None = None

    def takes(self, key: str) -> bool:
        """Whether a key answers something now."""
        places = DIGITS[1 : len(PLACES) + 1] if self.at == "place" else ()
        pinch = ("y", "n") if self.at == "pinch" else ()
        return key in (*CHANGES, *LEFT_OUT, *places, *pinch)

    def press(self, key: str) -> "MoreCheck":
        """Return the answers after a key; a key that answers nothing changes nothing."""
        if not self.takes(key):
            return self
        if key in CHANGES:
            place = QUESTIONS.index(self.at) + (-1 if key == "up" else 1)
            return replace(self, at=QUESTIONS[max(0, min(place, len(QUESTIONS) - 1))])
        if key in LEFT_OUT:
            return replace(self, **{self.at: None})  # type: ignore[arg-type]
        if self.at == "pinch":
            return replace(self, pinch=key == "y")
        return replace(self, place=toggled(self.place or (), PLACES, key) or None)

    def wrote(self, text: str) -> "MoreCheck":
        """Return the answers with this text where it was asked for; no text is no answer."""
        if self.at not in TEXTS:
            return self
        return replace(self, **{self.at: text.strip() or None})  # type: ignore[arg-type]

    @property
    def told(self) -> tuple[str, ...]:
        """The questions that were answered."""
        return tuple(name for name in QUESTIONS if getattr(self, name) is not None)

    def added_to(self, after: After) -> After:
        """The answers beside the three that always stand."""
        told: dict[str, Any] = {name: getattr(self, name) for name in QUESTIONS}
        return replace(after, **told)


NERVE_SIDE_KEYS = {"l": "left", "r": "right", "b": "both"}


@dataclass(frozen=True)
class AfterCheck:
    """The answers after a session; `at` is the question that digits go to.

    `left_out` says that the pain number was deliberately left out, `growing` that a feeling gets
    worse; `emergency` names emergency signs, those that follow from the other answers among them;
    `more` is what else was told.
    """

    asks_pain: bool = True
    at: str = "pain"
    pain: int | None = None
    left_out: bool = False
    nerve: tuple[str, ...] | None = None
    felt: bool | None = None
    nerve_side: str | None = None
    nerve_gone: bool | None = None
    growing: bool = False
    emergency: tuple[str, ...] = ()
    more: MoreCheck = MoreCheck()

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that stand now; a yes brings three more."""
        more = ("feelings", "nerve_side", "nerve_gone") if self.felt else ()
        return (*(("pain",) if self.asks_pain else ()), "nerve", *more)

    @property
    def complete(self) -> bool:
        """Whether nothing is left unanswered; a number that was left out is an answer."""
        number = not self.asks_pain or self.pain is not None or self.left_out
        return number and self.nerve is not None

    @property
    def serious(self) -> bool:
        """Whether the emergency signs are to be checked first (clinical D2)."""
        return bool(self.known or self.emergency)

    @property
    def known(self) -> tuple[str, ...]:
        """The emergency signs that follow from the answers."""
        return known_signs(self.answers)

    def leads_to(self, before: int | None) -> tuple[str, ...]:
        """The passages that follow from the answers, the gravest first (clinical D2).

        `before` is the pain before the session.
        """
        higher = None not in (before, self.pain) and (self.pain or 0) - (before or 0)
        found = {
            "after-both": self.serious,
            "after-nerve": bool(self.felt),
            "nerve-drop": bool(self.felt),
            "pinch": bool(self.more.pinch),
            "much-higher": bool(higher) and higher >= MUCH_HIGHER,
        }
        told = tuple(name for name, leads in found.items() if leads)
        return told or (("recorded",) if self.complete else ())

    def takes(self, key: str) -> bool:
        """Whether a key answers something now."""
        about = (*NERVE_SIDE_KEYS, "g") if self.felt else ()
        return key in (*DIGITS, *CHANGES, *LEFT_OUT, *about, "y", "n")

    def press(self, key: str) -> "AfterCheck":
        """Return the answers after a key; a key that answers nothing changes nothing.

        What follows from them is marked as an emergency sign, and no more once it does not.
        """
        after = self._pressed(key)
        if after.known == self.known:
            return after
        return after.marked(following(self.answers, after.answers).emergency or ())

    def marked(self, signs: tuple[str, ...]) -> "AfterCheck":
        """Return the answers with these emergency signs named."""
        return replace(self, emergency=signs)

    def _pressed(self, key: str) -> "AfterCheck":
        if key in LEFT_OUT:
            return self._left_out()
        if key in ("y", "n"):
            return self._yes_no(key == "y")
        if key in NERVE_SIDE_KEYS and self.felt:
            return replace(self, nerve_side=NERVE_SIDE_KEYS[key], at="nerve_gone")
        if key == "g" and self.felt:
            return replace(self, nerve_gone=False, growing=True, at="nerve_gone")
        if key in CHANGES:
            return self._moved(-1 if key == "up" else 1)
        return self._digit(key)

    def _digit(self, key: str) -> "AfterCheck":
        if self.at == "feelings":
            return replace(self, nerve=toggled(self.nerve or (), FEELINGS, key))
        if self.at == "pain" and key in DIGITS:
            return replace(self, pain=typed(self.pain, key), left_out=False)
        return self

    def _yes_no(self, yes: bool) -> "AfterCheck":
        if self.at == "pain" and self.felt:
            return replace(self, at="nerve_side")  # told already: it is only to be completed
        if self.at in ("feelings", "nerve_side", "nerve_gone"):
            return replace(self, nerve_gone=yes, growing=False, at="nerve_gone")
        if yes:
            return replace(self, felt=True, nerve=self.nerve or (), at="feelings")
        none = AfterCheck(self.asks_pain, "nerve", self.pain, self.left_out, nerve=(), felt=False)
        return replace(none, more=self.more, emergency=self.emergency)

    def _left_out(self) -> "AfterCheck":
        gone: Mapping[str, object] = {"nerve_gone": None, "growing": False}
        absent: Mapping[str, Mapping[str, object]] = {
            "pain": {"pain": None, "left_out": True},
            "nerve": {"nerve": None, "felt": None, "nerve_side": None, **gone},
            "feelings": {"nerve": ()},
            "nerve_side": {"nerve_side": None},
            "nerve_gone": gone,
        }
        return replace(self, **absent[self.at])._moved(1)  # type: ignore[arg-type]

    def _moved(self, by: int) -> "AfterCheck":
        questions = self.questions
        place = questions.index(self.at) + by
        return replace(self, at=questions[max(0, min(place, len(questions) - 1))])

    @property
    def answers(self) -> After:
        """The answers as they go into the record; a yes without a feeling is not a none."""
        unnamed = bool(self.felt) and not self.nerve
        told = After(
            pain=self.pain,
            nerve=None if unnamed else self.nerve,
            nerve_felt=True if unnamed else None,
            nerve_side=self.nerve_side,
            nerve_gone=self.nerve_gone,
            nerve_growing=True if self.growing else None,
            emergency=self.emergency or None,
        )
        return self.more.added_to(told)


def asked(after: After | None, *, pain: bool, felt: tuple[str, ...] | None) -> AfterCheck:
    """The questions as they begin: what was told already is known, and stays.

    `pain` says whether a number is asked for, `felt` what the safety question was told.
    """
    check = _told_before(after, pain=pain) if after else AfterCheck(pain)
    if felt is not None and not check.felt:
        check = replace(check, nerve=felt, felt=True)
    return replace(check, at="pain" if pain else "nerve_side" if check.felt else "nerve")


def _told_before(after: After, *, pain: bool) -> AfterCheck:
    named = bool(after.nerve)
    return AfterCheck(
        pain,
        pain=after.pain,
        nerve=() if after.nerve_felt else after.nerve,
        felt=True if named or after.nerve_felt else None if after.nerve is None else False,
        nerve_side=after.nerve_side,
        nerve_gone=after.nerve_gone,
        growing=bool(after.nerve_growing),
        emergency=in_order({*(after.emergency or ()), *known_signs(after)}),
        more=MoreCheck(**{name: getattr(after, name) for name in QUESTIONS}),
    )
