"""Notifications by the terminal, in the two forms that terminals know."""

from collections.abc import Callable

from .osc import osc, through
from .output import Output
from .schedule import Cue, What
from .words import said

_FORMS = {
    "kitty": (9,),
    "iterm": (9,),
    "ghostty": (777,),
    "wezterm": (777,),
    "foot": (777,),
    "rxvt": (777,),
}
"""These know one form or both; given both they would tell everything twice."""
_EITHER = (9, 777)


class Notify(Output):
    """Sends a notification to a `terminal` by its name, through what it stands `within`."""

    def __init__(self, write: Callable[[str], None], terminal: str = "", within: str = "") -> None:
        self._write = write
        self._within = within
        name = terminal.lower()
        self._forms = next((forms for one, forms in _FORMS.items() if one in name), _EITHER)

    def tell(self, cue: Cue, now: float) -> None:
        """Tell everything but half-way, which is not worth a second look."""
        if cue.what is What.HALF_WAY:
            return
        for form in self._forms:
            fields = (f"supine: {said(cue)}",) if form == 9 else ("notify", "supine", said(cue))
            self._write(through(osc(form, *fields), self._within))
