"""The app: wires services, coach and screens together, and carries out what keys say."""

from asyncio import wrap_future
from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from textual import work
from textual.actions import SkipAction
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.constants import DEFAULT_THEME
from textual.events import Event, Key, Resize
from textual.filter import LineFilter, NoColor
from textual.markup import escape
from textual.screen import Screen
from textual.worker import WorkerFailed

from .actions import FIXED_SAFETY, IN_SESSION_SAFETY, in_palette
from .bindings import bindings
from .clock import Clock
from .coach.save_queue import EntryDraft, SaveQueue
from .cue_means import cue_means
from .dialogue.activities import Activities
from .dialogue.why import Why
from .domain.routine import Routine
from .domain.settings import THEMES
from .leaving import Leaving
from .navigation import Navigation
from .run_options import NEARBY, RunOptions
from .screens.base_screen import BaseScreen
from .screens.dialogues import dialogue_screen
from .screens.routine import RoutineScreen
from .services import build_services
from .storage.folders import Folders
from .stylesheets import sheet
from .themes import themes
from .ticker import Ticker
from .widgets.canvas import Canvas
from .widgets.grid import LEAST
from .widgets.line_filters import AsciiFilter, SanitizeFilter


class SupineApp(App[int]):
    """One session at a time, on one screen at a time."""

    TITLE = "supine"
    CSS_PATH = [sheet("base.tcss"), sheet("routine.tcss")]
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("safety", "history", "report", "learn", "why", "activities", "origin", "mute"),
        *bindings("settings", "help", "palette", "suspend", "quit"),
        Binding(",".join(FIXED_SAFETY), "safety", show=False, priority=True),
        Binding("ctrl+c", "interrupt", show=False),
    ]

    def __init__(
        self,
        folders: Folders,
        clock: Clock,
        routine: Routine | None = None,
        options: RunOptions = NEARBY,
    ) -> None:
        super().__init__(driver_class=options.driver)
        self._options, self._sanitize = options, SanitizeFilter()
        means = cue_means(self, options.ring, options.write)
        services = build_services(folders, clock, options.where, means, self._saved, routine)
        self._services, self.coach, self.keymap = services, services.coach, services.keymap
        self.ticker = Ticker(self, services, lambda: self.motion, options.behind)
        self._navigation = Navigation(self, services)
        self.leaving = Leaving(self, services, self.ticker, self._navigation)
        self._choose_theme()

    def _choose_theme(self) -> None:
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
        calm = "calm" if self._options.where.remote else "full"
        return self._options.motion or self.coach.settings.motion or calm

    @property
    def queue(self) -> SaveQueue:
        """The entries in hand."""
        return self._services.queue

    @property
    def routine(self) -> RoutineScreen:
        """The routine screen, wherever it stands in the stack."""
        return self._navigation.routine

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
        self.routine.flow.welcome()
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        self.call_after_refresh(self._load_journal)

    def on_unmount(self) -> None:
        """Give the window title back while there is still a terminal to write to."""
        self.coach.cueing.close()

    def on_resize(self, event: Resize) -> None:
        """Close the palette where it has no room: Textual cannot lay it out on a few columns."""
        if isinstance(self.screen, CommandPalette) and event.size.width < LEAST.width:
            self.pop_screen()

    async def on_key(self, event: Key) -> None:
        """Offer a key that no pane wanted to the screen in front, then see whether it stops all."""
        screen = self.screen
        if isinstance(screen, BaseScreen):
            used = screen.resting(event.key) or await screen.pressed(event.key)
            if used or await self._stops(event.key):
                event.prevent_default()

    async def _stops(self, key: str) -> bool:
        """Open the safety dialogue by what presenter remotes send, in a session only."""
        stops = key in IN_SESSION_SAFETY and self.coach.active is not None
        if stops:
            await self.action_safety()
        return stops

    async def on_event(self, event: Event) -> None:
        """Let letters ignore case where nobody types: a locked shift key must not stop safety."""
        if isinstance(event, Key) and not self._typed(event):
            event.key = event.key.lower()
        await super().on_event(event)

    def _typed(self, event: Key) -> bool:
        field = self.focused
        return field is not None and field.check_consume_key(event.key, event.character)

    @work
    async def _load_journal(self) -> None:
        recent = self.coach.recent
        self.coach.journal_read(await wrap_future(self._services.worker.submit(recent.load)))
        if self.screen is self.routine:
            self.routine.flow.ask_interrupted()
        self.ticker.paint()

    def _saved(self) -> None:
        """Paint in the app's own context: a timer that is set in the worker's never rings."""
        self.call_later(self.ticker.paint)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the screen in front keep keys for itself."""
        front = self.screen_stack[-1] if self.screen_stack else None
        return front is None or front.check_action(action, parameters)

    async def action_safety(self) -> None:
        """Stop the clock in this moment, show the page, and keep the flag."""
        await self._navigation.open_safety()

    def action_history(self) -> None:
        """Open the whole journal."""
        self._navigation.toggle("history", "HistoryScreen", self._services.history())

    def action_learn(self) -> None:
        """Read the steps in full."""
        self._navigation.toggle("learn", "LearnScreen")

    def action_report(self) -> None:
        """Write a report to hand to a clinician."""
        self._navigation.toggle("report", "ReportScreen")

    def action_why(self) -> None:
        """Read why holds are this long."""
        self._navigation.open(dialogue_screen(self.coach, self.keymap, Why(self.coach)))

    def action_activities(self) -> None:
        """Rate what one can do again; not in a session."""
        if self.coach.active:
            raise SkipAction
        dialogue = Activities(self.coach, by_hand=True)
        self._navigation.open(dialogue_screen(self.coach, self.keymap, dialogue))

    def action_origin(self) -> None:
        """Show where the sentences on the screen come from."""
        self._navigation.toggle("origin", "OriginScreen", self._navigation.sentences)

    def action_settings(self) -> None:
        """Change the settings."""
        self._navigation.toggle("settings", "SettingsScreen")

    def action_help(self) -> None:
        """Show every key, or close them again."""
        self._navigation.toggle("help", "HelpScreen")

    def action_mute(self) -> None:
        """Silence bell and voice until tomorrow, or take that back."""
        self.coach.mute()

    def action_palette(self) -> None:
        """Find an action by its name."""
        self.action_command_palette()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action with its sentence."""
        for one in in_palette(active=self.coach.active is not None):
            key = f"key {escape(self.keymap.shown(one.name))}"
            yield SystemCommand(one.says, key, partial(self._navigation.run, one.name))

    async def action_quit(self) -> None:
        """Leave; in a session ask first."""
        await self.leaving.quit()

    async def action_interrupt(self) -> None:
        """Pause, and leave when it comes twice."""
        await self.leaving.interrupt()

    async def action_suspend(self) -> None:
        """Wait in the shell."""
        await self.leaving.suspend()

    @property
    def failure(self) -> Exception | None:
        """The fault that ended the app."""
        return self._exception

    def _handle_exception(self, error: Exception) -> None:
        """End, and let others tell it.

        Textual has no public way to say that: it would print values that a person wrote. So this
        does what the app's own method does, but for the printing.
        """
        found = error.error if isinstance(error, WorkerFailed) else error
        self._exception = self._exception or (found if isinstance(found, Exception) else error)
        self._exception_event.set()
        self._close_messages_no_wait()

    def close(self) -> list[EntryDraft]:
        """Save what is left; return the entries that are not on disk."""
        return self._services.close()
