"""What may be told beyond the three questions after a session; all of it can stay empty."""

from dataclasses import dataclass, replace
from typing import Any

from .checks import CHANGES, DIGITS, LEFT_OUT, toggled
from .record import PLACES, After

TEXTS = ("sleep", "medicine", "trigger")
ASKED = {
    "pinch": "Pinch in the groin?",
    "place": "Where it hurts",
    "sleep": "Sleep",
    "medicine": "Medicine taken",
    "trigger": "What set it off",
}
QUESTIONS = ("pinch", "place", *TEXTS)


@dataclass(frozen=True)
class MoreCheck:
    """The answers so far; `at` is the question that keys go to."""

    at: str = QUESTIONS[0]
    pinch: bool | None = None
    place: tuple[str, ...] | None = None
    sleep: str | None = None
    medicine: str | None = None
    trigger: str | None = None

    def takes(self, key: str) -> bool:
        """Whether a key answers something now."""
        places = DIGITS[1 : len(PLACES) + 1] if self.at == "place" else ()
        pinch = ("y", "n") if self.at == "pinch" else ()
        return key in (*CHANGES, *LEFT_OUT, *places, *pinch)

    def press(self, key: str) -> "MoreCheck":
        """Return the answers after a key; a key that answers nothing changes nothing."""
        if not self.takes(key):
            return self
        if key in CHANGES:
            place = QUESTIONS.index(self.at) + (-1 if key == "up" else 1)
            return replace(self, at=QUESTIONS[max(0, min(place, len(QUESTIONS) - 1))])
        if key in LEFT_OUT:
            return replace(self, **{self.at: None})  # type: ignore[arg-type]
        if self.at == "pinch":
            return replace(self, pinch=key == "y")
        return replace(self, place=toggled(self.place or (), PLACES, key) or None)

    def wrote(self, text: str) -> "MoreCheck":
        """Return the answers with this text where it was asked for; no text is no answer."""
        if self.at not in TEXTS:
            return self
        return replace(self, **{self.at: text.strip() or None})  # type: ignore[arg-type]

    @property
    def told(self) -> tuple[str, ...]:
        """The questions that were answered."""
        return tuple(name for name in QUESTIONS if getattr(self, name) is not None)

    def added_to(self, after: After) -> After:
        """The answers beside the three that always stand."""
        told: dict[str, Any] = {name: getattr(self, name) for name in QUESTIONS}
        return replace(after, **told)
