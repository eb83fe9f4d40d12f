"""The command line. Nothing slow is loaded before it is clear that it is needed."""

import os
from argparse import (
    SUPPRESS,
    ArgumentParser,
    BooleanOptionalAction,
    Namespace,
    RawDescriptionHelpFormatter,
)
from typing import TYPE_CHECKING, NoReturn

from . import __version__
from .terminal.clean import clean_line

if TYPE_CHECKING:
    from .domain.routine import Routine
    from .storage.folders import Folders

_ABOUT = """\
A full-screen coach for a beginner's piriformis stretches, and a journal of your own.

  supine            open the coach
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
    from .terminal.usable import place, refusal

    reason = refusal(os.environ)
    if reason:
        print(f"supine: {reason.removeprefix('supine ')}", file=place())
        return 2
    return _open(options)


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
        "supine", description=_ABOUT, epilog=_END, formatter_class=RawDescriptionHelpFormatter
    )
    add = parser.add_argument
    add("verb", nargs="?", choices=["report", "check", "routines", "paths"], help=SUPPRESS)
    add("files", nargs="*", metavar="FILE", help="what check reads; else everything")
    add("--data-dir", metavar="DIR", help="keep everything below DIR (also SUPINE_DATA_DIR)")
    add("--routine", metavar="ID|FILE", help="lead this routine; supine routines lists them")
    add("--motion", choices=["full", "calm", "none"], help="how much moves, for this time only")
    add("--ascii", action="store_true", help="plain characters only, as on the Linux console")
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


def _open(options: Namespace) -> int:
    from .terminal.usable import prepare

    prepare(os.environ)
    from .storage.folders import locate
    from .verbs import chosen

    folders = locate(options.data_dir, os.environ)
    routine = chosen(options.routine, folders)
    if routine is not None:
        _lead(folders, routine, options)
    return 2


def _lead(folders: "Folders", routine: "Routine", options: Namespace) -> NoReturn:
    from .run import run
    from .terminal.remote import surroundings
    from .widgets.canvas import Canvas

    Canvas.plain = options.ascii or os.environ.get("TERM") == "linux"
    where = surroundings(os.environ)
    mouse = not (options.no_mouse or where.remote)
    run(folders, where, routine, motion=options.motion, mouse=mouse)
