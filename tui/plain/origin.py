"""Where the last lines come from."""

from collections.abc import Sequence
from dataclasses import replace

from ..domain.origins import ARTICLE, found, of_routine
from ..storage import routines
from ..terminal.clean import clean_line
from .line_screen import LineScreen, LineStack
from .words import said, worded


class Origin(LineScreen):
    """Each sentence that was said last, and after it its origin."""

    def __init__(self, stage: LineStack, heard: Sequence[str]) -> None:
        super().__init__(stage)
        self._heard = tuple(heard)

    def begin(self) -> None:
        """Read sentences with their origins; the article in full at the end."""
        library, words = routines.library(), routines.passages("origins")
        known = [*of_routine(self.coach.routine), *routines.sentences()]
        aloud = (replace(one, text=worded(one.text)) for one in known)
        sentences = found(aloud, self._heard)
        if not sentences:
            self.say(*said(words["none"]), "Escape goes back.")
            return
        for one in sentences:
            self.say(one.text, *(clean_line(line) for line in library.told(one)))
        article = library.by_key[ARTICLE]
        self.say(f"{words['article'].title}: {article.named}; {article.read}")
        self.stage.say(article.address)
        self.say(*said(words["more"]), "Escape goes back.")

    def takes(self, key: str) -> bool:
        """Nothing but the ways out, and what opens something else."""
        return key in ("space", "enter")
