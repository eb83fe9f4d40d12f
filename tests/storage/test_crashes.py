"""What is kept of a fault: kinds and places, and nothing that anybody wrote."""

from pathlib import Path

import pytest

from tests.doubles import MORNING
from tui.storage import crashes
from tui.storage.folders import Folders

NOTE = "Slept badly."
KNOWN: dict[str, int] = {}


def broken(note: str) -> None:
    try:
        KNOWN[note]
    except KeyError as error:
        raise ValueError(f"nothing known of {note}") from error


def fault() -> ValueError:
    with pytest.raises(ValueError, match=NOTE) as caught:
        broken(NOTE)
    return caught.value


def test_kinds_and_places_are_kept_and_no_words(tmp_path: Path) -> None:
    path = crashes.keep(Folders(tmp_path), fault(), MORNING)
    text = path.read_text()
    assert path.parent == tmp_path / "crashes"
    assert "2026-11-23T07:40:12+01:00" in text
    assert text.index("builtins.ValueError\n") < text.index("builtins.KeyError\n")
    assert text.count(f"  {__file__}:") >= 2
    assert NOTE not in text


def test_the_reason_of_the_system_is_kept_and_not_the_file() -> None:
    text = crashes.details(OSError(28, "No space left on device", NOTE), MORNING)
    assert "builtins.OSError: No space left on device" in text
    assert NOTE not in text


def test_errors_that_lead_to_each_other_end() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert crashes.details(one, MORNING).count("builtins.") == 2


def test_a_second_fault_in_the_same_moment_does_not_overwrite_the_first(tmp_path: Path) -> None:
    crashes.keep(Folders(tmp_path), fault(), MORNING)
    with pytest.raises(FileExistsError):
        crashes.keep(Folders(tmp_path), fault(), MORNING)
