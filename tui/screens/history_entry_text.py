"""What one entry says on its screen: what happened, the fields to change, and how."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..domain.record import Flag, Hold, Record
from ..domain.routine import Routine, joined
from ..journal import prose
from ..journal.fields import Field, fields
from ..storage.routines import passages
from ..terminal.clean import clean_line
from ..widgets.canvas import Line, cut, wrapped
from ..widgets.form import Choice, choices
from ..widgets.text_pane import NARROW, Block, laid_out
from .entry_editor import EntryEditor

_NOT_TOLD = "not told"
_SCALE = "0 none, 10 worst imaginable; - leaves it out"


@dataclass(frozen=True)
class EntryText:
    """An entry in hand, and whether its marked field is being written, in a line below."""

    editor: EntryEditor
    routine: Routine
    writing: bool

    @property
    def _record(self) -> Record:
        return self.editor.record

    def lines(self, width: int, height: int) -> list[Line]:
        """All down to the note's title, in at most so many rows.

        Without room for all what happened goes first, then fields far from the marked one.
        """
        column = 19 if width >= NARROW else 17
        facts = laid_out(list(self._facts()), width, column)
        rows = [self._row(one, width, column) for one in fields(self._record)]
        hint = [] if self.writing else self._hint(width)
        if len(facts) + len(rows) + len(hint) + 3 > height:
            facts = []
        room = max(1, height - len(facts) - len(hint) - 3)
        place = self.editor.changes.place(self._record)
        first = max(0, min(place - room // 2, len(rows) - room))
        air: list[Line] = [()]
        lines = [*air, *facts, *(air if facts else []), *rows[first : first + room], *air, *hint]
        return lines + (air if len(lines) < height and not self.writing else [])

    def _facts(self) -> Iterator[Block]:
        told = [_held(hold, self.routine) for hold in self._record.holds]
        if told:
            yield _fact("Held", "; ".join(told))
        stops = [_stopped(flag, self.routine) for flag in self._record.flags]
        if stops:
            yield _fact("Stopped", "; ".join(stops), "stop")
        if signs := prose.before(self._record):
            yield _fact("Told before", ", ".join(signs))
        after = self._record.after
        if after and after.emergency:
            yield _fact("Told after", ", ".join(prose.named(after.emergency)), "stop")
        higher = self._record.next_day.higher if self._record.next_day else None
        if higher is not None:
            yield _fact("The day after", "pain still higher" if higher else "pain not higher")

    def _row(self, field: Field, width: int, column: int) -> Line:
        marked = field == self.editor.field
        value, was = field.value(self._record), self.editor.changes.was(field, self._record)
        said = shown(value)
        ink = "text" if value is not None else "quiet"
        changed = f", was {shown(was)}" if was != value else ""
        room = width - column - len(changed) - 4
        mark: Line = (("▸ " if marked else "  ", "accent"),)
        says = cut(clean_line(field.says), column - 3)
        name: Line = ((says.ljust(column - 2), "bright" if marked else "quiet"),)
        here = f"‹ {cut(said, room)} ›" if marked else f"  {cut(said, room)}"
        return (*mark, *name, (here, "chosen" if marked else ink), (changed, "quiet"))

    def _hint(self, width: int) -> list[Line]:
        """How the marked field is changed, on as many rows whichever it is."""
        field = self.editor.field
        rows = 2 if width >= 76 else 3
        lines = self._how(field, field.value(self._record), width)
        return [*lines, *[()] * (rows - len(lines))][:rows]

    def _how(self, field: Field, value: Any, width: int) -> list[Line]:
        if field.kind == "rating":
            name = f"{clean_line(field.says)}:"
            said = joined((name, *passages("activities")["rating"].said(), "- leaves it out"))
            return [((row, "quiet"),) for row in wrapped(said, width)]
        if field.kind == "pain":
            how = "a digit" if value is None else "a digit, or ← → less and more"
            return [((row, "quiet"),) for row in wrapped(f"{how}; {_SCALE}", width)]
        if field.kind == "when":
            return choices("", [("enter", "write another day and time", False)], width)
        if field.kind == "text":
            last = clean_line(self.editor.offered)
            as_last = [("a", f"as last time: {cut(last, width - 34)}", False)] if last else []
            return choices("", [("enter", "write", False), *as_last], width)
        return choices("", _options(field, value), width, gap=2)


def _options(field: Field, value: Any) -> Iterator[Choice]:
    if field.kind == "switch":
        yield ("y", "yes", value is True)
        yield ("n", "no", value is False)
    else:
        if field.kind == "words":
            yield ("0", "none", value == ())
        for place, one in enumerate(field.options, 1):
            chosen = one in (value or ()) if field.kind == "words" else one == value
            yield (str(place), spoken(one), chosen)
    yield ("-", "leave out", False)


def spoken(word: str) -> str:
    """A word of a file as people say it."""
    return word.replace("-", " ")


def shown(value: Any) -> str:
    """A value in words; what was not told is never a zero or a no."""
    if value is None:
        return _NOT_TOLD
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%a} {value.day} {value:%b %Y, %H:%M}"
    if isinstance(value, tuple):
        return ", ".join(map(spoken, value)) or "none"
    return clean_line(str(value))


def _fact(name: str, text: str, ink: str = "text") -> Block:
    return Block(((f"  {name}", "quiet"),), ((clean_line(text), ink),), gap=False)


def _held(hold: Hold, routine: Routine) -> str:
    short = f" of {hold.planned_s}" if hold.held_s < hold.planned_s else ""
    held = "" if hold.outcome == "skipped" else f" {hold.held_s:.0f}{short} s"
    outcome = "" if hold.outcome == "done" else f" {spoken(hold.outcome)}"
    return f"{_place(hold.step, hold.side, routine)}:{held}{outcome}"


def _stopped(flag: Flag, routine: Routine) -> str:
    where = _place(flag.step, flag.side, routine) if flag.step else "between steps"
    at = f", {flag.second} s" if flag.second is not None else ""
    felt = f", {', '.join(map(spoken, flag.feelings))}" if flag.feelings else ""
    felt += "".join(f", {sign}" for sign in prose.signs(flag))
    taken_back = ", taken back" if flag.corrected else ""
    kind = {"nerve": "nerve feeling", "unanswered": "not said why", "break": "a break"}
    return f"{where}{at}: {kind.get(flag.kind, flag.kind)}{felt}{taken_back}"


def _place(step: str, side: str | None, routine: Routine) -> str:
    known = routine.step(step)
    at = f"step {known.number}" if known else step
    return f"{at} {known.which(side) if known else side}" if side else at
