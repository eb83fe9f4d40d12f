"""What the page after a session says: the questions, the answers so far, advice, one offer."""

from dataclasses import dataclass

from ..domain.checks_after import NERVE_SIDE_KEYS, AfterCheck
from ..domain.offers import Offer
from ..domain.record import FEELINGS
from ..widgets.canvas import Line
from ..widgets.choices import choices
from ..widgets.scale import scale
from ..widgets.text_pane import NARROW, Block, laid_out
from .words import content, feelings, texts

COLUMN = 36
"""Where the answers stand beside their questions."""
_INKS = {"after-both": "stop", "recorded": "quiet", "nerve-drop": "text"}
_TAKES = {"flow": "let it run by itself", "settle": "make it {more} s"}


@dataclass(frozen=True)
class AfterText:
    """The answers so far, and what else decides about the words.

    `what_was` tells the session in a sentence, `side` is the sore side, `before` the pain
    before; `offer` is what is offered and `taken` whether it was; `why` is the key that says
    why a hold length is offered; `air` is 2 with rows to spare, 1 with some, else 0.
    """

    check: AfterCheck
    what_was: str
    side: str | None
    before: int | None
    offer: Offer | None
    taken: bool
    safety: str
    why: str
    air: int = 2

    def lines(self, width: int) -> list[Line]:
        """Everything above the note."""
        up = texts(content("cards")["getting-up"])[0][0]
        top: list[Line] = [()] if self.air > 1 else []
        gap: list[Line] = [()] if self.air else []
        was = laid_out([Block((), ((f"{self.what_was} {up}", "text"),))], width, 0)
        lines = [*top, *was, *top, (), *self._pain(width)]
        lines += [*gap, *self._nerve(width), *self._advice(width), *gap]
        return [*lines, *self._offered(width, gap), *self._beyond(width), *gap]

    def _mark(self, question: str) -> str:
        return "▸ " if self.check.at == question else "  "

    def _pain(self, width: int) -> list[Line]:
        if not self.check.asks_pain:
            return []
        side = f", {self.side} side" if self.side in ("left", "right") else ""
        lines = scale(f"{self._mark('pain')}Pain now{side}", self.check.pain, width, 29)
        if self.before is not None:
            lines.append(((f"  before: {self.before}", "quiet"),))
        return lines

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
        stays = gone is False and not check.growing
        now = (("y", "yes", gone is True), ("n", "no", stays), ("g", "growing", check.growing))
        return [*which, *leg, *choices(f"{self._mark('nerve_gone')}gone now?   ", now)]

    def _advice(self, width: int) -> list[Line]:
        """What the answers lead to, on the same page, the graver first."""
        cards, care = content("cards"), content("care")
        told: Line = ()
        for name in self.check.leads_to(self.before):
            ink, passage = _INKS.get(name, "bright"), cards.get(name) or care[name]
            told += texts(passage, ink, safety=self.safety)
        indented = ((f"  {text}", ink) for text, ink in told) if told[:1] else ()
        quiet = self.check.leads_to(self.before) == ("recorded",)
        return laid_out([Block((), tuple(indented if quiet else told))], width, 0) if told else []

    def _offered(self, width: int, gap: list[Line]) -> list[Line]:
        """At most one offer a session; leaving it alone changes nothing."""
        offer = self.offer
        if offer is None:
            return []
        passage = content("care")[f"offer-{offer.kind}"]
        said = texts(passage, now=str(offer.now), more=str(offer.more))
        lines = laid_out([Block((), said)], width, 0)
        if not offer.path:
            return [*lines, *gap]
        word = _TAKES.get(offer.kind, "next time {more} s").format(more=offer.more)
        taken = ("[taken]", "chosen") if self.taken else (word, "text")
        back: Line = (("   t", "key"), (" take it back", "text")) if self.taken else ()
        key: Line = () if self.taken else (("t ", "key"),)
        why: Line = (("   " + self.why, "key"), (" why this number?", "quiet"))
        why = why if "seconds" in offer.path else ()
        return [*lines, (*key, taken, *back, *why), *gap]

    def _beyond(self, width: int) -> list[Line]:
        """What else can be told, and that nothing has to be."""
        told = self.check.more.told
        rest = "" if width < NARROW else ", medicine, what set it off"
        says = f"told: {', '.join(told)}" if told else f"where it hurts, pinch, sleep{rest}"
        lines: list[Line] = [(("m", "key"), (" more: ", "text"), (says, "quiet"))]
        left_out = texts(content("cards")["left-out"], "quiet") if self.air > 1 else ()
        return [*lines, *laid_out([Block((), left_out)], width, 0)] if left_out else lines
