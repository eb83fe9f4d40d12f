"""The questions after a session, said one after the other."""

from ..dialogue.after import After
from ..dialogue.dialogue import passage
from ..dialogue.speech import told
from ..domain.checks import CHANGES, LEFT_OUT
from ..domain.checks_after import NERVE_SIDE_KEYS, AfterCheck
from ..domain.record import FEELINGS
from .voice import Voice
from .words import keyed, listed

_SIDE = f"Which leg? {keyed(NERVE_SIDE_KEYS)}."
_QUESTIONS = {
    "nerve": ("Any nerve feeling, then or since? n none, y yes.",),
    "feelings": (f"Which? As many as fit: {listed(FEELINGS)}.", _SIDE),
    "nerve_side": (_SIDE,),
    "nerve_gone": ("Is it gone now? y yes, n no, g it grows.",),
}


class AfterVoice(Voice):
    """Pain again, any nerve feeling, a note; space is done."""

    dialogue: After
    _advised: frozenset[str] = frozenset()
    _offered = ""
    _before = AfterCheck()

    @property
    def _check(self) -> AfterCheck:
        return self.dialogue.check

    @property
    def _complete(self) -> bool:
        """Whether nothing is open that must be asked again."""
        return self._check.felt is False or self._check.nerve_gone is not None

    def begin(self) -> None:
        """Say what was held, how to get up, what is offered at once, and ask."""
        held = self.dialogue.lead
        lead = f"That was the last one. {held}" if self.dialogue.whole else held
        self.say(lead, *passage("cards", "getting-up").said())
        self._offer()
        self._ask()

    def again(self) -> None:
        """Ask again what is open now."""
        self._advise()
        if self._complete:
            self._onward()
        else:
            self._ask()

    def takes(self, key: str) -> bool:
        """Keep what was answered before, to say what changes."""
        self._before = self._check
        return False

    def unused(self, key: str) -> bool:
        """Enter answers nothing."""
        return key in ("enter", "back")

    def _ask(self) -> None:
        self.say(*(_QUESTIONS.get(self._check.at) or (self._pain,)))

    @property
    def _pain(self) -> str:
        after = self.dialogue
        where = f", {after.side} side" if after.side in ("left", "right") else ""
        before = "" if after.before is None else f" Before it was {after.before}."
        return f"Pain now{where}, 0 to 10?{before} Dash leaves it out."

    def _onward(self) -> None:
        """What the answers lead to, the one offer, and the ways on."""
        self._advise()
        self._offer()
        note = self.wording.key("note")
        self.say(f"{note} writes a note, m tells more: where it hurts, sleep, medicine.")
        self.say("Space is done.")

    def _advise(self) -> None:
        """What the answers lead to, the graver first, each once."""
        names = self._check.leads_to(self.dialogue.before)
        for name, advice in zip(names, self.dialogue.advice, strict=True):
            if name not in self._advised and (name != "recorded" or self._complete):
                self.say(*self.wording.told(advice))
                self._advised |= {name}

    def _offer(self) -> None:
        """At most one offer a session; leaving it alone changes nothing."""
        offered, standing = self.dialogue.offered, self.dialogue.offer
        if offered is None or standing is None or self._offered == standing.kind:
            return
        self._offered = standing.kind
        self.say(*offered.texts(self.wording))
        if offered.key:
            why = f" {self.wording.key('why')} says why." if "seconds" in standing.path else ""
            self.say(f"{offered.key} takes it.{why}")

    def answered(self, key: str) -> None:
        """Say what the key answered, and ask what is open now."""
        check, before = self._check, self._before
        if key in CHANGES:
            self._ask()
        elif before.at == "pain" and (key.isdigit() or key in LEFT_OUT):
            self._number()
        elif key in LEFT_OUT:
            self.say("Left out.")
            self._ask()
        elif check.felt is not before.felt:
            self._felt()
        elif check.nerve_side != before.nerve_side:
            self.say(f"{check.nerve_side}")
            self._ask()
        elif (check.nerve_gone, check.growing) != (before.nerve_gone, before.growing):
            gone = "Gone." if check.nerve_gone else "Not gone."
            self.say("Growing." if check.growing else gone)
            self._onward()
        elif check.at != before.at:
            self._ask()
        else:
            self._feeling(before)

    def _number(self) -> None:
        """The number, and the question that follows it; it stays open, for `1` may become ten."""
        check = self._check
        self.say(told(check.pain))
        if check.felt is None and check.nerve is None:
            follows = "nerve"
        else:
            follows = "nerve_side" if check.felt and check.nerve_side is None else ""
        if follows:
            self._advise()
            self.say(*_QUESTIONS[follows])
        else:
            self._onward()

    def _felt(self) -> None:
        if not self._check.felt:
            self.say("No nerve feeling.")
            if self._before.at == "pain" and self._check.pain is None:
                self.say("The number is still open: up asks for it.")
            self._onward()
            return
        self.say("Yes.")
        self._advise()
        self._ask()

    def _feeling(self, before: AfterCheck) -> None:
        now, then = set(self._check.nerve or ()), set(before.nerve or ())
        for name in sorted(now ^ then):
            word = "yes" if name in now else "taken away"
            self.say(f"{name.replace('-', ' ')}, {word}")
