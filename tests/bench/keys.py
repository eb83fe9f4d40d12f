"""From a key to what it changes, and from q to the end.

python -m tests.bench.keys [PAIRS]
"""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from tests.bench.label import READY
from tests.bench.measuring import (
    HEAD,
    LABEL,
    folder,
    hold,
    loaded,
    opened,
    pairs_wanted,
    ratio,
    told,
)
from tests.pty_app import PtyApp, supine

KEYS, PAIRS = 40, 20
APART_S = 0.23


def answered(app: PtyApp, key: str, done: Callable[[bytes], bool]) -> float:
    """Milliseconds from a key to the bytes that show what it did."""
    before, began = len(app.raw), time.perf_counter()
    app.send(key)
    app.wait_until(lambda: done(app.raw[before:]), f"an answer to {key}")
    return (time.perf_counter() - began) * 1000


def each(name: str, app: PtyApp, keys: str, done: Callable[[bytes], bool]) -> None:
    """Press the first of the keys, time it, and press the others to undo it."""
    times = []
    for _ in range(KEYS):
        times.append(answered(app, keys[0], done))
        for key in keys[1:]:
            app.read(APART_S)
            app.send(key)
        app.read(APART_S)
    told(name, f"{median(times):8.1f} {quantiles(times, n=20)[-1]:8.1f}")


def label(home: Path) -> PtyApp:
    """The one-label app."""
    app = PtyApp(LABEL, home)
    app.wait_until(lambda: READY in app.raw, "the label")
    return app


def left(app: PtyApp) -> float:
    """Seconds from q to the end of the program."""
    with app:
        app.wait_until_quiet(0.3)
        began = time.perf_counter()
        app.send("q")
        app.status()
        return time.perf_counter() - began


def routine(data: Path) -> PtyApp:
    """supine at rest."""
    app = PtyApp(supine("--data-dir", str(data)), data)
    app.wait_until(lambda: b"quit" in app.raw, "the routine")
    return app


def main() -> None:
    pairs = pairs_wanted(PAIRS)
    print(loaded())
    told("", f"{'p50 ms':>8} {'p95 ms':>8}")
    with folder() as data:
        with label(data) as app:
            app.wait_until_quiet(0.5)
            each("a key, one label", app, "x", bool)
        with opened(data) as app:
            each("a key, at rest", app, "21", bool)
        with opened(data) as app:
            hold(app)
            each("a key, in a hold", app, "mm", lambda new: b"muted" in new)
        print(f"\n{pairs} pairs\n{HEAD}")
        told("quit to gone", ratio(lambda: left(routine(data)), lambda: left(label(data)), pairs))


if __name__ == "__main__":
    main()
