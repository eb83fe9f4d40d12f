"""What may be told beyond the three questions: all of it optional, none filled in before."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.checks import CHANGES, LEFT_OUT
from ..domain.checks_after import ASKED, TEXTS, MoreCheck
from ..domain.record import PLACES
from ..terminal.clean import clean_line
from .dialogue import Close, Dialogue, Stay, Step, Write, say
from .parts import SAFETY, Ask, Choice, Part, Say, Way, numbered, yes_no

if TYPE_CHECKING:
    from .after import After

_NEXT = "Down is the next question."


class More(Dialogue):
    """Up and down choose a question; each answer is written down at once with the session."""

    name = "More"
    about = "all of it can stay empty"

    def __init__(self, after: "After") -> None:
        super().__init__(after.coach)
        self._after = after

    @property
    def check(self) -> MoreCheck:
        """The answers so far."""
        return self._after.check.more

    def parts(self) -> tuple[Part, ...]:
        """The question that keys go to, and what was told there."""
        at = self.check.at
        text = clean_line(getattr(self.check, at) or "") if at in TEXTS else ""
        written = (Choice("", text, chosen=True),) if text else ()
        return (Ask(Say(f"{ASKED[at].rstrip('?')}?"), self.choices(at) or written),)

    def choices(self, question: str) -> tuple[Choice, ...]:
        """The answers to one of the questions; none where words are written."""
        if question == "pinch":
            return yes_no(self.check.pinch)
        return numbered(PLACES, self.check.place) if question == "place" else ()

    @property
    def advice(self) -> Say | None:
        """What a pinch in the groin asks for."""
        return say("care", "pinch", "bright") if self.check.pinch else None

    def ways(self) -> tuple[Way, ...]:
        """What this moment takes."""
        at = self.check.at
        writes = (Way("enter", "write"),) if at in TEXTS else ()
        told = (Way("minus", "leave out"),) if at in self.check.told else ()
        return (Way(("up", "down"), "choose"), *writes, *told, SAFETY, Way("escape", "back"))

    def press(self, key: str) -> Step | None:
        """Answer the question that is marked; `space` and `m` lead back."""
        if key in ("space", "m", "escape"):
            return Close(True)
        if key == "enter" and self.check.at in TEXTS:
            at = self.check.at
            return Write(ASKED[at], getattr(self.check, at) or "", self._wrote)
        return self._answer(key) if self.check.takes(key) else None

    def _answer(self, key: str) -> Step:
        before = self.check
        self._tell(before.press(key))
        after = self.check
        if after.at != before.at:
            return Stay(again=True)
        if key in CHANGES:
            return Stay(said=("There is no other one. Space goes back.",))
        if key in LEFT_OUT:
            return Stay(said=("Left out.", _NEXT))
        if after.at == "place":
            named = ", ".join(after.place or ("none",))
            return Stay(said=(f"{named.replace('-', ' ')}.",))
        advice = (self.advice,) if self.advice else ()
        return Stay(said=("Yes." if after.pinch else "No.", *advice, _NEXT))

    def _wrote(self, text: str, typing: bool) -> None:
        """Write down what is being typed; it is on disk within a second."""
        self._tell(self.check.wrote(clean_line(text)), typing=typing)

    def _tell(self, more: MoreCheck, *, typing: bool = False) -> None:
        self._after.tell(replace(self._after.check, more=more), typing=typing)
