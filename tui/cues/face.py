"""What the face itself does on a cue: a bell rings, a colour changes softly.

The flash is short enough not to be a strobe, and long enough to be seen.
"""

from collections.abc import Callable

from .cues import Output
from .schedule import Cue, What

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
