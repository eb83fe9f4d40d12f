"""What may be said on the command line, and the help for it."""

from argparse import (
    SUPPRESS,
    ArgumentParser,
    BooleanOptionalAction,
    Namespace,
    RawDescriptionHelpFormatter,
)
from collections.abc import Mapping
from typing import Any, NoReturn

from . import __version__
from .terminal.clean import clean_line

_VERBS = {
    "report": "print the last four weeks on a sheet to hand to a clinician",
    "check": "read everything and name what is wrong; changes nothing",
    "routines": "list the routines",
    "paths": "print where things lie",
}
_ABOUT = """\
A full-screen coach for a beginner's piriformis stretches, and a journal of your own.
supine --plain is the same line by line: for screen readers, braille and slow links.

  supine            open the coach
  supine --plain    open it line by line
""" + "".join(f"  supine {verb:<9}  {does}\n" for verb, does in _VERBS.items())
_END = """\
General information, not medical advice. Exit status: 0 done, 1 something could not be read or
saved, check found something, or supine failed, 2 not usable here or not understood, 128 and more
ended by that signal. What a command takes: supine report --help
"""
_SWITCH = {"action": "store_true"}
_COACH: dict[str, dict[str, Any]] = {
    "--data-dir": {"metavar": "DIR", "help": "keep everything below DIR (also SUPINE_DATA_DIR)"},
    "--routine": {"metavar": "ID|FILE", "help": "lead this routine; supine routines lists them"},
    "--motion": {
        "choices": ["full", "calm", "none"],
        "help": "how much moves, for this time only",
    },
    "--ascii": {**_SWITCH, "help": "plain characters only, as on the Linux console"},
    "--plain": {**_SWITCH, "help": "line by line, no full screen (also SUPINE_PLAIN=1)"},
    "--no-mouse": {**_SWITCH, "help": "leave the mouse to the terminal"},
}
_ANY_VERB = {"--data-dir": _COACH["--data-dir"]}
_REPORT: dict[str, dict[str, Any]] = {
    **_ANY_VERB,
    "--routine": {"metavar": "ID|FILE", "help": "name the steps as this routine does"},
    "--since": {"metavar": "4w|DATE", "help": "the first day, or how long back (4w)"},
    "--until": {"metavar": "DATE", "help": "the last day (today)"},
    "--format": {"choices": ["text", "md", "html", "csv", "json"], "help": "text unless told"},
    "--notes": {
        "action": BooleanOptionalAction,
        "help": "notes in a sheet; csv and json have them",
    },
    "--output": {"metavar": "FILE", "help": "write a file, readable by you alone"},
    "--force": {**_SWITCH, "help": "write over a file that is there"},
}
_SHORT = {"--output": ["-o"]}


def understood(arguments: list[str] | None) -> Namespace:
    """The options, None where nothing was said. Raises SystemExit after an answer or a refusal."""
    parser = _parser()
    nothing = Namespace(**{_name(option): None for option in (*_COACH, *_REPORT)})
    options = parser.parse_args(arguments, nothing)
    if options.verb != "report":
        for option in _REPORT:
            if option not in _COACH and getattr(options, _name(option)) is not None:
                parser.error(f"{option} belongs to report")
    return options


def _name(option: str) -> str:
    return option.strip("-").replace("-", "_")


class _Parser(ArgumentParser):
    """Refuses in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood and what to do."""
        self.exit(2, f"supine: {clean_line(message)}; try: {self.prog} --help\n")


def _parser() -> ArgumentParser:
    """Any option may stand before the command or after it; each help names its own."""
    parser = _Parser(
        "supine",
        usage=SUPPRESS,
        description=_ABOUT,
        epilog=_END,
        formatter_class=RawDescriptionHelpFormatter,
    )
    _add_options(parser, _COACH)
    verbs = parser.add_subparsers(dest="verb", prog="supine", metavar="COMMAND", help=SUPPRESS)
    for verb, does in _VERBS.items():
        one = verbs.add_parser(verb, description=f"{does.capitalize()}.")
        _add_options(one, _REPORT if verb == "report" else _ANY_VERB)
        if verb == "check":
            one.add_argument("files", nargs="*", metavar="FILE", help="else everything is read")
    return parser


def _add_options(parser: ArgumentParser, shown: Mapping[str, dict[str, Any]]) -> None:
    version = f"supine {__version__}"
    parser.add_argument("--version", "-V", action="version", version=version)
    for option, how in {**_REPORT, **_COACH}.items():
        named = shown.get(option, {**how, "help": SUPPRESS})
        # With a default, a command would forget what stood before it.
        parser.add_argument(*_SHORT.get(option, ()), option, **named, default=SUPPRESS)
