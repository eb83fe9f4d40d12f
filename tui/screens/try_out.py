"""Trying the cues, each by its key, and the keys, each told with what it does elsewhere."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Key, ScreenSuspend

from ..actions import ACTIONS, FIXED_SAFETY, IN_SESSION_SAFETY, Keymap
from ..cues.schedule import What
from ..storage.routines import passages
from ..terminal.remote import topics
from ..widgets.canvas import Line, flowed
from ..widgets.key_bar import Item
from ..widgets.text_pane import NARROW, Block, laid_out
from .parts import texts
from .reading import Reading

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
_ELSEWHERE = {"tab": "next pane", "shift+tab": "pane before", "ctrl+c": "twice: leave at once"}
_NOTHING = "nothing; while the clock runs, it pauses"
_ROWS = 3
"""So many rows tell of the latest keys."""


def meaning(keymap: Keymap, key: str, steps: int) -> str:
    """What a key does on the routine screen, in a few words."""
    if key in FIXED_SAFETY:
        return "safety, from everywhere"
    for one in ACTIONS:
        if key in keymap.keys(one.name):
            return one.word or one.says[:1].lower() + one.says[1:]
    if key in IN_SESSION_SAFETY:
        return "safety, in a session"
    if key.isdigit() and 0 < int(key) <= steps:
        return f"look at step {key}, while nothing counts"
    return _ELSEWHERE.get(key, _NOTHING)


class TryScreen(Reading):
    """`space` tries all cues that are on, a key tries one; any other key is only told."""

    TITLE = "Try cues and keys"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "all", "all that are on"),
        *(Binding(key, f"one({key!r})") for key in _TRIALS),
    ]
    _pressed: tuple[str, ...] = ()

    def text(self, width: int) -> list[Line]:
        """The latest keys, the cues with their keys, then what is true here."""
        words = passages("cues")
        lines: list[Line] = [(), *laid_out([Block((), texts(words["press"]))], width, 0)]
        lines += self._keys(width)
        lines += [(), *laid_out([Block((), texts(words["try"]))], width, 0), ()]
        column = _COLUMN if width >= NARROW else 0
        lines += [line for key in _TRIALS for line in flowed(self._row(key, column), width)]
        for topic in (*topics(self.coach.cueing.where), "press-own"):
            passage = words[topic]
            block = Block(((passage.title, "bright"),), texts(passage))
            lines += [(), *laid_out([block], width, 0)]
        return lines

    def _keys(self, width: int) -> list[Line]:
        """What the latest keys do, on as many rows whatever was pressed."""
        lines: list[Line] = []
        for place, key in enumerate(self._pressed):
            says = meaning(self.keymap, key, len(self.coach.routine.steps))
            lines += flowed(((key, "key"), (f": {says}", "text" if place else "bright")), width)
        return [*lines, *[()] * _ROWS][:_ROWS]

    def _row(self, key: str, column: int) -> Line:
        _, name, says = _TRIALS[key]
        says = f"{says}  ".ljust(column)
        return ((f"  {key}  ", "key"), (says, "text"), (", ".join(self._states(name)), "quiet"))

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
        mute = self.item("mute", "unmute" if self.coach.cueing.muted else "mute today")
        return (*self.items("all", "scroll"), mute, *self.items("safety", "escape"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Of what keys do elsewhere only this; all else is told, and must not page out of view."""
        if action == "scroll":
            return super().check_action(action, parameters)
        return action in ("one", "all", "mute", "safety", "interrupt", "escape")

    def on_key(self, event: Key) -> None:
        """Tell what the key does elsewhere, whatever it does here."""
        self._pressed = (event.key, *self._pressed)[:_ROWS]
        self.show()

    def action_one(self, key: str) -> None:
        """Try one cue."""
        what, name, _ = _TRIALS[key]
        self.coach.rehearse(what, only=name)

    def action_all(self) -> None:
        """Try all that are on, one after the other."""
        self.coach.rehearse(*_ALL)

    def on_screen_suspend(self, _event: ScreenSuspend) -> None:
        """Another screen stands in front: nothing goes on behind it."""
        self.coach.rehearse()
