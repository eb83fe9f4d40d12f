"""The note in an editor of one's own, in a real terminal."""

import os
import shlex
import signal
import stat
import tomllib
from getpass import getuser
from pathlib import Path

import pytest

from tests.pty_app import ROOT, Opened, PtyApp, eventually, supine
from tests.settings import FLOW, WELCOMED
from tests.ssh import serving

NAME = "2026-11-21T051200-aaaa"
ENTRY = 'schema = 1\nkind = "session"\nstarted = 2026-11-21T05:12:00Z\nstatus = "finished"\n'
NOTE = 'note = """\nAs before.\n"""\n'


@pytest.fixture
def entry(data: Path) -> Path:
    folder = data / "sessions" / "2026" / "11"
    folder.mkdir(parents=True)
    path = folder / f"{NAME}.toml"
    path.write_text(ENTRY + NOTE)
    return path


@pytest.fixture
def editor(tmp_path: Path) -> Path:
    """Where the editor lies; its folder has a space in it."""
    folder = tmp_path / "my tools"
    folder.mkdir()
    return folder / "ed.sh"


def opened(open_supine: Opened, editor: Path, script: str) -> PtyApp:
    """supine at rest, with a small script as the editor; it is told one word before the file."""
    editor.write_text(f'#!/bin/sh\nset -e\necho "EDITING $#"\n{script}\n')
    editor.chmod(0o700)
    app = open_supine(WELCOMED, environ={"VISUAL": f"'{editor}' --word", "EDITOR": "false"})
    app.wait_for("Sat 21 Nov", "As before.")
    return app


def edit(app: PtyApp) -> None:
    """Choose the entry in the list and open it in the editor."""
    app.press("\t", "enter open")
    app.send("e")


def unbroken(app: PtyApp) -> str:
    """The screen without white space: a long path may take two lines."""
    return "".join(app.text.split())


def note(path: Path) -> str | None:
    found = tomllib.loads(path.read_text()).get("note")
    assert found is None or isinstance(found, str)
    return found


def drafts(data: Path) -> list[Path]:
    return sorted((data / "drafts").glob("*"))


def test_what_is_saved_becomes_the_note_and_the_screen_comes_back(
    open_supine: Opened, data: Path, entry: Path, editor: Path
) -> None:
    script = r"""test "$1" = --word; stat -c %a "$2" > "$0.mode"; tty > "$0.tty"
trap : INT; kill -INT 0
printf 'caf\303\251 \033[2Jnew\n' >> "$2" """
    app = opened(open_supine, editor, script)
    edit(app)
    app.wait_for("café [2Jnew", "Steps", "Timer")
    assert b"EDITING 2" in app.raw
    assert note(entry) == "As before.\ncafé [2Jnew\n"
    assert not drafts(data)
    assert (editor.parent / "ed.sh.mode").read_text() == "600\n"
    assert (editor.parent / "ed.sh.tty").read_text().startswith("/dev/")
    app.wait_for("q quit")
    app.send("q")
    assert app.status() == 0


def test_an_entry_of_the_history_is_written_too_and_can_be_taken_back(
    open_supine: Opened, data: Path, entry: Path, editor: Path
) -> None:
    app = opened(open_supine, editor, 'echo "more" >> "$2"')
    app.press("h", "1 entry")
    app.press("\r", "e editor")
    app.send("e")
    app.wait_for("As before.", "more", "e editor")
    assert note(entry) == "As before.\nmore\n"
    assert not drafts(data)
    app.send("\x1a")
    app.wait_until(lambda: note(entry) == "As before.\n", "the note as it was")


def test_an_unchanged_note_changes_nothing(
    open_supine: Opened, data: Path, entry: Path, editor: Path
) -> None:
    app = opened(open_supine, editor, "true")
    before = entry.stat()
    edit(app)
    app.wait_until(lambda: b"EDITING" in app.raw and not drafts(data), "the draft gone")
    app.wait_for("q quit")
    assert (entry.stat().st_mtime_ns, entry.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ('echo more >> "$2"; kill -9 $$', "was ended by signal 9"),
        ('echo more >> "$2"; exit 3', "ended with status 3"),
        (r"""printf 'caf\351\n' > "$2" """, "is not UTF-8 text"),
    ],
    ids=["killed", "failing", "not UTF-8"],
)
def test_a_broken_edit_is_kept_shown_and_opened_again(
    open_supine: Opened, data: Path, entry: Path, editor: Path, script: str, told: str
) -> None:
    app = opened(open_supine, editor, script)
    edit(app)
    app.wait_for(told, "e open it again")
    assert f"{data / 'drafts' / NAME}.txt" in unbroken(app)
    assert note(entry) == "As before.\n"
    (draft,) = drafts(data)
    assert stat.S_IMODE(draft.stat().st_mode) == 0o600
    editor.write_text('#!/bin/sh\nprintf "whole again\\n" > "$2"\n')
    app.press("e", "whole again", "Timer")
    assert note(entry) == "whole again\n"
    assert not drafts(data)


def test_an_editor_that_fails_at_once_leaves_the_note_and_says_so(
    open_supine: Opened, data: Path, entry: Path, editor: Path
) -> None:
    app = opened(open_supine, editor, "exit 4")
    edit(app)
    app.wait_for("ended with status 4. The note is as it was.")
    assert note(entry) == "As before.\n"
    assert not drafts(data)


@pytest.mark.parametrize(
    ("visual", "told"),
    [
        ("no-such-editor -f", "no-such-editor cannot be run: No such file"),
        ("'half", "VISUAL cannot be understood"),
        ("/ -x", "cannot be run: "),
    ],
)
def test_a_missing_editor_is_said_in_a_line(
    open_supine: Opened, data: Path, entry: Path, visual: str, told: str
) -> None:
    app = open_supine(WELCOMED, environ={"VISUAL": visual})
    app.wait_for("Sat 21 Nov")
    edit(app)
    app.wait_for(told, "The note is as it was.")
    assert not drafts(data)
    assert note(entry) == "As before.\n"


def test_supine_killed_meanwhile_offers_what_the_editor_left(
    open_supine: Opened, data: Path, entry: Path, editor: Path
) -> None:
    wait = 'echo more >> "$2"; touch "$0.ready"; while test ! -e "$0.go"; do sleep 0.05; done'
    app = opened(open_supine, editor, f"trap '' HUP; {wait}; echo last >> \"$2\"")
    edit(app)
    ready, go = editor.parent / "ed.sh.ready", editor.parent / "ed.sh.go"
    app.wait_until(ready.exists, "the editor ready")
    os.kill(app.pid, signal.SIGKILL)
    go.touch()
    (draft,) = drafts(data)
    eventually(lambda: "last" in draft.read_text(), "the editor's last line")
    again = opened(open_supine, editor, "true")
    again.wait_for("A note was left in an editor, not taken over yet. e opens it.")
    again.press("e", "more", "last")
    assert note(entry) == "As before.\nmore\nlast\n"
    assert not drafts(data)
    assert {note(older) for older in (data / "trash").glob("*.toml")} == {"As before.\n"}


def test_a_session_is_paused_and_a_note_of_ones_own_can_be_begun(
    open_supine: Opened, data: Path, editor: Path
) -> None:
    editor.write_text('#!/bin/sh\necho begun > "$1"\n')
    editor.chmod(0o700)
    app = open_supine(FLOW, environ={"EDITOR": f"'{editor}'"})
    app.wait_for("space start")
    app.press("e", "begun", "q quit")
    app.press(" ", "Before you lie down")
    app.press("n", "● none of these")
    app.press("4", "[4]")
    app.press(" ", "LIE DOWN")
    app.press("e", "begun", "space goes on")
    kinds = {
        path.name: tomllib.loads(path.read_text()) for path in data.rglob("sessions/**/*.toml")
    }
    notes = sorted((one["kind"], one["note"]) for one in kinds.values())
    assert notes == [("note", "begun\n"), ("session", "begun\n")]


def test_over_ssh_it_is_the_same_and_a_report_says_how_to_fetch_it(
    data: Path, tmp_path: Path, entry: Path, editor: Path
) -> None:
    (data / "settings.toml").write_text(WELCOMED)
    editor.write_text('#!/bin/sh\necho "from afar" >> "$1"; tty > "$0.tty"\n')
    editor.chmod(0o700)
    keys = tmp_path / "keys"
    keys.mkdir(mode=0o700)
    environ = f"EDITOR={shlex.quote(shlex.quote(str(editor)))} LANG=C.UTF-8"
    words = shlex.join(supine("--data-dir", str(data)))
    remote = f"cd {shlex.quote(str(ROOT))} && {environ} exec {words}"
    with serving(keys) as server, PtyApp(server.command(remote, "-t"), tmp_path) as app:
        app.wait_for("Sat 21 Nov", "As before.")
        edit(app)
        app.wait_for("from afar", "q quit")
        app.press("x", "write the file")
        app.press("\r", "To fetch it")
        told = f"scp-P{server.port}{getuser()}@127.0.0.1:{data / 'reports'}/report-"
        assert told in unbroken(app)
        app.press("\x1b", "q quit")
        app.read(0.5)
        app.send("q")
        assert app.status() == 0
    assert note(entry) == "As before.\nfrom afar\n"
    assert (editor.parent / "ed.sh.tty").read_text().startswith("/dev/")
    assert list((data / "reports").glob("report-*.txt"))
