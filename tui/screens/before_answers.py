"""The answers before a session so far, and what they ask for or leave to choose."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..dialogue.before import Before
from ..dialogue.dialogue import passage
from ..dialogue.parts import Say, pain_now
from ..domain.checks import SORE_KEYS, WORD
from ..domain.routine import around
from ..widgets.canvas import Line
from ..widgets.form import choices, scale
from ..widgets.text_pane import NARROW, Block, laid_out
from .before_text import COLUMN, limits, option
from .parts import Wording, typing

_SCALE_COLUMN = 29


@dataclass(frozen=True)
class BeforeAnswers:
    """The answers of a dialogue, between margins of a width."""

    before: Before
    wording: Wording
    width: int

    @property
    def _column(self) -> int:
        return COLUMN if self.width >= NARROW else 0

    def forms(self) -> Iterator[list[Line]]:
        """All of it, with less air, and before the signs are answered only those."""
        check, signs = self.before.check, self._signs()
        if check.gravest and check.telling:
            yield [(), *signs, (), *self._advice(apart=True)]
            yield [(), *signs, (), *self._advice()]
            return
        whole = [*signs, *self._numbers(), *self._following()]
        if self._column or check.answered:
            yield [(), *whole]
            yield whole
        if not check.answered:
            yield [(), *signs, *(self._following() if check.telling else [])]

    def to_read(self) -> list[Line]:
        """Where not all fits: what the answers ask for, to be read above them."""
        check = self.before.check
        said = self._following() if check.gravest or check.answered else []
        return [*said, ()] if said else []

    def least(self) -> list[Line]:
        """Where not all fits: the answers alone."""
        check = self.before.check
        return [*self._signs(), *(self._numbers() if check.answered else [])]

    def _signs(self) -> list[Line]:
        """What was answered about the signs, and how to answer."""
        word = self.before.check.word if self.before.keeps_away else ""
        return [self._signs_line(), *([typing(word, self._column)] if word else [])]

    def _numbers(self) -> list[Line]:
        """The sore side and the pain, in their places; nothing there while signs are told."""
        lines = [*self._side_lines(), *self._scale()]
        return [() for _ in lines] if self.before.check.telling else lines

    def _following(self) -> list[Line]:
        """What the answers ask for or leave to choose, the gravest first; else who decides."""
        check = self.before.check
        if check.lighter_only:
            return []
        if check.telling:
            return self._advice() or [()]
        standing = Block((), tuple((text, "quiet") for text in passage("cards", "standing").said()))
        blocks = [*limits(self.before, self.wording), *self._options()]
        return laid_out(blocks or [standing], self.width, 0)

    def _signs_line(self) -> Line:
        check, pad = self.before.check, (" " * self._column, "text")
        if check.none_today:
            word = "none of the five" if check.higher else "none of these"
            return (pad, (f"● {word}", "bright"), ("      y", "key"), (" after all, yes", "quiet"))
        if check.insisted:
            return (pad, (f"● {WORD}", "bright"), ("      y", "key"), (" from the start", "quiet"))
        if missing := self.before.missing:
            return (pad, (missing, "stop"))
        if check.telling:
            return (pad, *self._telling())
        asked = self.before.questions.heading if self._column else ""
        return ((around(asked.ljust(self._column), asked), "text"), *self._first())

    def _first(self) -> Line:
        """A no only after all was in view; a yes at any time."""
        none: Line = (("n", "key"), (" none of these     ", "text"))
        says = " yes, then its number" if self._column else " yes, then which"
        return (*(() if self.before.unread else none), ("y", "key"), (says, "text"))

    def _telling(self) -> Line:
        rest = "none of the others" if self.before.check.higher else "none"
        none: Line = (("    n", "key"), (f" {rest}", "quiet"))
        takes_none = not self.before.check.gravest and not self.before.unread
        which: Line = (("1", "key"), (" to ", "quiet"), (self.before.last, "key"))
        says: Line = (("● yes: ", "bright"), *which, (" says which", "quiet"))
        return (*says, *(none if takes_none else ()))

    def _side_lines(self) -> list[Line]:
        check, column = self.before.check, self._column
        if not check.asks_side or check.lighter_only:
            return [()] if column else []
        sides = ((key, side, side == check.sore_side) for key, side in SORE_KEYS.items())
        name: list[Line] = [] if column else [(("Sore side", "text"),)]
        lines = [*name, *choices("Sore side".ljust(column) if column else "", sides)]
        if check.answered:
            return lines
        return [tuple((text, "quiet") for text, _ in line) for line in lines]

    def _scale(self) -> list[Line]:
        check = self.before.check
        if not check.asks_pain:
            return []
        label = pain_now(self.before.side) + (" (empty)" if check.left_out else "")
        return scale(label, check.pain, self.width, _SCALE_COLUMN)

    def _options(self) -> list[Block]:
        """What else can be chosen now; each has its key before it."""
        if not self.before.check.answered:
            return []
        advice = [Block((), say.runs(self.wording)) for say in self.before.higher_advice]
        chosen = self.before.choices
        return [*advice, *(option(one.key, one.texts(self.wording)[0]) for one in chosen)]

    def _advice(self, *, apart: bool = False) -> list[Line]:
        """What each sign asks for, the gravest first, and how to start all the same."""
        advised = [self._advised(say, apart=apart) for say in self.before.advice]
        return laid_out(advised, self.width, self._column)

    def _advised(self, say: Say, *, apart: bool) -> Block:
        """A passage beside its heading; one without hangs below the one before."""
        label: Line = ((say.title or " ", "label"),) if say.title or self._column else ()
        return Block(label, say.runs(self.wording), gap=apart and bool(say.title))
