"""Trying the cues: each one by its key, and what stands between supine and the person."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import ScreenSuspend

from ..cues.schedule import What
from ..terminal.remote import topics
from ..widgets.canvas import Line, flowed
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import NARROW, Block, laid_out
from .reading import Reading
from .words import content, texts

_ALL = (What.BEGIN, What.CHANGE_SIDE, What.RELEASE)
_TRIALS = {
    "1": (What.BEGIN, "bell", "one bell: the hold begins"),
    "2": (What.CHANGE_SIDE, "bell", "two bells: change side"),
    "3": (What.RELEASE, "bell", "three bells: let go"),
    "f": (What.BEGIN, "flash", "a soft change of colour"),
    "w": (What.BEGIN, "title", "seconds in the window title"),
    "v": (What.BEGIN, "speech", "a voice"),
    "n": (What.BEGIN, "notify", "a notification"),
    "c": (What.BEGIN, "command", "your own command"),
}
_COLUMN = 34


class CuesScreen(Reading):
    """`space` tries all that are on, a key tries one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "all", show=False)]

    def heading(self) -> Heading:
        """What this is."""
        return Heading("Try the cues", "", "")

    def text(self, width: int) -> list[Line]:
        """The cues with their keys, then what is true here."""
        passages = content("cues")
        lines: list[Line] = [(), *laid_out([Block((), texts(passages["try"]))], width, 0), ()]
        column = _COLUMN if width >= NARROW else 0
        lines += [line for key in _TRIALS for line in flowed(self._row(key, column), width)]
        for topic in topics(self.coach.cueing.where):
            passage = passages[topic]
            block = Block(((passage.title, "bright"),), texts(passage))
            lines += [(), *laid_out([block], width, 0)]
        return lines

    def _row(self, key: str, column: int) -> Line:
        _, name, says = _TRIALS[key]
        says = f"{says}  ".ljust(column)
        return ((f"  {key}  ", "key"), (says, "text"), (self._state(name), "quiet"))

    def _state(self, name: str) -> str:
        return ", ".join(self._states(name))

    def _states(self, name: str) -> Iterator[str]:
        cueing = self.coach.cueing
        wanted = bool(getattr(self.coach.settings.cues, name))
        yield "muted today" if wanted and not cueing.on(name) else "on" if wanted else "off"
        if name == "command" and not wanted:
            yield "written in the settings"
        if name == "speech" and not cueing.voice:
            yield "silent over SSH" if cueing.where.remote else "no program for it found"
        elif name == "speech":
            yield f"by {cueing.voice}"

    def footer(self) -> tuple[Item, ...]:
        """Try all, and back."""
        return (
            ("space", "all that are on"),
            ("↑ ↓", "lines"),
            self.item("mute", "unmute" if self.coach.cueing.muted else "mute today"),
            self.item("safety"),
            ("esc", "back"),
        )

    def takes(self, key: str) -> bool:
        """Try one cue."""
        if key not in _TRIALS:
            return False
        what, name, _ = _TRIALS[key]
        self.coach.rehearse(what, only=name)
        return True

    def action_all(self) -> None:
        """Try all that are on, one after the other."""
        self.coach.rehearse(*_ALL)

    def on_screen_suspend(self, _event: ScreenSuspend) -> None:
        """Another screen stands in front: nothing goes on behind it."""
        self.coach.rehearse()
