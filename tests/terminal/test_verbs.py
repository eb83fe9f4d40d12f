"""Reports, checks and routines from the command line, without a terminal."""

import subprocess
from pathlib import Path

import pytest

from tests.app.player import keep, record
from tests.pty_app import ROOT, environment, supine
from tui.storage.routines import BUILT_IN

Done = subprocess.CompletedProcess[str]
OWN = BUILT_IN.read_text().replace('id = "piriformis-beginner"', 'id = "my-own"', 1)


def run(data: Path, *words: str) -> Done:
    return subprocess.run(
        supine("--data-dir", str(data), *words),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(data),
        timeout=30,
        check=False,
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


SPAN = ("--since", "2026-11-01", "--until", "2026-11-30")


@pytest.mark.parametrize("form", ["text", "md", "html", "csv", "json"])
def test_a_report_goes_to_a_file_that_is_not_overwritten(data: Path, form: str) -> None:
    keep(data, "2026-11-21T051200-aaaa", record(21, note="A \\u001b note, café."))
    file = data.parent / "sheet"
    words = ("report", *SPAN, "--format", form, "--notes", "-o", str(file))
    first = run(data, *words)
    assert (first.returncode, first.stdout, first.stderr) == (0, "", "")
    assert "café" in file.read_text() or form == "json"
    assert ("\x1b" in file.read_text()) == (form == "csv")
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text("mine")
    again = run(data, *words)
    assert (again.returncode, again.stdout) == (1, "")
    assert again.stderr == f"supine: {file} is there already; --force writes over it\n"
    assert file.read_text() == "mine"
    assert run(data, *words, "--force").returncode == 0
    assert file.read_text() != "mine"


def test_an_entry_that_cannot_be_read_is_left_out_and_said(data: Path) -> None:
    keep(data, "2026-11-21T051200-aaaa", record(21))
    keep(data, "2026-11-22T051200-aaaa", "no")
    done = run(data, "report", *SPAN)
    assert done.returncode == 1
    assert "2026-11-22T051200-aaaa.toml:1: not valid TOML here" in done.stderr
    assert "1 entry could not be read and is not counted." in done.stdout


def test_whoever_reads_less_of_it_is_no_trouble(data: Path) -> None:
    for day in range(1, 29):
        keep(data, f"2026-11-{day:02}T051200-aaaa", record(day, note="x" * 5000))
    command = " ".join(supine("--data-dir", str(data), "report", "--format", "json", *SPAN))
    done = subprocess.run(
        ["sh", "-c", f"{command} | head -1"],
        capture_output=True,
        cwd=ROOT,
        env=environment(data),
        timeout=30,
        check=True,
    )
    assert done.stderr == b""


def test_routines_are_listed_and_led_by_id_and_by_file(data: Path) -> None:
    folder = data / "routines"
    folder.mkdir(mode=0o700)
    (folder / "own.toml").write_text(OWN)
    (folder / "broken.toml").write_text("no")
    done = run(data, "routines")
    assert done.returncode == 1
    assert "broken.toml:1: not valid TOML here; see: supine check" in done.stderr
    listed = done.stdout.splitlines()
    assert [line.split()[0] for line in listed] == ["piriformis-beginner", "my-own"]
    assert str(folder / "own.toml") in listed[1]
    for name in ("my-own", str(folder / "own.toml")):
        assert run(data, "report", "--routine", name).returncode == 0
    assert "there is no such routine" in run(data, "report", "--routine", "x").stderr


def test_a_check_names_every_problem_with_its_line_and_changes_nothing(data: Path) -> None:
    (data / "settings.toml").write_text("schema = 1\n[holds]\nseconds = 99\n")
    bad = keep(data, "2026-11-21T051200-aaaa", record(21).replace("pain = 4", "pain = 14"))
    for path in (data / "sessions", *(data / "sessions").rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    (data / "settings.toml").chmod(0o644)
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    done = run(data, "check")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        f"{bad}:6: before.pain is 14, it must be 0 to 10",
        f"{data / 'settings.toml'}: others may read or change it (mode 644): chmod 600",
        f"{data / 'settings.toml'}:3: holds.seconds is 99, it must be 5 to 30 seconds",
    ]
    assert {path: path.read_bytes() for path in data.rglob("*") if path.is_file()} == before
    one = run(data, "check", str(bad))
    assert (one.returncode, one.stdout) == (1, f"{bad}:6: before.pain is 14, it must be 0 to 10\n")


def test_when_nothing_is_wrong_it_says_so(data: Path) -> None:
    assert run(data, "check").stdout == "Nothing wrong. 0 files read.\n"
    done = run(data, "check", str(BUILT_IN))
    assert (done.returncode, done.stdout) == (0, "Nothing wrong. 1 file read.\n")
