"""Passages and the parts of a dialogue as runs and lines of a pane."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ..actions import Keymap
from ..dialogue.parts import ActionKey, Ask, Large, Marks, Part, Rows, Say, Way, Word
from ..dialogue.why import Past
from ..domain.checks import WORD
from ..domain.routine import Passage, around, joined
from ..figure.glyphs import words
from ..journal import summary
from ..storage.routines import passages
from ..terminal.keys import in_last_row
from ..widgets.canvas import Line, flowed, justified, wrapped
from ..widgets.form import block_lines, choices
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out

_WIDE, _HIGH = 70, 22
"""From this many columns and rows on the large words take five rows, else three."""
_HANGS = 4
"""Columns before a sentence that is chosen by its number: the number, and a mark."""


def texts(passage: Passage, role: str = "text", **values: str) -> tuple[tuple[str, str], ...]:
    """The sentences of a passage as runs; `{names}` in them are filled from `values`."""
    return tuple((one, role) for one in passage.said(**values))


def said(file: str, name: str) -> str:
    """The sentences of a passage in a row."""
    return joined(passages(file)[name].said())


@dataclass(frozen=True)
class Wording:
    """Keys as the last row shows them, days in few letters."""

    keymap: Keymap

    def key(self, action: str) -> str:
        """The key of an action."""
        return self.keymap.shown(action)

    def day(self, day: date) -> str:
        """A day such as `Sat 21 Nov`."""
        return summary.day(day)

    def moment(self, at: datetime) -> str:
        """A day with its time."""
        return f"{summary.day(at)}, {at:%H:%M}"

    def item(self, way: Way) -> Item:
        """A way as the last row shows it."""
        if isinstance(way.key, ActionKey):
            return self.key(way.key.action), way.word
        keys = (way.key,) if isinstance(way.key, str) else way.key
        return " ".join(map(in_last_row, keys)), way.word


@dataclass(frozen=True)
class PartsLayout:
    """Columns and rows for the parts, and how their values are worded."""

    width: int
    height: int
    wording: Wording

    def lines(self, parts: Sequence[Part]) -> list[Line]:
        """The parts from top to bottom, a gap before each; vital ones first where not all fits."""
        lines = self._stacked(parts)
        if len(lines) <= self.height:
            return lines
        return self._stacked(sorted(parts, key=lambda part: not getattr(part, "vital", False)))

    def _stacked(self, parts: Iterable[Part]) -> list[Line]:
        lines: list[Line] = []
        for part in parts:
            lines += [*([] if isinstance(part, Word) else [()]), *self._part(part)]
        return lines

    def _part(self, part: Part) -> list[Line]:
        match part:
            case Say():
                return self._edged(part) if part.edges else self.passage(part)
            case Ask(question, options):
                return [*self.passage(question), *choices("   ", options, self.width)]
            case Marks():
                return self._marked(part)
            case Large():
                rows = 5 if self.width >= _WIDE and self.height >= _HIGH else 3
                return block_lines(words(part.words, rows), "stop")
            case Word():
                return [typing(part.typed, 0)]
            case Rows():
                past = (row for row in part.rows if isinstance(row, Past))
                rows_ = [line for row in past for line in _past(row, self.width)]
                return [((part.title, "bright"),), *(rows_ or [(("none yet", "quiet"),)])]

    def passage(self, say: Say, column: int = 0) -> list[Line]:
        """A passage below its heading, or beside it from a column on."""
        return laid_out([self.block(say)], self.width, column)

    def block(self, say: Say) -> Block:
        """A passage with its heading and the key that chooses it."""
        key: Line = ((f"{say.key} ", "key"),) if say.key else ()
        title: Line = ((say.title, say.title_role),) if say.title else ()
        return Block((*key, *title), say.runs(self.wording))

    def _marked(self, marks: Marks) -> list[Line]:
        """Sentences by their numbers, below their heading; a mark and a weight say which."""
        lines: list[Line] = flowed(((marks.said.title, marks.said.title_role),), self.width)
        texts = marks.said.texts(self.wording)
        for place, (text, chosen) in enumerate(zip(texts, marks.chosen, strict=True), 1):
            item = around(text.removeprefix("- "), text)
            first, *others = wrapped(item, self.width - _HANGS)
            ink = "bright" if chosen else "text"
            mark = ("● " if chosen else "  ", "stop")
            lines.append(((f"{place} ", "key"), mark, (first, ink)))
            lines += [((" " * _HANGS, "text"), (row, ink)) for row in others]
        return lines

    def _edged(self, say: Say) -> list[Line]:
        lines: list[Line] = []
        for (text, ink), edge in zip(say.runs(self.wording), say.edges, strict=True):
            rows: list[Line] = [((row, ink),) for row in wrapped(text, self.width)]
            lines += [*rows[:-1], justified(rows[-1], ((edge, "quiet"),), self.width)]
        return lines


def typing(word: str, column: int) -> Line:
    """How much of the deliberate word was typed."""
    return ((" " * column, "text"), (word, "chosen"), ("_" * (len(WORD) - len(word)), "quiet"))


def _past(row: Past, width: int) -> list[Line]:
    """One of the last sessions in columns; where there is no room its reason has its own row."""
    seconds = " ".join(map(str, row.planned_s)) + " s" if row.planned_s else "-"
    line: Line = (
        ("○ " if row.not_calm else "● ", "quiet" if row.not_calm else "accent"),
        (summary.day(row.record.started).ljust(12), "text"),
        (seconds.ljust(8), "text"),
        (summary.pain(row.record).ljust(9), "text"),
    )
    reason = row.not_calm or "calm"
    if sum(len(text) for text, _ in line) + len(reason) <= width:
        return [(*line, (reason, "quiet"))]
    return [line, ((f"  {reason}", "quiet"),)]
