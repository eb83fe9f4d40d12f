"""A talk with a professional comes first: the first thing at the start after something grave."""

from dataclasses import replace

from ..coach.coach import Coach
from ..domain.alarms import EMERGENCY, TALKED_ABOUT, Alarm, gravest
from ..domain.checks import WORD, spelled, spells
from ..domain.record import in_words
from .dialogue import Close, Dialogue, Stay, Step, passage, say, titled
from .parts import SAFETY, ActionKey, DayOf, Part, Say, Value, Way, Word

ALSO = 2
"""So many other days are named on which something was reported."""


def reported(alarm: Alarm) -> str:
    """What was reported, as it stands in a sentence."""
    felt = _and(*map(in_words, alarm.feelings or ()))
    if alarm.kind == EMERGENCY:
        values = {"felt": felt or "pain, numbness or weakness"}
        names = (passage("safety", f"reported-{one}") for one in alarm.signs or ())
        signs = (one.said(**values)[0] for one in names)
        return _and(*signs) or "an emergency sign"
    leg = f" in the {alarm.side} leg" if alarm.side in ("left", "right") else ""
    return f"{felt or 'a nerve feeling'}{leg}"


def _told(alarm: Alarm) -> dict[str, Value]:
    return {"day": DayOf(alarm.entry), "what": reported(alarm)}


def _and(*words: str) -> str:
    *others, last = words or ("",)
    return f"{', '.join(others)} and {last}" if others else last


class Talk(Dialogue):
    """`t` records the talk; only the deliberate word leads past it without one."""

    name = "Talk first"
    dead_s = 0.7

    def __init__(self, coach: Coach) -> None:
        super().__init__(coach)
        self._word = ""
        self._about = coach.care.talk

    def parts(self) -> tuple[Part, ...]:
        """What was told and what it asks for; then the two ways on."""
        emergency = self._about == EMERGENCY
        name = "talk-insist-emergency" if emergency else "talk-insist"
        insist = say("care", name, "quiet", word=WORD)
        typed = (Word(self._word),) if self._word else ()
        return (*self._why, replace(titled("care", "talked"), key="t"), insist, *typed)

    def resumed(self) -> None:
        """The journal may have been changed meanwhile."""
        self._about, self._word = self.coach.care.talk, ""

    @property
    def _why(self) -> tuple[Say, ...]:
        """What was reported and when, the gravest first, and what to do now."""
        stands, call = self.coach.care.standing, self.coach.preferences.who_to_call
        alarm = gravest(stands)
        if alarm is None:
            return (say("care", "talk-pause", "text", "bright"),)
        told = say("care", f"talk-{alarm.kind}", "text", "bright", **_told(alarm), call=call)
        others = {one.entry: one for one in reversed(stands) if one.kind in TALKED_ABOUT}
        others.pop(alarm.entry)
        also = (say("care", "talk-also", "quiet", **_told(one)) for one in others.values())
        return (told, *tuple(also)[:ALSO])

    def ways(self) -> tuple[Way, ...]:
        """Record the talk, read, or leave it for today."""
        return (
            Way("t", "I have spoken to one"),
            Way(ActionKey("learn"), "read the steps"),
            Way(ActionKey("why"), "why"),
            SAFETY,
            Way("escape", "not today"),
        )

    def press(self, key: str) -> Step | None:
        """Record the talk, or hear the word letter by letter."""
        if key == "t":
            self.coach.care.talked()
            return Close(True, said=("Written down.",))
        if spells(self._word, key):
            self._word = spelled(self._word, key)
            return Close(True) if self._word == WORD else Stay(said=(Word(self._word),))
        if key == "backspace":
            self._word = self._word[:-1]
            return Stay(said=(Word(self._word),))
        return super().press(key)
