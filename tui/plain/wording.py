"""How line mode words what dialogues say: their parts and ways as sentences, keys by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import starmap

from ..actions import Keymap
from ..dialogue.parts import ActionKey, Ask, Choice, Large, Marks, Part, Rows, Say, Way, Word
from ..dialogue.why import Past
from ..domain.routine import around
from ..journal import prose
from ..terminal.keys import spoken
from .words import keyed, opening, seconds, sentence

_SAID_ALREADY = "safety"
"""Its key is told at the start, and stops everything always."""


@dataclass(frozen=True)
class Wording:
    """Keys by names that can be read aloud, days in whole words."""

    keymap: Keymap

    def key(self, action: str) -> str:
        """The key of an action."""
        return spoken(self.keymap.keys(action)[0])

    def day(self, day: date) -> str:
        """A day such as `Saturday, 21 November`."""
        return prose.day(day)

    def moment(self, at: datetime) -> str:
        """A day; the hour is seldom worth its words."""
        return prose.day(at)

    def part(self, part: str | Part) -> list[str]:
        """What a key answered, or any part of a dialogue."""
        match part:
            case str():
                return [part]
            case Say():
                return self._passage(part)
            case Ask(question, options):
                return self._question(question, options)
            case Marks():
                return self._marks(part)
            case Large(words):
                return [sentence(words.capitalize())]
            case Word(typed):
                return [f"So far: {', '.join(typed) or 'nothing'}."]
            case Rows(title, rows):
                numbered = enumerate(rows, 1)
                texts = [self._row(place, row) for place, row in numbered] or ["none yet"]
                return [*([f"{title}:"] if title else []), *map(sentence, texts)]

    def _passage(self, say: Say) -> list[str]:
        """A passage behind its heading, and behind the key that chooses it."""
        key = f"{say.key}: " if say.key else ""
        first, *others = map(sentence, say.texts(self))
        if say.title:
            return [f"{key}{say.title}{'.' if key else ':'}", first, *others]
        return [around(f"{key}{first}", first), *others]

    def _marks(self, marks: Marks) -> list[str]:
        """Sentences behind their numbers; those that were chosen say so."""
        chosen = zip(marks.said.texts(self), marks.chosen, strict=True)
        return [f"{marks.said.title}:", *starmap(_mark, enumerate(chosen, 1))]

    def _question(self, question: Say, options: tuple[Choice, ...]) -> list[str]:
        """A question with its answers, and what was answered."""
        *others, last = self._passage(question)
        keys = keyed({option.key: option.word for option in options if option.key})
        answers = f" {keys}." if keys else ""
        chosen = ", ".join(option.word for option in options if option.chosen)
        given = f" Told: {chosen}." if chosen else ""
        return [*others, around(f"{last}{answers}{given}", last)]

    def _row(self, place: int, row: object) -> str:
        """One of the last sessions, or a question by its number."""
        if isinstance(row, Past):
            return _past(row)
        assert isinstance(row, Say)
        (text,) = map(sentence, row.texts(self))
        return around(f"{place}. {row.title}: {text}", text)

    def ways(self, ways: Iterable[Way], parts: Iterable[Part]) -> str:
        """The ways on in a row, but for keys that stand in these parts already."""
        known = {key for part in parts for key in _keys(part)}
        return " ".join(filter(None, (self._way(way) for way in ways if way.key not in known)))

    def _way(self, way: Way) -> str:
        if isinstance(way.key, ActionKey):
            action = way.key.action
            key = "" if action == _SAID_ALREADY else self.key(action)
        else:
            keys = (way.key,) if isinstance(way.key, str) else way.key
            key = " and ".join(map(spoken, keys))
        return sentence(f"{opening(key)}: {way.word}") if key else ""


def _mark(place: int, said: tuple[str, bool]) -> str:
    """A sentence behind its number."""
    text, chosen = said
    item = sentence(around(text.removeprefix("- "), text))
    return around(f"{place}: {item}{' Told.' if chosen else ''}", text)


def _keys(part: Part) -> list[str]:
    """The keys that are said beside what they choose."""
    if isinstance(part, Ask):
        return [option.key for option in part.choices]
    return [part.key] if isinstance(part, Say) else []


def _past(row: Past) -> str:
    """One of the last sessions in words."""
    planned = " and ".join(map(seconds, row.planned_s))
    words = (prose.day(row.record.started), planned, prose.pain(row.record))
    return ", ".join(filter(None, (*words, row.not_calm or "calm")))
