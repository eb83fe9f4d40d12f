"""What goes through the line in each state, and what it costs.

python -m tests.bench.bytes
"""

import time
from collections.abc import Callable

from tests.bench.measuring import (
    TRUE_COLOUR,
    bursts,
    cpu_s,
    folder,
    get_ready,
    hold,
    loaded,
    opened,
    told,
)
from tests.pty_app import PtyApp

HOLD_S, MOVE_S = 20.0, 4.0
Reach = Callable[[PtyApp], None]


def rest(_app: PtyApp) -> None:
    """It is there already."""


def measure(
    name: str, reach: Reach, seconds: float, motion: str, *, floor: bool = False, true: bool = True
) -> None:
    """Reach a state and read for some seconds; a burst is what is written together."""
    environ = TRUE_COLOUR if true else {}
    with folder(motion, floor=floor) as data, opened(data, environ) as app:
        reach(app)
        busy, began = cpu_s(app), time.monotonic()
        sizes = bursts(app, seconds)
        lasted = time.monotonic() - began
        cpu = (cpu_s(app) - busy) / lasted
    largest = max(sizes, default=0)
    figures = f"{sum(sizes) / lasted:8.0f} {largest:8d} {len(sizes) / lasted:8.1f} {cpu:7.2%}"
    told(name, figures)


def main() -> None:
    print(loaded())
    told("", f"{'bytes/s':>8} {'largest':>8} {'bursts/s':>8} {'CPU':>7}")
    measure("at rest", rest, HOLD_S, "full")
    measure("a hold in the panes, calm", hold, HOLD_S, "calm")
    measure("a hold in the panes, full", hold, HOLD_S, "full")
    measure("a hold on the floor, calm, 256 colours", hold, HOLD_S, "calm", floor=True, true=False)
    measure("a hold on the floor, full, 24 bit", hold, HOLD_S, "full", floor=True)
    measure("the figure moving, calm", get_ready, MOVE_S, "calm")
    measure("the figure moving, full", get_ready, MOVE_S, "full")


if __name__ == "__main__":
    main()
