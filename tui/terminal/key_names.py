"""What a key is called: by Textual, as a footer writes it, and read aloud."""

import re
import unicodedata

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
