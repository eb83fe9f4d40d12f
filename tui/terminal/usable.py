"""Whether there is a terminal to draw on, asked before anything slow is loaded."""

import sys
from collections.abc import MutableMapping
from typing import TextIO

_HINT = "needs a terminal; over SSH: ssh -t host supine; without one: supine --plain"


def refusal(environ: MutableMapping[str, str]) -> str | None:
    """Why supine cannot draw here and what to do, to stand behind its name; None when it can."""
    for stream in (sys.__stdin__, sys.__stderr__):
        if not _terminal(stream):
            return _HINT
    term = environ.get("TERM", "")
    if term in ("", "dumb", "unknown"):
        told = f"cannot draw on TERM={term or '(unset)'}"
        return f"{told}; try TERM=xterm-256color supine, or supine --plain"
    return None


def place() -> TextIO | None:
    """Where a refusal is read: stderr, but for one that leads away from a terminal."""
    away = _terminal(sys.stdout) and not _terminal(sys.stderr)
    return sys.stdout if away else sys.stderr


def _terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def prepare(environ: MutableMapping[str, str]) -> None:
    """Undo what would mislead Textual; call before Textual is imported.

    Exported COLUMNS and LINES would freeze the size. The kitty keyboard breaks composed
    characters in some terminals and is not needed; whoever set the variable keeps it.
    """
    environ.pop("COLUMNS", None)
    environ.pop("LINES", None)
    environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
