"""How a dialogue is said: all of it when it comes, then only what a key answered."""

from collections.abc import Callable
from typing import Any

from ..dialogue.dialogue import Dialogue
from ..dialogue.parts import Ask, Large, Part, Say, worded
from .parts import Wording


class Voice:
    """Says any dialogue by its parts and its ways."""

    def __init__(self, dialogue: Any, wording: Wording, say: Callable[..., None]) -> None:
        self.dialogue: Dialogue = dialogue
        self.wording = wording
        self.say = say

    def begin(self) -> None:
        """Say what it is, and all of it; nothing comes before what is large."""
        edge = worded(self.dialogue.edge(), self.wording)
        name = Say(": ".join(filter(None, (self.dialogue.title(), edge))))
        parts = self.dialogue.parts()
        large = isinstance(parts[0], Large)
        self._tell((*parts, name) if large else (name, *parts))

    def again(self) -> None:
        """Say once more what is asked; where nothing is, all of it."""
        parts = self.dialogue.parts()
        self._tell(tuple(one for one in parts if isinstance(one, Ask)) or parts)

    def _tell(self, parts: tuple[Part, ...]) -> None:
        said = (text for part in parts for text in self.wording.part(part))
        self.say(*filter(None, said))
        self.say(*filter(None, [self.wording.ways(self.dialogue.ways(), _keys(parts))]))

    def words(self, said: tuple[str | Say, ...]) -> list[str]:
        """What a key answered."""
        texts = ([one] if isinstance(one, str) else self.wording.told(one) for one in said)
        return [text for found in texts for text in found]

    def answered(self, key: str) -> None:
        """A key was taken, and the dialogue stays."""

    def takes(self, key: str) -> bool:
        """Carry out a key that only asks to hear something."""
        return False

    def unused(self, key: str) -> bool:
        """A key means nothing here; whether it is let pass in silence."""
        return key in ("space", "enter")


def _keys(parts: tuple[Part, ...]) -> list[str]:
    """The keys that were said beside what they choose."""
    chosen = [option.key for one in parts if isinstance(one, Ask) for option in one.choices]
    return [*chosen, *(one.key for one in parts if isinstance(one, Say) and one.key)]
