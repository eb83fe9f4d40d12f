"""What can you do again: up to three activities and the week's pain, all of it optional."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..coach.coach import Coach
from ..domain.activities import ROWS
from ..domain.checks import LEFT_OUT
from ..domain.settings import LONGEST_ACTIVITY
from ..terminal.clean import clean_line
from .dialogue import Close, Dialogue, Stay, Step, Write, passage, say
from .parts import SAFETY, ActionKey, Ask, Choice, DayOf, Part, Say, Way, number_repeated

_OWN_WORDS = f"In your own words, {LONGEST_ACTIVITY} letters at most"


@dataclass(frozen=True)
class Row:
    """A row: what it is about, the number that was told, and whether keys go to it."""

    name: str
    number: int | None
    marked: bool
    about: str
    """The passage that says what the numbers mean; `name` where there is nothing to rate yet."""


class Activities(Dialogue):
    """Up and down choose a row, digits rate it; each answer is written down at once."""

    name = "What can you do again?"

    def __init__(self, coach: Coach, *, by_hand: bool = False) -> None:
        super().__init__(coach)
        self._by_hand = by_hand
        self.check = coach.activities.open()

    def begin(self) -> None:
        """Once asked, it rests for a week, also when all of it is left out."""
        if not self._by_hand:
            self.coach.activities.was_asked()

    @property
    def again(self) -> Say | None:
        """When it may be rated again, where that is not now."""
        kept = self.coach.activities
        if kept.again_on is None or kept.last is None:
            return None
        day = DayOf(kept.last.record.started.date())
        return say("activities", "lately", "quiet", day=day, again=DayOf(kept.again_on))

    @property
    def switched_off(self) -> tuple[Say, ...]:
        """That it is not asked after sessions, where it is not."""
        off = say("activities", "off", "quiet", key=ActionKey("activities"))
        return () if self.coach.activities.asks else (off,)

    def rows(self) -> Iterator[Row]:
        """The activities, the place for another one, and the week's pain."""
        check = self.check
        rated = zip(check.names, check.ratings, strict=True)
        for place, (name, rating) in enumerate(rated):
            yield Row(clean_line(name), rating, check.at == place, "rating")
        if len(check.names) < check.slots:
            other = passage("activities", "name").title
            yield Row(other, None, check.at == len(check.names), "name")
        pain = passage("activities", "week-pain")
        yield Row(pain.title, check.week_pain, check.at_pain, pain.id)

    def parts(self) -> tuple[Part, ...]:
        """What it is, and the row that keys go to."""
        again = (self.again,) if self.again else ()
        left_out = say("activities", "left-out", "quiet")
        return (say("activities", "ask"), *again, left_out, *self.switched_off, *self.asked())

    def asked(self) -> tuple[Part, ...]:
        """The row that keys go to, and what was told there."""
        (row,) = (one for one in self.rows() if one.marked)
        told = () if row.number is None else (Choice("", str(row.number), chosen=True),)
        return (Ask(replace(say("activities", row.about), title=row.name), told),)

    def ways(self) -> tuple[Way, ...]:
        """What this moment takes; the key that turns the question off is always there."""
        check = self.check
        name = Way("enter", "words" if check.name else "write one")
        names = () if check.at_pain else (name,)
        out = (Way("minus", "leave out"),) if check.number is not None and not self.again else ()
        ask = Way("x", "do not ask again" if self.coach.activities.asks else "ask again")
        done = "done" if check.told else "skip"
        return (Way("space", done), Way(ROWS, "choose"), *names, *out, ask, SAFETY)

    def press(self, key: str) -> Step | None:
        """Rate the marked row, or name it; `space` is done."""
        if key in ("space", "escape", "activities"):
            return Close(True)
        if key == "x":
            self.coach.activities.switch()
            return Stay(said=self.switched_off or ("It is asked again, once a week at most.",))
        if key == "enter":
            return self._name()
        if key in ROWS:
            return self._choose(key)
        return self._rate(key) if self.check.takes(key) else None

    def _name(self) -> Step:
        if self.check.at_pain:
            return Stay()
        return Write(_OWN_WORDS, self.check.name, self._wrote)

    def _wrote(self, text: str, typing: bool) -> None:
        """Take the words once they are complete."""
        name = clean_line(text).strip()[:LONGEST_ACTIVITY]
        if not typing and (name or self.check.name):
            before, self.check = self.check, self.check.called(name)
            self.coach.activities.tell(self.check, before)

    def _choose(self, key: str) -> Step:
        before, self.check = self.check, self.check.press(key)
        if self.check.at == before.at:
            return Stay(said=("There is no other one. Space is done.",))
        return Stay(again=True)

    def _rate(self, key: str) -> Step:
        if again := self.again:
            return Stay(said=(again,))
        before, self.check = self.check, self.check.press(key)
        self.coach.activities.tell(self.check, before)
        return Stay(said=(number_repeated(None if key in LEFT_OUT else self.check.number),))
