"""The coach for ears and fingertips: keys in, lines out, one clock."""

from collections.abc import Callable, Sequence

from ..actions import FIXED_SAFETY
from ..clock import Clock
from ..coach.cueing import Means
from ..coach.save_queue import EntryDraft
from ..domain.routine import Routine
from ..next_wakeup import next_wakeup_s
from ..services import build_services
from ..storage.folders import Folders
from ..terminal.clean import clean_line
from ..terminal.keys import Key
from ..terminal.remote import Surroundings
from .everywhere import Everywhere
from .line_screen import LineScreen, LineStack
from .rest import Rest
from .words import sentence
from .writing import Writing

BELL = "\x07"
UNHEARD = frozenset({"flash", "title"})
"""Ways of telling that nobody sees here; a title would be read out every second."""

_ENDS = {"enter": "\n"}


class LineApp:
    """Says what happens, and hands the keys to the screen that is open.

    `speak` is given text as it is to be written, `woken` is called from the worker after a save.
    """

    def __init__(
        self,
        folders: Folders,
        clock: Clock,
        routine: Routine | None = None,
        *,
        where: Surroundings,
        speak: Callable[[str], None],
        woken: Callable[[], None],
    ) -> None:
        means = Means(lambda: speak(BELL), speak, lambda _: None, UNHEARD)
        self._services = build_services(folders, clock, where, means, woken, routine)
        self.coach, self.queue = self._services.coach, self._services.queue
        self.stack = LineStack(self._services, speak)
        self._everywhere = Everywhere(self.stack)
        self._troubles = Troubles(self.stack)
        self._no_more_keys = False

    @property
    def status(self) -> int | None:
        """The exit status, once somebody left."""
        return self.stack.status

    @property
    def next_wakeup_s(self) -> float | None:
        """Seconds until something happens by itself; None when nothing will."""
        return next_wakeup_s(self.coach, "none")

    def begin(self) -> None:
        """Read the journal and say where one is."""
        self.coach.journal_read(self.coach.recent.load())
        self.stack.open(Rest(self.stack))
        self._troubles.tell()

    def press(self, *keys: Key) -> None:
        """Let keys act, as soon as they are pressed, until one of them leaves."""
        for key in keys:
            if self.status is None:
                self._press(key)

    def paste(self, keys: Sequence[Key]) -> None:
        """Take pasted text where text is written; elsewhere it must not press keys."""
        if isinstance(self.stack.top, Writing):
            self.stack.top.paste("".join(one.character or _ENDS.get(one.name, "") for one in keys))
        else:
            self.stack.say("Pasted text is left out here.")
        self.press(*(one for one in keys if one.name in FIXED_SAFETY))

    def _press(self, key: Key) -> None:
        """Let one key act; letters ignore case but in a text."""
        screen, name = self.stack.top, key.name.lower()
        action = self.stack.action(name)
        if isinstance(screen, Writing) and name not in FIXED_SAFETY:
            screen.press(key)
        elif self.coach.now >= self.stack.awake or action == "safety":
            if action != "origin":
                self.stack.latest.clear()
            if key.character.strip():
                self.stack.say(key.character)
            if not (screen.takes(name) or self._carries_out(screen, action)):
                screen.other(name)
        self._follow()

    def _carries_out(self, screen: LineScreen, action: str) -> bool:
        return bool(action) and (screen.takes(action) or self._everywhere.does(action))

    def tick(self) -> None:
        """Let the coach catch up with the clock, and say what happened."""
        self.coach.tick()
        self._follow()

    def _follow(self) -> None:
        self.stack.top.follow()
        self._troubles.tell()
        counting = self.coach.active is not None and self.coach.active.counting
        if self._no_more_keys and not counting and self.status is None:
            self._everywhere.leave(insist=True)

    def no_more_keys(self) -> None:
        """The pipe has ended: what runs by itself runs on, and then supine leaves."""
        self._no_more_keys = True
        self._follow()

    def close(self) -> list[EntryDraft]:
        """Save what is left; return the entries that are not on disk."""
        return self._services.close()


class Troubles:
    """What went wrong with a file, said once, and again when it is mended."""

    def __init__(self, stack: LineStack) -> None:
        self._stack = stack
        self._said: list[str] = []
        self._unsaved = ""

    def tell(self) -> None:
        """Say what is new: a file that was not understood, something that is not saved."""
        coach, before = self._stack.coach, self._unsaved
        unread = [f"Left as it is: {file}" for file in coach.recent.unreadable]
        problems = [*coach.preferences.problems, *unread, *coach.interrupted.elsewhere]
        self._stack.say(*(clean_line(one) for one in problems if one not in self._said))
        self._said, self._unsaved = problems, coach.leaving.unsaved
        if self._unsaved != before:
            self._stack.say(sentence(self._unsaved) if self._unsaved else "Saved now.")
