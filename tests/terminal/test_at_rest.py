"""At rest: nothing is written, and the safety keys work while one types."""

import pytest

from tests.pty_app import Opened


def test_nothing_is_written_when_nothing_happens(open_supine: Opened) -> None:
    app = open_supine()
    app.wait_for("quit")
    app.wait_until_quiet(1.0)
    assert app.read(3.0) == b""


@pytest.mark.parametrize("key", ["\x1bOQ", "\x0f"], ids=["f2", "ctrl+o"])
def test_a_safety_key_opens_the_page_while_one_types(open_supine: Opened, key: str) -> None:
    app = open_supine()
    app.wait_for("quit")
    app.press("j", "done writing")
    app.send("an s is only a letter here")
    app.wait_for("an s is only a letter here")
    app.send(key)
    app.wait_for("Safety", "EMERGENCY", "CALL NOW")
