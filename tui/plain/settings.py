"""Every setting, read and changed in place; a change counts at once."""

from ..dialogue.setup import BELLS, Setup
from ..domain.options import OPTIONAL, Setting, optional_named, rows
from ..domain.rules import Text
from ..storage.routines import passages
from ..terminal.clean import clean_line
from .dialogue import DialogueScreen
from .line_screen import LineScreen
from .words import said
from .writing import OneLine

_CHOOSE = {"down": 1, "n": 1, "up": -1, "p": -1}
_CHANGE = {"right": 1, "space": 1, "enter": 1, "plus": 1, "left": -1, "minus": -1}


class SettingsScreen(LineScreen):
    """Up and down choose, left and right change."""

    _place = 0

    @property
    def _rows(self) -> list[Setting]:
        return rows(self.coach.settings)

    def begin(self) -> None:
        """Say the keys, and the first setting."""
        count = len(self._rows)
        self.say(f"{count} settings. Down and up choose one, right and left change it.")
        self.say("n, p, plus and minus do the same. t tries the cues, u sets up. Escape back.")
        if self.coach.active:
            self.say("A change counts from the next session on.")
        self._read(grouped=True)

    def _read(self, *, grouped: bool) -> None:
        one = self._rows[self._place]
        if grouped:
            self.say(f"{one.group}:")
        named = optional_named(self.coach.routine) if one.path == OPTIONAL else one.hint
        hint = f", {named}" if named else ""
        self.say(f"{one.says}: {clean_line(one.shown) or 'none'}{hint}")

    def takes(self, key: str) -> bool:
        """Choose, change, try, leave."""
        if key in _CHOOSE:
            self._choose(self._place + _CHOOSE[key])
        elif key in _CHANGE:
            self._change(_CHANGE[key])
        elif key == "escape":
            self.coach.rehearse()  # what is being tried falls silent
            self.stack.close()
        elif key == "t":
            self.say("The cues that are on: begin, change side, let go.")
            self.coach.rehearse(*BELLS)
        elif key == "u":
            self.stack.open(DialogueScreen(self.stack, Setup(self.coach, seen=False)))
        else:
            return False
        return True

    def _choose(self, place: int) -> None:
        before = self._rows[self._place]
        self._place = max(0, min(len(self._rows) - 1, place))
        self._read(grouped=self._rows[self._place].group != before.group)

    def _change(self, by: int) -> None:
        one = self._rows[self._place]
        if isinstance(one.rule, Text):
            self.stack.open(OneLine(self.stack, one.says, one.value, self._wrote))
            return
        value = one.moved(by)
        longer = value != one.value and self.coach.set(one.path, value)
        self._read(grouped=False)
        self.say(*(said(passages("learn")["how-far"]) if longer else ()))

    def _wrote(self, text: str) -> None:
        one, written = self._rows[self._place], clean_line(text)
        if refused := one.rule.refusal(written):
            self.say(f"That {refused}. It stays as it was.")
        else:
            self.coach.set(one.path, written)

    def resume(self) -> None:
        """Read the setting again."""
        self._read(grouped=False)
