"""What went wrong with a file, said once, and again when it is mended."""

from ..terminal.clean import clean_line
from .line_screen import LineStack
from .words import sentence


class Troubles:
    """Remembers what was said already."""

    def __init__(self, stack: LineStack) -> None:
        self._stack = stack
        self._said: list[str] = []
        self._unsaved = ""

    def tell(self) -> None:
        """Say what is new: a file that was not understood, something that is not saved."""
        coach = self._stack.coach
        unread = [f"Left as it is: {one}" for one in coach.recent.unreadable]
        found = [*coach.preferences.problems, *unread, *coach.interrupted.elsewhere]
        self._stack.say(*(clean_line(one) for one in found if one not in self._said))
        self._said = found
        unsaved, before = coach.leaving.unsaved, self._unsaved
        self._unsaved = unsaved
        if unsaved != before:
            self._stack.say(sentence(unsaved) if unsaved else "Saved now.")
