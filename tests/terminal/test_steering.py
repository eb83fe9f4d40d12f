"""No text from a file, a name, the environment or the clipboard does anything to the terminal."""

import re
from pathlib import Path

import pytest

from tests.pty_app import Opened, PtyApp, supine

MARK = "31337"
TRICKS = (
    f"\x1b[{MARK}m\x1b]52;c;{MARK}\x07\x1b]0;{MARK}\x07\x1bP{MARK}\x1b\\\x9b{MARK}m"
    f"\x9d52;{MARK}\x9c\x00\x07\x08\x0b\x0c\x0e\x7f\u202e\u2066\u200f\u2028\x85\ufeff"
)
OURS = re.compile(
    rb"\x1b\[[0-9;?<>=$]*[ ]?[A-Za-z]"
    rb"|\x1b\](2|22);[^\x00-\x1f\x7f]*\x07"
    rb"|\x1b[=>78]|\x1b[()][B0]"
)
"""What supine and Textual send: cursor, colours, modes, the window's title, the pointer."""
STEERING = re.compile(
    rb"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]"
    rb"|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf"
)


def quoted(text: str) -> str:
    """As TOML says it in quotes."""
    return '"' + "".join(f"\\u{ord(one):04x}" for one in text) + '"'


def steered(raw: bytes) -> list[bytes]:
    """What is not ours, with what stands around it."""
    left = OURS.sub(b"", raw)
    found = [left[max(0, one.start() - 40) : one.end() + 20] for one in STEERING.finditer(left)]
    return found + re.findall(rb"\x1b[^A-Za-z]*" + MARK.encode(), raw)


NOTE = 'schema = 1\nkind = "note"\nstarted = 2026-11-{day}T07:40:12+01:00\nnote = {note}\n'
SETTINGS = f"""\
schema = 1
welcomed = true
theme = {quoted(TRICKS)}
[cues]
command = {quoted("[/x]" + TRICKS)}
[keys]
{quoted("[/x]" + TRICKS)} = "x"
note = {quoted("[/x]" + TRICKS)}
"""


@pytest.fixture
def _hostile(data: Path) -> None:
    folder = data / "sessions" / "2026" / "11"
    folder.mkdir(parents=True)
    note = NOTE.format(day=23, note=quoted(f"[/x] [@click=app.quit]here[/] {TRICKS} the end"))
    (folder / "2026-11-23T074012-good.toml").write_text(note)
    name = TRICKS.translate({0: None, ord("/"): None})
    (folder / f"2026-11-24T074012-[x]{name}.toml").write_text("= " + TRICKS)
    (folder / "2026-11-25T074012-abcd.toml").write_text(f"{quoted(TRICKS)} = 1\nkind = 1\n")


@pytest.mark.usefixtures("_hostile")
def test_no_control_byte_that_is_not_ours_reaches_the_terminal(
    open_supine: Opened,
) -> None:
    named = TRICKS.replace("\0", "")
    app = open_supine(SETTINGS, environ={"TERM_PROGRAM": named, "USER": named})
    app.wait_for("start", "here")
    app.press("\t", "choose")
    app.send("\x1b[B")
    app.send("\x1b[A")
    app.press("\r", "done writing")
    app.send("\rmore")
    app.wait_for("more")
    app.send(f"\x1b[200~pasted \x9b{MARK}m\x9d52;{MARK}\x07\x1b[201~")
    app.wait_for("pasted")
    for key, text in ((",", "Times and sides"), ("?", "find"), (":", "Search")):
        app.press("\x1b", "q quit")
        app.press(key, text)
    app.send("\x1b")
    app.wait_until(lambda: "Search" not in app.text, "the end of the search")
    app.send("q")
    app.status()
    assert steered(app.raw) == []


@pytest.mark.parametrize("words", [("paths",), (f"--{TRICKS[1:12]}",), ("--routine\x1b[31337m",)])
def test_nor_does_the_command_line_print_one(tmp_path: Path, words: tuple[str, ...]) -> None:
    name = TRICKS.replace("\0", "").replace("/", "")
    with PtyApp(supine("--data-dir", str(tmp_path / name), *words), tmp_path, columns=300) as app:
        app.status()
        assert app.raw
        assert steered(app.raw) == []


def test_the_oracle_sees_what_steers() -> None:
    for raw in (b"\x1b[31337m", b"a\x07b", "\x9b2J".encode(), b"\x1b]52;c;QQ==\x07"):
        assert steered(raw)
    assert steered(b"\x1b[2J\x1b[38;2;1;2;3mtext\x1b]2;R 9s\x07") == []
