"""What the screen before a session asks: the questions, in the forms that there may be room for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..dialogue.before import Before
from ..dialogue.dialogue import passage
from ..dialogue.parts import Say
from ..domain.checks import MUCH_PAIN
from ..domain.routine import around, joined
from ..domain.session_text import number
from ..domain.signs import SIGNS
from ..widgets.canvas import Line, Run
from ..widgets.text_pane import NARROW, Block, laid_out
from .parts import Wording

COLUMN = 22
"""Where the questions begin beside their names."""
Row = tuple[str, Line]
"""A line, and the question of which it shows the words; empty where it shows none."""


@dataclass(frozen=True)
class BeforeText:
    """The questions of a dialogue, between margins of a width."""

    before: Before
    wording: Wording
    width: int

    def forms(self) -> Iterator[list[Row]]:
        """The questions in their places, the fullest form first; the last one is their end."""
        check = self.before.check
        if check.lighter_only:
            yield _rows(self._lighter())
            return
        if not check.answered or self.width >= NARROW:
            yield from (self._listed(air) for air in (2, 1, 0))
        if check.gravest and not (check.answered and self.width < NARROW):
            yield self._named(check.told)
            yield self._named(())
        elif check.answered and self.width >= NARROW:
            yield self._named(())
        if check.answered:
            yield _rows([*self._reminders(), (), (self._answered,)])

    @property
    def _answered(self) -> Run:
        check = self.before.check
        if check.none_today:
            return ("none of the five today  ●", "quiet")
        numbers = " and ".join(
            str(place) for place, sign in enumerate(SIGNS, 1) if sign in check.told
        )
        return (f"yes to {numbers}, and your own choice  ●", "stop")

    def _listed(self, air: int) -> list[Row]:
        """Every question with its words, in the short form in one line each.

        `air` is how much there may be: a row above them, and one between two.
        """
        names = self.before.questions.names
        above = [*self._reminders(), *[()] * min(air, 1), *self._heading(air)]
        return [*_rows(above), *self._questions(names, apart=air > 1)]

    def _heading(self, air: int) -> list[Line]:
        """What is asked, where it does not stand beside the answers; in short, of which days."""
        asked, beside = self.before.questions, self.width >= NARROW
        said = asked.time if self._short else "" if beside or not air else asked.heading
        lines = laid_out([Block((), ((said, "text"),))], self.width, 0) if said else []
        return [*lines, *[()] * min(air, len(lines))]

    def _named(self, told: Iterable[str]) -> list[Row]:
        """The names of the questions, and the words of some."""
        return [*_rows(self._reminders()), *self._questions(told)]

    @property
    def _short(self) -> bool:
        return self.before.short and not self.before.check.telling

    def _reminders(self) -> list[Line]:
        """What must not be forgotten from the times before, in one paragraph."""
        said = tuple(run for say in self.before.reminders for run in say.runs(self.wording))
        return laid_out([Block((), said)], self.width, 0) if said else []

    def _questions(self, worded: Iterable[str], *, apart: bool = False) -> list[Row]:
        wanted = set(worded)
        rows: list[Row] = []
        for place, name in enumerate(self.before.questions.names, 1):
            owner = name if name in wanted else ""
            asked = self._question(name)
            block = self._block(place, asked, name in wanted, self._chosen(name))
            rows += _rows([()] if apart and rows else [])
            rows += [(owner, line) for line in laid_out([block], self.width, COLUMN)]
        return rows

    def _question(self, name: str) -> Say:
        return self.before.questions.in_short(name) if self._short else self.before.question(name)

    def _chosen(self, name: str) -> bool:
        check = self.before.check
        return name in check.told or (name == "next-day" and bool(check.higher))

    def _block(self, place: int, asked: Say, worded: bool, chosen: bool) -> Block:
        name = (f"{asked.title} ●", "stop") if chosen else (asked.title, "bright")
        said = asked.runs(self.wording) if worded else (("", "text"),)
        label: Line = ((f"{place} ", "key"), name)
        return Block(label, said, run_in=self.width < NARROW)

    def _lighter(self) -> list[Line]:
        """Why less is offered, what, how far, and where the signs stand."""
        before, width = self.before, self.width
        lot, new, limit = passage("cards", "much-pain").said()
        keys: Line = ((around(f"{new} ", new), "text"), (self.wording.key("safety"), "key"))
        signs = Block(keys, (("signs, and who to call", "text"),), run_in=True)
        pain = number(before.check.pain or MUCH_PAIN).capitalize()
        much = laid_out([Block((), ((around(f"{pain} {lot}", lot), "bright"),))], width, 0)
        choices = [option(one.key, one.texts(self.wording)[0]) for one in before.lighter]
        choosing = [*choices, *limits(before, self.wording), signs, Block((), ((limit, "quiet"),))]
        above = [*self._reminders(), (), (self._answered,), ()]
        return [*above, *much, (), *laid_out(choosing, width, 0)]


def _rows(lines: Iterable[Line]) -> list[Row]:
    """Lines that show the words of no question."""
    return [("", line) for line in lines]


def limits(before: Before, wording: Wording) -> list[Block]:
    """How little it is, and how far to go, in one paragraph; none where nothing is limited."""
    said = [text for say in before.limits for text in say.texts(wording)]
    return [Block((), ((joined(said), "bright"),))] if said else []


def option(key: str, says: str) -> Block:
    """A choice on lines of its own."""
    return Block((("  ", "text"), (key, "key")), ((says, "text"),), gap=False, run_in=True)
