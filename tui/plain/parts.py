"""The parts of a dialogue, and the ways on, as sentences."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from ..actions import Keymap
from ..dialogue.parts import ActionKey, Ask, Choice, Large, Part, Rows, Say, Way, Word
from ..dialogue.speech import spelt
from ..dialogue.why import Past
from ..domain.routine import around
from ..journal import prose
from .words import keyed, opening, seconds, sentence, spoken

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

    def texts(self, say: Say) -> list[str]:
        """The sentences of a passage."""
        return [sentence(text) for text in say.texts(self)]

    def told(self, say: Say) -> list[str]:
        """A passage behind its heading, and behind the key that chooses it."""
        key = f"{say.key}: " if say.key else ""
        first, *others = self.texts(say)
        if say.title:
            return [f"{key}{say.title}{'.' if key else ':'}", first, *others]
        return [around(f"{key}{first}", first), *others]

    def part(self, part: Part) -> list[str]:
        """Any part."""
        match part:
            case Say():
                return self.told(part)
            case Ask(question, options):
                return self.asked(question, options)
            case Large(words):
                return [sentence(words.capitalize())]
            case Word(typed):
                return [spelt(typed)]
            case Rows(title, rows):
                past = [_past(row) for row in rows if isinstance(row, Past)]
                return [f"{title}:", *(map(sentence, past or ["none yet"]))]

    def asked(self, question: Say, options: tuple[Choice, ...]) -> list[str]:
        """A question with its answers, and what was answered."""
        *others, last = self.told(question)
        answers = f" {keyed({one.key: one.word for one in options})}." if options else ""
        chosen = ", ".join(one.word for one in options if one.chosen)
        told = f" Told: {chosen}." if chosen else ""
        return [*others, around(f"{last}{answers}{told}", last)]

    def ways(self, ways: Iterable[Way], told: Iterable[str]) -> str:
        """The ways on in a row, but for the keys that were told already."""
        known = set(told)
        said = (self._way(way) for way in ways if way.key not in known)
        return " ".join(filter(None, said))

    def _way(self, way: Way) -> str:
        if isinstance(way.key, ActionKey):
            action = way.key.action
            key = "" if action == _SAID_ALREADY else self.key(action)
        else:
            keys = (way.key,) if isinstance(way.key, str) else way.key
            key = " and ".join(map(spoken, keys))
        return sentence(f"{opening(key)}: {way.word}") if key else ""


def _past(row: Past) -> str:
    """One of the last sessions in words."""
    planned = " and ".join(map(seconds, row.planned_s))
    words = (prose.day(row.record.started), planned, prose.pain(row.record))
    return ", ".join(filter(None, (*words, row.not_calm or "calm")))
