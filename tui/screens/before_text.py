"""What the page before a session asks: the questions, short or in full, or the lighter choices."""

from dataclasses import dataclass

from ..coach.before_flow import LIGHTER, Beforehand
from ..domain.checks import MUCH_PAIN, NEXT_DAY, BeforeCheck
from ..domain.record import SIGNS
from ..domain.session_text import number
from ..journal import summary
from ..widgets.canvas import Line
from ..widgets.text_pane import NARROW, Block, laid_out
from .words import content, texts

COLUMN = 22
"""Where the questions begin beside their names."""


@dataclass(frozen=True)
class BeforeText:
    """The answers so far, what is known, and the safety key as it is shown."""

    check: BeforeCheck
    known: Beforehand
    safety: str

    def questions(self, width: int, room: int) -> list[Line]:
        """The questions in their places, in the fullest form that fits."""
        if self.check.lighter_only:
            return self._lighter(width)
        short = self.known.short and not self.check.telling
        full = [] if short else [self._listed(width, airy=True), self._listed(width, airy=False)]
        forms = [*full, self._listed(width, airy=not full, brief=True)]
        if self.check.answered:
            forms = [*(forms if width >= NARROW else []), self._done(width)]
        elif not self.check.gravest and not short:
            forms = full
        return next((form for form in forms if len(form) <= room), forms[-1])

    def _done(self, width: int) -> list[Line]:
        return [*self._reminders(width), (), (self._told,)]

    @property
    def _told(self) -> tuple[str, str]:
        if self.check.none_today:
            return ("none of the five today  ●", "quiet")
        numbers = " and ".join(
            str(place) for place, sign in enumerate(SIGNS, 1) if sign in (self.check.signs or ())
        )
        return (f"yes to {numbers}, and your own choice  ●", "stop")

    def _listed(self, width: int, *, airy: bool, brief: bool = False) -> list[Line]:
        intro = Block((), (("Is any of these true today?", "text"),))
        blocks = [*([intro] if airy or width < NARROW else []), *self._signs(width, brief=brief)]
        air: list[Line] = [()] if airy and width >= NARROW else []
        return [*self._reminders(width), *air, *laid_out(blocks, width, COLUMN)]

    def _reminders(self, width: int) -> list[Line]:
        """What must not be forgotten from the times before."""
        told = texts(content("care")["not-talked"], "stop") if self.known.locked else ()
        if self.known.eased:
            told += texts(content("care")["eased-today"], "stop", side=self.known.eased)
        return laid_out([Block((), told)], width, 0) if told else []

    def _signs(self, width: int, *, brief: bool) -> list[Block]:
        names = [*SIGNS, *(["next-day"] if self.known.last else [])]
        told = {*(self.check.signs or ()), *(["next-day"] if self.check.higher else [])}
        blocks = []
        for place, sign in enumerate(names, 1):
            title, says = self._question(sign)
            name = (title + (" ●" if sign in told else ""), "stop" if sign in told else "bright")
            label: Line = ((f"{place} ", "key"), name)
            says = (("", "text"),) if brief and sign not in told else says
            blocks.append(Block(label, says, gap=place == 1, run_in=width < NARROW))
        return blocks

    def _question(self, sign: str) -> tuple[str, Line]:
        """A question's name and its text; one that was asked lately is only recalled."""
        if sign == "next-day" and self.known.last:
            asked = content("care")[sign]
            return asked.title, texts(asked, day=summary.weekday(self.known.last))
        passage = content("cards")[sign]
        if sign == "not-cleared" and self.known.cleared and not self.check.telling:
            recalled = content("care")["asked-before"]
            day = f"{self.known.cleared.day} {self.known.cleared:%b}"
            return passage.title, texts(recalled, "quiet", day=day, yes="y")
        return passage.title, texts(passage)

    def _lighter(self, width: int) -> list[Line]:
        lot, new, limit = (text for text, _ in texts(content("cards")["much-pain"]))
        signs = Block(
            ((f"{new} ", "text"), (self.safety, "key")),
            (("signs, and who to call", "text"),),
            run_in=True,
        )
        pain = number(self.check.pain or MUCH_PAIN).capitalize()
        much = Block((), ((f"{pain} {lot}", "bright"),))
        said = texts(content("cards")["lighter"])
        choices = [option(key, text) for key, (text, _) in zip(LIGHTER, said, strict=True)]
        choosing = [*choices, signs, Block((), ((limit, "quiet"),))]
        lines = [*laid_out([much], width, 0), (), *laid_out(choosing, width, 0)]
        return [(), (self._told,), (), *lines]


def option(key: str, says: str) -> Block:
    """A choice on lines of its own."""
    return Block((("  ", "text"), (key, "key")), ((says, "text"),), gap=False, run_in=True)


def last_number(known: Beforehand) -> str:
    """The number of the last question."""
    return NEXT_DAY if known.last else str(len(SIGNS))
