"""Pain and hold seconds over the weeks, with averages and what they cannot say."""

from typing import ClassVar

from textual.binding import BindingType

from ..actions import Keymap
from ..bindings import bindings
from ..coach.coach import Coach
from ..coach.history import History
from ..journal import trend
from ..widgets.canvas import Line
from ..widgets.plot import LEAD, STEP, hold_lines, pain_lines
from .base_screen import BaseScreen
from .history_text import averages
from .reading import Reading

_FULL, _LOW = 11, 6
"""Rows of the plot: one for each number of the scale, or one for two."""
_FULL_HEIGHT = 31


class TrendScreen(Reading):
    """As many weeks as the screen is wide."""

    TITLE = "Trend"
    SUB_TITLE = "a column a week, the means of what you told"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("history")]
    action_history = BaseScreen.action_escape

    def __init__(self, coach: Coach, keymap: Keymap, history: History) -> None:
        super().__init__(coach, keymap)
        self.history = history

    def text(self, width: int) -> list[Line]:
        """The plot above the averages."""
        today = self.coach.today.date()
        entries = self.history.entries
        weeks = trend.weeks(entries, today, max(1, (width - LEAD) // STEP))
        return [
            (),
            *pain_lines(weeks, _FULL if self.size.height >= _FULL_HEIGHT else _LOW),
            (),
            (("Hold, the longest of each week in seconds", "bright"),),
            *hold_lines(weeks),
            (),
            *averages(entries, today, width),
        ]
