"""Three questions after the first session, or whenever one sets supine up."""

from textual.app import ComposeResult

from ..coach.tuning import QUESTIONS, answered
from ..stylesheets import sheet
from ..widgets.canvas import Line
from ..widgets.floor import Large, LargeDigits
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, TextPane, laid_out
from .base_screen import BaseScreen
from .words import content, texts


class TuningScreen(BaseScreen):
    """Asks one question after the other; each answer sets something, leaving sets nothing."""

    CSS_PATH = [sheet("tuning.tcss")]
    DEAD_S = 0.5
    answers: tuple[bool, ...] = ()
    tried = False

    def compose(self) -> ComposeResult:
        """Seconds as large as in the floor view, and the questions."""
        yield from super().compose()
        yield LargeDigits(id="sample")
        yield TextPane(id="text")

    def on_screen_resume(self) -> None:
        """The safety page was opened and left: the key works."""
        self.tried = len(self.answers) == len(QUESTIONS)
        super().on_screen_resume()

    def fill(self) -> None:
        """Lay out what was answered and what is asked."""
        super().fill()
        lines = self._lines(self.inner)
        board = self.query_one(TextPane)
        board.styles.height = len(lines)
        board.view = tuple(lines)
        self.query_one(LargeDigits).view = Large(10, thick=True, ink="hold")

    def heading(self) -> Heading:
        """What this is for."""
        return Heading("Set up", "so that it can be followed from the floor", "")

    def _lines(self, width: int) -> list[Line]:
        passages = content("cues")
        lines: list[Line] = []
        for place, name in enumerate(QUESTIONS[: len(self.answers) + 1]):
            asked = passages[name].title
            lines += [(), *laid_out([Block((), ((asked, "bright"),))], width, 0)]
            lines += self._answered(name, place, width)
        if len(self.answers) == len(QUESTIONS):
            name = "tried" if self.tried else "tuned"
            tried = texts(passages[name], safety=self.keymap.shown("safety"))
            lines += [(), *laid_out([Block((), tried)], width, 0)]
        return [*lines, ()]

    def _answered(self, name: str, place: int, width: int) -> list[Line]:
        if place == len(self.answers):
            return [(("  y", "key"), (" yes     ", "text"), ("n", "key"), (" no", "text"))]
        word = "yes" if self.answers[place] else "no"
        said = texts(content("cues")[f"{name}-{word}"], "quiet")
        return laid_out([Block((), ((f"[{word}]", "accent"), *said))], width, 0)

    def footer(self) -> tuple[Item, ...]:
        """Answer, or skip the rest."""
        if len(self.answers) == len(QUESTIONS):
            return (("space", "done"), self.item("safety"))
        return (("y", "yes"), ("n", "no"), self.item("safety"), ("space", "skip the rest"))

    def takes(self, key: str) -> bool:
        """Set what an answer asks for; `space` leaves."""
        if key in ("y", "n") and len(self.answers) < len(QUESTIONS):
            self._answer(QUESTIONS[len(self.answers)], yes=key == "y")
        elif key in ("space", "pagedown"):
            self.dismiss(True)
        else:
            return key == "enter"
        return True

    def _answer(self, name: str, *, yes: bool) -> None:
        self.answers = (*self.answers, yes)
        answered(self.coach, name, yes=yes)
