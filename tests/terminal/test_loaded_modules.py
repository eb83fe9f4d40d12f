"""What is not needed is not loaded when the routine stands there."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.pty_app import ROOT, environment

READY = """\
import asyncio, sys
from pathlib import Path
from tui.app import SupineApp
from tui.clock import SystemClock
from tui.storage.folders import Folders

async def ready():
    async with SupineApp(Folders(Path(sys.argv[1])), SystemClock()).run_test() as pilot:
        await pilot.pause()
        print(*sys.modules)

asyncio.run(ready())
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    home: Path = tmp_path_factory.mktemp("home")
    (home / "settings.toml").write_text("schema = 1\nwelcomed = true\n")
    done = subprocess.run(
        [sys.executable, "-c", READY, str(home)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(home),
        timeout=30,
        check=True,
    )
    return set(done.stdout.split())


def test_the_list_is_a_real_one(loaded: set[str]) -> None:
    assert {"textual.app", "tui.screens.routine"} <= loaded


@pytest.mark.parametrize(
    "module",
    [
        "markdown_it",
        "tree_sitter",
        "tomlkit",
        "sqlite3",
        "tui.coach.history",
        "tui.screens.history",
        "tui.screens.settings",
        "tui.screens.reading",
        "tui.screens.help",
        "tui.screens.report",
        "tui.screens.interrupted",
        "tui.screens.note_in_editor",
    ],
)
def test_it_waits_until_it_is_needed(loaded: set[str], module: str) -> None:
    assert module not in loaded
