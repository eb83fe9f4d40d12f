"""A fault of supine's own, line by line: told in two lines, without a word that was written."""

from pathlib import Path

import pytest

from tui.plain import loop
from tui.storage.folders import Folders
from tui.storage.routines import routine


def failing(*_given: object) -> None:
    raise RuntimeError("what somebody wrote")


def test_a_fault_is_told_and_only_its_place_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(loop, "Loop", failing)
    assert loop.run(Folders(tmp_path), routine(), {}) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("supine: a fault of its own ended it")
    (kept,) = Folders(tmp_path).crashes.iterdir()
    assert str(kept) in second
    assert "what somebody wrote" not in first + second + kept.read_text()
