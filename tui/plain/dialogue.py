"""The one renderer of dialogues: parts as lines, ways as sentences, answers spoken."""

from collections.abc import Callable

from ..dialogue.after import After
from ..dialogue.before import Before
from ..dialogue.dialogue import Close, Dialogue, Open, Stay, Step, Write, WriteNote
from ..dialogue.safety import Safety
from ..dialogue.setup import Setup
from .after_voice import AfterVoice
from .before_voice import BeforeVoice
from .line_screen import LineScreen, LineStack
from .note import Note
from .parts import Wording
from .safety_voice import SafetyVoice
from .voice import Voice
from .writing import OneLine

_VOICES: dict[type[Dialogue], type[Voice]] = {
    Before: BeforeVoice,
    After: AfterVoice,
    Safety: SafetyVoice,
}
"""Those that are said in a way of their own."""
_AHEAD = (Before, Setup)
"""They come only when they are asked for, so that keys may be pressed ahead."""
Followed = Callable[[Dialogue, bool], None]
"""Hears which dialogue has closed, with which answer."""


class DialogueScreen(LineScreen):
    """Says a dialogue, and hands it every key."""

    def __init__(
        self, stack: LineStack, dialogue: Dialogue, followed: Followed | None = None
    ) -> None:
        then = None if followed is None else lambda answer: followed(dialogue, answer)
        super().__init__(stack, then)
        self.dialogue = dialogue
        self.dead_s = 0.0 if isinstance(dialogue, _AHEAD) else dialogue.dead_s
        make = _VOICES.get(type(dialogue), Voice)
        self._voice = make(dialogue, Wording(stack.keymap), self.say)

    def begin(self) -> None:
        """Say all of it."""
        self.dialogue.begin()
        self._voice.begin()

    def resume(self) -> None:
        """Ask again after something else was in front."""
        self.dialogue.resumed()
        self._voice.again()

    def takes(self, key: str) -> bool:
        """Hand a key to the dialogue; what it answered is said."""
        if self._voice.takes(key):
            return True
        step = self.dialogue.press(key)
        if step:
            self._follow(step, key)
        return step is not None or self._voice.unused(key)

    def does(self, action: str) -> bool:
        """Hand an action to the dialogue by its name; its key may be a person's own."""
        step = self.dialogue.press(action)
        if step:
            self._follow(step, action)
        return step is not None

    def _follow(self, step: Step, key: str) -> None:
        """Do what a key led to, once what it told is on disk."""
        if isinstance(step, Stay | Close | Open):
            if not self.stack.saved_in_time(step.saving):
                self.say("Not saved yet.")
            self.say(*self._voice.words(step.said))
        match step:
            case Stay(again=again):
                self._voice.again() if again else self._voice.answered(key)
            case Close(answer):
                self.stack.close(answer)
            case Open(dialogue):
                self.stack.open(DialogueScreen(self.stack, dialogue, self._followed))
            case Write(label, text, wrote):
                self.stack.open(OneLine(self.stack, label, text, lambda line: wrote(line, False)))
            case WriteNote():
                self.coach.open_note()
                self.stack.open(Note(self.stack))

    def _followed(self, dialogue: Dialogue, answer: bool) -> None:
        self.stack.let_rest(self)
        self._follow(self.dialogue.followed(dialogue, answer), "")

    @property
    def kind(self) -> type:
        """Which dialogue it says."""
        return type(self.dialogue)

    @property
    def ends(self) -> bool:
        """Whether to quit from here ends the session without a question."""
        return self.dialogue.ends

    def keep(self) -> None:
        """Write down what was told so far."""
        self.dialogue.keep()
