"""The questions before a session, each in its fixed place; nothing is answered by default."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult

from ..actions import Keymap
from ..coach.coach import Coach
from ..domain.checks import BeforeCheck
from ..domain.progression import GAPPED, SHORTER
from ..journal import summary
from ..stylesheets import sheet
from ..widgets.bar import Heading
from ..widgets.board import Board
from ..widgets.keys import Item, Keys
from .aftermath import EmergencyScreen
from .before_answers import BeforeAnswers, Lower, rests
from .before_text import Beforehand, BeforeText
from .page import Page
from .words import who_to_call

_LIGHTER = {"f": "first", "a": "all", "w": "uncrossed"}
_LOWER = {GAPPED: "gap", SHORTER: "shorter-before"}
"""The rules that offer a shorter hold before a session, with their passages."""
_BY = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8}


class BeforeScreen(Page):
    """Five questions, the sore side once, pain, and then `space` starts."""

    CSS_PATH = [sheet("questions.tcss")]
    DEAD_S: ClassVar[float] = 0.5

    def __init__(self, coach: Coach, keymap: Keymap) -> None:
        super().__init__(coach, keymap)
        self.known = beforehand(coach)
        self.check = BeforeCheck(
            asks_side=coach.settings.sore_side is None,
            asks_pain=coach.settings.checks.asks_pain_before,
            asks_next_day=bool(self.known.last),
        )
        self.was_s = coach.settings.holds.seconds

    def compose(self) -> ComposeResult:
        """The questions, and the answers below them."""
        yield from super().compose()
        yield Board(id="text", hints=True)
        yield Board(id="answers")

    def fill(self) -> None:
        """Lay out questions and answers."""
        super().fill()
        width = self.inner
        answers = self._answers.lines(width)
        board = self.query_one("#answers", Board)
        free = self.size.height - 1 - self.query_one(Keys).rows(width)
        board.styles.height = max(1, min(len(answers), free - 1))
        board.view = tuple(answers)
        board.call_after_refresh(board.reveal, len(answers) - 1)
        room = free - len(answers)
        questions = BeforeText(self.check, self.known, self.keymap.shown("safety"))
        lines = questions.questions(width, room)
        text = self.query_one("#text", Board)
        text.view = tuple(lines)
        text.styles.height = max(1, min(len(lines), room))

    def on_resize(self) -> None:
        """Another size breaks lines elsewhere."""
        self.show()

    def heading(self) -> Heading:
        """When this is."""
        now = self.coach.today
        return Heading("Before you lie down", "", f"{summary.day(now)}, {now:%H:%M}")

    @property
    def _answers(self) -> BeforeAnswers:
        return BeforeAnswers(self.check, self.known, self._lower)

    @property
    def _lower(self) -> Lower | None:
        """The shorter hold that is offered, or was taken a moment ago."""
        seconds = self.coach.settings.holds.seconds
        if seconds < self.was_s:
            return Lower("taken-before", self.was_s, seconds, taken=True)
        verdict = self.coach.care.verdict(higher=bool(self.check.higher))
        if verdict.rule not in _LOWER or verdict.offer is None:
            return None
        return Lower(_LOWER[verdict.rule], seconds, verdict.offer, taken=False)

    def footer(self) -> tuple[Item, ...]:
        """What this moment takes."""
        learn = self.item("learn", "only read the steps")
        return self._answers.footer(self.item("safety"), learn)

    def takes(self, key: str) -> bool:
        """Answer a question, choose, start, or scroll what does not fit."""
        check = self.check
        if check.lighter_only and key in ("r", *_LIGHTER):
            self._begin(key)
        elif key in ("space", "pagedown") and check.gravest and not check.insisted:
            self.coach.not_started(check)
            self.dismiss(False)
        elif key == "space" and check.ready and not check.lighter_only:
            self._begin("")
        elif check.takes(key):
            self._answered(check.press(key))
        elif self._chooses(key):
            return True
        elif key in _BY:
            self.query_one("#text", Board).scroll(_BY[key])
        else:
            return key in ("enter", "space")
        return True

    def _answered(self, check: BeforeCheck) -> None:
        """Keep the answers; an emergency sign shows who to call at once."""
        told = check.gravest == "emergency" and self.check.gravest != "emergency"
        self.check = check
        if told:
            self.app.push_screen(EmergencyScreen(self.coach, self.keymap, asked="Emergency sign"))

    def _chooses(self, key: str) -> bool:
        """Carry out a choice that stands below the answers."""
        check, lower = self.check, self._lower
        if check.lighter_only or not check.answered:
            return False
        begins = {
            "a": check.some_pain,
            "r": rests(check),
            "w": check.ready and self.known.pinched,
        }
        if begins.get(key):
            self._begin(key)
        elif key == "t" and lower:
            self.coach.care.take(self.was_s if lower.taken else lower.more)
            self.coach.care.count_from_now()
        elif key == "c" and self.known.offers_short and check.left_out:
            self.coach.preferences.set(("checks", "before"), "short")
            self.check = replace(check, asks_pain=False)
            self.known = replace(self.known, offers_short=False)
        else:
            return False
        return True

    def _begin(self, choice: str) -> None:
        if self.check.sore_side:
            self.coach.preferences.set(("sore_side",), self.check.sore_side)
        if choice == "r":
            self.coach.rest_day(self.check)
        else:
            self.coach.begin(self.check, _LIGHTER.get(choice, ""))
        self.dismiss(True)

    async def action_escape(self) -> None:
        """Not today; a sign that was told is written down all the same."""
        if self.check.gravest:
            self.coach.not_started(self.check)
        self.dismiss(False)


def beforehand(coach: Coach) -> Beforehand:
    """What is known before anything is asked."""
    care, checks = coach.care, coach.settings.checks
    last, cleared = care.asks_next_day, care.cleared_on
    short = checks.before == "short" and cleared is not None
    return Beforehand(
        side=coach.settings.sore_side,
        cleared=f"{cleared.day} {cleared:%b}" if cleared else "",
        last=summary.day(last.record.started) if last and not short else "",
        short=short,
        locked=care.verdict().talk_first,
        eased=care.eased_today or "",
        pinched=care.pinched,
        call=who_to_call(coach.settings),
        offers_short=care.leaves_numbers_out and checks.before == "full",
    )
