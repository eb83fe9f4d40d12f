"""Any bytes are read or refused with a reason; what was read can be written and read again."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.player import record
from tests.foreign import GOOD
from tui.storage import routines, toml
from tui.storage.folders import Folders
from tui.storage.sessions import Entry, Sessions, decode, encode
from tui.storage.settings import SettingsFile

SETTINGS = """\
schema = 1
mode = "flow"
[holds]
seconds = 12
[cues]
command = "say"
muted_on = "2026-11-23"
[keys]
note = ["x", "f4"]
"""
TEXTS = (GOOD, record(23, note="Slept badly."), SETTINGS, routines.BUILT_IN.read_text())
PIECES = (
    *("=", "[", "]", "[[", "]]", "{", "}", '"', '"""', "'''", "\\", "\n", "\r\n", "#", ".", ","),
    *(
        "\0",
        "\x1b",
        "\ufeff",
        "\u2028",
        "\\u0000",
        "\\ud800",
        "nan",
        "-inf",
        "1e400",
        "0x" + "f" * 40,
    ),
    *("schema = 2\n", "schema = -1\n", "kind = 1\n", "[[holds]]\n", "[before.pain]\n", "1" * 5000),
    *(
        "2026-02-30",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:60Z",
        "07:32:00",
        "a." * 40 + "b=1\n",
    ),
)
Cut = tuple[int, int, str]
cuts = st.tuples(
    st.integers(0, 6000), st.integers(0, 40), st.sampled_from(PIECES) | st.text(max_size=3)
)


def changed(text: str, changes: list[Cut]) -> bytes:
    """A text with pieces taken out and put in."""
    for at, length, piece in changes:
        at %= len(text) + 1
        text = text[:at] + piece + text[at + length :]
    return text.encode("utf-8", "replace")


anything = st.binary(max_size=200) | st.builds(
    changed, st.sampled_from(TEXTS), st.lists(cuts, min_size=1, max_size=6)
)


def loaded(content: bytes) -> None:
    with TemporaryDirectory() as place:
        folders = Folders(Path(place))
        folder = folders.sessions / "2026" / "11"
        folder.mkdir(parents=True)
        path = folder / "2026-11-23T074012-abcd.toml"
        for one in (path, folders.settings):
            one.write_bytes(content)
        _entry(folders, path)
        _settings(folders)
        with suppress(toml.Unreadable):
            routines.routine(path)
        assert path.read_bytes() == content


def _entry(folders: Folders, path: Path) -> None:
    (found,) = Sessions(folders).recent(5)
    if isinstance(found, Entry):
        again = encode(found.record)
        assert str(decode(path, again)) == str(found.record)
        assert encode(decode(path, again)) == again
    else:
        assert found.reason
        assert 0 <= found.line <= path.read_bytes().count(b"\n") + 1


def _settings(folders: Folders) -> None:
    before = folders.settings.read_bytes()
    loaded = SettingsFile(folders).load()
    assert folders.settings.read_bytes() == before
    assert all(one.startswith("settings.toml") for one in loaded.problems)
    if not any("newer" in one for one in loaded.problems):
        SettingsFile(folders).change(("welcomed",), True)
        assert SettingsFile(folders).load().settings.welcomed


@given(anything)
@settings(max_examples=150)
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    loaded(content)


@pytest.mark.slow
@pytest.mark.timeout(3600)
@given(anything)
@settings(max_examples=60_000)
def test_any_bytes_are_read_or_refused_for_ten_minutes(content: bytes) -> None:
    loaded(content)
