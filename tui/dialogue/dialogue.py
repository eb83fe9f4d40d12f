"""One dialogue: what it says, the ways on, and what a key leads to."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import ClassVar

from ..coach.coach import Coach
from ..domain.routine import Passage
from ..storage.routines import passages
from .parts import Part, Say, Value, Way

Saving = Future[bool] | None


@dataclass(frozen=True)
class Stay:
    """The dialogue stays; `said` is what a key answered, for those who only hear it.

    `saving` is waited for before the next key; `again` says that everything is said once more.
    """

    said: tuple[str | Say, ...] = ()
    saving: Saving = None
    again: bool = False


@dataclass(frozen=True)
class Close:
    """The dialogue is over; `answer` is what came of it."""

    answer: bool
    said: tuple[str | Say, ...] = ()
    saving: Saving = None


@dataclass(frozen=True)
class Open:
    """Another dialogue comes on top; when it closes, `Dialogue.followed` hears its answer."""

    dialogue: "Dialogue"
    said: tuple[str | Say, ...] = ()
    saving: Saving = None


@dataclass(frozen=True)
class Write:
    """A line of text is asked for; `wrote` hears it, while it is typed and at its end."""

    label: str
    text: str
    wrote: Callable[[str, bool], None]


@dataclass(frozen=True)
class WriteNote:
    """The session's note is to be written."""


Step = Stay | Close | Open | Write | WriteNote


class Dialogue:
    """A question, or a few, on the way into a session or out of it."""

    name: ClassVar[str] = ""
    """What it is about; empty for supine itself."""
    about: ClassVar[str] = ""
    dead_s: ClassVar[float] = 0.5
    """How long keys are dead after it appeared, the safety keys excepted."""
    reads_on: ClassVar[bool] = False
    """Whether `space` first shows what has no room."""

    ends: ClassVar[bool] = False
    """Whether to quit from here ends the session without a question."""

    def __init__(self, coach: Coach) -> None:
        self.coach = coach
        self.unsaved = False

    def begin(self) -> None:
        """Do what appearing alone means."""

    def title(self) -> str:
        """The name, unless this time it is another one."""
        return self.name

    def edge(self) -> Value:
        """One more thing about it, such as whether the answer is on disk."""
        return ""

    def brief(self) -> str:
        """What is still said where there is room for one line; empty for the name."""
        return ""

    def parts(self) -> tuple[Part, ...]:
        """What it says and asks now."""
        return ()

    def ways(self) -> tuple[Way, ...]:
        """The keys that lead on, the likeliest first."""
        return ()

    def press(self, key: str) -> Step | None:
        """Let a key act, or an action by its name; None when it means nothing here."""
        return Close(False) if key == "escape" else None

    def followed(self, dialogue: "Dialogue", answer: bool) -> Step:
        """Another dialogue that was opened on top of this one has closed."""
        return Stay(again=True)

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
