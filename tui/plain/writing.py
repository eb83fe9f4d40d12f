"""Screens on which letters are text: every character stays as it comes."""

from collections.abc import Callable

from ..terminal.clean import clean, clean_line
from ..terminal.keys import Key
from .line_screen import LineScreen, LineStack


class Writing(LineScreen):
    """A line that is being typed; what Enter and Escape mean is said below."""

    line = ""

    def press(self, key: Key) -> None:
        """Take a character, a line end or the end."""
        if key.name == "enter":
            self.enter()
        elif key.name == "escape":
            self.leave()
        elif key.name == "backspace":
            self._shorter(1)
        elif key.name == "ctrl+u":
            self._shorter(len(self.line))
        elif key.character:
            self.typed(clean(key.character))

    def typed(self, text: str) -> None:
        """Add to the line."""
        self.line += text
        self.changed()
        self.stack.speak(text)

    def _shorter(self, by: int) -> None:
        by = min(by, len(self.line))
        self.line = self.line[: len(self.line) - by]
        self.changed()
        self.stack.speak("\b \b" * by)

    def changed(self) -> None:
        """What is written changed."""

    def enter(self) -> None:
        """Enter was pressed."""

    def leave(self) -> None:
        """Escape was pressed."""

    def paste(self, text: str) -> None:
        """Take pasted text as one line."""
        self.typed(clean_line(text))


class OneLine(Writing):
    """One line of text; Enter keeps it, Escape leaves it as it was."""

    def __init__(self, stack: LineStack, says: str, text: str, keep: Callable[[str], None]) -> None:
        super().__init__(stack)
        self._says, self._keep = says, keep
        self.line = clean_line(text)

    def begin(self) -> None:
        """Say what is written here, and how."""
        self.say(f"{self._says}. Write it; Enter keeps it, Escape leaves it as it was.")
        self.resume()

    def resume(self) -> None:
        """Show what stands there."""
        self.stack.speak(self.line)

    def enter(self) -> None:
        """Keep it."""
        self.stack.speak("\n")
        self._keep(self.line.strip())
        self.stack.close(True)

    def leave(self) -> None:
        """Leave it as it was."""
        self.stack.speak("\n")
        self.say("Left as it was.")
        self.stack.close(False)
