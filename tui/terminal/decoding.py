"""From the bytes of a terminal to keys, under the names that the screens have for them."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from .key_names import name_of

ESCAPE = "\x1b"
_SEQUENCE = re.compile(r"\x1b(\[\[[A-E]|\[[0-?]*[ -/]*[@-~]|O[@-~])")
_BEGUN = re.compile(r"\x1b(\[\[?[0-?]*[ -/]*|O)?\Z")
SEQUENCES = {
    "up": "[A OA",
    "down": "[B OB",
    "right": "[C OC",
    "left": "[D OD",
    "home": "[H OH [1~ [7~",
    "end": "[F OF [4~ [8~",
    "delete": "[3~",
    "pageup": "[5~",
    "pagedown": "[6~",
    "shift+tab": "[Z",
    "f1": "OP [11~ [[A",
    "f2": "OQ [12~ [[B",
    "f3": "OR [13~ [[C",
    "f5": "[15~ [[E",
}
"""Keys by their names, with all that different terminals send behind an escape."""
_KEYS = {sequence: name for name, all_of in SEQUENCES.items() for sequence in all_of.split()}
_CONTROLS = {
    " ": "space",
    "\r": "enter",
    "\n": "enter",
    "\t": "tab",
    "\x7f": "backspace",
    "\x08": "backspace",
    ESCAPE: "escape",
}


@dataclass(frozen=True)
class Key:
    """A key by its name, and the character it writes, if it writes one."""

    name: str
    character: str = ""


class Decoder:
    """Takes bytes as they come; what may be the beginning of a key waits for the rest."""

    def __init__(self) -> None:
        self._bytes = codecs.getincrementaldecoder("utf-8")("replace")
        self._begun = ""

    @property
    def waiting(self) -> bool:
        """Whether an escape may be a key of its own, or the beginning of another one."""
        return bool(self._begun)

    def feed(self, data: bytes) -> list[Key]:
        """The keys that are complete."""
        text = self._begun + self._bytes.decode(data)
        begun = _BEGUN.search(text)
        self._begun = text[begun.start() :] if begun else ""
        return list(_keys(text[: len(text) - len(self._begun)]))

    def rest(self) -> list[Key]:
        """Nothing more came: the escape was a key."""
        text, self._begun = self._begun, ""
        return list(_keys(text))


def _keys(text: str) -> Iterator[Key]:
    at = 0
    while at < len(text):
        found = _SEQUENCE.match(text, at)
        if found:
            yield Key(_KEYS.get(found[1], "unknown"))
        else:
            yield _single(text[at])
        at = found.end() if found else at + 1


def _single(one: str) -> Key:
    if one in _CONTROLS:
        return Key(_CONTROLS[one], one if one == " " else "")
    if one < " ":
        return Key(f"ctrl+{chr(ord(one) + 96)}" if "\x01" <= one <= "\x1a" else "unknown")
    return Key(name_of(one), one)
