"""While a test waits for the app, screens are not painted again and again, but once in the end."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from textual.screen import Screen

_paint = Screen._compositor_refresh
_unpainted: set[Screen[Any]] = set()
_waiting: list[bool] = []
"""Not empty while somebody waits who paints in the end."""


@contextmanager
def painting_later() -> Iterator[None]:
    _waiting.append(True)
    try:
        yield
    finally:
        _waiting.pop()


def paint() -> None:
    """Paint what changed; a screen that was closed meanwhile is not to be seen any more."""
    while _unpainted:
        screen = _unpainted.pop()
        if screen.is_attached:
            _paint(screen)


def _ask_to_be_painted(screen: Screen[Any]) -> None:
    _unpainted.add(screen)
    if not _waiting:
        paint()


def paint_once(patch: pytest.MonkeyPatch) -> None:
    """Let screens wait to be painted."""
    patch.setattr(Screen, "_compositor_refresh", _ask_to_be_painted)
