"""Where the sentences on a screen come from."""

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.origins import distinct
from ..domain.routine import Sentence
from ..storage.routines import library, passages
from ..terminal.clean import clean_line
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out
from .parts import texts
from .reading import Reading


class OriginScreen(Reading):
    """Each sentence that stood on the screen before, and below it its origin."""

    def __init__(self, coach: Coach, keymap: Keymap, sentences: tuple[Sentence, ...]) -> None:
        super().__init__(coach, keymap)
        self._sentences = distinct(sentences)

    def heading(self) -> Heading:
        """What this is."""
        return Heading("Where this comes from", "", f"{self.keymap.shown('origin')} closes")

    def text(self, width: int) -> list[Line]:
        """Sentences with their origins; the article in full at the end."""
        words = passages("origins")
        if not self._sentences:
            return [(), *laid_out([Block((), texts(words["none"]))], width, 0)]
        lines = [line for one in self._sentences for line in ((), *self._told(one, width))]
        article = Block(((words["article"].title, "bright"),), self._article())
        return [
            *lines,
            (),
            *laid_out([article, Block((), texts(words["more"], "quiet"))], width, 0),
        ]

    def _told(self, one: Sentence, width: int) -> list[Line]:
        told = tuple((f"> {clean_line(line)}", "quiet") for line in library().told(one))
        return laid_out([Block((), ((one.text.removeprefix("> "), "text"), *told))], width, 0)

    def _article(self) -> tuple[tuple[str, str], ...]:
        article = library().by_key["ART"]
        return ((f"{article.named}; {article.read}.", "text"), (article.address, "quiet"))

    def footer(self) -> tuple[Item, ...]:
        """Reading on, every source, and back."""
        *reading, back = super().footer()
        return (*reading, self.item("learn"), back)
