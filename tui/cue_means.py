"""What the app lends to the cues: the terminal's bell and its window title, and a flash."""

from collections.abc import Callable
from typing import Any

from textual.app import App

from .coach.cueing import Means
from .widgets.countdown import Countdown, DrainBar
from .widgets.header_bar import HeaderBar
from .widgets.inks import FLASH
from .widgets.key_bar import KeyBar

FLASHING = ", ".join(pane.__name__ for pane in (HeaderBar, KeyBar, DrainBar, Countdown))
"""The panes whose ground a cue changes: wide ones that take few bytes, also over a slow line."""


def cue_means(
    app: App[Any],
    ring: Callable[[], None] | None = None,
    write: Callable[[str], None] | None = None,
) -> Means:
    """The means of the app; `ring` and `write` may stand in for its terminal."""

    def send(sequence: str) -> None:
        # A sequence such as the window's title goes past the screen, for which Textual has only
        # the driver that it keeps for itself.
        driver = app._driver
        if driver and not app.is_headless:
            driver.write(sequence)
            driver.flush()

    def flash(on: bool) -> None:
        for screen in app.screen_stack:
            screen.query(FLASHING).set_class(on, FLASH)

    return Means(ring or app.bell, write or send, flash)
