"""The questions after a session, one after the other; each answer is kept at once."""

from dataclasses import replace

from ..coach.after_flow import AfterFlow
from ..domain import safety
from ..domain.checks_after import AfterCheck
from ..domain.offers import SECONDS
from ..storage.routines import passages
from .asking import complete, open_after_number, question, taken, told
from .line_screen import LineScreen, LineStack
from .more import More
from .note import Note
from .told import Emergency
from .tuning import Tuning
from .words import said


class After(LineScreen):
    """Pain again, any nerve feeling, a note; space is done."""

    DEAD_S = 0.5

    def __init__(self, stage: LineStack, session: LineScreen) -> None:
        super().__init__(stage, self._done)
        self._session = session
        self.care = AfterFlow(self.coach)
        if self.check.felt and not self.check.asks_pain:
            self.care.check = replace(self.check, at="nerve_side")
        self._advised: set[str] = set()
        self._offered = False

    @property
    def check(self) -> AfterCheck:
        """The answers so far."""
        return self.care.check

    def begin(self) -> None:
        """Say what was held, how to get up, and ask; an emergency asks nothing."""
        page = self.coach.entry
        if page is None or safety.emergency(page.record.flags):
            self.stage.close(True)
            return
        was = self.care.what_was
        lead = f"That was the last one. {was}" if was else said(passages("safety")["stopped"])[0]
        self.say(lead, *said(passages("cards")["getting-up"]))
        self._ask()

    def resume(self) -> None:
        """Ask again what is open now."""
        self._advise()
        if complete(self.check):
            self._onward()
        else:
            self._ask()

    def _ask(self) -> None:
        self.say(*question(self.check.at, self.coach.entry.record if self.coach.entry else None))

    def _onward(self) -> None:
        """What the answers lead to, the one offer, and the ways on."""
        self._advise()
        self._offer()
        note = self.stage.key("note")
        self.say(f"{note} writes a note, m tells more: where it hurts, sleep, medicine.")
        self.say("Space is done.")

    def _advise(self) -> None:
        """What the answers lead to, the graver first, each once."""
        cards, care = passages("cards"), passages("care")
        for name in self.care.leads_to:
            if name not in self._advised and (name != "recorded" or complete(self.check)):
                passage = cards.get(name) or care[name]
                self.say(*said(passage, safety=self.stage.key("safety")))
                self._advised.add(name)

    def _offer(self) -> None:
        """At most one offer a session; leaving it alone changes nothing."""
        offer = self.care.offer
        if offer is None or self._offered:
            return
        self._offered = True
        passage = passages("care")[f"offer-{offer.kind}"]
        self.say(*said(passage, now=str(offer.now), more=str(offer.more)))
        if offer.path:
            why = f" {self.stage.key('why')} says why." if offer.path == SECONDS else ""
            self.say(f"t takes it.{why}")

    def takes(self, key: str) -> bool:
        """Answer; space is done."""
        if key == "space":
            self._leave()
        elif key == "t" and self._offered and self.care.take():
            self.say(taken(self.care))
        elif key == "m":
            self.stage.open(More(self.stage, self.care))
        elif self.check.takes(key) and not self._heard(key):
            self._ask()
        elif self.check.takes(key):
            before = self.check
            serious = self.care.told(self._aimed(key).press(key))
            if serious:
                self.stage.open(Emergency(self.stage, asked="Check these signs first"))
            else:
                self._answered(before, key)
        else:
            return key == "enter"
        return True

    def _heard(self, key: str) -> bool:
        """Whether a key answers what was asked aloud: yes and no do once the number is told."""
        return not (key in ("y", "n") and self.check.at == "pain" and self.check.pain is None)

    def _aimed(self, key: str) -> AfterCheck:
        """After the number, yes and no answer what was asked, not what was told before."""
        known = self.check.felt and self.check.at == "pain" and key in ("y", "n")
        return replace(self.check, at="nerve_side") if known else self.check

    def does(self, action: str) -> bool:
        """Write the note, take a last skip back, or leave; what was answered is kept."""
        session = self.coach.session
        if action == "note":
            self.coach.open_note()
            self.stage.open(Note(self.stage))
        elif action == "back" and session and session.undo:
            self.coach.do("back")
            self.stage.close(False)
        elif action == "escape":
            self._leave()
        else:
            return action == "back"
        return True

    def _leave(self) -> None:
        """What was offered and not taken is left as it is."""
        self.care.close(offered=self._offered)
        self.stage.close(True)

    def _answered(self, before: AfterCheck, key: str) -> None:
        """Say what the key answered, and ask what is open now."""
        check = self.check
        if key in ("up", "down"):
            self._ask()
        elif before.at == "pain" and (key.isdigit() or key in ("-", "minus")):
            self._number()
        elif key in ("-", "minus"):
            self.stage.say("Left out.")
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
        else:
            self._feeling(before)

    def _number(self) -> None:
        self.stage.say(told(self.check.pain))
        follows = open_after_number(self.check)
        if follows:
            self._advise()
            self.say(*question(follows, None))
        else:
            self._onward()

    def _felt(self) -> None:
        if not self.check.felt:
            self.stage.say("None.")
            self._onward()
            return
        self.stage.say("Yes.")
        self._advise()
        self._ask()

    def _feeling(self, before: AfterCheck) -> None:
        now, then = set(self.check.nerve or ()), set(before.nerve or ())
        for name in sorted(now ^ then):
            word = "yes" if name in now else "taken away"
            self.say(f"{name.replace('-', ' ')}, {word}")

    def _done(self, done: bool) -> None:
        """Back into the session, or at rest; after the first whole session two questions."""
        session = self.coach.session
        if not done:
            self.stage.open(self._session)
        elif session and session.over == "finished" and not self.coach.settings.tuned:
            self.coach.set(("tuned",), True)
            self.stage.open(Tuning(self.stage))
        else:
            self.stage.top.resume()
