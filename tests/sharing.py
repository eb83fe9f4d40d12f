"""Who runs what: tests in a terminal mostly wait, and all others compute."""

from itertools import groupby

import pytest

Items = list[pytest.Item]


def shared_out(items: Items, workers: int) -> Items:
    """In an order of which each worker gets one piece after the other, all as long.

    Half of the workers begin with the terminal, file by file; the others have what takes most.
    Whoever is done takes over from the end of another's piece.
    """
    waiting = [one for one in items if "terminal" in one.path.parts]
    computing = [one for one in items if "terminal" not in one.path.parts]
    shares = _dealt(waiting, max(1, workers // 2))
    order: Items = []
    for share in shares:
        room = max(0, len(items) // workers - len(share))
        order += share + computing[len(computing) - room :]
        computing = computing[: len(computing) - room]
    return order + computing


def _dealt(items: Items, hands: int) -> list[Items]:
    """Whole files in turn: what is set up for a file is set up once."""
    files = [list(file) for _, file in groupby(items, lambda one: one.path)]
    return [[one for file in files[hand::hands] for one in file] for hand in range(hands)]
