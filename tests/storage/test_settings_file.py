"""The settings file: what is wrong is told and stays until that key is set."""

import tomllib

import pytest

from tui.domain.settings import Settings
from tui.domain.tables import Path as KeyPath
from tui.storage.folders import Folders
from tui.storage.settings import SettingsFile

WRONG = """\
schema = 1
mode = "flow"
theme = "pink"
mood = "kept"
[holds]
seconds = 90
settle_s = 5
[cues]
bell = "loud"
"""


@pytest.fixture
def file(folders: Folders) -> SettingsFile:
    return SettingsFile(folders)


def written(folders: Folders, text: str) -> None:
    folders.data.mkdir()
    folders.settings.write_text(text)


def kept(folders: Folders) -> list[str]:
    """What lies in the trash."""
    return [path.read_text() for path in folders.trash.glob("settings-*.toml")]


def test_without_a_file_all_is_as_it_comes(file: SettingsFile) -> None:
    loaded = file.load()
    assert (loaded.settings, loaded.problems) == (Settings(), ())


def test_a_wrong_value_is_told_with_its_line_and_range(
    folders: Folders, file: SettingsFile
) -> None:
    written(folders, WRONG)
    loaded = file.load()
    assert loaded.problems == (
        "settings.toml:3: theme must be one of: supine-dark, supine-light, supine-contrast, "
        "ansi-dark, ansi-light."
        " Using the default.",
        "settings.toml:6: holds.seconds is 90, it must be 5 to 30 seconds. Using the default.",
        "settings.toml:9: cues.bell must be true or false. Using the default.",
    )
    settings = loaded.settings
    assert (settings.mode, settings.holds.settle_s) == ("flow", 5)
    assert (settings.theme, settings.holds.seconds, settings.cues.bell) == ("supine-dark", 10, True)


def test_a_wrong_value_stays_until_its_key_is_set(folders: Folders, file: SettingsFile) -> None:
    written(folders, WRONG)
    file.change(("mode",), "wait")
    assert folders.settings.read_text() == WRONG.replace("flow", "wait")
    file.change(("holds", "seconds"), 15)
    assert folders.settings.read_text() == WRONG.replace("flow", "wait").replace("90", "15")
    assert kept(folders) == []


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("welcomed",), True, {"schema": 1, "welcomed": True}),
        (("holds", "seconds"), 7, {"schema": 1, "holds": {"seconds": 7}}),
        (("mode",), None, {"schema": 1}),
    ],
)
def test_the_first_change_makes_the_file(
    folders: Folders, file: SettingsFile, path: KeyPath, value: object, expected: object
) -> None:
    file.change(path, value)
    assert tomllib.loads(folders.settings.read_text()) == expected
    assert folders.settings.stat().st_mode & 0o777 == 0o600


def test_none_takes_a_key_away(folders: Folders, file: SettingsFile) -> None:
    written(folders, WRONG)
    file.change(("holds", "seconds"), None)
    assert folders.settings.read_text() == WRONG.replace("seconds = 90\n", "")
    assert len(file.load().problems) == 2


def test_a_value_where_a_table_belongs_gives_way(folders: Folders, file: SettingsFile) -> None:
    written(folders, "schema = 1\nholds = 3\n")
    assert file.load().problems == ("settings.toml:2: holds must be a table. Using the default.",)
    file.change(("holds", "seconds"), 7)
    assert folders.settings.read_text() == "schema = 1\n[holds]\nseconds = 7\n"


@pytest.mark.parametrize("text", ["mode = \n", 'mode = "\xe9"\n'], ids=["broken", "latin-1"])
def test_a_broken_file_is_set_aside_by_the_first_change(
    folders: Folders, file: SettingsFile, text: str
) -> None:
    folders.data.mkdir()
    folders.settings.write_bytes(text.encode("latin-1"))
    loaded = file.load()
    assert loaded.settings == Settings(welcomed=True, tuned=True), "it is no first start"
    (told,) = loaded.problems
    assert told.startswith("settings.toml:")
    assert told.endswith("Using the defaults; the file is kept.")
    assert folders.settings.read_bytes() == text.encode("latin-1")

    file.change(("mode",), "flow")
    assert folders.settings.read_text() == 'schema = 1\nmode = "flow"\n'
    (aside,) = folders.trash.iterdir()
    assert aside.read_bytes() == text.encode("latin-1")


def test_comments_go_to_the_trash_before_the_first_change(
    folders: Folders, file: SettingsFile
) -> None:
    commented = '# mine\nmode = "flow"  # runs by itself\n'
    written(folders, commented)
    file.change(("welcomed",), True)
    file.change(("mode",), "wait")
    assert kept(folders) == [commented]
    assert tomllib.loads(folders.settings.read_text()) == {
        "schema": 1,
        "mode": "wait",
        "welcomed": True,
    }


def test_a_newer_file_is_read_and_never_written(folders: Folders, file: SettingsFile) -> None:
    newer = 'schema = 2\nmode = "flow"\n'
    written(folders, newer)
    loaded = file.load()
    assert loaded.settings.mode == "flow"
    (told,) = loaded.problems
    assert told.startswith("settings.toml:1: schema is 2, newer than this supine understands")
    with pytest.raises(OSError, match="newer supine"):
        file.change(("mode",), "wait")
    assert folders.settings.read_text() == newer
    assert not folders.trash.exists()


def test_a_linked_file_is_written_through(folders: Folders, file: SettingsFile) -> None:
    real = folders.data.parent / "dotfiles.toml"
    written(folders, WRONG)
    folders.settings.rename(real)
    folders.settings.symlink_to(real)
    file.change(("mode",), "wait")
    assert folders.settings.is_symlink()
    assert 'mode = "wait"' in real.read_text()
