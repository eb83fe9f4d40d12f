"""A disk that fails at one chosen system call, or on which a program dies there."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tui.storage import atomic

CALLS = ("open", "fsync", "replace", "link", "mkdir", "rename", "unlink", "chmod", "fchmod")
Fault = Callable[[], None]


class Shaky:
    """Counts the calls that change a disk; at the `nth` it lets the fault happen."""

    def __init__(self, nth: int, fault: Fault) -> None:
        self.nth, self.fault, self.made = nth, fault, 0
        self.names: list[str] = []

    @property
    def happened(self) -> bool:
        return self.made > self.nth

    def step(self, name: str) -> None:
        self.names.append(name)
        self.made += 1
        if self.made == self.nth + 1:
            self.fault()

    def wrap(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            self.step(name)
            return real(*args, **kwargs)

        return call

    def open(self, *args: Any, **kwargs: Any) -> Any:
        """A file whose writing may stop half way."""
        file = open(*args, **kwargs)  # noqa: SIM115
        write = file.write

        def half(text: str) -> int:
            write(text[: len(text) // 2])
            file.flush()
            self.step("write")
            return int(write(text[len(text) // 2 :]))

        file.write = half
        return file


@contextmanager
def shaking(nth: int, fault: Fault) -> Iterator[Shaky]:
    """A disk whose `nth` call, from 0, meets the fault."""
    disk = Shaky(nth, fault)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, disk.wrap(name, getattr(os, name)))
        patch.setattr(atomic, "open", disk.open, raising=False)
        yield disk


def refuse(number: int) -> Fault:
    """A fault as the system tells it."""

    def fault() -> None:
        raise OSError(number, os.strerror(number))

    return fault
