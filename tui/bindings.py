"""The declared actions as bindings of Textual's."""

from textual.binding import Binding

from .actions import ACTIONS, Action


def bindings(*names: str) -> list[Binding]:
    """Bindings for some actions; the method that carries one out is `action_` and its name."""
    return [_binding(one) for one in ACTIONS if one.name in names]


def _binding(one: Action) -> Binding:
    return Binding(",".join(one.keys), one.name, one.says, show=False, id=one.name)
