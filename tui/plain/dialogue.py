"""The one renderer of dialogues: all of it when it comes, then what each key answered."""

from collections.abc import Iterable, Sequence

from ..dialogue.after import After
from ..dialogue.before import Before
from ..dialogue.dialogue import Close, Dialogue, Open, Stay, Step, Write, WriteNote
from ..dialogue.more import More
from ..dialogue.parts import Ask, Large, Part, Say, worded
from ..dialogue.safety import Safety
from .line_screen import LineScreen, LineStack, Then
from .note import write_note
from .writing import OneLine

_WITH_KEYS = (Before, After, Safety)
"""Their parts have their keys in them, and begin with what counts."""
_AHEAD = (Before,)
"""It comes only when it is asked for, so that keys may be pressed ahead."""
_FLUENT = (Before, After, More)
"""One goes on here at once after a note, or after something that was looked up."""


class DialogueScreen(LineScreen):
    """Says a dialogue, and hands it every key."""

    def __init__(self, stack: LineStack, dialogue: Dialogue, then: Then | None = None) -> None:
        super().__init__(stack, then)
        self.dialogue: Dialogue = dialogue
        self.dead_s = 0.0 if isinstance(dialogue, _AHEAD) else dialogue.dead_s
        self._asked: Sequence[Part] = ()

    def begin(self) -> None:
        """Say what it is, and all of it; nothing comes before what is large."""
        self.dialogue.begin()
        edge = worded(self.dialogue.edge(), self.stack.wording)
        name = Say(": ".join(filter(None, (self.dialogue.name, edge))))
        parts = self.dialogue.parts()
        if isinstance(self.dialogue, _WITH_KEYS):
            self._tell(parts)
        else:
            self._tell((*parts, name) if isinstance(parts[0], Large) else (name, *parts))
        self.dialogue.shown()

    def resume(self) -> None:
        """Ask again after something else was in front; a key still pressed must not answer."""
        self.dialogue.resumed()
        if not isinstance(self.dialogue, _FLUENT):
            self.stack.let_rest(self)
        self._ask_again()

    def _ask_again(self) -> None:
        self._tell(self.dialogue.asked() or self.dialogue.parts())

    def _tell(self, parts: Sequence[Part]) -> None:
        """Say parts, and the ways on where they do not say them themselves."""
        self._say(parts)
        if not isinstance(self.dialogue, _WITH_KEYS):
            self._say([self.stack.wording.ways(self.dialogue.ways(), parts)])
        self._asked = self.dialogue.asked()

    def _say(self, parts: Iterable[str | Part]) -> None:
        texts = (text for part in parts for text in self.stack.wording.part(part))
        self.say(*filter(None, texts))

    def _answer(self, said: Sequence[str | Part]) -> None:
        """Say what a key answered, and whatever is asked now that was not before."""
        known = [_question(part) for part in (*self._asked, *said)]
        self._asked = self.dialogue.asked()
        self._say((*said, *(part for part in self._asked if _question(part) not in known)))

    def takes(self, key: str) -> bool:
        """Hand a key or an action to the dialogue; what it answered is said."""
        step = self.dialogue.press(key)
        if step:
            self._follow(step)
        return step is not None or key in ("space", "enter")

    def _follow(self, step: Step) -> None:
        """Do what a key led to, once what it told is on disk."""
        if not self.stack.saved_in_time(step.saving):
            self.say("Not saved yet.")
        if isinstance(step, Stay) and not step.again:
            self._answer(step.said)
            return
        self._say(step.said)
        match step:
            case Stay():
                self._ask_again()
            case Close(answer):
                self.stack.close(answer)
            case Open(dialogue):
                self.stack.open(
                    DialogueScreen(
                        self.stack, dialogue, lambda answer: self._followed(dialogue, answer)
                    )
                )
            case Write(label, text, wrote):
                self.stack.open(OneLine(self.stack, label, text, lambda line: wrote(line, False)))
            case WriteNote():
                write_note(self.stack)

    def _followed(self, dialogue: Dialogue, answer: bool) -> None:
        self.stack.let_rest(self)
        self.dialogue.resumed()
        self._follow(self.dialogue.followed(dialogue, answer))


def _question(part: str | Part) -> object:
    """What makes a part a new one: a question is the same whatever was answered."""
    return part.question if isinstance(part, Ask) else part
