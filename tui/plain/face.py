"""The coach for ears and fingertips: keys in, lines out, one clock."""

from collections.abc import Callable

from ..actions import FIXED_SAFETY
from ..coach.cueing import Means
from ..coach.desk import Clock, OpenEntry
from ..pulse import wait_s
from ..storage.folders import Folders
from ..terminal.clean import clean_line
from ..terminal.decoding import Key
from ..terminal.remote import Surroundings
from ..wiring import furnished
from .first import First
from .help import Help
from .history import History
from .learn import Learn
from .page import Page, Stage
from .rest import Rest
from .safety import Safety
from .settings import SettingsPage
from .stopping import Stopping
from .told import Told
from .words import sentence

BELL = "\x07"
UNHEARD = frozenset({"flash", "title"})
"""Ways of telling that nobody sees here; a title would be read out every second."""
_OPENS: dict[str, type[Page]] = {
    "learn": Learn,
    "settings": SettingsPage,
    "help": Help,
    "palette": Help,
    "history": History,
}


class Face:
    """Says what happens, and hands the keys to the page that is open."""

    def __init__(
        self,
        folders: Folders,
        clock: Clock,
        *,
        where: Surroundings,
        speak: Callable[[str], None],
        woken: Callable[[], None],
    ) -> None:
        means = Means(lambda: speak(BELL), speak, lambda _: None, UNHEARD)
        self._house = furnished(folders, clock, where, means, woken)
        self.coach, self.desk = self._house.coach, self._house.desk
        self.stage = Stage(self._house, speak)
        self._unsaved = ""
        self._awake = 0.0
        self._problems: list[str] = []
        self._no_more_keys = False

    @property
    def status(self) -> int | None:
        """The exit status, once somebody left."""
        return self.stage.status

    @property
    def wait_s(self) -> float | None:
        """Seconds until something happens by itself; None when nothing will."""
        return wait_s(self.coach, "none")

    def begin(self) -> None:
        """Read the journal and say where one is."""
        notebook = self.coach.notebook
        notebook.show(notebook.load())
        self.stage.open(Rest(self.stage))
        if not self.coach.settings.welcomed:
            self.stage.open(First(self.stage, self._welcomed))
        self._told()

    def _welcomed(self, begin: bool) -> None:
        if begin:
            self.stage.top.does("start")
        else:
            self.stage.top.resume()

    def press(self, key: Key) -> None:
        """Let a key act, as soon as it is pressed; letters ignore case but in a text."""
        page = self.stage.top
        if page.writes and key.name not in FIXED_SAFETY:
            page.writing(key)
        elif self.coach.now >= self._awake or self._stops(key.name.lower()):
            self._pressed(page, key)
        self._follow(by_itself=False)

    def _stops(self, name: str) -> bool:
        return self.stage.action(name) == "safety"

    def _pressed(self, page: Page, key: Key) -> None:
        name = key.name.lower()
        if key.character.strip():
            self.stage.say(key.character)
        action = self.stage.action(name)
        if page.takes(name) or (action and page.does(action)) or self._does(action):
            return
        page.other(name)

    def _does(self, action: str) -> bool:
        """What every page knows."""
        stage = self.stage
        if action == "safety":
            self._safety()
        elif action == "mute":
            self.coach.mute()
            stage.say(_muted(self.coach.cueing.muted))
        elif action == "quit":
            self._quit()
        elif action in _OPENS:
            self._open(_OPENS[action])
        else:
            return False
        return True

    def _open(self, page: type[Page]) -> None:
        """Open a page; the key that opened the page in front closes it."""
        if type(self.stage.top) is page:
            self.stage.close()
        else:
            self.stage.open(page(self.stage))

    def _safety(self) -> None:
        stage = self.stage
        if isinstance(stage.top, Safety):
            return
        known = any(isinstance(one, Safety) for one in stage.pages)
        saved = stage.kept(None if known else self.coach.open_safety())
        stage.open(Safety(stage, saved=saved))

    def _quit(self) -> None:
        """Leave; in a session ask first."""
        stage = self.stage
        if not self.coach.active:
            self._leave()
        elif isinstance(stage.top, Told):
            stage.top.finish()
        elif not isinstance(stage.top, Stopping):
            del stage.pages[2:]
            stage.open(Stopping(stage))

    def _leave(self) -> None:
        """Save everything and go; what cannot be saved keeps supine open, once."""
        unsaved = self.desk.flush()
        if unsaved and not self.coach.leaving:
            self.coach.leaving = True
            return
        self.stage.say("Goodbye. Everything is saved." if not unsaved else "Goodbye.")
        self.stage.status = 1 if unsaved else 0

    def tick(self) -> None:
        """Let the coach catch up with the clock, and say what happened."""
        self.coach.tick()
        self._follow(by_itself=True)

    def _follow(self, *, by_itself: bool) -> None:
        page = self.stage.top
        page.follow()
        if by_itself and self.stage.top is not page:
            self._awake = self.coach.now + self.stage.top.DEAD_S
        self._told()
        if self._no_more_keys and not (self.coach.active and self.coach.active.counting):
            self._end()

    def _told(self) -> None:
        """Say what went wrong with a file, once."""
        problems = [*self.coach.preferences.problems]
        problems += [f"Left as it is: {one}" for one in self.coach.notebook.unreadable]
        new = [one for one in problems if one not in self._problems]
        self.stage.say(*map(clean_line, new))
        self._problems = problems
        unsaved, before = self.coach.unsaved, self._unsaved
        self._unsaved = unsaved
        if unsaved != before:
            self.stage.say(sentence(unsaved) if unsaved else "Saved now.")

    def no_more_keys(self) -> None:
        """The pipe has ended: what runs by itself runs on, and then supine leaves."""
        self._no_more_keys = True
        self._follow(by_itself=False)

    def _end(self) -> None:
        if self.status is None:
            self.coach.leaving = True
            self._leave()

    def waits(self) -> None:
        """Pause: somebody has put supine in the background."""
        self.coach.do("pause")

    def is_back(self) -> None:
        """Say where one is."""
        self.stage.top.resume()

    def close(self) -> list[OpenEntry]:
        """Save what is left; return the entries that are not on disk."""
        return self._house.close()


def _muted(muted: bool) -> str:
    if muted:
        return "Bell and voice are silent until tomorrow."
    return "Bell and voice are on again, as far as they are switched on."
