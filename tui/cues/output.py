"""What every way of telling a cue has in common."""

from .schedule import Cue


class Output:
    """One way of telling; by itself it says nothing, and nothing has to be waited for."""

    def tell(self, cue: Cue, now: float) -> None:
        """Tell a cue whose time has come."""

    def count(self, text: str) -> None:
        """Show the seconds that run; empty when none do."""

    def hush(self) -> None:
        """Leave out what is not told yet: somebody paused or stopped."""

    def tick(self, now: float) -> None:
        """Do what has become due."""

    @property
    def due(self) -> float | None:
        """When there is something to do next."""
        return None

    def close(self) -> None:
        """Leave nothing behind: supine ends."""
