"""The command line. Nothing slow is loaded before it is clear that it is needed."""

import os
from argparse import SUPPRESS, ArgumentParser, Namespace, RawDescriptionHelpFormatter
from typing import NoReturn

from . import __version__
from .terminal.clean import clean_line

_ABOUT = """\
A full-screen coach for a beginner's piriformis stretches, and a journal of your own.
supine --plain is the same line by line: for screen readers, braille and slow links.

  supine            open the coach
  supine --plain    open it line by line
  supine paths      print where things lie
"""
_END = """\
General information, not medical advice. Exit status: 0 done, 1 something could not be saved or
supine failed, 2 not usable here or not understood, 128 and more ended by that signal.
"""


def main(arguments: list[str] | None = None) -> int:
    """Run supine and return its exit status."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as answered:
        return int(answered.code or 0)
    if options.verb == "paths":
        return _paths(options)
    if options.plain or _wants_plain(options):
        return _lead(options)
    from .terminal.usable import place, refusal

    reason = refusal(os.environ)
    if reason:
        print(f"supine: {reason.removeprefix('supine ')}", file=place())
        return 2
    return _open(options)


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
    add("verb", nargs="?", choices=["paths"], help="print where things lie")
    add("--data-dir", metavar="DIR", help="keep everything below DIR (also SUPINE_DATA_DIR)")
    add("--motion", choices=["full", "calm", "none"], help="how much moves, for this time only")
    add("--ascii", action="store_true", help="plain characters only, as on the Linux console")
    add("--plain", action="store_true", help="line by line, no full screen (also SUPINE_PLAIN=1)")
    add("--no-mouse", action="store_true", help="leave the mouse to the terminal")
    add("--version", "-V", action="version", version=f"supine {__version__}")
    return parser


def _paths(options: Namespace) -> int:
    from .storage.folders import locate

    folders = locate(options.data_dir, os.environ)
    for name in ("data", "settings", "sessions", "trash"):
        print(f"{name:<8}  {clean_line(str(getattr(folders, name)))}")
    return 0


def _wants_plain(options: Namespace) -> bool:
    """Whether the surroundings ask for lines, or else the settings."""
    told = os.environ.get("SUPINE_PLAIN")
    if told is not None:
        return told not in ("", "0")
    from .storage.folders import locate
    from .storage.settings import SettingsFile

    return SettingsFile(locate(options.data_dir, os.environ)).load().settings.plain


def _lead(options: Namespace) -> int:
    from .plain.run import run
    from .storage.folders import locate

    return run(locate(options.data_dir, os.environ), os.environ)


def _open(options: Namespace) -> NoReturn:
    from .terminal.remote import surroundings
    from .terminal.usable import prepare

    prepare(os.environ)
    from .run import run
    from .storage.folders import locate
    from .widgets.canvas import Canvas

    Canvas.plain = options.ascii or os.environ.get("TERM") == "linux"
    where = surroundings(os.environ)
    mouse = not (options.no_mouse or where.remote)
    run(locate(options.data_dir, os.environ), where, motion=options.motion, mouse=mouse)
