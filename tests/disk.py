"""A real disk of its own: small, turned read-only, taken away, put back."""

import subprocess
from pathlib import Path

import pytest


class Disk:
    """A small tmpfs at one place; only root can mount it."""

    def __init__(self, place: Path) -> None:
        self.place = place
        place.mkdir()
        self.mounted = False

    def mount(self) -> Path:
        try:
            _run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(self.place))
        except (OSError, subprocess.CalledProcessError):
            pytest.skip("a disk can be mounted only by root, and not in every container")
        self.mounted = True
        return self.place

    def turn(self, how: str) -> None:
        """Make it `ro`, read-only, or `rw` again."""
        _run("mount", "-o", f"remount,{how}", str(self.place))

    def take_away(self) -> None:
        _run("umount", str(self.place))
        self.mounted = False

    def close(self) -> None:
        if self.mounted:
            self.take_away()


def _run(*words: str) -> None:
    subprocess.run(words, capture_output=True, check=True)
