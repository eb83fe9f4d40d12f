"""Each report in words: where it was, and what."""

from collections.abc import Iterable, Mapping

from ..domain.record import After, Before, Flag, Hold, Record, in_words
from ..domain.routine import Passage, Routine, Side
from ..domain.session_text import of_side, placed, preposition
from ..domain.signs import EMERGENCY_IN_WORDS
from ..domain.told import Told

Words = Mapping[str, Passage]
"""The passages of the content file `report`."""
Phrase = tuple[str, str]
"""Where it was, and what it was."""
_LEGS = {"both": "in both legs", "left": "in the left leg", "right": "in the right leg"}


def together(phrase: Phrase) -> str:
    """Where it was, and what."""
    return ": ".join(filter(None, phrase))


class Phrases:
    """Says one report in words."""

    def __init__(self, routine: Routine, words: Words) -> None:
        self._routine = routine
        self._words = words

    def emergency(self, one: Told, record: Record) -> Phrase:
        """An emergency sign by its name, with the feelings that were reported with it.

        That it is in both legs is said with the feeling already.
        """
        both = one.when == "after" and record.after and record.after.nerve_side == "both"
        named = (name for name in one.signs if not (both and name == "both-legs"))
        signs = [self._sign(name, one, record) for name in named]
        if not signs and one.when != "after":
            spreading = one.flag and one.flag.spreading
            signs = [self._title("spreading" if spreading else "unnamed")]
        return self._where(one, record), _listed([*signs, self._felt(one, record)])

    def _sign(self, name: str, one: Told, record: Record) -> str:
        """A sign by its name; weakness that follows from what stays, as it was asked."""
        after = record.after if one.when == "after" else None
        stays = after is not None and (after.nerve_gone is False or bool(after.nerve_growing))
        followed = stays or bool(one.flag and one.flag.spreading)
        return self._title("stays") if name == "weakness" and followed else EMERGENCY_IN_WORDS[name]

    def nerve(self, one: Told, record: Record) -> Phrase:
        """A nerve feeling by its names, the leg, and whether it went."""
        return self._where(one, record), self._felt(one, record) or self._title("nerve")

    def _felt(self, one: Told, record: Record) -> str:
        feelings = ", ".join(map(in_words, one.words))
        after = record.after
        if one.when != "after" or after is None:
            return feelings
        legs, since = _LEGS.get(after.nerve_side or "", ""), self._since(after)
        unnamed = self._title("nerve") if after.nerve_felt or legs or since else ""
        named = " ".join(filter(None, (feelings or unnamed, legs)))
        return ", ".join(filter(None, (named, since)))

    def _since(self, after: After) -> str:
        if after.nerve_growing:
            return self._title("growing")
        return "" if after.nerve_gone is None else self._title(f"gone-{after.nerve_gone}".lower())

    def pain(self, one: Told, record: Record) -> Phrase:
        """A stop for pain, a hold that was eased off, or pain that went up."""
        (what,) = one.words
        numbers = f"{record.pain_before} to {record.pain_after}"
        return self._where(one, record), self._title(what).format(numbers=numbers)

    def begun(self, record: Record) -> Phrase:
        """Over what a session was begun."""
        by_word = bool(record.before and record.before.insisted)
        word = [self._title("by-the-word")] if by_word else []
        return "", _listed([*self._signs(record.before), *word])

    def not_started(self, record: Record) -> Phrase:
        """What kept a session from starting, and the pain then."""
        said = self._signs(record.before) or [self._title("no-sign")]
        return "", _listed([*said, *_pain(record)])

    def stopped(self, record: Record) -> Phrase:
        """Where a session was stopped by choice."""
        if not record.holds:
            return "", self._title("before-a-hold")
        last = record.holds[-1]
        step = self._routine.step(last.step)
        named = f"step {step.number}" if step else _plain(last.step)
        return "", f"{placed(named, of_side(step, last.side))}, {_after(last)}"

    def without_session(self, record: Record) -> Phrase:
        """A day of rest or a note, with its pain and signs."""
        kind = [self._title("note")] if record.kind == "note" else []
        pain = _pain(record) or [self._title("no-number")]
        return "", ", ".join([*kind, *pain, *self._signs(record.before)])

    def corrected(self, flag: Flag, record: Record) -> Phrase:
        """What was pressed, and taken back."""
        return self._at_flag(flag, record), self._title(flag.kind)

    def _signs(self, before: Before | None) -> list[str]:
        return [self._title(f"sign-{one}") for one in (before and before.signs) or ()]

    def _title(self, name: str) -> str:
        return self._words[name].title

    def _where(self, one: Told, record: Record) -> str:
        if one.flag:
            return self._at_flag(one.flag, record)
        return self._at_hold(one.hold) if one.hold else self._title(f"when-{one.when}")

    def _at_flag(self, flag: Flag, record: Record) -> str:
        where, step = self._step(flag.step, flag.side), self._routine.step(flag.step or "")
        if flag.second is None:
            return f"{preposition(flag, record)} {where}" if step and step.timed else where
        there = [one for one in record.holds if (one.step, one.side) == (flag.step, flag.side)]
        return f"{where}, at {flag.second}{f' of {there[-1].planned_s}' if there else ''} s"

    def _at_hold(self, hold: Hold) -> str:
        return f"{self._step(hold.step, hold.side)}, {_after(hold)}"

    def _step(self, name: str | None, side: str | None) -> str:
        """The step, the hip where the movement does not name it, and the movement."""
        step = self._routine.step(name or "")
        if step is None:
            named = (_plain(name), of_side(None, side))
            return ", ".join(filter(None, named)) or self._title("in-session")
        head = step.head(Side(side) if side else None).lower().replace(" → ", " to ")
        return (
            placed(f"step {step.number}", step.of_side(side) if step.names_hip else "")
            + f", {head}"
        )


def _plain(name: str | None) -> str:
    """The name of a step that is not known here, on one line."""
    return " ".join((name or "").split())


def _after(hold: Hold) -> str:
    return f"after {hold.held_s:.0f} of {hold.planned_s} s"


def _pain(record: Record) -> list[str]:
    """Pain before it, when a number was given."""
    return [] if record.pain_before is None else [f"pain {record.pain_before}"]


def _listed(parts: Iterable[str]) -> str:
    return "; ".join(filter(None, parts))
