"""Over a line of 8 KB/s and 100 ms there and back: a key, and the end, while the figure moves.

python -m tests.bench.far
"""

import shlex
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.measuring import folder, get_ready, loaded, told
from tests.pty_app import ROOT, PtyApp, supine
from tests.slow_line import SlowLine, slow_line
from tests.ssh import Server, serving

RATE, ONE_WAY_S = 8192.0, 0.05
TIMES = 5
MOVING_S = 0.7


def opened(server: Server, line: SlowLine, data: Path) -> PtyApp:
    """supine at the other end, the figure moving."""
    run = shlex.join(supine("--data-dir", str(data)))
    remote = f"cd {ROOT}; export LANG=C.UTF-8 COLORTERM=truecolor; exec {run}"
    app = PtyApp(server.command(remote, "-t", port=line.port), data)
    app.wait_for("quit")
    line.rate = RATE
    get_ready(app)
    app.read(MOVING_S)
    return app


def until(app: PtyApp, keys: str, text: bytes) -> float:
    """Seconds from keys to what they show."""
    before, began = len(app.raw), time.monotonic()
    app.send(keys)
    app.wait_until(lambda: text in app.raw[before:], f"an answer to {keys!r}")
    return time.monotonic() - began


def measure(server: Server, motion: str) -> None:
    """A key, then the end; the largest of a few."""
    answered, left = [], []
    for _ in range(TIMES):
        with (
            folder(motion) as data,
            slow_line(server.port, ONE_WAY_S) as line,
            opened(server, line, data) as app,
        ):
            answered.append(until(app, "m", b"muted"))
            left.append(until(app, "\x03\x03", b"\x1b[?1049l"))
            app.status()
    for name, times in (("a key", answered), ("the end", left)):
        told(f"{name}, {motion}", f"{median(times):8.2f} {max(times):8.2f}")


def main() -> None:
    print(loaded())
    told("", f"{'p50 s':>8} {'most s':>8}")
    with TemporaryDirectory() as keys, serving(Path(keys)) as server:
        measure(server, "calm")
        measure(server, "full")


if __name__ == "__main__":
    main()
