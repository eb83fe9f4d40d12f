"""What is typed to find entries, as tests on their summaries, with the place that matched."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import eq, ge, gt, le, lt

from ..domain import days
from .summary import EntrySummary, tags

_WORD = re.compile(r'[^\s"]*"[^"]*"?|\S+')
_NUMBER = re.compile(r"(<=|>=|<|>|=|)(\d{1,2})")
_COMPARED = {"": eq, "=": eq, "<": lt, "<=": le, ">": gt, ">=": ge}
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AROUND = 24
"""Letters that are shown before a match."""
DATES = "wants a date like 2026-10-01, or 4w"
NUMBERS = "wants a number like 4 or >4"


@dataclass(frozen=True)
class Match:
    """What matched: the words around it, and where in them; nothing for dates and numbers."""

    before: str = ""
    found: str = ""
    after: str = ""


@dataclass(frozen=True)
class Term:
    """One thing that must hold for an entry, and the words where it shows, if it shows in words."""

    holds: Callable[[EntrySummary], bool]
    shows: Callable[[EntrySummary], Match] = lambda _: Match()


@dataclass(frozen=True)
class Query:
    """Terms that must all hold, and what could not be understood."""

    terms: tuple[Term, ...] = ()
    problems: tuple[str, ...] = ()

    def among(self, entries: Sequence[EntrySummary]) -> Sequence[EntrySummary]:
        """The entries for which every term holds, in their order."""
        for term in self.terms:
            entries = [one for one in entries if term.holds(one)]
        return entries

    def match(self, one: EntrySummary) -> Match:
        """Where the first term shows in an entry that was found."""
        shown = (term.shows(one) for term in self.terms)
        return next((match for match in shown if match.found), Match())


def parse(text: str, today: date) -> Query:
    """Read what was typed. A word that is not finished yet excludes nothing."""
    read = [_term(word, today) for word in _WORD.findall(text)]
    return Query(
        tuple(one for one in read if isinstance(one, Term)),
        tuple(one for one in read if isinstance(one, str)),
    )


def _term(word: str, today: date) -> Term | str | None:
    """The term of one word, None for an unfinished one, a reason for one that is not known."""
    name, colon, value = word.partition(":")
    name, value = name.casefold(), value.strip('"')
    if colon and name in _FIELDS:
        return _FIELDS[name](value.casefold(), today) if value else None
    if word.startswith("#"):
        return _tagged(word[1:].casefold()) if word[1:] else None
    plain = word.strip('"').casefold()
    return _worded(plain) if plain else None


def _tagged(tag: str) -> Term:
    def holds(one: EntrySummary) -> bool:
        found = tags(one.note) if "#" in one.note else ()
        return any(other.casefold().startswith(tag) for other in found)

    return Term(holds, lambda one: _around(one.note, f"#{tag}"))


def _worded(word: str) -> Term:
    def holds(one: EntrySummary) -> bool:
        return (
            word in one.note.casefold()
            or word in one.told.casefold()
            or word in one.done.casefold()
            or word in one.side
            or word in one.kind
            or (steplike and any(word in f"step {number}" for number in one.steps))
            or (datelike and word in _dated(one.day))
        )

    def shows(one: EntrySummary) -> Match:
        texts = (text for text in (one.note, one.told, one.done) if word in text.casefold())
        return next((_around(text, word) for text in texts), Match())

    steplike = word[:-1] in "step " or word in "step "
    datelike = not word.isalpha() or any(word in name for name in (*_DAYS, *_MONTHS))
    return Term(holds, shows)


def _dated(day: date) -> str:
    """A day in the ways in which one may look for it."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year} {day}"


def _around(text: str, word: str) -> Match:
    """Cut out the words around a match; a letter whose lower case is longer may shift it."""
    line = " ".join(text.split())
    at = line.casefold().find(word)
    if at < 0:
        return Match("", line, "")
    start = max(0, at - _AROUND)
    lead = "…" if start else ""
    end = at + len(word)
    return Match(lead + line[start:at], line[at:end], line[end:])


def _day(value: str, today: date, *, last: bool) -> Term | str:
    day = (days.last if last else days.first)(value, today)
    if day is None:
        return f"{'until' if last else 'since'}: {DATES}"
    return Term((lambda one: one.day <= day) if last else (lambda one: one.day >= day))


def _pain(value: str, _today: date) -> Term | str:
    found = _NUMBER.fullmatch(value)
    if not found:
        return f"pain: {NUMBERS}"
    compare, number = _COMPARED[found[1]], int(found[2])
    return Term(
        lambda one: any(n is not None and compare(n, number) for n in (one.before, one.after))
    )


_FIELDS: dict[str, Callable[[str, date], Term | str]] = {
    "since": partial(_day, last=False),
    "until": partial(_day, last=True),
    "pain": _pain,
    "flag": lambda value, _: Term(lambda one: any(kind.startswith(value) for kind in one.flags)),
    "side": lambda value, _: Term(lambda one: one.side.startswith(value)),
    "step": lambda value, _: Term(lambda one: value in map(str, one.steps)),
    "kind": lambda value, _: Term(lambda one: one.kind.startswith(value)),
}
