"""Where the last lines come from."""

from collections.abc import Iterable
from itertools import chain

from ..domain.origins import ARTICLE, distinct
from ..domain.routine import sentences_in
from ..storage import routines
from ..terminal.clean import clean_line
from .line_screen import LineScreen, LineStack
from .words import said


class Origin(LineScreen):
    """Each sentence that was said last, and after it its origin."""

    def __init__(self, stack: LineStack, heard: Iterable[str]) -> None:
        super().__init__(stack)
        self._heard = distinct(chain.from_iterable(map(sentences_in, heard)))

    def begin(self) -> None:
        """Read sentences with their origins; the article in full at the end."""
        library, words = routines.library(), routines.passages("origins")
        if not self._heard:
            self.say(*said(words["none"]), "Escape goes back.")
            return
        for one in self._heard:
            self.say(one.text, *(clean_line(line) for line in library.told(one)))
        article = library.by_key[ARTICLE]
        self.say(f"{words['article'].title}: {article.named}; {article.read}")
        self.stack.say(article.address)
        self.say(*said(words["more"]), "Escape goes back.")

    def takes(self, key: str) -> bool:
        """Nothing but the ways out, and what opens something else."""
        return key in ("space", "enter")
