"""How it is measured: the terminal, the data folder, ratios of interleaved pairs."""

import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import groupby
from math import sqrt
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.doubles import MORNING
from tests.pty_app import PtyApp, supine
from tui.domain.record import Record
from tui.storage.sessions import encode

LABEL = [sys.executable, "-m", "tests.bench.label"]
TRUE_COLOUR = {"COLORTERM": "truecolor"}
SETTINGS = """\
schema = 1
welcomed = true
tuned = true
mode = "flow"
motion = "{motion}"

[holds]
seconds = 30
settle_s = 60
lie_down_s = 5
rest_s = 0

[floor]
opens_by_itself = {floor}
"""
_BURST_S = 0.04


@contextmanager
def folder(motion: str = "full", *, floor: bool = False, sessions: int = 0) -> Iterator[Path]:
    """A data folder with settings and so many sessions, four a day."""
    with TemporaryDirectory() as name:
        data = Path(name)
        text = SETTINGS.format(motion=motion, floor=str(floor).lower())
        (data / "settings.toml").write_text(text)
        record = Record(kind="session", started=MORNING, status="finished", note="Slept well.\n")
        for number in range(sessions):
            started = MORNING - timedelta(hours=6 * (number + 1))
            month = data / "sessions" / started.strftime("%Y/%m")
            month.mkdir(parents=True, exist_ok=True)
            file = month / f"{started:%Y-%m-%dT%H%M%S}-{number:04d}.toml"
            file.write_text(encode(replace(record, started=started)))
        yield data


@contextmanager
def opened(data: Path, environ: Mapping[str, str] = TRUE_COLOUR) -> Iterator[PtyApp]:
    """supine on a data folder, at rest."""
    command = supine("--data-dir", str(data))
    with PtyApp(command, data, environ=environ) as app:
        app.wait_for("quit")
        app.wait_until_quiet(0.5)
        yield app


def get_ready(app: PtyApp) -> None:
    """Answer the questions and wait for the first get ready."""
    app.press(" ", "Before you lie down")
    app.press("n", "● none of these")
    app.press("4", "[4]")
    app.press(" ", "LIE DOWN")
    app.wait_for("GET READY")


def hold(app: PtyApp) -> None:
    """Go on to the first hold, and let its first second pass."""
    get_ready(app)
    app.read(1.0)
    app.press(" ", "HOLD")
    app.read(1.0)


def bursts(app: PtyApp, seconds: float) -> list[int]:
    """Bytes of what is written together, for so long."""
    end = time.monotonic() + seconds
    pieces = iter(lambda: len(app.read(_BURST_S)) if time.monotonic() < end else -1, -1)
    return [sum(group) for any_, group in groupby(pieces, bool) if any_]


def cpu_s(app: PtyApp) -> float:
    """Processor seconds of the program so far; only Linux tells."""
    tasks = Path(f"/proc/{app.pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9


def ratio(one: Callable[[], float], floor: Callable[[], float], pairs: int) -> str:
    """Interleaved pairs after one that is not counted: medians, their ratio, its interval.

    The interval holds the median of the ratios with 95 %, whatever their distribution.
    """
    measured = [(one(), floor()) for _ in range(pairs + 1)][1:]
    ratios = sorted(a / b for a, b in measured)
    rank = max(0, int(pairs / 2 - 0.98 * sqrt(pairs)))
    low, high = ratios[rank], ratios[-1 - rank]
    ones, floors = (median(column) * 1000 for column in zip(*measured, strict=True))
    return f"{ones:8.1f} {floors:8.1f} {median(ratios):7.2f}  {low:.2f}-{high:.2f}"


def pairs_wanted(standard: int) -> int:
    """The first word of the command line, else the standard."""
    return int(sys.argv[1]) if len(sys.argv) > 1 else standard


HEAD = f"{'':40} {'ms':>8} {'floor':>8} {'ratio':>7}  95 %"


def told(name: str, figures: str) -> None:
    """One line of a table, at once."""
    print(f"{name:40} {figures}", flush=True)


def loaded() -> str:
    """What else keeps the machine busy."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
