"""The questions before and after a session: pure answers to keys, nothing answered by default.

A question left out is None in the result; "none of them" is an empty tuple.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from .record import FEELINGS, SIGNS, After, Before, Flag

SORE_KEYS = {"l": "left", "r": "right", "b": "both", "m": "middle"}
NERVE_SIDE_KEYS = {"l": "left", "r": "right", "b": "both"}
_DIGITS = tuple("0123456789")
_CHANGES = ("up", "down")
_LEFT_OUT = ("-", "minus")
MUCH_PAIN = 7
"""From here up only lighter choices are offered (clinical D1, the app's own limit)."""
SERIOUS = ("numbness", "weakness")
"""Feelings that must not stay: with them the emergency signs are to be looked at."""


def typed(pain: int | None, key: str) -> int | None:
    """Pain on the NRS after a key: a digit fills, `1` then `0` is ten, up and down change."""
    if key == "0" and pain == 1:
        return 10
    if key in _DIGITS:
        return int(key)
    if pain is None:
        return {"up": 0, "down": 10}.get(key)
    return {"up": min(10, pain + 1), "down": max(0, pain - 1)}.get(key, pain)


def toggled(chosen: tuple[str, ...], options: tuple[str, ...], key: str) -> tuple[str, ...]:
    """Add or take away the option with this number; the options' order is kept."""
    if not (key in _DIGITS and 1 <= int(key) <= len(options)):
        return chosen
    one = options[int(key) - 1]
    return tuple(name for name in options if (name in chosen) != (name == one))


@dataclass(frozen=True)
class BeforeCheck:
    """The answers so far on the way into a session.

    `signs` is None until answered; `telling` is true while a yes awaits its numbers; `left_out`
    says that the pain number was deliberately left out; `earlier` is what backspace goes back to.
    """

    asks_side: bool = False
    signs: tuple[str, ...] | None = None
    telling: bool = False
    sore_side: str | None = None
    pain: int | None = None
    left_out: bool = False
    earlier: "BeforeCheck | None" = field(default=None, compare=False, repr=False)

    @property
    def none_today(self) -> bool:
        """All five questions were answered with no."""
        return self.signs == ()

    @property
    def gravest(self) -> str | None:
        """The gravest sign that was told; it decides what happens."""
        return next((sign for sign in SIGNS if sign in (self.signs or ())), None)

    @property
    def lighter_only(self) -> bool:
        """Pain is so high that only the lighter choices are offered."""
        return self.none_today and self.pain is not None and self.pain >= MUCH_PAIN

    @property
    def ready(self) -> bool:
        """A session may start: none of the signs, and the number told or left out."""
        return self.none_today and (self.pain is not None or self.left_out)

    def takes(self, key: str) -> bool:
        """Whether a key answers something now."""
        if key in ("y", "backspace") or (key == "n" and not self.gravest):
            return True
        if self.telling:
            return key in _DIGITS[1 : len(SIGNS) + 1]
        sides = SORE_KEYS if self.asks_side and not self.lighter_only else {}
        return self.none_today and key in (*_DIGITS, *_CHANGES, *_LEFT_OUT, *sides)

    def press(self, key: str) -> "BeforeCheck":
        """Return the answers after a key; a key that answers nothing changes nothing."""
        if key == "backspace":
            return self.earlier or self
        after = self._pressed(key)
        return self if after == self else replace(after, earlier=self)

    def _pressed(self, key: str) -> "BeforeCheck":
        if key == "y":
            return replace(self, telling=True, signs=None, pain=None, left_out=False)
        if key == "n" and not self.gravest:
            return replace(self, telling=False, signs=())
        if self.telling:
            signs = toggled(self.signs or (), SIGNS, key)
            return replace(self, signs=signs or None)
        return self._number(key) if self.none_today else self

    def _number(self, key: str) -> "BeforeCheck":
        if self.asks_side and key in SORE_KEYS and not self.lighter_only:
            return replace(self, sore_side=SORE_KEYS[key])
        if key in _LEFT_OUT:
            return replace(self, pain=None, left_out=True)
        pain = typed(self.pain, key)
        return self if pain == self.pain else replace(self, pain=pain, left_out=False)

    @property
    def answers(self) -> Before:
        """The answers as they go into the record."""
        return Before(pain=self.pain, signs=self.signs)


@dataclass(frozen=True)
class AfterCheck:
    """The answers after a session; `at` is the question that digits go to."""

    at: str = "pain"
    pain: int | None = None
    nerve: tuple[str, ...] | None = None
    felt: bool | None = None
    nerve_side: str | None = None
    nerve_gone: bool | None = None

    @property
    def serious(self) -> bool:
        """Both legs, or a weakness or numbness that is not gone."""
        stays = self.nerve_gone is False and bool(set(SERIOUS) & set(self.nerve or ()))
        return self.nerve_side == "both" or stays

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that stand now; a yes brings three more."""
        more = ("feelings", "nerve_side", "nerve_gone") if self.felt else ()
        return ("pain", "nerve", *more)

    def takes(self, key: str) -> bool:
        """Whether a key answers something now."""
        sides = NERVE_SIDE_KEYS if self.felt else {}
        return key in (*_DIGITS, *_CHANGES, *_LEFT_OUT, *sides, "y", "n")

    def press(self, key: str) -> "AfterCheck":
        """Return the answers after a key; a key that answers nothing changes nothing."""
        if key in _LEFT_OUT:
            return self._left_out()
        if key in ("y", "n"):
            return self._yes_no(key == "y")
        if key in NERVE_SIDE_KEYS and self.felt:
            return replace(self, nerve_side=NERVE_SIDE_KEYS[key], at="nerve_gone")
        if key in ("up", "down"):
            return self._moved(-1 if key == "up" else 1)
        return self._digit(key)

    def _digit(self, key: str) -> "AfterCheck":
        if self.at == "feelings":
            return replace(self, nerve=toggled(self.nerve or (), FEELINGS, key))
        if self.at == "pain" and key in _DIGITS:
            return replace(self, pain=typed(self.pain, key))
        return self

    def _yes_no(self, yes: bool) -> "AfterCheck":
        if self.at in ("feelings", "nerve_side", "nerve_gone"):
            return replace(self, nerve_gone=yes, at="nerve_gone")
        if yes:
            return replace(self, felt=True, nerve=self.nerve or (), at="feelings")
        return replace(self, felt=False, nerve=(), nerve_side=None, nerve_gone=None, at="nerve")

    def _left_out(self) -> "AfterCheck":
        absent: Mapping[str, Mapping[str, object]] = {
            "pain": {"pain": None},
            "nerve": {"nerve": None, "felt": None, "nerve_side": None, "nerve_gone": None},
            "feelings": {"nerve": ()},
            "nerve_side": {"nerve_side": None},
            "nerve_gone": {"nerve_gone": None},
        }
        return replace(self, **absent[self.at])._moved(1)  # type: ignore[arg-type]

    def _moved(self, by: int) -> "AfterCheck":
        questions = self.questions
        place = questions.index(self.at) + by
        return replace(self, at=questions[max(0, min(place, len(questions) - 1))])

    @property
    def answers(self) -> After:
        """The answers as they go into the record; a yes without a feeling is not a none."""
        nerve = None if self.felt and not self.nerve else self.nerve
        return After(
            pain=self.pain, nerve=nerve, nerve_side=self.nerve_side, nerve_gone=self.nerve_gone
        )


def following(flag: Flag | None) -> AfterCheck:
    """The questions after a session; what its last flag told of a nerve is answered already."""
    if flag is None or flag.kind != "nerve":
        return AfterCheck()
    return AfterCheck(nerve=flag.feelings or (), felt=True)
