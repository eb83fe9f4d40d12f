"""The command line. Nothing slow is loaded before it is clear that it is needed."""

import os
import sys
from argparse import (
    SUPPRESS,
    ArgumentParser,
    BooleanOptionalAction,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from . import __version__
from .terminal.clean import clean_line

if TYPE_CHECKING:
    from .domain.routine import Routine
    from .storage.folders import Folders

    Lead = Callable[[Folders, Routine, Namespace], int]

_ABOUT = """\
A full-screen coach for a beginner's piriformis stretches, and a journal of your own.
supine --plain is the same line by line: for screen readers, braille and slow links.

  supine            open the coach
  supine --plain    open it line by line
  supine report     print the last four weeks on a sheet to hand to a clinician
  supine check      read everything and name what is wrong; changes nothing
  supine routines   list the routines
  supine paths      print where things lie
"""
_END = """\
General information, not medical advice. Exit status: 0 done, 1 something could not be read or
saved, check found something, or supine failed, 2 not usable here or not understood, 128 and more
ended by that signal.
"""


def main(arguments: list[str] | None = None) -> int:
    """Run supine and return its exit status."""
    try:
        options = _understood(arguments)
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
        print(f"supine: {reason.removeprefix('supine ')}", file=place())
        return 2
    return _led(options, _on_screen)


def _understood(arguments: list[str] | None) -> Namespace:
    parser = _parser()
    options = parser.parse_intermixed_args(arguments)
    if options.files and options.verb != "check":
        parser.error(f"only check takes files, not {options.verb or 'supine itself'}")
    told = [
        one
        for one in ("since", "until", "format", "notes", "output", "force")
        if getattr(options, one)
    ]
    if told and options.verb != "report":
        parser.error(f"--{told[0]} belongs to report")
    return options


class _Parser(ArgumentParser):
    """Refuses in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and what to do."""
        self.exit(2, f"supine: {clean_line(message)}; try: supine --help\n")


def _parser() -> ArgumentParser:
    parser = _Parser(
        "supine",
        usage=SUPPRESS,
        description=_ABOUT,
        epilog=_END,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("verb", nargs="?", choices=["report", "check", "routines", "paths"], help=SUPPRESS)
    add("files", nargs="*", metavar="FILE", help="what check reads; else everything")
    add("--data-dir", metavar="DIR", help="keep everything below DIR (also SUPINE_DATA_DIR)")
    add("--routine", metavar="ID|FILE", help="lead this routine; supine routines lists them")
    add("--motion", choices=["full", "calm", "none"], help="how much moves, for this time only")
    add("--ascii", action="store_true", help="plain characters only, as on the Linux console")
    add("--plain", action="store_true", help="line by line, no full screen (also SUPINE_PLAIN=1)")
    add("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    add("--version", "-V", action="version", version=f"supine {__version__}")
    report = parser.add_argument_group("report").add_argument
    report("--since", metavar="4w|DATE", help="the first day, or how long back (4w)")
    report("--until", metavar="DATE", help="the last day (today)")
    report("--format", choices=["text", "md", "html", "csv", "json"], help="text unless told")
    report("--notes", action=BooleanOptionalAction, help="notes in a sheet; csv and json have them")
    report("-o", "--output", metavar="FILE", help="write a file, readable by you alone")
    report("--force", action="store_true", help="write over a file that is there")
    return parser


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
    from .plain.run import run

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
