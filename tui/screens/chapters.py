"""What can be read about the routine, chapter by chapter."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import itemgetter

from ..domain.origins import ARTICLE, CHAPTERS, SOURCES, Library, Source, kind
from ..domain.routine import Passage, Routine, Sentence, Side, Step, joined
from ..widgets.canvas import Line, justified, length, wrapped
from ..widgets.text_pane import hung

_SIDES = (Side.RIGHT, Side.LEFT)


@dataclass(frozen=True)
class Chapter:
    """A title, its lines at a width, and the step that it is about."""

    title: str
    lines: Callable[[int], list[Line]]
    step: Step | None = None


def chapters(routine: Routine, passages: dict[str, Passage], library: Library) -> list[Chapter]:
    """The steps, then what holds for all of them, then the sources."""
    steps = [Chapter(one.name, partial(_step, one), one) for one in routine.steps]
    told = [
        Chapter(title, partial(_passages, [passages[name] for name in names]))
        for title, names in CHAPTERS
    ]
    return [*steps, *told, Chapter(SOURCES, partial(_sources, passages, library))]


def _step(step: Step, width: int) -> list[Line]:
    lines = _head(step.name, step.label, width)
    for side in _SIDES if step.sided else (None,):
        lines += [(), ((step.of_side(side).capitalize() if side else "What to do", "quiet"),)]
        lines += _said((step.way, step.release), width, side)
    for title, part in (("In the hold", step.care), ("Good to know", step.more)):
        if part:
            lines += [(), ((title, "quiet"),), *_said((part,), width)]
    return lines


def _passages(passages: Iterable[Passage], width: int) -> list[Line]:
    lines: list[Line] = []
    for one in passages:
        lines += [*([()] if lines else []), *_head(one.title, one.note, width)]
        lines += _said([(sentence,) for sentence in one.sentences], width, airy=True)
    return lines


def _head(title: str, note: str, width: int) -> list[Line]:
    """A title with its note behind it, or below where there is no room."""
    head: Line = ((title, "bright"),)
    if not note:
        return [head]
    beside: Line = (*head, (f"  {note}", "quiet"))
    return [beside] if length(beside) <= width else [head, ((note, "quiet"),)]


def _said(
    parts: Iterable[Sequence[Sentence]], width: int, side: Side | None = None, *, airy: bool = False
) -> list[Line]:
    """A paragraph for each part; where the kind of origin changes, it is told at the edge."""
    paragraphs = [
        (name, joined(one.said(side) for one in group))
        for part in parts
        for name, group in groupby(part, key=kind)
    ]
    lines: list[Line] = []
    for name, group in groupby(paragraphs, key=itemgetter(0)):
        for _, text in group:
            lines += [()] if airy and lines and not text.startswith("- ") else []
            lines += [((row, "text"),) for row in hung(text, width)]
        lines += _tagged(lines.pop(), name, width)
    return lines


def _tagged(line: Line, tag: str, width: int) -> list[Line]:
    right: Line = ((tag, "quiet"),)
    if length(line) + 2 + len(tag) <= width:
        return [justified(line, right, width)]
    return [line, justified((), right, width)]


def _sources(passages: dict[str, Passage], library: Library, width: int) -> list[Line]:
    """The article's references in its order, then all others."""
    cited = [one for one in library.sources if one.cited]
    others = [one for one in library.sources if not one.cited and one.key != ARTICLE]
    lines = [*_head("The article", "", width), *_source(library.by_key[ARTICLE], width)]
    for name, listed in (("cited", cited), ("sources", others)):
        lines += _head(passages[name].title, passages[name].note, width)
        lines += [line for one in listed for line in _source(one, width)]
    return lines


def _source(one: Source, width: int) -> list[Line]:
    """Who and what; below it, a little to the right, what for, how far read, and where."""
    what, *more = wrapped(f"{one.key}  {one.named}", width - 2)
    below = [*wrapped(f"{one.use}; {one.read}", width - 2), *wrapped(one.address, width - 2)]
    rest = [(row, "text") for row in more] + [(row, "quiet") for row in below if row]
    return [((what, "text"),), *((("  ", "text"), row) for row in rest), ()]
