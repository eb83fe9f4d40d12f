"""Opens dialogues, each on its screen, and what follows from one to the next."""

from textual.app import ComposeResult

from ..actions import Keymap
from ..coach.coach import Coach
from ..dialogue.activities import Activities
from ..dialogue.after import After
from ..dialogue.before import Before
from ..dialogue.dialogue import Dialogue
from ..dialogue.done import Done
from ..dialogue.flow import SessionFlow
from ..dialogue.more import More
from ..dialogue.safety import Safety
from ..dialogue.setup import Setup
from ..widgets.floor import Large, LargeDigits
from .after import AfterScreen
from .base_screen import BaseScreen
from .before import BeforeScreen
from .dialogue import DialogueScreen
from .done import DoneScreen
from .safety import SafetyScreen


class SetupScreen(DialogueScreen):
    """A number to be read from the floor, and the questions below it."""

    def compose(self) -> ComposeResult:
        """The number stands above."""
        yield LargeDigits(id="sample")
        yield from super().compose()

    def fill(self) -> None:
        """Give the questions the rows they need."""
        super().fill()
        self.query_one(LargeDigits).view = Large(10, thick=True, ink="hold")
        self.pane.styles.height = len(self.pane.view) + 1


_SCREENS: dict[type[Dialogue], type[DialogueScreen]] = {
    Before: BeforeScreen,
    Done: DoneScreen,
    After: AfterScreen,
    Safety: SafetyScreen,
    Setup: SetupScreen,
}
"""Those that have a layout of their own; two more have one too, loaded when it is wanted."""


def dialogue_screen(coach: Coach, keymap: Keymap, dialogue: Dialogue) -> DialogueScreen:
    """The screen for a dialogue."""
    if isinstance(dialogue, More):
        from .more import MoreScreen  # its field takes time to load

        return MoreScreen(coach, keymap, dialogue)
    if isinstance(dialogue, Activities):
        from .activities import ActivitiesScreen

        return ActivitiesScreen(coach, keymap, dialogue)
    return _SCREENS.get(type(dialogue), DialogueScreen)(coach, keymap, dialogue)


class Dialogues:
    """Opens the dialogues around a session in front of the screen that sessions start from."""

    def __init__(self, screen: BaseScreen) -> None:
        self._screen = screen
        self._flow = SessionFlow(screen.coach, seen=True)

    def welcome(self) -> None:
        """Show the first card, the first time."""
        self._open(self._flow.opening())

    def start(self) -> None:
        """Ask what stands before a session."""
        self._open(self._flow.start())

    def ask_interrupted(self) -> bool:
        """Ask what becomes of a session that broke off; False when there is none."""
        return self._open(self._flow.broken_off())

    def ask_after(self, *, lying: bool, still: bool) -> bool:
        """Ask, once, what comes after a session; True when there was one."""
        if not self._flow.ended():
            return False
        self._open(self._flow.after(lying=lying, still=still))
        return True

    def _open(self, dialogue: Dialogue | None) -> bool:
        """Open a dialogue, and after it what follows from its answer."""
        if dialogue is None:
            return False
        screen = dialogue_screen(self._screen.coach, self._screen.keymap, dialogue)
        self._screen.app.push_screen(
            screen, lambda answer: self._closed(dialogue, answer=bool(answer))
        )
        return True

    def _closed(self, dialogue: Dialogue, *, answer: bool) -> None:
        self._open(self._flow.follows(dialogue, answer))
