"""The questions after a session and the one offer; each answer is written down at once."""

from ..coach.coach import Coach
from ..domain import session_text
from ..domain.checks import CHANGES, DIGITS, LEFT_OUT
from ..domain.checks_after import AfterCheck, asked
from ..domain.progression import SECONDS, Offer, offer
from . import after_parts
from .dialogue import Close, Dialogue, Open, Stay, Step, WriteNote, passage, say
from .emergency import Emergency, Saving, Telling
from .more import More
from .parts import SAFETY, ActionKey, Moment, Part, Say, Way, number_repeated, toggled_to


class After(Dialogue):
    """Pain again, any nerve feeling, a note; `space` is done. Nothing is assumed."""

    name = "After"

    def __init__(self, coach: Coach) -> None:
        super().__init__(coach)
        flag, entry = coach.safety.flag, coach.entry
        felt = flag.feelings or () if flag and flag.kind == "nerve" else None
        known = entry.record.after if entry else None
        self.check = asked(known, pain=coach.settings.checks.pain, felt=felt)
        self.taken: Offer | None = None
        self.offer = self._offer()

    def edge(self) -> Moment:
        """When this is."""
        return Moment(self.coach.today)

    @property
    def whole(self) -> bool:
        """Whether the session came to its end, and was not stopped."""
        session = self.coach.session
        return session is not None and session.over != "stopped"

    @property
    def lead(self) -> str:
        """What was held, in a sentence; what the safety key is for, where that stopped it."""
        session, flag = self.coach.session, self.coach.safety.flag
        if session is None or self.whole:
            return session_text.held(session) if session else ""
        if flag and flag.kind != "break" and not flag.corrected:
            return passage("safety", "stopped").said()[0]
        if not any(hold.outcome == "done" for hold in session.holds):
            return "You ended it here, and that is fine."
        return f"You ended it here. {session_text.held(session)}"

    @property
    def before(self) -> int | None:
        """The pain before the session."""
        record = self.coach.entry.record if self.coach.entry else None
        return record.pain_before if record else None

    @property
    def side(self) -> str | None:
        """The sore side."""
        return self.coach.entry.record.sore_side if self.coach.entry else None

    @property
    def advice(self) -> tuple[Say, ...]:
        """What the answers lead to, the gravest first."""
        return tuple(map(_advice, self.check.leads_to(self.before)))

    def _offer(self) -> Offer | None:
        """What is offered or was just taken; a talk only where no answer says so already.

        It is looked up when something was answered or set, so that what stands was also told.
        """
        if self.taken:
            return self.taken
        care, settings = self.coach.care, self.coach.settings
        now = offer(care.verdict(), settings, self.coach.longer_settle_s, care.offers_flow)
        return None if now and now.kind == "talk" and self.check.felt else now

    def resumed(self) -> None:
        """Settings may have changed meanwhile."""
        self.offer = self._offer()

    @property
    def offered(self) -> Say | None:
        """The offer in words."""
        standing = self.offer
        if standing is None:
            return None
        now, more = str(standing.now), str(standing.more)
        return say("care", f"offer-{standing.kind}", now=now, more=more)

    def parts(self) -> tuple[Part, ...]:
        """What was held, how to get up, and what is asked."""
        lead = f"That was the last one. {self.lead}" if self.whole else self.lead
        return (Say(lead), say("cards", "getting-up"), *self.asked())

    def asked(self) -> tuple[Part, ...]:
        """What the answers lead to, the one offer, the question that is open or the ways on."""
        return after_parts.asked(self)

    def ways(self) -> tuple[Way, ...]:
        """What this moment takes."""
        back = Way(ActionKey("back"), "take the skip back")
        return (
            Way("space", "done"),
            Way(ActionKey("note"), "note"),
            Way("m", "more"),
            Way("minus", "leave out"),
            Way(("up", "down"), "question"),
            SAFETY,
            back if self.coach.undoes else Way(ActionKey("help"), "keys"),
        )

    def press(self, key: str) -> Step | None:
        """Answer the question that keys go to; `space` is done."""
        if key in ("space", "escape"):
            return self._close()
        if key == "t" and self.offer and self.offer.path:
            self._take(self.offer)
            return Stay(said=(self._set_now(self.offer),))
        if key == "m":
            return Open(More(self))
        if self.check.takes(key):
            return self._answer(key)
        if key == "note":
            return WriteNote()
        return self._back() if key == "back" else None

    def _answer(self, key: str) -> Step:
        """Take an answer; what may be an emergency shows its signs at once."""
        before = self.check
        saving = self.tell(before.press(key))
        if self.check.known and not before.known:
            return Open(self._signs, saving=saving)
        if key in CHANGES:
            return Stay(said=after_parts.question(self, self.check.at))
        return Stay(said=self._answered(key, before), saving=saving)

    @property
    def _signs(self) -> Emergency:
        told = Telling(
            lambda: self.check.emergency, lambda signs: self.tell(self.check.marked(signs))
        )
        return Emergency(self.coach, told, asked="Check these signs first")

    def _answered(self, key: str, before: AfterCheck) -> tuple[str, ...]:
        """What a key changed in the answers, for those who only hear it."""
        check, at_pain = self.check, before.at == "pain"
        if key in LEFT_OUT or (at_pain and key in DIGITS):
            return (number_repeated(check.pain if at_pain else None),)
        if check.felt is not before.felt:
            if check.felt:
                return ("Yes.",)
            unanswered = at_pain and check.pain is None
            number = ("The number is still open: up asks for it.",) if unanswered else ()
            return ("No nerve feeling.", *number)
        if check.nerve_side != before.nerve_side:
            return (f"{check.nerve_side}",)
        if (check.nerve_gone, check.growing) != (before.nerve_gone, before.growing):
            return ("Growing." if check.growing else "Gone." if check.nerve_gone else "Not gone.",)
        now, then = set(check.nerve or ()), set(before.nerve or ())
        return tuple(toggled_to(name, chosen=name in now) for name in now ^ then)

    def tell(self, check: AfterCheck, *, typing: bool = False) -> Saving:
        """Write the answers down. What was taken stays so only while they still offer it."""
        taken = None if typing else self.taken
        if taken:
            self._take(taken)
        self.check = check
        saving = self.coach.after(check, typing=typing)
        self.offer = self._offer()
        if taken and self.offer == taken:
            self._take(taken)
        return saving

    def _take(self, chosen: Offer) -> None:
        """Take what is offered, or take that back."""
        self.coach.preferences.set(chosen.path, chosen.now if self.taken else chosen.more)
        self.taken = None if self.taken else chosen
        self.offer = self._offer()

    def _set_now(self, chosen: Offer) -> str:
        """What is set now that an offer was taken, or taken back."""
        value = chosen.more if self.taken else chosen.now
        if isinstance(value, str):
            how = "by itself" if value == "flow" else "by your key"
            return f"It goes on {how} from the next session on. t takes it back."
        what = "Holds are" if chosen.path == SECONDS else "Getting ready takes"
        return f"{what} {value} s from the next session on. t takes it back."

    def _close(self) -> Step:
        """An offer that was not taken is left as it is, and not made again at once."""
        if self.offer:
            self.coach.care.offered(self.offer)
        return Close(True)

    def _back(self) -> Step | None:
        """Straight after a last skip: back into the session, paused."""
        if self.coach.undoes:
            self.coach.do("back")
        return Close(False) if self.coach.active else None


def _advice(name: str) -> Say:
    file = "cards" if name.startswith("after-") else "care"
    role = {"after-both": "stop", "recorded": "quiet", "nerve-drop": "text"}.get(name, "bright")
    return say(file, name, role, safety=ActionKey("safety"))
