"""The app: wires stores, coach and screens together, and lets time pass."""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.constants import DEFAULT_THEME
from textual.driver import Driver
from textual.events import Event, Key, Resize
from textual.filter import LineFilter, NoColor
from textual.markup import escape
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import WorkerFailed

from .actions import FIXED_SAFETY, in_palette
from .bindings import bindings
from .coach.cueing import Means
from .coach.save_queue import Clock, EntryDraft, SaveQueue
from .domain.routine import Routine
from .domain.settings import THEMES
from .next_wakeup import next_wakeup_s
from .screens.aftermath import Told
from .screens.base_screen import BaseScreen
from .screens.first import FirstScreen
from .screens.routine import RoutineScreen
from .screens.safety import SafetyScreen
from .screens.stopping import kept
from .services import build_services
from .storage.folders import Folders
from .storage.sessions import Entry
from .storage.toml import Unreadable
from .stylesheets import sheet
from .terminal.driver import TerminalDriver
from .terminal.remote import Surroundings
from .themes import themes
from .widgets.ascii_filter import AsciiFilter
from .widgets.canvas import Canvas
from .widgets.countdown import Countdown
from .widgets.drain_bar import DrainBar
from .widgets.grid import LEAST
from .widgets.header_bar import HeaderBar
from .widgets.key_bar import KeyBar
from .widgets.sanitize_filter import SanitizeFilter

NEARBY = Surroundings()
"""A terminal on this computer, with nothing in between."""
UNSENT_S = 0.03
"""How soon to look again whether the terminal took what was sent."""
FLASHING = ", ".join(pane.__name__ for pane in (HeaderBar, KeyBar, DrainBar, Countdown))
"""The panes whose ground a cue changes: wide ones that take few bytes, also over a slow line."""


class SupineApp(App[int]):
    """One session at a time, on one screen at a time."""

    TITLE = "supine"
    CSS_PATH = [sheet("base.tcss"), sheet("routine.tcss")]
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("safety", "history", "report", "learn", "why", "origin", "mute", "settings"),
        *bindings("help", "palette", "suspend", "quit"),
        Binding(",".join(FIXED_SAFETY), "safety", show=False, priority=True),
        Binding("ctrl+c", "interrupt", show=False),
    ]

    def __init__(
        self,
        folders: Folders,
        clock: Clock,
        routine: Routine | None = None,
        *,
        where: Surroundings = NEARBY,
        motion: str | None = None,
        ring: Callable[[], None] | None = None,
        write: Callable[[str], None] | None = None,
        driver: type[Driver] | None = None,
        behind: Callable[[], bool] = bool,
    ) -> None:
        super().__init__(driver_class=driver)
        self._behind = behind
        self._skips = False
        self._shown: object = None
        self._motion = motion
        self._sanitize = SanitizeFilter()
        self._timer: Timer | None = None
        means = Means(ring or self.bell, write or self._write, self._flash)
        self._services = build_services(folders, clock, where, means, self._saved, routine)
        self.coach, self.keymap = self._services.coach, self._services.keymap
        self.coach.subscribe(self.changed)
        for theme in themes(self.console.color_system or ""):
            self.register_theme(theme)
        # TEXTUAL_THEME may name one of ours: it is then the theme already, with other colours.
        self.theme = DEFAULT_THEME if DEFAULT_THEME in THEMES else self.coach.settings.theme
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def motion(self) -> str:
        """How much moves: as set, else calm over SSH; nothing where the environment says so."""
        if self.animation_level == "none":
            return "none"
        if self._motion:
            return self._motion
        return self.coach.settings.motion or ("calm" if self.coach.cueing.where.remote else "full")

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Nothing a pane draws steers the terminal; no colour, plain characters where asked for."""
        own = [NoColor()] * self.no_color + [AsciiFilter()] * Canvas.ascii_only
        return [*super().get_line_filters(), *own, self._sanitize]

    def get_default_screen(self) -> Screen[bool]:
        """The routine is there at once."""
        return RoutineScreen(self.coach, self.keymap, motion=lambda: self.motion)

    def on_mount(self) -> None:
        """Keys, the first card, and then the journal."""
        self.set_keymap(self.keymap.own())
        if not self.coach.settings.welcomed:
            self.push_screen(FirstScreen(self.coach, self.keymap), self._welcomed)
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.call_after_refresh(self._load_journal)

    def on_resize(self, event: Resize) -> None:
        """Close the palette where it has no room: Textual cannot lay it out on a few columns."""
        if isinstance(self.screen, CommandPalette) and event.size.width < LEAST.width:
            self.pop_screen()

    def _welcomed(self, begin: bool | None) -> None:
        if begin:
            self.routine.flow.start()

    async def on_event(self, event: Event) -> None:
        """Let letters ignore case where nobody types: a locked shift key must not stop safety."""
        if isinstance(event, Key) and not self._typed(event):
            event.key = event.key.lower()
        await super().on_event(event)

    def _typed(self, event: Key) -> bool:
        field = self.focused
        return field is not None and field.check_consume_key(event.key, event.character)

    def _load_journal(self) -> None:
        reading = self._services.worker.submit(self.coach.recent.load)
        reading.add_done_callback(
            lambda done: self._from_worker(lambda: self._show_journal(done.result()))
        )

    def _show_journal(self, found: list[Entry | Unreadable]) -> None:
        self.coach.recent.show(found)
        self.coach.care.settle()
        self.coach.look_back()
        if self.screen is self.routine:
            self.routine.flow.ask_interrupted()
        self.changed()

    @property
    def queue(self) -> SaveQueue:
        """The entries in hand."""
        return self._services.queue

    @property
    def routine(self) -> RoutineScreen:
        """The routine screen, wherever it stands in the stack."""
        return next(one for one in self.screen_stack if isinstance(one, RoutineScreen))

    def _saved(self) -> None:
        self._from_worker(self.changed)

    def _from_worker(self, call: Callable[[], None]) -> None:
        """Call in the app's own context: a timer that is set in another one never rings."""
        self.call_later(call)

    def changed(self) -> None:
        """Show the coach's state and wait for what comes next.

        A picture of a state that is shown already is left out when the line is behind.
        """
        session = self.coach.session
        state = session and (session.index, session.paused, session.over)
        if self.is_running and isinstance(self.screen, BaseScreen):
            if not self._skips or state != self._shown:
                self.screen.show()
            self._shown = state
        self._wait()

    def _wait(self) -> None:
        if self._timer:
            self._timer.stop()
        delay = next_wakeup_s(self.coach, self.motion)
        self._timer = None if delay is None else self.set_timer(delay, self.tick)

    def tick(self) -> None:
        """Let the coach catch up with the clock; while the terminal takes nothing no time is seen.

        So at most one picture waits, and the coach finds the gap and pauses.
        """
        if isinstance(self._driver, TerminalDriver) and self._driver.unsent:
            self.queue.tick()
            self._timer = self.set_timer(UNSENT_S, self.tick)
            return
        self._skips = self._behind()
        self.coach.tick()
        self._skips = False

    async def action_safety(self) -> None:
        """Stop the clock in this moment, show the page, and keep the flag."""
        if isinstance(self.screen, SafetyScreen):
            return
        known = any(isinstance(one, SafetyScreen) for one in self.screen_stack)
        large = self.screen is self.routine and self.routine.floor
        saving = None if known else self.coach.open_safety()
        page = SafetyScreen(self.coach, self.keymap, large=large)
        self.push_screen(page)
        page.unsaved = not await kept(saving)
        page.show()

    def action_history(self) -> None:
        """Open the whole journal."""
        from .screens.history import HistoryScreen

        self._open(HistoryScreen(self.coach, self.keymap, self._services.history()))

    def action_learn(self) -> None:
        """Read the steps in full."""
        from .screens.learn import LearnScreen

        self._open(LearnScreen(self.coach, self.keymap))

    def action_report(self) -> None:
        """Write a report to hand to a clinician."""
        from .screens.report import ReportScreen

        self._open(ReportScreen(self.coach, self.keymap))

    def action_why(self) -> None:
        """Read why holds are this long."""
        from .screens.why import WhyScreen

        self._open(WhyScreen(self.coach, self.keymap))

    def action_origin(self) -> None:
        """Show where the sentences on the screen come from."""
        from .screens.origin import OriginScreen

        sentences = self.screen.sentences if isinstance(self.screen, BaseScreen) else ()
        self._open(OriginScreen(self.coach, self.keymap, sentences))

    def action_settings(self) -> None:
        """Change the settings."""
        from .screens.settings import SettingsScreen

        self._open(SettingsScreen(self.coach, self.keymap))

    def action_help(self) -> None:
        """Show every key, or close them again."""
        from .screens.help import HelpScreen

        self._open(HelpScreen(self.coach, self.keymap))

    def _open(self, page: BaseScreen) -> None:
        """Open a page; the key that opened the page in front closes it."""
        if type(self.screen) is type(page):
            self.pop_screen()
        else:
            self.push_screen(page)

    def action_mute(self) -> None:
        """Silence bell and voice until tomorrow, or take that back."""
        self.coach.mute()

    def _write(self, sequence: str) -> None:
        if self._driver and not self.is_headless:
            self._driver.write(sequence)
            self._driver.flush()

    def _flash(self, on: bool) -> None:
        for screen in self.screen_stack:
            screen.query(FLASHING).set_class(on, "-flash")

    def on_unmount(self) -> None:
        """Give the window title back while there is still a terminal to write to."""
        self.coach.cueing.cues.close()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the screen in front keep keys for itself."""
        front = self.screen_stack[-1] if self.screen_stack else None
        return front.allows(action) if isinstance(front, BaseScreen) else True

    def action_palette(self) -> None:
        """Find an action by its name."""
        self.action_command_palette()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action with its sentence."""
        for one in in_palette(active=self.coach.active is not None):
            key = f"key {escape(self.keymap.shown(one.name))}"
            yield SystemCommand(one.says, key, lambda name=one.name: self._run_named(name))

    async def _run_named(self, name: str) -> None:
        """Run it where it is known: on the screen in front, on the routine screen, or here."""
        method = f"action_{name}"
        if not hasattr(self.screen, method) and hasattr(self.routine, method):
            self._to_routine()
        await self.run_action(name, self.screen if hasattr(self.screen, method) else None)

    async def action_quit(self) -> None:
        """Leave; in a session ask first."""
        if not self.coach.active:
            await self.leave()
            return
        if isinstance(self.screen, Told):
            self.screen.finish()
            return
        self._to_routine()
        self.routine.ask_to_stop()

    def _to_routine(self) -> None:
        while self.screen is not self.routine:
            self.pop_screen()

    _interrupted = float("-inf")

    async def action_interrupt(self) -> None:
        """Pause, and leave when it comes twice within two seconds."""
        if self.coach.now - self._interrupted < 2.0:
            await self.leave()
        self._interrupted = self.coach.now
        self.coach.do("pause")

    async def action_suspend(self) -> None:
        """Pause, save, and wait in the shell."""
        self.coach.do("pause")
        await asyncio.to_thread(self._services.queue.flush)
        self.action_suspend_process()

    def leave_soon(self) -> None:
        """Leave without a question; a signal handler may call this at any time."""
        with suppress(RuntimeError):
            asyncio.get_running_loop().call_soon_threadsafe(self._leave_now)

    def _leave_now(self) -> None:
        """Pause, so that the file knows every second that was held, and go."""
        self.coach.do("pause")
        self.exit()

    @property
    def failure(self) -> Exception | None:
        """The fault that ended the app."""
        return self._exception

    def _handle_exception(self, error: Exception) -> None:
        """End, and let others tell it: Textual would print values that a person wrote."""
        found = error.error if isinstance(error, WorkerFailed) else error
        self._exception = self._exception or (found if isinstance(found, Exception) else error)
        self._exception_event.set()
        self._close_messages_no_wait()

    async def leave(self) -> None:
        """Save everything and go; what cannot be saved keeps the app open, once."""
        for page in self.screen_stack:
            if isinstance(page, BaseScreen) and not self.coach.leaving:
                page.keep()
        unsaved = await asyncio.to_thread(self._services.queue.flush)
        if unsaved and not self.coach.leaving:
            self.coach.leaving = True
            self._to_routine()
            self.changed()
        else:
            self.exit(0)

    def close(self) -> list[EntryDraft]:
        """Save what is left; return the entries that are not on disk."""
        return self._services.close()
