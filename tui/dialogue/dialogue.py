"""One dialogue: what it says, the ways on, and what a key leads to."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace

from ..coach.coach import Coach
from ..domain.routine import Passage
from ..storage.routines import passages
from .parts import Ask, Part, Say, Value, Way


@dataclass(frozen=True, kw_only=True)
class Step:
    """What a key led to.

    `said` is what it answered, for those who only hear it; `saving` is waited for before the
    next key.
    """

    said: tuple[str | Part, ...] = ()
    saving: Future[bool] | None = None


@dataclass(frozen=True)
class Stay(Step):
    """The dialogue stays; `again` says that all that it asks is said once more."""

    again: bool = False


@dataclass(frozen=True)
class Close(Step):
    """The dialogue is over; `answer` is what came of it."""

    answer: bool


@dataclass(frozen=True)
class Open(Step):
    """Another dialogue comes on top; when it closes, `Dialogue.followed` hears its answer."""

    dialogue: "Dialogue"


@dataclass(frozen=True)
class Write(Step):
    """A line of text is asked for; `wrote` hears it, while it is typed and at its end."""

    label: str
    text: str
    wrote: Callable[[str, bool], None]


@dataclass(frozen=True)
class WriteNote(Step):
    """The session's note is to be written."""


class Dialogue:
    """A question, or a few, on the way into a session or out of it."""

    name = ""
    """What it is about; empty for supine itself."""
    about = ""
    brief = ""
    """What is still said where there is room for one line; empty for the name."""
    dead_s = 0.5
    """How long keys are dead after it appeared, the safety keys excepted."""
    reads_on = False
    """Whether `space` first shows what has no room."""
    ends = False
    """Whether to quit from here ends the session without a question."""
    leaves = False
    """Whether to quit from here leaves supine at once, also out of a session."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self.unsaved = False

    def begin(self) -> None:
        """Do what appearing alone means."""

    def edge(self) -> Value:
        """One more thing about it, such as whether the answer is on disk."""
        return ""

    def parts(self) -> tuple[Part, ...]:
        """What it says and asks when it comes."""
        return ()

    def asked(self) -> tuple[Part, ...]:
        """What of it is said again after something else; line by line, all that is new in it."""
        return tuple(part for part in self.parts() if isinstance(part, Ask))

    def shown(self) -> None:
        """All of `parts` was said at once, as line by line it is."""

    def ways(self) -> tuple[Way, ...]:
        """The keys that lead on, the likeliest first."""
        return ()

    def press(self, key: str) -> Step | None:
        """Let a key act, or an action by its name; None when it means nothing here."""
        return Close(False) if key == "escape" else None

    def followed(self, dialogue: "Dialogue", answer: bool) -> Step:
        """Another dialogue that was opened on top of this one has closed."""
        return Stay(again=True)

    def safety_opened(self) -> None:
        """The safety dialogue was opened in front of this one."""

    def resumed(self) -> None:
        """Something else was in front of it, and is gone."""

    def keep(self) -> None:
        """Write down what was told so far: supine is left from here."""

    @property
    def written(self) -> str:
        """Whether the session's entry is on disk; never claimed before it is."""
        entry = self.coach.entry
        return "written down" if entry and entry.saved else "not saved yet"


def passage(file: str, name: str) -> Passage:
    """A passage of a content file."""
    return passages(file)[name]


def say(file: str, name: str, *roles: str, **values: Value) -> Say:
    """A passage in the roles of its sentences, with what fills its `{names}`."""
    return Say(passage(file, name), tuple(values.items()), roles=roles or ("text",))


def titled(file: str, name: str, *roles: str, **values: Value) -> Say:
    """A passage below its own heading."""
    return replace(say(file, name, *roles, **values), title=passage(file, name).title)
