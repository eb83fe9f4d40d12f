"""Pain and hold seconds over the weeks, with averages and what they cannot say."""

from ..journal import trend
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.plot import LEAD, STEP, hold_lines, label_lines, pain_lines
from .history_page import OverHistory
from .history_text import averages, legend, plotted
from .reading import Reading

_FULL, _LOW = 11, 6
"""Rows of the plot: one for each number of the scale, or one for two."""
_FULL_HEIGHT = 31


class TrendScreen(OverHistory, Reading):
    """As many weeks as the screen is wide."""

    def heading(self) -> Heading:
        """What this is."""
        return Heading("Trend", "a column a week, the means of what you told", "")

    def text(self, width: int) -> list[Line]:
        """The plot above the averages."""
        today = self.coach.today.date()
        entries = self.history.entries
        spans = trend.weeks(entries, today, max(1, (width - LEAD) // STEP))
        weeks = plotted(spans)
        return [
            (),
            legend(),
            *pain_lines(weeks, _FULL if self.size.height >= _FULL_HEIGHT else _LOW),
            *label_lines(weeks),
            (),
            (("Hold, the longest of each week in seconds", "bright"),),
            *hold_lines(weeks),
            (),
            *averages(entries, today, width),
        ]
