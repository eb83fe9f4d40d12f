"""The way out: what is not on disk is told once before one may leave without it."""

from .save_queue import SaveQueue


class Leaving:
    """Whether one may leave; `insisted` after it was asked while something was not saved."""

    def __init__(self, queue: SaveQueue) -> None:
        self._queue = queue
        self.insisted = False

    @property
    def unsaved(self) -> str:
        """Why an entry is not on disk, and how to leave all the same; empty when all are."""
        reason = next((one.trouble for one in self._queue.troubled), "")
        if self.insisted and reason:
            return f"Not saved: {reason}. The same key again leaves without it."
        return reason and f"Not saved yet, kept in memory: {reason}"

    def allowed(self) -> bool:
        """Whether everything is saved, or this is the second time that one asks."""
        if self.insisted or not self._queue.troubled:
            return True
        self.insisted = True
        return False
