"""What the page before a session says: the questions, the answers so far, the advice."""

from dataclasses import dataclass

from ..domain.checks import SORE_KEYS, BeforeCheck
from ..domain.outlook import number
from ..domain.record import SIGNS
from ..widgets.board import NARROW, Block, laid_out
from ..widgets.canvas import Line
from ..widgets.choices import choices
from ..widgets.keys import Item
from ..widgets.scale import scale
from .words import content, texts

COLUMN = 21
"""Where the questions begin beside their names."""
_LIGHTER = ("r", "f", "a")
"""The keys of the lighter choices."""


@dataclass(frozen=True)
class BeforeText:
    """The answers so far, and what else decides about the words.

    `side` is the sore side that is known, `reminded` whether a nerve feeling was told last
    time, `airy` whether there are rows to spare.
    """

    check: BeforeCheck
    side: str | None
    reminded: bool
    safety: str
    airy: bool

    def questions(self, width: int) -> list[Line]:
        """The five questions in their places; the lighter choices when the pain is high."""
        if self.check.lighter_only:
            return self._lighter(width)
        blocks = [Block((), (("Is any of these true today?", "text"),)), *self._signs(width)]
        if width < NARROW and self.check.none_today:
            blocks = [Block((), (("none of the five today  ●", "quiet"),))]
        lines = laid_out(blocks, width, COLUMN)
        if self.reminded:
            words = texts(content("cards")["talk-first"], "stop")
            return [*laid_out([Block((), words)], width, 0), *lines]
        return [(), *lines] if self.airy else lines

    def _signs(self, width: int) -> list[Block]:
        blocks = []
        for place, sign in enumerate(SIGNS, 1):
            passage, told = content("cards")[sign], sign in (self.check.signs or ())
            name = (passage.title + (" ●" if told else ""), "stop" if told else "bright")
            label: Line = ((f"{place} ", "key"), name)
            run_in = width < NARROW
            blocks.append(Block(label, texts(passage), gap=place == 1, run_in=run_in))
        return blocks

    def _lighter(self, width: int) -> list[Line]:
        lot, new, limit = (text for text, _ in texts(content("cards")["much-pain"]))
        lighter = [
            Block((("  ", "text"), (key, "key")), (says,), gap=False, run_in=True)
            for key, says in zip(_LIGHTER, texts(content("cards")["lighter"]), strict=True)
        ]
        label: Line = ((f"{new} ", "text"), (self.safety, "key"))
        signs = Block(label, (("signs, and who to call", "text"),), run_in=True)
        much = Block((), ((f"{number(self.check.pain or 7).capitalize()} {lot}", "bright"),))
        none: Line = (("none of the five today  ●", "quiet"),)
        choosing = [*lighter, signs, Block((), ((limit, "quiet"),))]
        lines = [*laid_out([much], width, 0), (), *laid_out(choosing, width, 0)]
        return [(), none, (), *lines]

    def answers(self, width: int) -> list[Line]:
        """What was answered, and the next question; the standing line at the end."""
        column = COLUMN if width >= NARROW else 0
        lines: list[Line] = [(), self._signs_line(column)]
        if self.check.telling:
            return [*lines, *self._advice(width, column)]
        if not column and not self.check.none_today:
            return lines
        if self.check.asks_side and not self.check.lighter_only:
            lines += self._side_lines(column)
        elif column:
            lines.append(())
        label = "Pain now" + (f", {self.side} side" if self.side in ("left", "right") else "")
        label += " (left out)" if self.check.left_out else ""
        standing = texts(content("cards")["standing"], "quiet")
        lines += scale(label, self.check.pain, width, 29)
        return [*lines, *laid_out([Block((), standing)], width, 0)]

    def _signs_line(self, column: int) -> Line:
        pad = (" " * column, "text")
        after_all: Line = (("      y", "key"), (" after all, yes", "quiet"))
        if self.check.none_today:
            return (pad, ("● none of these", "bright"), *after_all)
        if not self.check.telling:
            yes: Line = (("     y", "key"), (" yes, then its number", "text"))
            return (pad, ("n", "key"), (" none of these", "text"), *yes)
        none: Line = () if self.check.gravest else (("    n", "key"), (" none", "quiet"))
        which: Line = (("1", "key"), (" to ", "quiet"), ("5", "key"), (" says which", "quiet"))
        return (pad, ("● yes: ", "bright"), *which, *none)

    def _side_lines(self, column: int) -> list[Line]:
        sides = ((key, side, side == self.check.sore_side) for key, side in SORE_KEYS.items())
        name: list[Line] = [] if column else [(("Sore side", "text"),)]
        lines = [*name, *choices("Sore side".ljust(column) if column else "", sides)]
        if self.check.none_today:
            return lines
        return [tuple((text, "quiet") for text, _ in line) for line in lines]

    def _advice(self, width: int, column: int) -> list[Line]:
        gravest = self.check.gravest
        if gravest is None:
            return [()] * 3
        passage = content("cards")[f"yes-{gravest}"]
        first, *more = texts(passage, "bright")
        block = Block(((passage.title, "label"),), (first, *((text, "text") for text, _ in more)))
        return [(), *laid_out([block], width, column)]

    def footer(self, safety: Item, learn: Item) -> tuple[Item, ...]:
        """What this moment takes."""
        check, leave = self.check, ("esc", "not today")
        if check.lighter_only:
            return (("r f a", "choose"), ("↑ ↓", "change the number"), safety)
        if check.gravest:
            return (("space", "write it down"), ("backspace", "take it back"), safety)
        if check.telling:
            return (("1-5", "which"), ("backspace", "take it back"), safety, leave)
        if check.ready:
            start, change = ("space", "start, lie down"), ("↑ ↓", "change")
            return (start, change, ("-", "no number"), safety, leave)
        if check.none_today:
            return (("0-9", "pain"), ("-", "no number"), safety, leave)
        return (("n", "none"), ("y", "yes"), safety, learn, leave)
