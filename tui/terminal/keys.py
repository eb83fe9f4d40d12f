"""From the bytes of a terminal to keys, and what each is called: by Textual, in a footer, aloud."""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_NAMES = {
    "comma": (",", "comma"),
    "question_mark": ("?", "question mark"),
    "exclamation_mark": ("!", "exclamation mark"),
    "colon": (":", "colon"),
    "full_stop": (".", "full stop"),
    "minus": ("-", "dash"),
    "slash": ("/", "slash"),
    "backslash": ("\\", "backslash"),
    "plus": ("+", "plus"),
    "underscore": ("_", "underscore"),
    "at": ("@", "at"),
    "escape": ("esc", "escape"),
    "pagedown": ("PgDn", "page down"),
    "pageup": ("PgUp", "page up"),
    "ctrl": ("ctrl", "control"),
}
"""Keys that are not called the same everywhere."""
SIGNS = {sign: name for name, (sign, _) in _NAMES.items() if len(sign) == 1}
"""The name of a key by the sign it writes, where people would rather write the sign."""
_ARROWS = {"up": "↑", "down": "↓", "left": "←", "right": "→"}
_FUNCTION_KEY = re.compile(r"f\d+")


def name_of(character: str) -> str:
    """The name of the key that writes a character, as Textual has it."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "unknown").lower().replace("-", "_").replace(" ", "_")
    return SIGNS.get(character, name)


def written(key: str) -> str:
    """A key as people write it."""
    return _NAMES[key][0] if key in _NAMES else key


def in_last_row(key: str) -> str:
    """A key as people write it, an arrow as its sign."""
    return _ARROWS.get(key) or written(key)


def spoken(key: str) -> str:
    """A key by a name that can be read aloud."""
    return " ".join(map(_part, key.split("+")))


def _part(key: str) -> str:
    if _FUNCTION_KEY.fullmatch(key):
        return key.upper()
    return _NAMES[key][1] if key in _NAMES else key.replace("_", " ")


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
