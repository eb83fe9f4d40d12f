"""What ten thousand sessions cost against none: start, history, a letter, a step, memory.

python -m tests.bench.history [PAIRS]
"""

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from tests.bench.keys import answered
from tests.bench.measuring import HEAD, folder, loaded, opened, pairs_wanted, ratio, told
from tests.bench.start import EMPTY, FULL, STORED, ready
from tests.pty_app import PtyApp, supine

PAIRS, KEYS = 20, 20
READ_S = 60.0
NOTHING, NEWEST = b"Nothing here yet", b"Averages of"
COUNTED = f"{STORED} entries"


def resident(app: PtyApp) -> float:
    """MiB in memory that are the program's own; only Linux tells."""
    pages = Path(f"/proc/{app.pid}/statm").read_text().split()
    return (int(pages[1]) - int(pages[2])) * os.sysconf("SC_PAGE_SIZE") / 2**20


@contextmanager
def at_history(data: Path, *texts: str) -> Iterator[PtyApp]:
    """The history, once everything in it was read."""
    with opened(data) as app:
        app.send("h")
        app.wait_for("History", *texts, seconds=READ_S)
        app.wait_until_quiet(0.5)
        yield app


def opening(data: Path, text: bytes) -> float:
    """Seconds from h to the entries."""
    with opened(data) as app:
        return answered(app, "h", lambda new: text in new) / 1000


def letters(app: PtyApp) -> list[float]:
    """Milliseconds for each letter of a search, which is then taken back."""
    times = []
    app.send("/")
    app.wait_until_quiet(0.3)
    for letter in "slept well" * 2:
        times.append(answered(app, letter, lambda new: b"H" in new or bool(new)))
        app.wait_until_quiet(0.1)
    return times


def moves(app: PtyApp) -> list[int]:
    """Bytes for each step of the cursor."""
    sizes = []
    for _ in range(KEYS):
        before = len(app.raw)
        app.send("\x1b[B")
        app.wait_until_quiet(0.15)
        sizes.append(len(app.raw) - before)
    return sizes


def main() -> None:
    pairs = pairs_wanted(PAIRS)
    with ExitStack() as folders:
        none, many = (folders.enter_context(folder(sessions=count)) for count in (0, STORED))
        began = time.perf_counter()
        with at_history(many, COUNTED):
            told("first reading of all, seconds", f"{time.perf_counter() - began:8.1f}")
        print(f"{pairs} pairs, {loaded()}\n{HEAD}")
        on_none, on_many = (supine("--data-dir", str(data)) for data in (none, many))
        told(
            f"start: {STORED:,} sessions / none",
            ratio(
                lambda: ready(on_many, many, b"quit", FULL),
                lambda: ready(on_none, none, b"quit", EMPTY),
                pairs,
            ),
        )
        told(
            f"open history: {STORED:,} sessions / none",
            ratio(lambda: opening(many, NEWEST), lambda: opening(none, NOTHING), pairs),
        )
        with opened(none) as empty, opened(many) as full:
            told("memory at rest, MiB more", f"{resident(full) - resident(empty):8.1f}")
        with at_history(none) as empty, at_history(many, COUNTED) as full:
            told(
                "memory with the history read, MiB more", f"{resident(full) - resident(empty):8.1f}"
            )
            sizes = moves(full)
            told("a step of the cursor, bytes", f"{median(sizes):8.0f} {max(sizes):8d}")
            times = letters(full)
            told("a letter of a search, ms", f"{median(times):8.1f} {max(times):8.1f}")


if __name__ == "__main__":
    main()
