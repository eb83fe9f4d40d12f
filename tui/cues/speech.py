"""A voice on this computer; over SSH it would sound in another room, so it stays silent."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from shutil import which

from .output import Output
from .programs import Programs
from .schedule import Cue
from .words import said

PROGRAMS = {"spd-say": ("--wait",), "espeak-ng": (), "say": ()}
"""The programs that can speak, the first one found is taken. Waiting, spd-say can be ended."""


def speaker(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The program that speaks and its options; empty when there is none."""
    path = environ.get("PATH", os.defpath)
    for name, options in PROGRAMS.items():
        if found := which(name, path=path):
            return (found, *options)
    return ()


class Speech(Output):
    """Speaks one cue at a time; a new one ends the one before."""

    def __init__(self, environ: Mapping[str, str], *, remote: bool = False) -> None:
        self._environ = environ
        self._remote = remote
        self._programs = Programs(environ)
        self._speaker: tuple[str, ...] | None = None

    @property
    def program(self) -> str:
        """The name of the program that speaks here; empty when nothing does."""
        if self._remote:
            return ""
        if self._speaker is None:
            self._speaker = speaker(self._environ)
        return Path(self._speaker[0]).name if self._speaker else ""

    def tell(self, cue: Cue, now: float) -> None:
        """Say it; a voice that fails leaves the other ways of telling as they are."""
        if self.program and self._speaker:
            self._programs.end()
            with suppress(OSError):
                self._programs.start((*self._speaker, said(cue)))

    def hush(self) -> None:
        """Say no more."""
        self._programs.end()

    def close(self) -> None:
        """End the voice."""
        self._programs.close()
