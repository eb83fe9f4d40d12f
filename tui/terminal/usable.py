"""Whether there is a terminal to draw on, asked before anything slow is loaded."""

import sys
from collections.abc import MutableMapping

_HINT = "supine needs a terminal; over SSH: ssh -t host supine; line by line: supine --plain"


def refusal(environ: MutableMapping[str, str]) -> str | None:
    """One line that says why supine cannot draw here and what to do; None when it can."""
    for stream in (sys.__stdin__, sys.__stderr__):
        if stream is None or stream.closed or not stream.isatty():
            return _HINT
    term = environ.get("TERM", "")
    if term in ("", "dumb", "unknown"):
        return f"supine cannot draw on TERM={term or '(unset)'}; try: supine --plain"
    return None


def prepare(environ: MutableMapping[str, str]) -> None:
    """Undo what would mislead Textual; call before Textual is imported.

    Exported COLUMNS and LINES would freeze the size. The kitty keyboard breaks composed
    characters in some terminals and is not needed; whoever set the variable keeps it.
    """
    environ.pop("COLUMNS", None)
    environ.pop("LINES", None)
    environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
