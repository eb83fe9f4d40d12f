"""Where each of the article's 69 facts is told, and where a first session or Learn meets it.

`python -m tests.content.facts` prints the table as Markdown.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.wording import LIBRARY, PASSAGES, ROUTINE, passage
from tui.domain.origins import CHAPTERS, SOURCES
from tui.domain.routine import Sentence


@dataclass(frozen=True)
class Telling:
    """A sentence that carries a fact: in which passage, and on which screen at which moment."""

    fact: str
    passage: str
    text: str
    met: str


PARTS = {
    "do": "session, before and in the hold of step {number}; routine screen",
    "felt": "session, before the hold of step {number}",
    "brief": "session, getting ready for step {number}, from the second time on",
    "care": "session, in the hold of step {number}",
    "release": "session, letting go of step {number}",
    "go": "safety page, step {number}",
    "aloud": "line mode, step {number}",
    "more": "Learn, {name}",
}
"""The parts of a step, each with its screen and moment; the first ones are met first."""
SCREENS = {
    "session/how-far": "session, lying down, before the first hold; getting ready",
    "session/how-far-in-full": "session, lying down, before the first hold",
    "session/how-far-cue": "session seen from the floor, waiting and getting ready",
    "session/waiting": "session, waiting for a key",
    "session/let-go": "session, letting go",
    "cards/first": "first card",
    "cards/credit": "first card",
    "cards/new-nerve": "before the session, question 3",
    "cards/new-nerve-in-short": "before a later session, question 3 in short",
    "cards/yes-new-nerve": "before the session, after a yes to question 3",
    "cards/after-nerve": "after the session, after a nerve feeling",
    "care/talk-nerve": "the start after a nerve feeling",
    "home/talk-nerve": "at rest, after a nerve feeling",
    "care/why": "why this number",
    "care/why-cap": "why this number",
    "report/steps": "the sheet for a clinician",
    "safety/no-session": "safety page",
    "safety/nerve": "safety page, tried on the first card",
    "safety/otherwise": "safety page, tried on the first card",
    "safety/nerve-advice": "safety page, a nerve feeling",
    "safety/eased": "safety page, pain",
    "safety/eased-hip": "safety page, pain",
}
"""The passages outside of Learn, each with its screen and moment."""
_CHAPTERS = {f"learn/{name}": title for title, names in CHAPTERS for name in names}


def tellings() -> Iterator[Telling]:
    """Every sentence of the article's facts, with where it is met; session first, Learn last."""
    limits = ("session/how-far", "session/how-far-in-full")
    for name in limits:
        yield from _each(name, passage(*name.split("/")).sentences, SCREENS[name])
    for part, met in PARTS.items():
        for step in ROUTINE.steps:
            where = met.format(number=step.number, name=step.name)
            yield from _each(f"{step.id}.{part}", getattr(step, part), where)
    names = {f"{file}/{one}": found for file in PASSAGES for one, found in PASSAGES[file].items()}
    for name, found in sorted(names.items(), key=lambda one: one[0].startswith("learn/")):
        chapter = _CHAPTERS.get(name)
        met = f"Learn, {chapter}" if chapter else SCREENS.get(name, "")
        yield from _each(name, found.sentences if name not in limits else (), met)
    for one in LIBRARY.sources:
        if one.cited:
            yield Telling(one.cited, f"sources/{one.key}", one.named, f"Learn, {SOURCES}")


def _each(name: str, sentences: tuple[Sentence, ...], met: str) -> Iterator[Telling]:
    for one in sentences:
        for fact in one.origins:
            if fact[1:].isdecimal() and fact.startswith("S"):
                yield Telling(fact, name, one.text.replace("{credit}", ROUTINE.credit), met)


def table() -> Iterator[str]:
    """The facts as a Markdown table: what tells it, where it is met, and which passages."""
    found = list(tellings())
    yield "| fact | told as (first) | first met | also in |"
    yield "|---|---|---|---|"
    for number in range(1, 70):
        first, *more = [one for one in found if one.fact == f"S{number}"]
        others = ", ".join(dict.fromkeys(one.passage for one in more))
        yield f"| S{number} | {first.text} | {first.met} ({first.passage}) | {others} |"


if __name__ == "__main__":
    print("\n".join(table()))
