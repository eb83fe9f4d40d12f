"""Every key, with its sentence."""

from ..actions import ACTIONS, FIXED_SAFETY, Action
from .line_screen import LineScreen
from .words import spoken

_NOT_HERE = ("floor", "palette", "editor", "look_up", "look_down", "escape")
_SAYS = {
    "origin": "say where each of the last lines comes from",
    "history": "read the journal",
    "report": "write a report of the last four weeks into a file",
}
"""What they do here, where it is not what they do on a screen."""
_ELSEWHERE = (
    "1 to 4: read a step, while nothing counts.",
    "Down and up: read the next step, the one before.",
    "Full stop or b, in a session: stop everything, as the safety keys do.",
    "Any other key, while the clock runs: pause.",
    "Other reports are written from the shell: supine report.",
    "Control c: leave at once; all that was written is kept.",
    "Escape: go one level back.",
)


class Help(LineScreen):
    """All keys, those of a person's own choice included."""

    def begin(self) -> None:
        """Read them."""
        known = [one for one in ACTIONS if one.name not in _NOT_HERE]
        self.stack.say(
            *(f"{self._keys(one)}: {_SAYS.get(one.name) or _lower(one.says)}." for one in known)
        )
        self.stack.say(*_ELSEWHERE, "Escape goes back.")

    def _keys(self, one: Action) -> str:
        fixed = FIXED_SAFETY if one.name == "safety" else ()
        keys = [spoken(key) for key in (*self.stack.keys(one), *fixed)]
        return " or ".join([", ".join(keys[:-1]), keys[-1]]) if len(keys) > 1 else keys[0]

    def takes(self, key: str) -> bool:
        """Nothing but the ways out, and what opens something else."""
        return key in ("enter", "space")


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
