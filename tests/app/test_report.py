"""The report from the app: chosen, seen, written to a file, fetched."""

import threading
from pathlib import Path
from typing import Any

import pytest

from tests.app.places import to_report
from tests.app.player import FLOW, FULL, MIDDLE, PHONE, keep, playing, record
from tui.coach.reporting import written
from tui.screens import report
from tui.terminal.remote import Surroundings, fetching

FROM_AFAR = {"USER": "ann", "SSH_CONNECTION": "10.0.0.9 50022 10.0.0.2 22"}


@pytest.mark.parametrize("size", [FULL, MIDDLE, PHONE])
async def test_the_sheet_is_seen_and_written(tmp_path: Path, size: tuple[int, int]) -> None:
    keep(tmp_path, "2026-11-21T051200-aaaa", record(21, note="Slept badly."))
    async with playing(tmp_path, FLOW, size) as player:
        await to_report(player)
        assert "[4 weeks]" in player.text
        assert "[text]" in player.text
        await player.press("1", "h", "n", "enter")
        await player.settle()
        (path,) = (tmp_path / "reports").iterdir()
        assert path.name == "report-2026-11-23.html"
        assert str(path) in "".join(player.text.split())
        assert "Slept badly." in path.read_text()
        assert path.stat().st_mode & 0o777 == 0o600
        await player.press("enter")
        await player.app.workers.wait_for_complete()
        assert len(list((tmp_path / "reports").iterdir())) == 2


async def test_it_opens_from_the_palette_and_shows_what_could_not_be_read(tmp_path: Path) -> None:
    keep(tmp_path, "2026-11-21T051200-aaaa", "no")
    async with playing(tmp_path, FLOW, FULL) as player:
        await player.press("colon", *"report", "down", "enter")
        await player.idle()
        await player.settle()
        assert player.page == "ReportScreen"
        assert "1 entry could not be read" in player.text


@pytest.mark.parametrize(
    ("environ", "told"),
    [
        (FROM_AFAR, "scp ann@10.0.0.2:/d/a.html ."),
        (
            FROM_AFAR | {"SSH_CONNECTION": "x 1 fe80::1 2222"},
            "scp -P 2222 'ann@[fe80::1]:/d/a.html' .",
        ),
        ({"SSH_TTY": "/dev/pts/1"}, "scp you@this-computer:/d/a.html ."),
    ],
)
def test_over_ssh_it_says_how_to_fetch_it(environ: dict[str, str], told: str) -> None:
    assert fetching(Surroundings(remote=True, environ=environ), Path("/d/a.html")) == told
    assert fetching(Surroundings(environ=environ), Path("/d/a.html")) == ""


async def test_it_is_made_beside_what_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def made(*words: Any) -> str:
        threads.append(threading.current_thread())
        return written(*words)

    monkeypatch.setattr(report, "written", made)
    async with playing(tmp_path) as player:
        await to_report(player)
        await player.press("enter")
        await player.app.workers.wait_for_complete()
    assert [one is threading.main_thread() for one in threads] == [False]
