"""The person's own editor: which one it is, and lending it the terminal."""

import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_USUAL = ("nano", "vi")
_STDERR = 2


def command(environ: Mapping[str, str]) -> list[str]:
    """The editor's words: `VISUAL`, `EDITOR`, else nano or vi. Raises ValueError."""
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environ.get(name, ""))
        except ValueError:
            raise ValueError(f"{name} cannot be understood: a quote is left open") from None
        if words:
            return words
    found = [one for one in _USUAL if shutil.which(one, path=environ.get("PATH"))]
    if not found:
        raise ValueError("No editor found; set EDITOR")
    return found[:1]


def edit(path: Path, environ: Mapping[str, str]) -> str:
    """Let the editor have the terminal until it ends; why it failed, empty when it did not."""
    try:
        words = command(environ)
    except ValueError as error:
        return str(error)
    name = Path(words[0]).name or words[0]
    try:
        with _deaf():
            status = _run([*words, str(path)], environ)
    except OSError as error:
        return f"{name} cannot be run: {error.strerror or 'it is no program'}"
    if status < 0:
        return f"{name} was ended by signal {-status}"
    return f"{name} ended with status {status}" if status else ""


def _run(words: list[str], environ: Mapping[str, str]) -> int:
    """The terminal is where the screen was drawn, wherever the output of supine goes."""
    program = shutil.which(words[0], path=environ.get("PATH")) or words[0]
    return subprocess.run(
        [program, *words[1:]], env=dict(environ) or None, stdout=_STDERR, check=False
    ).returncode


@contextmanager
def _deaf() -> Iterator[None]:
    """Leave ctrl+c and ctrl+\\ to the editor; a handler of ours is not handed on to it."""
    before = {one: signal.signal(one, lambda *_: None) for one in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
