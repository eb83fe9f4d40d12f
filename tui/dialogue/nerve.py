"""A nerve feeling: the two actions first, then the questions that matter."""

from dataclasses import replace

from ..coach.coach import Coach
from ..domain import safety
from ..domain.record import FEELINGS, Flag
from .dialogue import Close, Dialogue, Open, Stay, Step, say
from .emergency import Emergency, of_flag
from .parts import SAFETY, Ask, Part, Say, Way, numbered, toggled_to, yes_no

_ORIGINS = ("from the article", "from the article", "this app's own rule")


class Nerve(Dialogue):
    """The session is over; which feeling it was is written down.

    Two questions say whether it is an emergency, one after the other: both legs, then growing.
    """

    name = "Nerve feeling"
    dead_s = 0.7
    ends = True
    reads_on = True

    def __init__(self, coach: Coach) -> None:
        super().__init__(coach)
        self._one_leg = False

    def edge(self) -> str:
        """Whether it is on disk."""
        return self.written

    @property
    def flag(self) -> Flag:
        """The flag that is answered here."""
        flag = self.coach.safety.flag
        assert flag is not None, "the nerve dialogue stands on a flag"
        return flag

    def parts(self) -> tuple[Part, ...]:
        """Advice, then the question that is open, then which feeling."""
        return (
            say("safety", "over") if self.coach.active else Say("Thank you for telling."),
            replace(say("safety", "nerve-advice", "bright"), edges=_ORIGINS),
            *([say("safety", "one-leg", "quiet")] if self._one_leg else []),
            self._question,
            Ask(say("safety", "which"), numbered(FEELINGS, self.flag.feelings)),
            say("safety", "reminder", "quiet"),
        )

    @property
    def _question(self) -> Ask:
        """Both legs first; then whether it stays or grows."""
        question = say("safety", "growing" if self._one_leg else "both-legs", "bright")
        return Ask(question, yes_no(self.flag.spreading, "yes: show the signs"))

    def ways(self) -> tuple[Way, ...]:
        """On to the note, the safety dialogue, or the answer again."""
        onward = "to the note" if self.coach.active else "done"
        return (Way("space", onward), SAFETY, Way("escape", "wrong key, answer again"))

    def press(self, key: str) -> Step | None:
        """Tell more, go on, or take the answer back."""
        if key in ("y", "n"):
            return self._spreading(yes=key == "y")
        if key.isdigit() and 1 <= int(key) <= len(FEELINGS):
            return self._feeling(key)
        if key == "space":
            self.coach.do("stop")
            return Close(True)
        if key == "escape":
            taken_back = self.coach.safety.answer(*safety.wrong_key(self.flag))
            return Close(False, said=("Taken back.",), saving=taken_back)
        return None

    def _feeling(self, digit: str) -> Step:
        """Choose a feeling, or take it back."""
        saving = self.coach.safety.answer(safety.felt(self.flag, digit))
        name = FEELINGS[int(digit) - 1]
        now = toggled_to(name, chosen=name in (self.flag.feelings or ()))
        return Stay(said=(f"{now}. Space goes on.",), saving=saving)

    def _spreading(self, *, yes: bool) -> Step:
        """Both legs, or staying or growing: the emergency signs; else only written down."""
        sign = "weakness" if self._one_leg else "both-legs"
        if yes:
            saving = self.coach.safety.answer(safety.spreading(self.flag, sign))
            signs = of_flag(self.coach, safety.not_spreading)
            return Open(Emergency(self.coach, signs), saving=saving)
        if not self._one_leg:
            self._one_leg = True
            return Stay(said=("No.",))
        saving = self.coach.safety.answer(replace(self.flag, spreading=False))
        return Stay(said=("No. Space goes on.",), saving=saving)

    def followed(self, dialogue: Dialogue, answer: bool) -> Step:
        """After the emergency signs nothing more is asked, but where the key was wrong."""
        if answer:
            return Close(True)
        self._one_leg = False
        return Stay(again=True)
