"""What the screen before a session asks: the questions, short or in full, or lighter choices."""

from dataclasses import dataclass

from ..dialogue.before import Before
from ..dialogue.before_parts import LIGHTER
from ..dialogue.dialogue import passage
from ..dialogue.parts import Say
from ..domain.checks import MUCH_PAIN
from ..domain.routine import around
from ..domain.session_text import number
from ..domain.signs import SIGNS
from ..widgets.canvas import Line
from ..widgets.text_pane import NARROW, Block, laid_out
from .parts import Wording

COLUMN = 22
"""Where the questions begin beside their names."""


@dataclass(frozen=True)
class BeforeText:
    """The questions of a dialogue, as there is room for them."""

    before: Before
    wording: Wording

    def lines(self, width: int, room: int) -> list[Line]:
        """The questions in their places, in the fullest form that fits."""
        check = self.before.check
        if check.lighter_only:
            return self._lighter(width)
        short = self.before.short and not check.telling
        full = [] if short else [self._listed(width, airy=True), self._listed(width, airy=False)]
        forms = [*full, self._listed(width, airy=not full, brief=True)]
        if check.answered:
            forms = [*(forms if width >= NARROW else []), self._done(width)]
        elif not check.gravest and not short:
            forms = full
        return next((form for form in forms if len(form) <= room), forms[-1])

    def _done(self, width: int) -> list[Line]:
        return [*self._reminders(width), (), (self._answered,)]

    @property
    def _answered(self) -> tuple[str, str]:
        check = self.before.check
        if check.none_today:
            return ("none of the five today  ●", "quiet")
        numbers = " and ".join(
            str(place) for place, sign in enumerate(SIGNS, 1) if sign in (check.signs or ())
        )
        return (f"yes to {numbers}, and your own choice  ●", "stop")

    def _listed(self, width: int, *, airy: bool, brief: bool = False) -> list[Line]:
        intro = Block((), (("Is any of these true today?", "text"),))
        blocks = [*([intro] if airy or width < NARROW else []), *self._signs(width, brief=brief)]
        air: list[Line] = [()] if airy and width >= NARROW else []
        return [*self._reminders(width), *air, *laid_out(blocks, width, COLUMN)]

    def _reminders(self, width: int) -> list[Line]:
        """What must not be forgotten from the times before, in one paragraph."""
        said = tuple(run for say in self.before.reminders for run in say.runs(self.wording))
        return laid_out([Block((), said)], width, 0) if said else []

    def _signs(self, width: int, *, brief: bool) -> list[Block]:
        check = self.before.check
        chosen = {*(check.signs or ()), *(["next-day"] if check.higher else [])}
        return [
            self._sign(place, self.before.question(sign), width, brief, sign in chosen)
            for place, sign in enumerate(self.before.questions, 1)
        ]

    def _sign(self, place: int, asked: Say, width: int, brief: bool, chosen: bool) -> Block:
        name = (f"{asked.title} ●", "stop") if chosen else (asked.title, "bright")
        said = (("", "text"),) if brief and not chosen else asked.runs(self.wording)
        label: Line = ((f"{place} ", "key"), name)
        return Block(label, said, gap=place == 1, run_in=width < NARROW)

    def _lighter(self, width: int) -> list[Line]:
        lot, new, limit = passage("cards", "much-pain").said()
        keys: Line = ((around(f"{new} ", new), "text"), (self.wording.key("safety"), "key"))
        signs = Block(keys, (("signs, and who to call", "text"),), run_in=True)
        pain = number(self.before.check.pain or MUCH_PAIN).capitalize()
        much = Block((), ((around(f"{pain} {lot}", lot), "bright"),))
        lighter = passage("cards", "lighter").said()
        choices = [option(key, text) for key, text in zip(LIGHTER, lighter, strict=True)]
        choosing = [*choices, signs, Block((), ((limit, "quiet"),))]
        lines = [*laid_out([much], width, 0), (), *laid_out(choosing, width, 0)]
        return [(), (self._answered,), (), *lines]


def option(key: str, says: str) -> Block:
    """A choice on lines of its own."""
    return Block((("  ", "text"), (key, "key")), ((says, "text"),), gap=False, run_in=True)
