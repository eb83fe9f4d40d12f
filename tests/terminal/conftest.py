"""supine in a terminal of its own, closed after the test."""

import tomllib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.pty_app import Opened, PtyApp, supine
from tests.settings import WELCOMED

REST_S = 1.0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def open_supine(data: Path, tmp_path: Path) -> Iterator[Opened]:
    """Open supine on the data folder with some settings."""
    with ExitStack() as opened:

        def start(
            settings: str = WELCOMED,
            *,
            words: tuple[str, ...] = (),
            columns: int = 120,
            before: tuple[str, ...] = (),
            environ: Mapping[str, str] = {},
        ) -> PtyApp:
            (data / "settings.toml").write_text(settings)
            command = [*before, *supine("--data-dir", str(data), *words)]
            return opened.enter_context(PtyApp(command, tmp_path, columns=columns, environ=environ))

        yield start


def entry(data: Path) -> dict[str, Any]:
    """What the one file of the journal says."""
    (file,) = data.glob("sessions/*/*/*.toml")
    return tomllib.loads(file.read_text())


def lie_down(app: PtyApp) -> None:
    """Answer the questions; the first segment is there."""
    app.press(" ", "Before you lie down")
    app.press("n", "● none of these")
    app.press("4", "[4]")
    app.press(" ", "LIE DOWN")


def hold(app: PtyApp) -> None:
    """Go on to the first hold; keys rest for a moment after the one before."""
    lie_down(app)
    app.press(" ", "hold now")
    app.read(REST_S)
    app.press(" ", "space pause", "HOLD")
