"""What every screen has: the first row, the last row, and keys that rest after a change."""

from dataclasses import replace
from math import inf
from typing import ClassVar

from textual import getters, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import DescendantBlur, DescendantFocus
from textual.screen import Screen

from ..actions import FIXED_SAFETY, Keymap, item
from ..bindings import bindings, local_keys
from ..coach.coach import Coach
from ..domain.routine import Sentence
from ..widgets.canvas import Canvas
from ..widgets.grid import LEAST, WIDE
from ..widgets.header_bar import HeaderBar, Heading, inked
from ..widgets.key_bar import Brief, Item, KeyBar, TooSmall
from ..widgets.span_compositor import SpanCompositor
from ..widgets.text_pane import NARROW

READABLE = 84
"""Longer lines than this are tiring to read."""


class BaseScreen(Screen[bool]):
    """A plain screen that shows the coach's state; `show` brings everything up to date."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("escape")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (LEAST.width, "-slim"), (WIDE, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LEAST.height, "-high")]
    dead_s = 0.0
    """How long keys are dead after the screen appeared, the safety keys excepted."""
    header_bar = getters.query_one(HeaderBar)
    key_bar = getters.query_one(KeyBar)
    too_small = getters.query_one(TooSmall)

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__()
        # A screen of Textual's makes its own compositor, and takes no other.
        self._compositor = SpanCompositor()
        self.coach = coach
        self.keymap = keymap
        self._awake = inf  # until it is mounted
        self._composed = False

    def compose(self) -> ComposeResult:
        """The two rows; a subclass puts its panes in between."""
        yield HeaderBar(id="bar")
        yield KeyBar(id="keys")
        yield TooSmall(id="small")

    def on_mount(self) -> None:
        """Show the first state."""
        self._awake = self.coach.now + self.dead_s
        self._composed = bool(self.children)  # there are none when the app is about to end
        self.show()

    def on_screen_resume(self) -> None:
        """Show what changed while another screen was in front."""
        self._awake = self.coach.now + self.dead_s
        self.show()

    def on_resize(self) -> None:
        """Another size breaks lines elsewhere."""
        self.show()

    @on(DescendantFocus)
    @on(DescendantBlur)
    def _turn(self) -> None:
        """Keys mean something else while one writes."""
        self.call_after_refresh(self.show)

    def show(self) -> None:
        """Bring every pane up to date, as soon as there are any."""
        if self._composed:
            self.fill()

    def fill(self) -> None:
        """Give every pane its value; a subclass adds its own panes."""
        self.header_bar.view = self._marked(self.heading())
        self.key_bar.kept = self.keymap.shown("help")
        self.key_bar.view = self.footer()
        self.key_bar.styles.height = self.key_bar.rows(self.inner)
        self.too_small.view = Brief(self.brief(), self.key_bar.view)

    @property
    def inner(self) -> int:
        """Columns between the margins; below the smallest size as many as at that one."""
        return max(self.size.width, LEAST.width) - 2 * (2 if self.size.width >= WIDE else 1)

    def _marked(self, heading: Heading) -> Heading:
        """Say quietly at the edge that bell and voice are muted."""
        if not self.coach.cueing.muted:
            return heading
        room = self.size.width >= NARROW and heading.side
        if not room:
            return replace(heading, side="muted")
        return replace(heading, side=(("muted   ", "quiet"), *inked(heading.side, "quiet")))

    def heading(self) -> Heading:
        """What the first row says."""
        return Heading(self.TITLE or "supine", self.SUB_TITLE or "")

    def brief(self) -> str:
        """What is still said where the screen is too small for anything else."""
        return "".join(text for text, _ in inked(self.heading().title, ""))

    def footer(self) -> tuple[Item, ...]:
        """The keys of the last row, at most seven, true for this state."""
        return ()

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in view that have an origin, in the order in which they are read."""
        panes = (pane for pane in self.query(Canvas) if pane.region)
        read = sorted(panes, key=lambda pane: (pane.region.y, pane.region.x))
        return tuple(one for pane in read for one in pane.sentences)

    def item(self, name: str, word: str = "") -> Item:
        """An action as the footer shows it: one of this screen's bindings, or a declared one."""
        if local := local_keys(type(self), name):
            return (local.keys, word or local.word)
        if name == "safety" and self.typing:
            return (FIXED_SAFETY[0].upper(), word or name)
        return item(self.keymap, name, word)

    def items(self, *names: str) -> tuple[Item, ...]:
        """Those of the actions that can be carried out now."""
        return tuple(self.item(name) for name in names if self._available(name))

    def _available(self, name: str) -> bool:
        if local := local_keys(type(self), name):
            return any(self.check_action(name, one) for one in local.parameters)
        return bool(self.check_action(name, ()))

    @property
    def typing(self) -> bool:
        """Whether letters go into a field; only some of the safety keys do not."""
        return self.focused is not None and self.focused.check_consume_key("s", "s")

    @property
    def room(self) -> int:
        """Rows between the first one and the keys."""
        return self.size.height - 1 - self.key_bar.rows(self.inner)

    @property
    def safety_keys(self) -> tuple[str, ...]:
        """The keys that stop everything; no question and no rest holds them back."""
        return (*FIXED_SAFETY, *self.keymap.keys("safety"))

    def resting(self, key: str) -> bool:
        """Whether a key comes too soon to be meant for this screen; safety keys never do."""
        return self.coach.now < self._awake and key not in self.safety_keys

    @property
    def kind(self) -> type:
        """What it is: the key that opened it closes it again."""
        return type(self)

    def keep(self) -> None:
        """Write down what was told here, when supine is left from here or from above it."""

    async def pressed(self, key: str) -> bool:
        """Carry out a key that came back from every pane, in the app's turn; True when it was one.

        The next key waits for it, while the screen goes on painting.
        """
        return False

    async def action_escape(self) -> None:
        """Go one level back."""
        self.dismiss()
