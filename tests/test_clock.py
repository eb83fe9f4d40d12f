"""The one clock goes on while the computer sleeps."""

import subprocess
import sys

import pytest

from tests.pty_app import ROOT

ASLEEP_S = 90_000
AHEAD = """\
import time
from tui.clock import SystemClock
print(SystemClock().monotonic() - time.monotonic())
"""


def test_seconds_asleep_count() -> None:
    """In a time namespace that slept for a day, as the kernel tells it."""
    words = ["unshare", "--time", "--boottime", str(ASLEEP_S), "--fork", sys.executable]
    try:
        told = subprocess.run(
            [*words, "-c", AHEAD], capture_output=True, text=True, cwd=ROOT, timeout=60
        )
    except FileNotFoundError:
        pytest.skip("unshare is not installed")
    if told.returncode:
        pytest.skip(f"no time namespace here: {told.stderr.strip()[-80:]}")
    assert float(told.stdout) == pytest.approx(ASLEEP_S, abs=60)
