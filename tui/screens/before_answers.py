"""What was answered before a session, what follows from it, and what can be chosen."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..coach.before_flow import Beforehand, Lower
from ..domain.checks import SORE_KEYS, WORD, BeforeCheck
from ..widgets.canvas import Line
from ..widgets.choices import choices
from ..widgets.key_bar import Item
from ..widgets.scale import scale
from ..widgets.text_pane import NARROW, Block, laid_out
from .before_text import COLUMN, last_number, option
from .words import content, texts


@dataclass(frozen=True)
class BeforeAnswers:
    """The answers so far, what is known, the shorter hold that is offered, and all choices."""

    check: BeforeCheck
    known: Beforehand
    lower: Lower | None
    choices: Mapping[str, str]

    def lines(self, width: int) -> list[Line]:
        """What was answered, and the next question; the standing line at the end."""
        column = COLUMN if width >= NARROW else 0
        lines: list[Line] = [(), self._signs_line(column)]
        if self.check.telling:
            return [*lines, *self._advice(width, column)]
        if not column and not self.check.answered:
            return lines
        if self.check.asks_side and not self.check.lighter_only:
            lines += self._side_lines(column)
        elif column:
            lines.append(())
        standing = Block((), texts(content("cards")["standing"], "quiet"))
        below = self._options() or [standing]
        return [*lines, *self._scale(width), *laid_out(below, width, 0)]

    def _signs_line(self, column: int) -> Line:
        pad = (" " * column, "text")
        after_all: Line = (("      y", "key"), (" after all, yes", "quiet"))
        if self.check.none_today:
            word = "none of the five" if self.check.higher else "none of these"
            return (pad, (f"● {word}", "bright"), *after_all)
        if self.check.insisted:
            return (pad, (f"● {WORD}", "bright"), ("      y", "key"), (" from the start", "quiet"))
        if not self.check.telling:
            says = " yes, then its number" if column else " yes, then which"
            yes: Line = (("     y", "key"), (says, "text"))
            return (pad, ("n", "key"), (" none of these", "text"), *yes)
        rest = "none of the others" if self.check.higher else "none"
        none: Line = () if self.check.gravest else (("    n", "key"), (f" {rest}", "quiet"))
        last = last_number(self.known)
        which: Line = (("1", "key"), (" to ", "quiet"), (last, "key"), (" says which", "quiet"))
        return (pad, ("● yes: ", "bright"), *which, *none)

    def _side_lines(self, column: int) -> list[Line]:
        sides = ((key, side, side == self.check.sore_side) for key, side in SORE_KEYS.items())
        name: list[Line] = [] if column else [(("Sore side", "text"),)]
        lines = [*name, *choices("Sore side".ljust(column) if column else "", sides)]
        if self.check.answered:
            return lines
        return [tuple((text, "quiet") for text, _ in line) for line in lines]

    def _scale(self, width: int) -> list[Line]:
        if not self.check.asks_pain:
            return []
        side = self.check.sore_side or self.known.side
        label = "Pain now" + (f", {side} side" if side in ("left", "right") else "")
        label += " (left out)" if self.check.left_out else ""
        return scale(label, self.check.pain, width, 29)

    def _options(self) -> list[Block]:
        """What else can be chosen now; each has its key before it."""
        care, check = content("care"), self.check
        if not check.answered or check.lighter_only:
            return []
        higher = (Block((), texts(care["stayed-higher"], "bright")),) if check.higher else ()
        said = {key: texts(care[name], **self._values) for key, name in self.choices.items()}
        return [*higher, *(option(key, told[0][0]) for key, told in said.items())]

    @property
    def _values(self) -> dict[str, str]:
        return {"now": str(self.lower.now), "more": str(self.lower.more)} if self.lower else {}

    def _advice(self, width: int, column: int) -> list[Line]:
        gravest = self.check.gravest
        if gravest is None:
            higher = texts(content("care")["stayed-higher"]) if self.check.higher else ()
            lines = laid_out([Block((), higher)], width, column) if higher else [()]
            return [(), *lines, ()]
        passage = content("cards")[f"yes-{gravest}"]
        first, *more = texts(passage, "bright", call=self.known.call)
        said = (first, *((text, "text") for text, _ in more))
        lines = [(), *laid_out([Block(((passage.title, "label"),), said)], width, column)]
        return [*lines, *self._insisting(width, column)] if self.check.may_insist else lines

    def _insisting(self, width: int, column: int) -> list[Line]:
        """How to start all the same, and how much of the word was typed."""
        passage = content("care")[f"insist-{self.check.gravest}"]
        rows = laid_out([Block(((" ", "text"),), texts(passage, word=WORD))], width, column)
        return [*rows, typing(self.check.word, column)] if self.check.word else rows

    def footer(self, safety: Item, learn: Item) -> tuple[Item, ...]:
        """What this moment takes."""
        check, leave = self.check, ("esc", "not today")
        number = (("-", "no number"),) if check.asks_pain else ()
        if check.lighter_only:
            return (("r f a", "choose"), ("↑ ↓", "change"), safety, ("esc", "not today"))
        if check.gravest and not check.insisted:
            back = ("backspace", "take it back")
            return (("space", "write it down"), back, safety, learn)
        if check.telling:
            last = last_number(self.known)
            which, back = (f"1-{last}", "which"), ("backspace", "take it back")
            return (which, back, safety, leave)
        if check.ready:
            change = (("↑ ↓", "change"),) if check.asks_pain else ()
            start = "rest today" if self.known.over else "start, lie down"
            return (("space", start), *change, *number, safety, leave)
        if check.answered:
            return (("0-9", "pain"), *number, safety, leave)
        return (("n", "none"), ("y", "yes"), safety, learn, leave)


def typing(word: str, column: int) -> Line:
    """How much of the deliberate word was typed."""
    return ((" " * column, "text"), (word, "chosen"), ("_" * (len(WORD) - len(word)), "quiet"))
