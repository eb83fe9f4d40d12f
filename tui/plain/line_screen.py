"""What is open, one thing on top of the other, and what all of it shares."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooLong

from ..actions import ACTIONS, FIXED_SAFETY, IN_SESSION_SAFETY
from ..coach.save_queue import PATIENCE_S
from ..dialogue.dialogue import Dialogue
from ..services import Services
from ..terminal.clean import clean
from .wording import Wording
from .words import lines, opening, sentence

LATEST = 24
"""So many of the last thoughts can be asked for their origins."""
Then = Callable[[bool], None]
"""Hears the answer with which a screen has closed."""


class LineStack:
    """The coach, the keys in force, a voice, and the screens that are open.

    `speak` takes text as it is to be written, also what is typed.
    """

    def __init__(self, services: Services, speak: Callable[[str], None]) -> None:
        self.coach = services.coach
        self.keymap = services.keymap
        self.wording = Wording(services.keymap)
        self.key = self.wording.key
        self.queue = services.queue
        self.history = services.history
        self.latest: deque[str] = deque(maxlen=LATEST)
        self.status: int | None = None
        self.screens: list[LineScreen] = []
        self.awake = 0.0
        self.speak = speak

    @property
    def top(self) -> "LineScreen":
        """The screen that has the keys."""
        return self.screens[-1]

    def say(self, *thoughts: str) -> None:
        """Say each thought on a line of its own, or on as many as it takes."""
        self.latest += thoughts
        for one in thoughts:
            for line in lines(one):
                self.speak(f"{line}\n")

    def read(self, text: str) -> None:
        """Say what somebody wrote, line by line as it stands."""
        self.say(*clean(text).split("\n"))

    def open(self, screen: "LineScreen") -> None:
        """Put a screen on top; the clock waits while it is there."""
        if self.coach.active and self.coach.active.counting and screen.stops_the_clock:
            self.coach.do("pause")
        self.screens.append(screen)
        self.let_rest(screen)
        screen.begin()

    def let_rest(self, screen: "LineScreen") -> None:
        """Let keys be dead for a moment: one that is still pressed must not answer this screen."""
        self.awake = self.coach.now + screen.dead_s

    def close(self, answer: bool = False) -> None:
        """Take the screen on top away, and go on with what it was opened for."""
        screen = self.screens.pop()
        if screen.then:
            screen.then(answer)
        elif self.screens:
            self.top.resume()

    def saved_in_time(self, saving: Future[bool] | None) -> bool:
        """Wait until something is on disk; False when it could not be, or not in time."""
        if saving is None:
            return True
        try:
            return saving.result(PATIENCE_S)
        except TooLong:
            return False

    def action(self, key: str) -> str:
        """The action that a key carries out; empty when it is none."""
        stops = (*FIXED_SAFETY, *(IN_SESSION_SAFETY if self.coach.active else ()))
        if key in stops:
            return "safety"
        return next((one.name for one in ACTIONS if key in self.keymap.keys(one.name)), "")


class LineScreen:
    """One thing at a time: what it says when it comes, and what the keys do meanwhile."""

    dead_s = 0.0
    """How long keys are dead after it came, the safety keys excepted."""
    stops_the_clock = True
    dialogue: Dialogue | None = None
    """What it says, where that is a dialogue."""

    def __init__(self, stack: LineStack, then: Then | None = None) -> None:
        self.stack = stack
        self.coach = stack.coach
        self.then = then

    def say(self, *thoughts: str) -> None:
        """Say each thought on a line of its own."""
        self.stack.say(*map(sentence, thoughts))

    def begin(self) -> None:
        """Say what this is and which keys it takes."""

    def resume(self) -> None:
        """Say it again after another screen was there."""
        self.begin()

    def follow(self) -> None:
        """Say what changed by itself."""

    def takes(self, key: str) -> bool:
        """Carry out a key, or an action by its name; True when it means something here."""
        if key == "escape":
            self.stack.close()
        return key == "escape"

    @property
    def kind(self) -> type:
        """What it is: the key that opened it closes it again."""
        return type(self.dialogue or self)

    def other(self, key: str) -> None:
        """A key that means nothing here."""
        keys = opening(self.stack.key("help"))
        self.say(f"That key does nothing here. {keys} lists the keys.")
