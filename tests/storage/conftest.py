"""A data folder that does not exist yet, and the journal below it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.disk import Disk
from tui.storage.folders import Folders
from tui.storage.sessions import Sessions


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data")


@pytest.fixture
def sessions(folders: Folders) -> Sessions:
    return Sessions(folders)


@pytest.fixture
def open_umask() -> Iterator[None]:
    """Whatever is not closed by name stands open to everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """A small disk that can be mounted, and is taken away afterwards."""
    disk = Disk(tmp_path / "disk")
    yield disk
    disk.close()
