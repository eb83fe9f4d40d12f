"""What a terminal gets to hear and see of the cues, counted in the bytes."""

import os
import re
from pathlib import Path

import pytest

from tests.pty_app import Opened

SETTINGS = 'schema = 1\nwelcomed = true\nsore_side = "left"\n[cues]\nnotify = true\n'
TITLE = re.compile(rb"\x1b\]2;([^\x07]*)\x07")
KEPT, GIVEN_BACK = b"\x1b[22;2t", b"\x1b[23;2t"
SECONDS = [b"R %ds" % left for left in range(9, 0, -1)]


def test_bells_titles_and_notifications_reach_the_terminal_and_the_title_is_given_back(
    open_supine: Opened,
) -> None:
    app = open_supine(SETTINGS)
    app.wait_for("start")
    app.press(",", "Times and sides")
    app.press("t", "one bell")
    app.send(" ")
    app.wait_until(lambda: app.bells == 1 + 2 + 3, "six bells")
    app.wait_until(lambda: TITLE.findall(app.raw)[-1:] == [b"supine"], "the end of the seconds")
    assert TITLE.findall(app.raw) == [*SECONDS, b"supine"]
    assert [app.raw.count(one) for one in (b"\x1b]9;", b"\x1b]777;notify;")] == [3, 3]
    app.press("\x1b", "Times and sides")
    app.press("\x1b", "quit")
    app.send("q")
    assert app.status() == 0
    assert TITLE.findall(app.raw)[-1] == b""
    assert [app.raw.count(one) for one in (KEPT, GIVEN_BACK)] == [1, 1]


def test_without_a_cue_the_title_is_left_alone(open_supine: Opened) -> None:
    app = open_supine()
    app.wait_for("start")
    app.send("q")
    assert app.status() == 0
    assert not TITLE.findall(app.raw)
    assert KEPT not in app.raw


@pytest.mark.parametrize(
    ("variable", "says"), [("SSH_CONNECTION", "silent over SSH"), ("KEPT", "on, by spd-say")]
)
def test_the_voice_speaks_here_and_not_on_a_server(
    open_supine: Opened, tmp_path: Path, variable: str, says: str
) -> None:
    spoken = tmp_path / "spoken"
    speaker = tmp_path / "bin" / "spd-say"
    speaker.parent.mkdir()
    speaker.write_text(f'#!/bin/sh\nprintf "%s " "$@" > {spoken}.part\nmv {spoken}.part {spoken}\n')
    speaker.chmod(0o755)
    path = f"PATH={speaker.parent}:{os.environ['PATH']}"
    app = open_supine(SETTINGS + "speech = true\n", before=("env", path, f"{variable}=1 2 3 4"))
    app.wait_for("start")
    app.press(",", "Times and sides")
    app.press("t", "one bell", says)
    app.send(" ")
    app.wait_until(lambda: app.bells == 1 + 2, "three bells")
    if variable == "SSH_CONNECTION":
        assert not spoken.exists()
    else:
        app.wait_until(spoken.exists, "the voice")
        assert spoken.read_text().startswith("--wait ")
