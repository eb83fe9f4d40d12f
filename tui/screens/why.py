"""Why this number: how long holds are, what the rule says, and the sessions it looked at."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from ..coach.save_queue import EntryDraft
from ..domain import session_text
from ..domain.calm import sessions, why_not
from ..domain.progression import Verdict
from ..domain.record import Record
from ..journal import summary
from ..widgets.canvas import Line
from ..widgets.header_bar import Heading
from ..widgets.key_bar import Item
from ..widgets.text_pane import Block, laid_out
from .reading import Reading
from .words import content, texts

LISTED = 8
"""So many of the last sessions are listed."""


class WhyScreen(Reading):
    """Reads like a page; `t` records a talk where one is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("t", "talked", show=False)]

    def heading(self) -> Heading:
        """What this is."""
        return Heading("Why this number?", "", "")

    @property
    def _verdict(self) -> Verdict:
        return self.coach.care.verdict(self._under_way)

    @property
    def _under_way(self) -> EntryDraft | None:
        return self.coach.entry if self.coach.active else None

    def text(self, width: int) -> list[Line]:
        """The number, the rule that fired, the sessions, and whose rule it is."""
        care, verdict = content("care"), self._verdict
        seconds = self.coach.settings.holds.seconds
        rule = care[f"why-{verdict.rule}"]
        days = session_text.days(verdict.calm)
        blocks = [
            Block(((f"{seconds} seconds a hold", "bright"),), texts(care["why"])),
            Block(((rule.title, "bright"),), texts(rule, days=days)),
            *self._talk(verdict),
            Block((("The last sessions", "bright"),), ()),
        ]
        lines = [(), *laid_out(blocks, width, 0), *self._sessions()]
        return [*lines, (), *laid_out([Block((), texts(care["why-calm"], "quiet"))], width, 0)]

    def _talk(self, verdict: Verdict) -> list[Block]:
        """The key that records a talk, and when one was recorded."""
        talked = self.coach.settings.checks.talked_at
        passage = content("care")["talked"]
        if verdict.talk_first:
            return [Block((("t ", "key"), (passage.title, "bright")), texts(passage))]
        if talked is None:
            return []
        return [Block((), ((f"{passage.title}: {summary.day(talked)}.", "text"),))]

    def _sessions(self) -> list[Line]:
        history = list(sessions(self.coach.recent.records(self._under_way)))[:LISTED]
        if not history:
            return [(("none yet", "quiet"),)]
        return [self._row(one) for one in history]

    def _row(self, record: Record) -> Line:
        calm = self.coach.care.calm(record)
        planned = sorted({hold.planned_s for hold in record.holds})
        seconds = " ".join(map(str, planned)) + " s" if planned else "-"
        return (
            ("● " if calm else "○ ", "accent" if calm else "quiet"),
            (summary.day(record.started).ljust(12), "text"),
            (seconds.ljust(8), "text"),
            (summary.pain(record).ljust(9), "text"),
            ("calm" if calm else why_not(record), "quiet"),
        )

    def footer(self) -> tuple[Item, ...]:
        """Reading on, the talk, and back."""
        talk = (("t", "I have talked"),) if self._verdict.talk_first else ()
        return (*talk, *super().footer())

    def action_talked(self) -> None:
        """Write down that the person talked to a professional."""
        if self._verdict.talk_first:
            self.coach.care.talked()
            self.show()
