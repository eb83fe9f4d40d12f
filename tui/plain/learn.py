"""What can be read without a session: chapters, a section at a time."""

from collections.abc import Callable, Iterator
from functools import partial

from ..domain.origins import ARTICLE, CHAPTERS, SOURCES, Source
from ..domain.routine import Passage, Step
from ..storage.routines import library, passages
from .line_screen import LineScreen, LineStack
from .moments import step_lines
from .words import keyed, said

AT_ONCE = 5
"""So many sources are read in one section."""
_DIGITS = tuple("1234567890")


class Learn(LineScreen):
    """The steps in full, then every passage, then every source; space reads on."""

    def __init__(self, stack: LineStack) -> None:
        super().__init__(stack)
        self._place = 0
        self._sections: list[Callable[[], None]] = []
        self._starts: list[int] = []
        self._titles: list[str] = []
        for title, sections in self._chapters():
            self._titles.append(title)
            self._starts.append(len(self._sections))
            self._sections += sections

    def _chapters(self) -> Iterator[tuple[str, list[Callable[[], None]]]]:
        """Titles, each with what reads its sections."""
        for step in self.coach.routine.steps:
            yield step.name, [partial(self._step, step)]
        learn = passages("learn")
        for title, names in CHAPTERS:
            yield title, [partial(self._passage, learn[name]) for name in names]
        yield SOURCES, [partial(self._sources, title, rows) for title, rows in _sources()]

    def begin(self) -> None:
        """Say the chapters, and read the first section."""
        titles = dict(zip(_DIGITS, self._titles, strict=False))
        self.say(f"Learn. A digit opens a chapter: {keyed(titles)}.")
        self.resume()

    def resume(self) -> None:
        """Read the section, and say how to go on."""
        self._sections[self._place]()
        more = "Space reads on. " if self._place < len(self._sections) - 1 else "That was all. "
        origin = self.stack.key("origin")
        self.say(
            f"{more}Page up the one before. {origin} says where it comes from. Escape goes back."
        )

    def _step(self, step: Step) -> None:
        self.say(*step_lines(step, self.coach.settings, full=True))

    def _passage(self, passage: Passage) -> None:
        note = f", {passage.note}" if passage.note else ""
        self.say(f"{passage.title}{note}:", *said(passage))

    def _sources(self, title: str, rows: list[Source]) -> None:
        self.say(f"{title}:")
        for one in rows:
            self.say(f"{one.key}: {one.named}", f"{one.use}; {one.read}")
            self.stack.say(*([one.address] if one.address else []))

    def takes(self, key: str) -> bool:
        """Read on, back, or open a chapter by its digit."""
        if key in ("space", "pagedown", "right", "down"):
            self._go(self._place + 1)
        elif key in ("pageup", "left", "up", "p"):
            self._go(self._place - 1)
        elif key in _DIGITS[: len(self._starts)]:
            self._go(self._starts[_DIGITS.index(key)])
        else:
            return key == "enter" or super().takes(key)
        return True

    def _go(self, place: int) -> None:
        self._place = max(0, min(len(self._sections) - 1, place))
        self.resume()


def _sources() -> Iterator[tuple[str, list[Source]]]:
    """The article, its references in its order, then all others, a few at a time."""
    learn, every = passages("learn"), library().sources
    cited = [one for one in every if one.cited]
    others = [one for one in every if not one.cited and one.key != ARTICLE]
    yield "The article", [library().by_key[ARTICLE]]
    for name, rows in (("cited", cited), ("sources", others)):
        for first in range(0, len(rows), AT_ONCE):
            yield learn[name].title, rows[first : first + AT_ONCE]
