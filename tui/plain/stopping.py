"""Whether to end a session here."""

from .line_screen import LineScreen


class Stopping(LineScreen):
    """Asks once; nothing is lost either way."""

    def begin(self) -> None:
        """Ask."""
        self.say("Stop here? y yes, n no. What you held is kept.")

    def takes(self, key: str) -> bool:
        """Stop, or stay paused."""
        if key == "y":
            self.coach.do("stop")
        if key in ("y", "n"):
            self.stack.close(key == "y")
        return key in ("y", "n", "enter", "space")
