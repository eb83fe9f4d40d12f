"""Files as other programs, other people and other times leave them in the journal."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

GOOD = 'schema = 1\nkind = "note"\nstarted = 2026-11-23T07:40:12+01:00\nnote = "Good."\n'
ORIGINAL = "2026-11-23T074012-good"
Put = Callable[[Path], object]


@dataclass(frozen=True)
class Foreign:
    """How it comes there, and what is said: line (0 when none) and the reason's beginning."""

    put: Put
    line: int
    reason: str


def text(content: str, line: int, reason: str) -> Foreign:
    return Foreign(lambda path: path.write_bytes(content.encode()), line, reason)


def raw(content: bytes, line: int, reason: str) -> Foreign:
    return Foreign(lambda path: path.write_bytes(content), line, reason)


def huge(path: Path) -> None:
    """100 MB that take no room."""
    with open(path, "wb") as file:
        file.truncate(100_000_000)


def loop(path: Path) -> None:
    path.symlink_to(path)


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def closed(path: Path) -> None:
    path.write_text(GOOD)
    path.chmod(0)


BAD = "not valid TOML here"
HEAD = GOOD.replace('note = "Good."\n', "")
FOREIGN = {
    "empty": text("", 1, "kind is missing"),
    "truncated": text(GOOD[:-6], 4, BAD),
    "truncated in a note": text(HEAD + 'note = """\nnever closed\n', 5, BAD),
    "nulls": raw(b"\0" * 300, 1, BAD),
    "binary": raw(b"schema = 1\n\x89PNG\r\n\x1a\n\xff\xfe", 2, "is not UTF-8 text"),
    "latin-1": raw('note = "café"\n'.encode("latin-1"), 1, "is not UTF-8 text"),
    "utf-16": raw(GOOD.encode("utf-16"), 1, "is not UTF-8 text"),
    "byte order mark": text("\ufeff" + GOOD, 1, "begins with a byte order mark"),
    "old mac": text(GOOD.replace("\n", "\r"), 1, BAD),
    "huge": Foreign(huge, 0, "is larger than an entry can be"),
    "key twice": text(GOOD + 'note = "x"\n', 5, "says the same key twice"),
    "table twice": text(GOOD + "[before]\n[before]\n", 6, "says the same key twice"),
    "wrong type": text(GOOD + "holds = 3\n", 5, "holds must be a list of tables"),
    "wrong value": text(HEAD + "[before]\npain = 11\n", 5, "before.pain is 11"),
    "wrong schema": text(GOOD.replace("1", '"one"', 1), 1, "schema must be 1"),
    "no offset": text(GOOD.replace("+01:00", ""), 3, "started must be a date and time"),
    "long number": text(GOOD + f"x = {'1' * 5000}\n", 5, BAD),
    "large number": text(GOOD + f"x = 0x{'f' * 5000}\n", 5, "x is too large a number"),
    "deep lists": text(GOOD + f"x = {'[' * 90}{']' * 90}\n", 5, "x is nested too deeply"),
    "deeper lists": text(GOOD + f"x = {'[' * 9000}\n", 5, BAD),
    "deep keys": text(GOOD + f"{'.'.join('a' * 900)} = 1\n", 5, "a is nested too deeply"),
    "merge": text(
        HEAD + '<<<<<<< HEAD\nnote = "a"\n=======\nnote = "b"\n>>>>>>> b\n', 4, "holds a merge"
    ),
    "folder": Foreign(Path.mkdir, 0, "is not a file"),
    "pipe": Foreign(os.mkfifo, 0, "is not a file"),
    "dangling": Foreign(dangling, 0, "is a link to a file that is gone"),
    "loop": Foreign(loop, 0, "Too many levels of symbolic links"),
    "device": Foreign(lambda path: path.symlink_to("/dev/zero"), 0, "is not a file"),
}
if os.geteuid():
    FOREIGN["unreadable"] = Foreign(closed, 0, "Permission denied")

COPIES = (
    f"{ORIGINAL}.sync-conflict-20261123-080000-ABCDEFG.toml",
    f"{ORIGINAL} (Ann's conflicted copy 2026-11-23).toml",
    f"{ORIGINAL} (conflicted copy 2026-11-23 080000).toml",
    f"{ORIGINAL} (1).toml",
    f"{ORIGINAL} copy.toml",
)
"""What Syncthing, Dropbox, Nextcloud and file managers call another version."""


def put_all(folder: Path) -> dict[str, Foreign]:
    """Put every one of them, and a good entry with its copies, into a folder of the journal."""
    folder.mkdir(parents=True)
    (folder / f"{ORIGINAL}.toml").write_text(GOOD)
    put = {}
    for number, one in enumerate(FOREIGN.values()):
        name = f"2026-11-24T{number:06}-abcd.toml"
        one.put(folder / name)
        put[name] = one
    for name in COPIES:
        (folder / name).write_text(GOOD.replace("Good", "Copied"))
        put[name] = Foreign(Path.touch, 0, f"is another version of {ORIGINAL}.toml")
    (folder / f".#{ORIGINAL}.toml").symlink_to("ann@host.1:2")
    (folder / f"{ORIGINAL}.toml~").write_text("an editor's backup")
    return put


def seen(folder: Path) -> dict[str, object]:
    """Everything that lies below a folder, to the byte."""
    return {str(one.relative_to(folder)): _held(one) for one in sorted(folder.rglob("*"))}


def _held(path: Path) -> object:
    facts = path.lstat()
    if path.is_symlink():
        return path.readlink()
    if not path.is_file():
        return facts.st_mode
    return (facts.st_mode, facts.st_mtime_ns, path.read_bytes()[:2_000_000], facts.st_size)
