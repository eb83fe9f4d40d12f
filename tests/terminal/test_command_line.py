"""What supine answers before it draws anything."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import tui
from tests.pty_app import ROOT, PtyApp, environment, supine

Done = subprocess.CompletedProcess[str]
LOADED = "import sys; from tui.cli import main; main({words}); print('textual' in sys.modules)"


def run(home: Path, command: list[str], stdin: int = subprocess.DEVNULL, **environ: str) -> Done:
    return subprocess.run(
        command,
        stdin=stdin,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(home, **environ),
        timeout=30,
        check=False,
    )


@pytest.mark.parametrize("word", ["--help", "-h"])
def test_help_names_every_word(tmp_path: Path, word: str) -> None:
    done = run(tmp_path, supine(word))
    assert done.returncode == 0
    assert not done.stderr
    verbs = ("report", "check", "routines", "paths", "--since", "--until", "--format", "--force")
    for expected in (
        *verbs,
        "--routine",
        "--data-dir",
        "--help",
        "--version",
        "not medical advice",
    ):
        assert expected in done.stdout


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_version(tmp_path: Path, word: str) -> None:
    done = run(tmp_path, supine(word))
    assert (done.returncode, done.stdout, done.stderr) == (0, f"supine {tui.__version__}\n", "")


def test_paths_lie_below_the_data_folder_and_are_not_created(tmp_path: Path) -> None:
    data = tmp_path / "not yet"
    done = run(tmp_path, supine("--data-dir", str(data), "paths"))
    assert done.returncode == 0
    paths = [re.split(r" +", line, maxsplit=1)[1] for line in done.stdout.splitlines()]
    below = ("sessions", "routines", "reports", "drafts", "trash", "cache", "locks", "crashes")
    assert paths == [str(data), *(str(data / name) for name in ("settings.toml", *below))]
    assert not data.exists()


@pytest.mark.parametrize("word", ["--help", "--version", "paths", "report", "routines"])
def test_textual_is_not_loaded_for_an_answer(tmp_path: Path, word: str) -> None:
    done = run(tmp_path, [sys.executable, "-c", LOADED.format(words=[word])])
    assert done.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize(
    "words",
    [
        ["--colour"],
        ["go"],
        ["paths", "paths"],
        ["--data-dir"],
        ["--since", "4w"],
        ["paths", "--force"],
        ["report", "--since", "soon"],
        ["report", "--format", "pdf"],
        ["report", "a-file"],
        ["report", "--routine", "none-such"],
        ["--routine", "/no/such/file.toml"],
    ],
)
def test_what_is_not_understood_is_refused(tmp_path: Path, words: list[str]) -> None:
    assert_refused(run(tmp_path, supine(*words)))


def test_without_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    done = run(tmp_path, supine())
    assert_refused(done)
    assert "ssh -t host supine" in done.stderr


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_cannot_draw_is_refused(tmp_path: Path, term: str) -> None:
    """Only stdin and stderr are the terminal; what would be drawn goes to stderr."""
    said = refused_in_a_terminal(tmp_path, '"$@" > out', TERM=term)
    assert f"TERM={term or '(unset)'}" in said
    assert (tmp_path / "out").read_bytes() == b""


@pytest.mark.parametrize(
    "how", ["< /dev/null", "<&-", "2> /dev/null", "2>&-", "< /dev/null 2> /dev/null", "true | {}"]
)
def test_a_stream_that_is_no_terminal_is_refused_where_it_is_read(tmp_path: Path, how: str) -> None:
    line = how.format('"$@"') if "{}" in how else f'"$@" {how}'
    assert "ssh -t host supine" in refused_in_a_terminal(tmp_path, line)


def refused_in_a_terminal(home: Path, line: str, **environ: str) -> str:
    """Let a shell run supine in a terminal; it says one line and does nothing else."""
    command = ["sh", "-c", line, "sh", *supine()]
    with PtyApp(command, home, cwd=home, environ={"PYTHONPATH": str(ROOT), **environ}) as app:
        assert app.status() == 2
        assert len(app.raw.splitlines()) == 1
        assert app.raw.startswith(b"supine: ")
        assert b"--plain" in app.raw
        assert b"\x1b" not in app.raw
        return app.raw.decode()


def assert_refused(done: Done) -> None:
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("supine: ")


ODD = {
    "report -o {data}/pipe --force": "it is not a plain file",
    "report -o {data}/pipe": "is there already",
    "report -o . --force": "it is a folder",
    "report -o {data}": "it is a folder",
    "report --since 0001-01-01 -o {data}/sheet": "",
    "--plain --routine ~nosuch/x.toml": "there is no such home folder",
    "--data-dir {long} check": "File name too long",
}


@pytest.mark.parametrize("words", ODD)
def test_what_cannot_be_done_is_said_in_one_line(tmp_path: Path, words: str) -> None:
    """No traceback, and neither pipe nor folder is put away for a report."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    told = words.format(data=tmp_path, long=tmp_path / ("a" * 5000)).split()
    done = run(tmp_path, supine(*told))
    assert ODD[words] in done.stderr
    assert done.stderr.count("\n") == bool(ODD[words])
    assert done.returncode == (0 if not ODD[words] else 2 if "--plain" in told else 1)
    assert pipe.is_fifo()


@pytest.mark.parametrize(
    ("shell", "said"),
    [
        ("{supine} paths >&-", "there is no output to write to"),
        ("{supine} check >/dev/full", "No space left on device"),
        ("{supine} --plain <&-", "that are open"),
        ("{supine} paths | true", ""),
    ],
)
def test_an_input_or_output_that_is_gone_is_said_in_one_line(
    tmp_path: Path, shell: str, said: str
) -> None:
    command = " ".join(supine())
    done = run(tmp_path, ["sh", "-c", shell.format(supine=command)])
    assert said in done.stderr
    assert done.stderr.count("\n") == bool(said)
