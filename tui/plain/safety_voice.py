"""The safety dialogue: how to let go, the one question, the whole text when it is wanted."""

from ..dialogue.dialogue import passage
from ..dialogue.safety import SECTIONS, Safety
from ..domain.routine import around
from ..domain.safety import ANSWERS, SAID
from .voice import Voice
from .words import seconds


class SafetyVoice(Voice):
    """Asks what it was when a flag is open, and reads what to look for and who to call."""

    dialogue: Safety

    def begin(self) -> None:
        """Say how to let go, then ask; without a session read everything."""
        flag, dialogue = self.dialogue.flag, self.dialogue
        if flag is None:
            self.say(dialogue.go)
            self._read()
            return
        if not dialogue.earlier:
            at = "" if flag.second is None else f" at {seconds(flag.second)}"
            self.say(around(f"Stopped{at}. {dialogue.go}", dialogue.go))
        if dialogue.unsaved:
            self.say("Not saved yet.")
        self.again()

    def again(self) -> None:
        """Ask again."""
        if self.dialogue.flag is None:
            self.say("Escape goes back.")
            return
        answers = [f"{key} {word}." for key, word in zip(ANSWERS, SAID, strict=True)]
        (asked,) = self.dialogue.question.texts(self.wording)
        asked = asked.replace(" Press one key.", "")
        later = " Escape asks another day." if self.dialogue.earlier else ""
        self.say(asked, f"{' '.join(answers)} r reads the safety page.{later}")

    def _read(self) -> None:
        if self.dialogue.flag:
            self.say(*self.dialogue.section("right-now").texts(self.wording))
        for name in SECTIONS:
            say, note = self.dialogue.section(name), passage("safety", name).note
            self.say(f"{say.title.capitalize()}{note and f', {note}'}:", *say.texts(self.wording))
        self.again()

    def takes(self, key: str) -> bool:
        """Have the text read."""
        reads = key in ("r", "space", "pagedown")
        if reads:
            self._read()
        return reads

    def unused(self, key: str) -> bool:
        """Nothing else acts here."""
        return key in ("enter", "down", "up", "right") or key.isdigit()
