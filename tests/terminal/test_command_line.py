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


HELPS = {
    "": {"--data-dir", "--routine", "--motion", "--ascii", "--plain", "--no-mouse"},
    "report": {
        *("--data-dir", "--routine", "--since", "--until", "--format"),
        *("--notes", "--no-notes", "--output", "--force"),
    },
    "check": {"--data-dir"},
    "routines": {"--data-dir"},
    "paths": {"--data-dir"},
}
"""What each help names, beside itself and the version."""


@pytest.mark.parametrize("word", ["--help", "-h"])
@pytest.mark.parametrize("verb", HELPS)
def test_each_help_names_its_own_options_and_no_other(tmp_path: Path, verb: str, word: str) -> None:
    done = run(tmp_path, supine(*verb.split(), word))
    assert (done.returncode, done.stderr) == (0, "")
    listed = re.findall("^  -.*", done.stdout, re.MULTILINE)
    named = set(re.findall("--[a-z-]+", " ".join(listed)))
    assert named == {*HELPS[verb], "--help", "--version"}
    assert ("FILE ..." in done.stdout) == (verb == "check")


def test_help_names_every_command_and_lines_first(tmp_path: Path) -> None:
    said = run(tmp_path, supine("--help")).stdout
    assert "--plain" in said.splitlines()[1]
    assert "not medical advice" in said
    assert all(f"\n  supine {verb} " in said for verb in HELPS if verb)


@pytest.mark.parametrize(
    "words",
    [
        ["--since", "2026-11-01", "report", "--until", "2026-11-02"],
        ["--format", "text", "--plain", "report", "--since=2026-11-01", "--until", "2026-11-02"],
        ["report", "--until", "2026-11-02", "--no-mouse", "--ascii", "--since", "2026-11-01"],
    ],
)
def test_options_stand_before_or_after_the_command(tmp_path: Path, words: list[str]) -> None:
    data = str(tmp_path / "data")
    for told in (["--data-dir", data, *words], [*words, "--data-dir", data]):
        done = run(tmp_path, supine(*told))
        assert (done.returncode, done.stderr) == (0, "")
        assert "1 Nov - 2 Nov 2026" in done.stdout.splitlines()[0]


def test_an_option_said_twice_counts_as_it_was_said_last(tmp_path: Path) -> None:
    done = run(tmp_path, supine("--data-dir", "/before", "paths", "--data-dir", "/after"))
    assert done.stdout.splitlines()[0].split() == ["data", "/after"]


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


@pytest.mark.parametrize(
    "words", ["--help", "report --help", "--version", "paths", "report", "routines", "check"]
)
def test_textual_is_not_loaded_for_an_answer(tmp_path: Path, words: str) -> None:
    done = run(tmp_path, [sys.executable, "-c", LOADED.format(words=words.split())])
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
        ["--no-notes", "check"],
        ["report", "--output"],
        ["check", "--motion", "wild"],
        ["\x1b]0;gone\x07\nsupine: done"],
        [""],
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
