"""The questions before a session: pure answers to keys, nothing answered by default.

A question left out is None in the result; "none of them" is an empty tuple.
"""

from dataclasses import dataclass, field, replace

from .record import Before, Flag, Record
from .signs import INSISTED_ON, SIGNS

SORE_KEYS = {"l": "left", "r": "right", "b": "both", "m": "middle"}
DIGITS = tuple("0123456789")
CHANGES = ("up", "down")
"""They choose among questions; they never answer one."""
LEFT_OUT = ("-", "minus")
SOME_PAIN, MUCH_PAIN = 5, 7
"""From 5 on shorter holds are offered, from 7 on only lighter choices (clinical D1, app)."""
NEXT_DAY = str(len(SIGNS) + 1)
"""The number of the line about the day after the last session."""
WORD = "anyway"
"""Typed in full it starts a session against advice; no letter of it opens the safety page."""


def spelled(typed: str, key: str) -> str:
    """The word so far: only its next letter adds to it."""
    return typed + key if key == WORD[len(typed) : len(typed) + 1] else typed


def spells(typed: str, key: str) -> bool:
    """Whether a key goes to the word: its next letter and, once begun, any of its letters."""
    return key == WORD[len(typed) : len(typed) + 1] or (bool(typed) and key in tuple(WORD))


def typed(pain: int | None, key: str) -> int | None:
    """Pain on the NRS after a key: a digit fills, `1` then `0` is ten; nothing else tells one.

    A key that moves must never make a number that nobody gave, and a remote's go-on key is one.
    """
    if key == "0" and pain == 1:
        return 10
    return int(key) if key in DIGITS else pain


def stepped(pain: int | None, key: str) -> int | None:
    """One less with left or more with right, where a number was told; none is invented."""
    by = {"left": -1, "right": 1}.get(key, 0)
    return None if pain is None else max(0, min(pain + by, 10))


def toggled(chosen: tuple[str, ...], options: tuple[str, ...], key: str) -> tuple[str, ...]:
    """Add or take away the option with this number; the options' order is kept."""
    if not (key in DIGITS and 1 <= int(key) <= len(options)):
        return chosen
    one = options[int(key) - 1]
    return tuple(name for name in options if (name in chosen) != (name == one))


def told_again(record: Record, answers: Before) -> Record:
    """The record of a session that was not started, with what is told of it by now.

    Which emergency sign it was stays; one that is told no more is kept as a flag, corrected.
    """
    was, signs = record.before or Before(), answers.signs or None
    named = was.emergency if signs and "emergency" in signs else None
    flags = record.flags
    if "emergency" in (was.signs or ()) and "emergency" not in (signs or ()):
        flag = Flag(record.started, kind="emergency", emergency=was.emergency, corrected=True)
        flags = (*flags, flag)
    before = replace(answers, signs=signs, emergency=named)
    return replace(record, before=None if before == Before() else before, flags=flags)


@dataclass(frozen=True)
class BeforeCheck:
    """The answers so far on the way into a session.

    `signs` is None until answered; `telling` is true while a yes awaits its numbers; `higher`
    says whether pain was still higher the day after the last session; `word` is how far the
    deliberate word was typed; `left_out` says that the pain number was deliberately left out;
    `earlier` is what backspace goes back to. `asks_cleared` is true where question 4 is asked at
    length, not only recalled.
    """

    asks_side: bool = False
    asks_pain: bool = True
    asks_next_day: bool = False
    asks_cleared: bool = True
    signs: tuple[str, ...] | None = None
    telling: bool = False
    higher: bool | None = None
    word: str = ""
    sore_side: str | None = None
    pain: int | None = None
    left_out: bool = False
    earlier: "BeforeCheck | None" = field(default=None, compare=False, repr=False)

    @property
    def none_today(self) -> bool:
        """All five questions were answered with no."""
        return self.signs == ()

    @property
    def told(self) -> tuple[str, ...]:
        """The signs that were told, the gravest first."""
        return tuple(sign for sign in SIGNS if sign in (self.signs or ()))

    @property
    def gravest(self) -> str | None:
        """The gravest sign that was told; it decides what happens."""
        return next(iter(self.told), None)

    @property
    def may_insist(self) -> bool:
        """Whether a session can still be started, by typing the word."""
        return bool(self.signs) and set(self.signs or ()) <= INSISTED_ON

    @property
    def insisted(self) -> bool:
        """Whether the word was typed."""
        return self.word == WORD

    @property
    def answered(self) -> bool:
        """Nothing that was told keeps a session from starting."""
        return self.none_today or self.insisted

    @property
    def lighter_only(self) -> bool:
        """Pain is so high that only the lighter choices are offered."""
        return self.answered and self.pain is not None and self.pain >= MUCH_PAIN

    @property
    def gentlest(self) -> bool:
        """Whether what may start is held for 5 s each, never the stronger step (clinical J6)."""
        return self.insisted or self.lighter_only

    @property
    def some_pain(self) -> bool:
        """Pain is high enough that shorter holds are offered for today."""
        return self.answered and self.pain is not None and SOME_PAIN <= self.pain < MUCH_PAIN

    @property
    def ready(self) -> bool:
        """A session may start: no sign in the way, and the number told, left out or not asked."""
        return self.answered and (not self.asks_pain or self.pain is not None or self.left_out)

    @property
    def _sides(self) -> tuple[str, ...]:
        asked = self.asks_side and self.answered and not self.lighter_only
        return tuple(SORE_KEYS) if asked else ()

    def says_none(self, key: str) -> bool:
        """Whether a key says no to all questions; after a sign was told none does."""
        return key == "n" and not self.gravest

    def takes(self, key: str) -> bool:
        """Whether a key answers something now.

        A sign that was told is taken back by its number or step by step, never by another yes.
        """
        if key in ("y", "n"):
            return self.spells(key) or not self.gravest or (self.insisted and key == "y")
        if key == "backspace" or self.spells(key):
            return True
        if self.telling:
            return key in DIGITS[1 : len(SIGNS) + 1] or (self.asks_next_day and key == NEXT_DAY)
        numbers = (*DIGITS, *LEFT_OUT) if self.asks_pain and self.answered else ()
        return key in (*numbers, *self._sides)

    def press(self, key: str) -> "BeforeCheck":
        """Return the answers after a key; a key that answers nothing changes nothing."""
        if key == "backspace":
            return self.earlier or self
        if not self.takes(key):
            return self
        after = self._pressed(key)
        return self if after == self else replace(after, earlier=self)

    def spells(self, key: str) -> bool:
        """Whether a key goes to the word: its first letter and, once begun, any of its letters."""
        if self.insisted or not self.may_insist:
            return False
        return spells(self.word, key)

    def _pressed(self, key: str) -> "BeforeCheck":
        if self.spells(key):
            word = spelled(self.word, key)
            return replace(self, word=word, telling=word != WORD)
        if key == "y":
            asked = (self.asks_side, self.asks_pain, self.asks_next_day, self.asks_cleared)
            return replace(BeforeCheck(*asked), telling=True, sore_side=self.sore_side)
        if key == "n":
            higher = bool(self.higher) if self.asks_next_day else None
            return replace(self, telling=False, signs=(), higher=higher)
        if self.telling and key == NEXT_DAY:
            return replace(self, higher=None if self.higher else True)
        if self.telling:
            signs = toggled(self.signs or (), SIGNS, key)
            return replace(self, signs=signs or None, word="")
        return self._number(key)

    def _number(self, key: str) -> "BeforeCheck":
        if key in self._sides:
            return replace(self, sore_side=SORE_KEYS[key])
        if key in LEFT_OUT:
            return replace(self, pain=None, left_out=True)
        pain = typed(self.pain, key)
        return self if pain == self.pain else replace(self, pain=pain, left_out=False)

    @property
    def answers(self) -> Before:
        """The answers as they go into the record."""
        return Before(pain=self.pain, signs=self.signs, insisted=self.insisted or None)
