"""The command line. Nothing slow is loaded before it is clear that it is needed."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from .arguments import understood

if TYPE_CHECKING:
    from .domain.routine import Routine
    from .storage.folders import Folders

    Lead = Callable[[Folders, Routine, Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    """Run supine and return its exit status."""
    try:
        options = understood(arguments)
    except SystemExit as answered:
        return int(answered.code or 0)
    if options.verb:
        from .verbs import run

        return run(options, os.environ)
    if options.plain or _wants_plain(options):
        return _led(options, _by_line)
    from .terminal.usable import place, refusal

    reason = refusal(os.environ)
    if reason:
        print(f"supine: {reason}", file=place())
        return 2
    return _led(options, _on_screen)


def _wants_plain(options: Namespace) -> bool:
    """Whether the surroundings ask for lines, or else the settings."""
    told = os.environ.get("SUPINE_PLAIN")
    if told is not None:
        return told not in ("", "0")
    from .storage.folders import locate
    from .storage.settings import SettingsFile

    return SettingsFile(locate(options.data_dir, os.environ)).load().settings.plain


def _led(options: Namespace, lead: "Lead") -> int:
    """Let a face lead the chosen routine, and return its exit status; 2 without a routine."""
    from .storage.folders import locate
    from .verbs import chosen

    folders = locate(options.data_dir, os.environ)
    routine = chosen(options.routine, folders)
    return 2 if routine is None else lead(folders, routine, options)


def _by_line(folders: "Folders", routine: "Routine", _options: Namespace) -> int:
    if sys.stdin is None or sys.stdout is None:
        print("supine: --plain needs an input and an output that are open", file=sys.stderr)
        return 2
    from .plain.loop import run

    return run(folders, routine, os.environ)


def _on_screen(folders: "Folders", routine: "Routine", options: Namespace) -> NoReturn:
    from .terminal.remote import surroundings
    from .terminal.usable import prepare

    prepare(os.environ)
    from .run import run
    from .widgets.canvas import Canvas

    Canvas.ascii_only = options.ascii or os.environ.get("TERM") == "linux"
    where = surroundings(os.environ)
    mouse = not (options.no_mouse or where.remote)
    run(folders, where, routine, motion=options.motion, mouse=mouse)
