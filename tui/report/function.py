"""What can be done again, as a section of the sheet: each number with its day, as it was given."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from html import escape

from ..domain.record import FUNCTION, Record
from .phrases import Words
from .span import short

Told = tuple[str, tuple[tuple[date, int], ...]]
"""An activity, or the pain of the week, with the numbers that were told and their days."""


def rated(records: Iterable[Record], words: Words) -> tuple[Told, ...]:
    """The numbers of these entries, which come oldest first; the pain of the week last."""
    told: dict[str, list[tuple[date, int]]] = {}
    pains: list[tuple[date, int]] = []
    for one in records:
        if one.kind != FUNCTION:
            continue
        day = one.started.date()
        for activity in one.activities:
            if activity.rating is not None:
                told.setdefault(activity.name, []).append((day, activity.rating))
        pains += [] if one.week_pain is None else [(day, one.week_pain)]
    rows = [(name, tuple(numbers)) for name, numbers in told.items()]
    week = [(words["week-pain"].title, tuple(pains))] if pains else []
    return (*rows, *week)


def in_a_row(numbers: tuple[tuple[date, int], ...]) -> str:
    """Numbers with their days, such as `23 Nov 4, 30 Nov 5`."""
    return ", ".join(f"{short(day)} {number}" for day, number in numbers)


def scale(words: Words) -> str:
    """What the numbers mean."""
    return " ".join(one.text for one in words["function"].sentences)


def markdown(told: tuple[Told, ...], words: Words, escaped: Callable[[str], str]) -> Iterator[str]:
    """The section; nothing where nothing was rated. `escaped` shows text as it is."""
    if told:
        yield f"\n## {words['function'].title}\n"
        yield from (f"- {escaped(name)}: {in_a_row(numbers)}" for name, numbers in told)
        yield f"\n{escaped(scale(words))}"


def html(told: tuple[Told, ...], words: Words) -> Iterator[str]:
    """The section; nothing where nothing was rated."""
    if told:
        yield f"<section><h2>{escape(words['function'].title)}</h2><table>"
        for name, numbers in told:
            yield f"<tr><td>{escape(name)}</td><td>{in_a_row(numbers)}</td></tr>"
        yield f'</table><p class="quiet">{escape(scale(words))}</p></section>'
