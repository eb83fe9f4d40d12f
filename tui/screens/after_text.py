"""What the page after a session says: the questions, the answers so far, advice, one offer."""

from dataclasses import dataclass

from ..domain.checks_after import NERVE_SIDE_KEYS, AfterCheck
from ..domain.record import FEELINGS
from ..widgets.board import NARROW, Block, laid_out
from ..widgets.canvas import Line
from ..widgets.choices import choices
from ..widgets.scale import scale
from .words import content, feelings, texts

COLUMN = 36
"""Where the answers stand beside their questions."""
_SERIOUS = ("numbness", "weakness")


@dataclass(frozen=True)
class AfterText:
    """The answers so far, and what else decides about the words.

    `what_was` tells the session in a sentence, `side` is the sore side, `before` the pain
    before; `offer` is the time to get ready now and the longer one, in seconds.
    """

    check: AfterCheck
    what_was: str
    side: str | None
    before: int | None
    offer: tuple[int, int] | None
    taken: bool
    safety: str
    airy: bool

    def lines(self, width: int) -> list[Line]:
        """Everything above the note."""
        up = texts(content("cards")["getting-up"])[0][0]
        air: list[Line] = [()] if self.airy and not self.check.felt else []
        lines = [*air, *laid_out([Block((), ((f"{self.what_was} {up}", "text"),))], width, 0)]
        lines += [*air, (), *scale(self._pain_label(), self.check.pain, width, 29)]
        if self.before is not None:
            lines.append(((f"  before: {self.before}", "quiet"),))
        lines += [*air, *self._nerve(width), *self._advice(width), *air]
        return [*lines, *self._offered(width)]

    def _mark(self, question: str) -> str:
        return "▸ " if self.check.at == question else "  "

    def _pain_label(self) -> str:
        side = f", {self.side} side" if self.side in ("left", "right") else ""
        return f"{self._mark('pain')}Pain now{side}"

    def _nerve(self, width: int) -> list[Line]:
        felt = self.check.felt
        asked = f"{self._mark('nerve')}Any nerve feeling, then or since?"
        yes = "yes" if felt else "yes, then which"
        options = (("n", "none", felt is False), ("y", yes, felt is True))
        if width < NARROW:
            lines: list[Line] = [((asked, "text"),), *choices("  ", options)]
        else:
            lines = choices(asked.ljust(COLUMN), options)
        return [*lines, *self._more(width)] if felt else lines

    def _more(self, width: int) -> list[Line]:
        """Which feelings, which leg, and whether they are gone."""
        check, gone = self.check, self.check.nerve_gone
        sides = ((key, side, side == check.nerve_side) for key, side in NERVE_SIDE_KEYS.items())
        which = choices(self._mark("feelings"), feelings(FEELINGS, check.nerve), width, gap=2)
        leg = choices(f"{self._mark('nerve_side')}which leg?  ", sides)
        now = (("y", "yes", gone is True), ("n", "no", gone is False))
        return [*which, *leg, *choices(f"{self._mark('nerve_gone')}gone now?   ", now)]

    def _advice(self, width: int) -> list[Line]:
        """A nerve feeling brings its advice to the same page, the graver one first."""
        if not self.check.felt:
            return []
        passages = content("cards")
        both = texts(passages["after-both"], "stop", safety=self.safety) if self._serious else ()
        told = (*both, *texts(passages["after-nerve"], "bright"))
        return laid_out([Block((), told)], width, 0)

    @property
    def _serious(self) -> bool:
        stays = self.check.nerve_gone is False and bool(set(_SERIOUS) & set(self.check.nerve or ()))
        return self.check.nerve_side == "both" or stays

    def _offered(self, width: int) -> list[Line]:
        """At most one offer a session; leaving it alone changes nothing."""
        if self.offer is None:
            return []
        now, more = self.offer
        said = texts(content("cards")["more-time"], now=str(now), more=str(more))
        word = "take it back" if self.taken else f"make it {more} s"
        return [*laid_out([Block((), said)], width, 0), (("t ", "key"), (word, "text")), ()]
