"""A line to write in, which is there only while it is wanted."""

from textual.widgets import Input


class LineField(Input):
    """Hidden until it is opened; enter leaves it, and what was written stays in `value`."""

    def __init__(self, hint: str = "", *, selected: bool = True) -> None:
        super().__init__(placeholder=hint, select_on_focus=selected, id="line")
        self.cursor_blink = False
        self.display = False

    def open(self, text: str) -> None:
        """Write here, beginning with some text."""
        self.value = text
        self.cursor_position = len(text)
        self.display = True
        self.focus()

    def close(self) -> None:
        """Go away; keys mean something else again."""
        self.display = False
        self.screen.set_focus(None)


class FindField(LineField):
    """What to look for; it stays in view as long as it says something."""

    def find(self) -> None:
        """Write what to look for, or go on with it."""
        self.open(self.value)

    async def action_submit(self) -> None:
        """Keep what was found."""
        self.close()
        self.display = bool(self.value)

    def end(self) -> bool:
        """Look for nothing any more; False when nothing was looked for."""
        was = self.display
        self.value = ""
        self.close()
        return bool(was)
