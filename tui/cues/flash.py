"""The flash: a soft change of colour, short enough not to be a strobe, long enough to be seen."""

from collections.abc import Callable

from .output import Output
from .schedule import Cue

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
