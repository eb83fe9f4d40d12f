"""Where things lie, and that looking creates nothing."""

from pathlib import Path

import pytest

from tui.storage.folders import Folders, locate, make
from tui.storage.sessions import Sessions
from tui.storage.settings import SettingsFile


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("option", "variable", "expected"),
    [
        ("told", "set", "told"),
        (None, "set", "set"),
        ("~/told", "set", "told"),
        (None, "~/set", "set"),
    ],
)
def test_what_is_told_goes_before_what_is_set(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: str | None,
    variable: str,
    expected: str,
) -> None:
    monkeypatch.chdir(home)
    assert locate(option, {"SUPINE_DATA_DIR": variable}).data == home / expected


@pytest.mark.parametrize("environ", [{}, {"SUPINE_DATA_DIR": ""}])
def test_else_it_is_the_users_own_folder(home: Path, environ: dict[str, str]) -> None:
    data = locate(None, environ).data
    assert data.name == "supine"
    assert data.is_relative_to(home)


def test_looking_creates_nothing(tmp_path: Path, folders: Folders) -> None:
    assert SettingsFile(folders).load().problems == ()
    assert Sessions(folders).recent(10) == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("open_umask")
def test_every_folder_that_is_made_is_private(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make(tmp_path / "a" / "b")
    for folder in (tmp_path / "a", tmp_path / "a" / "b"):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert tmp_path.stat().st_mode & 0o777 == 0o755
