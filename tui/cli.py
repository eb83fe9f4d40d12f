"""The command line. Nothing slow is loaded before it is clear that it is needed."""

import os
import sys

USAGE = """\
usage: supine [--data-dir DIR] [paths]

A full-screen coach for a beginner's piriformis stretches, and a journal of your own.

  supine            open the coach
  supine paths      print where things lie

  --data-dir DIR    keep everything below DIR (also SUPINE_DATA_DIR)
  --help, -h        print this
  --version, -V     print the version

General information, not medical advice. Exit status: 0 done, 1 something could not be saved,
2 not usable here or not understood.
"""


def main(arguments: list[str] | None = None) -> int:
    """Run supine and return its exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    if {"-h", "--help"} & set(words):
        print(USAGE, end="")
        return 0
    if {"-V", "--version"} & set(words):
        from . import __version__

        print(f"supine {__version__}")
        return 0
    return _run(words)


def _run(words: list[str]) -> int:
    data_dir, rest, wrong = _parsed(words)
    if wrong:
        return _refuse(wrong)
    from .storage.folders import locate

    folders = locate(data_dir, os.environ)
    if rest == ["paths"]:
        print(f"data      {folders.data}\nsettings  {folders.settings}")
        print(f"sessions  {folders.sessions}\ntrash     {folders.trash}")
        return 0
    from .terminal.usable import refusal

    reason = refusal(os.environ)
    return _refuse(reason) if reason else _open(data_dir)


def _parsed(words: list[str]) -> tuple[str | None, list[str], str]:
    """The data folder, the other words, and what was not understood."""
    data_dir, rest, left = None, [], list(words)
    while left:
        word = left.pop(0)
        name, equals, value = word.partition("=")
        if name != "--data-dir":
            rest.append(word)
        elif value or (not equals and left):
            data_dir = value or left.pop(0)
        else:
            return None, [], "--data-dir needs a folder"
    if rest not in ([], ["paths"]):
        return None, [], "not understood; try: supine --help"
    return data_dir, rest, ""


def _refuse(reason: str) -> int:
    print(f"supine: {reason.removeprefix('supine ')}", file=sys.stderr)
    return 2


def _open(data_dir: str | None) -> int:
    from .terminal.usable import prepare, remote

    prepare(os.environ)
    from .app import SupineApp
    from .clock import SystemClock
    from .storage.folders import locate

    app = SupineApp(locate(data_dir, os.environ), SystemClock(), remote=remote(os.environ))
    status = app.run()
    unsaved = app.close()
    for page in unsaved:
        print(f"supine: {page.entry.path} could not be saved: {page.trouble}", file=sys.stderr)
    return 1 if unsaved else status or 0
