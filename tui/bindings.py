"""The declared actions as bindings of Textual's, and a screen's own bindings by their action."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.actions import parse
from textual.binding import Binding

from .actions import ACTIONS, Action
from .terminal.keys import in_last_row


def bindings(*names: str) -> list[Binding]:
    """Bindings for some actions; the method that carries one out is `action_` and its name."""
    return [_binding(one) for one in ACTIONS if one.name in names]


def _binding(one: Action) -> Binding:
    return Binding(",".join(one.keys), one.name, one.says, show=False, id=one.name)


@dataclass(frozen=True)
class LocalKeys:
    """The keys of one action that only one screen knows, as they are written, and its word."""

    keys: str
    word: str
    parameters: tuple[tuple[object, ...], ...]
    """What the action is called with, by each of its bindings."""


def local_keys(screen: type, name: str) -> LocalKeys | None:
    """The keys of a screen's own action: its bindings that have a description and no id.

    Of several keys in one binding the first is shown; `move(-1)` and `move(1)` are one action.
    A class that binds the action anew hides what its parents say.
    """
    for cls in screen.__mro__:
        if own := [one for one in _described(cls) if parse(one.action)[1] == name]:
            keys = " ".join(one.key_display or in_last_row(one.key.split(",")[0]) for one in own)
            return LocalKeys(keys, own[0].description, tuple(parse(one.action)[2] for one in own))
    return None


def _described(cls: type) -> Sequence[Binding]:
    declared = cls.__dict__.get("BINDINGS", ())
    return [one for one in declared if isinstance(one, Binding) and one.description and not one.id]
