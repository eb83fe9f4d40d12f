"""What each key does, said and not done: for presenter remotes and pedals."""

from ..actions import ACTIONS, FIXED_SAFETY, IN_SESSION_SAFETY, Keymap
from ..coach.coach import Coach
from ..widgets.canvas import Line, flowed
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out
from .aftermath import Told
from .words import content, texts

_ELSEWHERE = {"tab": "next pane", "shift+tab": "pane before", "ctrl+c": "twice: leave at once"}
_NOTHING = "nothing; while the clock runs, it pauses"
_KEPT = 8
"""So many keys stay in view."""


def meaning(keymap: Keymap, key: str, steps: int) -> str:
    """What a key does on the routine screen, in a few words."""
    if key in FIXED_SAFETY:
        return "safety, from everywhere"
    for one in ACTIONS:
        if key in keymap.keys(one.name):
            return one.word or one.says[:1].lower() + one.says[1:]
    if key in IN_SESSION_SAFETY:
        return "safety, in a session"
    if key.isdigit() and 0 < int(key) <= steps:
        return f"look at step {key}, while nothing counts"
    return _ELSEWHERE.get(key, _NOTHING)


class PressScreen(Told):
    """Takes every key; q leaves, and so does esc when it comes twice."""

    dead_s = 0.0

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self._pressed: list[str] = []

    def heading(self) -> Heading:
        """What this is."""
        return Heading("Try the keys", "", "")

    def text(self, width: int) -> list[Line]:
        """The latest key on top."""
        passages = content("cues")
        first, last = (
            laid_out([Block(((passages[name].title, "bright"),), texts(passages[name]))], width, 0)
            for name in ("press", "press-own")
        )
        pressed = [
            line
            for place, key in enumerate(self._pressed)
            for line in flowed(self._row(place, key), width)
        ]
        return [(), *first, (), *pressed, (), *last]

    def _row(self, place: int, key: str) -> Line:
        says = meaning(self.keymap, key, len(self.coach.routine.steps))
        if key == "escape" and not place:
            says += "; once more leaves this page"
        return ((key, "key"), (f": {says}", "text" if place else "bright"))

    def footer(self) -> tuple[Item, ...]:
        """The only ways out."""
        return (("esc esc", "back"), ("q", "back"), (FIXED_SAFETY[0].upper(), "safety"))

    def allows(self, action: str) -> bool:
        """Nothing but safety, and that by its fixed keys."""
        return action == "safety"

    def takes(self, key: str) -> bool:
        """Say what the key does; every key but the fixed ones of safety ends here."""
        if key == "q" or (key == "escape" and self._pressed[:1] == ["escape"]):
            self.dismiss()
        self._pressed = [key, *self._pressed][:_KEPT]
        return True
