"""Other programs, started without a shell and never waited for: a voice, a command of one's own."""

import os
import shlex
import signal
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from shutil import which
from subprocess import DEVNULL, Popen

from .cues import Output
from .schedule import Cue, said

MOST = 8
"""So many may run at once; a program that never ends must not pile up."""


class Programs:
    """The programs that still run; each has a session of its own, so that it can be ended whole."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._environ = environ
        self._running: list[Popen[bytes]] = []

    def start(self, words: Sequence[str], more: Mapping[str, str] | None = None) -> None:
        """Start a program with `more` in its environment. Raises OSError and ValueError."""
        if len(self.running) >= MOST:
            return
        env = {**self._environ, **(more or {})}
        program = Popen(
            words, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, env=env, start_new_session=True
        )
        self._running.append(program)

    @property
    def running(self) -> list[Popen[bytes]]:
        """Those that have not ended yet."""
        self._running = [one for one in self._running if one.poll() is None]
        return self._running

    def end(self) -> None:
        """Ask all of them to end."""
        self._signal(signal.SIGTERM)

    def close(self) -> None:
        """End all of them, whatever they do."""
        self._signal(signal.SIGKILL)
        for one in self._running:
            one.wait()

    def _signal(self, number: int) -> None:
        for one in self.running:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(one.pid, number)


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


class Command(Output):
    """Runs what `text` says at the time; what goes wrong is told once as a `notice`."""

    def __init__(
        self, text: Callable[[], str], environ: Mapping[str, str], notice: Callable[[str], None]
    ) -> None:
        self._text = text
        self._notice = notice
        self._programs = Programs(environ)
        self._refused = ""

    def tell(self, cue: Cue, now: float) -> None:
        """Run the program; nothing in the text is ever read by a shell."""
        text = self._text()
        if not text.strip() or text == self._refused:
            return
        try:
            program, *words = shlex.split(text)
            if program.startswith("~"):
                program = str(Path(program).expanduser())
            self._programs.start([program, *words], particulars(cue))
        except (OSError, ValueError, RuntimeError) as error:
            self._refused = text
            reason = getattr(error, "strerror", None) or "it cannot be understood"
            self._notice(f"settings.toml: cues.command was not run: {reason}. It is left out.")


def particulars(cue: Cue) -> dict[str, str]:
    """What a command can know: the event, the step, the hip's side, the seconds left."""
    one = cue.segment
    return {
        "SUPINE_EVENT": cue.what.value,
        "SUPINE_STEP": one.step.id if one else "",
        "SUPINE_SIDE": one.side.value if one and one.side else "",
        "SUPINE_SECONDS": f"{round(cue.seconds, 1):g}",
    }
