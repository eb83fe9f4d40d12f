"""How long it takes until the routine stands there and answers a key.

python -m tests.bench.start [PAIRS]
"""

import subprocess
import sys
import time
from pathlib import Path

from tests.bench.label import READY
from tests.bench.measuring import (
    HEAD,
    LABEL,
    TRUE_COLOUR,
    folder,
    loaded,
    pairs_wanted,
    ratio,
    told,
)
from tests.pty_app import ROOT, PtyApp, environment, supine

PAIRS = 40
STORED = 10_000
EMPTY, FULL = b"j writes a note", b"Earlier"
"""What the journal says last, without sessions and with some."""


def ready(command: list[str], home: Path, *texts: bytes) -> float:
    """Seconds until all texts were written and a key was answered."""
    began = time.perf_counter()
    with PtyApp(command, home, environ=TRUE_COLOUR) as app:
        app.wait_until(lambda: all(text in app.raw for text in texts), "the first screen")
        before = len(app.raw)
        app.send("2")
        app.wait_until(lambda: len(app.raw) > before, "an answer")
        return time.perf_counter() - began


def gone(home: Path, *command: str) -> float:
    """Seconds until a command has done its work."""
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment(home), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def main() -> None:
    pairs = pairs_wanted(PAIRS)
    print(f"{pairs} pairs, {loaded()}\n{HEAD}")
    with folder() as none, folder(sessions=STORED) as many:
        on_none, on_many = (supine("--data-dir", str(data)) for data in (none, many))
        told(
            "routine ready / one label",
            ratio(
                lambda: ready(on_none, none, b"quit", EMPTY),
                lambda: ready(LABEL, none, READY),
                pairs,
            ),
        )
        told(
            f"{STORED:,} sessions / none",
            ratio(
                lambda: ready(on_many, many, b"quit", FULL),
                lambda: ready(on_none, none, b"quit", EMPTY),
                pairs,
            ),
        )
        told(
            "supine --version / python -c pass",
            ratio(
                lambda: gone(none, *supine("--version")),
                lambda: gone(none, sys.executable, "-c", "pass"),
                pairs,
            ),
        )


if __name__ == "__main__":
    main()
