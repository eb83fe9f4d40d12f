"""What the face and its terminal do on a cue: a bell, a flash, a title, a notification."""

from collections.abc import Callable

from .cues import Output
from .schedule import Cue, What, said

GAP_S = 0.25
"""Terminals merge bells that come closer together."""
_RINGS = {What.BEGIN: 1, What.CHANGE_SIDE: 2, What.RELEASE: 3}


class Bell(Output):
    """Bells that wait for their moment; `ring` makes the sound."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self._ring = ring
        self._pending: tuple[float, ...] = ()
        self._last = float("-inf")

    def tell(self, cue: Cue, now: float) -> None:
        """Ring as often as the cue asks for, after what still has to ring."""
        latest = self._pending[-1] if self._pending else self._last
        first = max(cue.at, latest + GAP_S)
        count = _RINGS.get(cue.what, 0)
        self._pending += tuple(first + GAP_S * nth for nth in range(count))

    def hush(self) -> None:
        """Ring no more."""
        self._pending = ()

    @property
    def due(self) -> float | None:
        """When the next bell rings."""
        return self._pending[0] if self._pending else None

    def tick(self, now: float) -> None:
        """Ring one bell if its time has come; when it is late, the others move on."""
        if self._pending and self._pending[0] <= now:
            rest = self._pending[1:]
            late = max(0.0, now + GAP_S - rest[0]) if rest else 0.0
            self._pending = tuple(one + late for one in rest)
            self._last = now
            self._ring()


FLASH_S = 0.4


class Flash(Output):
    """Lets the face change its colour and change it back; `show` is told which."""

    def __init__(self, show: Callable[[bool], None]) -> None:
        self._show = show
        self._until: float | None = None

    def tell(self, cue: Cue, now: float) -> None:
        """Change the colour; a flash that is on only stays longer."""
        if self._until is None:
            self._show(True)
        self._until = now + FLASH_S

    def hush(self) -> None:
        """Change it back at once."""
        if self._until is not None:
            self._until = None
            self._show(False)

    @property
    def due(self) -> float | None:
        """When the colour changes back."""
        return self._until

    def tick(self, now: float) -> None:
        """Change it back when its time is over."""
        if self._until is not None and self._until <= now:
            self.hush()


_ESC, _BEL, _ST = "\x1b", "\x07", "\x1b\\"


def osc(code: int, *fields: str) -> str:
    """One command; its fields lose whatever could end it early."""
    return f"{_ESC}]{code};{';'.join(map(_sanitize, fields))}{_BEL}"


def through(sequence: str, within: str) -> str:
    """Wrap a sequence so that tmux or screen hands it on to the terminal outside."""
    if within == "tmux":
        return f"{_ESC}Ptmux;{sequence.replace(_ESC, _ESC * 2)}{_ST}"
    return f"{_ESC}P{sequence}{_ST}" if within == "screen" else sequence


def _sanitize(text: str) -> str:
    return "".join(one for one in text if one.isprintable()).replace(";", ",")


_FORMS = {"kitty": 9, "iterm": 9, "ghostty": 777, "wezterm": 777, "foot": 777, "rxvt": 777}
"""These know one form or both; given both they would tell everything twice."""
_EITHER = (9, 777)


class Notify(Output):
    """Sends a notification to a `terminal` by its name, through what it stands `within`."""

    def __init__(self, write: Callable[[str], None], terminal: str = "", within: str = "") -> None:
        self._write = write
        self._within = within
        name = terminal.lower()
        self._forms = [form for one, form in _FORMS.items() if one in name][:1] or _EITHER

    def tell(self, cue: Cue, now: float) -> None:
        """Tell everything but half-way, which is not worth a second look."""
        if cue.what is What.HALF_WAY:
            return
        for form in self._forms:
            fields = (f"supine: {said(cue)}",) if form == 9 else ("notify", "supine", said(cue))
            self._write(through(osc(form, *fields), self._within))


NEUTRAL = "supine"
_KEEP, _RESTORE = "\x1b[22;2t", "\x1b[23;2t"
"""Terminals with a stack of titles keep the one that stood before; the others ignore this."""


class Title(Output):
    """Writes a title when it changes, and gives the old one back at the end."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._shown = ""
        self._half_way = False
        self._marked = ""

    def tell(self, cue: Cue, now: float) -> None:
        """Half-way stands beside the seconds for as long as they are the same."""
        self._half_way = cue.what is What.HALF_WAY

    def count(self, text: str) -> None:
        """Show the seconds, or the neutral title once there have been any."""
        if self._half_way:
            self._half_way, self._marked = False, text
        if text and text == self._marked:
            text += ", half-way"
        self._set(text or (NEUTRAL if self._shown else ""))

    def _set(self, text: str) -> None:
        if text == self._shown:
            return
        self._write(("" if self._shown else _KEEP) + osc(2, text))
        self._shown = text

    def close(self) -> None:
        """Give the title back."""
        if self._shown:
            self._write(osc(2, "") + _RESTORE)
            self._shown = ""
