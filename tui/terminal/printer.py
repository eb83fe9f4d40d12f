"""Words on their way out: as they are where the other side knows them, else replaced."""

import os
from select import select


class Printer:
    """Writes to one file handle, at once. Raises OSError when nobody is there any more."""

    def __init__(self, handle: int, encoding: str = "utf-8") -> None:
        self._handle = handle
        self._encoding = encoding

    def __call__(self, text: str) -> None:
        """Write it all."""
        data = text.encode(self._encoding, "replace")
        while data:
            data = data[os.write(self._handle, data) :]

    @property
    def ready(self) -> bool:
        """Whether a line can be written without waiting for a reader."""
        return bool(select([], [self._handle], [], 0)[1])
