"""Lending the terminal to the person's own editor, from whichever screen has a note."""

from collections.abc import Callable

from textual.app import SuspendNotSupported

from ..coach.external_editor import Outcome
from .base_screen import BaseScreen


def lend(page: BaseScreen, edit: Callable[[], Outcome]) -> None:
    """Give the terminal away, and take it and the note back; what was kept can be opened again."""
    try:
        with page.app.suspend():
            outcome = edit()
    except SuspendNotSupported:
        page.coach.editor.refuse("No editor can be opened in this terminal.")
        return
    if outcome.kept:
        from .kept import KeptScreen

        again = KeptScreen(page.coach, page.keymap, outcome)
        page.app.push_screen(again, lambda wanted: lend(page, edit) if wanted else None)
    page.show()
