"""What every ratio is told by: a Textual app of one label."""

from textual.app import App, ComposeResult
from textual.widgets import Label

READY = b"one label"


class OneLabel(App[None]):
    """Shows a label, changes it with any key, and leaves with q."""

    BINDINGS = [("q", "quit", "")]
    ENABLE_COMMAND_PALETTE = False
    keys = 0

    def compose(self) -> ComposeResult:
        yield Label(READY.decode())

    def on_key(self) -> None:
        self.keys += 1
        self.query_one(Label).update(f"one label, key {self.keys}")


if __name__ == "__main__":
    OneLabel().run()
