"""The questions after a session and the one offer; each answer is kept at once."""

from ..domain import session_text
from ..domain.checks_after import AfterCheck, asked
from ..domain.offers import Offer, offer
from .coach import Coach


class AfterFlow:
    """What was told after a session, and what may be offered then; nothing is assumed."""

    def __init__(self, coach: Coach) -> None:
        self._coach = coach
        flag, draft = coach.safety.flag, coach.entry
        felt = flag.feelings or () if flag and flag.kind == "nerve" else None
        told = draft.record.after if draft else None
        self.check = asked(told, pain=coach.settings.checks.pain, felt=felt)
        self.taken: Offer | None = None

    @property
    def what_was(self) -> str:
        """What was held, in a sentence; empty where the session was stopped."""
        session = self._coach.session
        return "" if session is None or session.over == "stopped" else session_text.held(session)

    @property
    def before(self) -> int | None:
        """The pain before the session."""
        record = self._coach.entry.record if self._coach.entry else None
        return record.before.pain if record and record.before else None

    @property
    def side(self) -> str | None:
        """The sore side."""
        return self._coach.entry.record.sore_side if self._coach.entry else None

    @property
    def leads_to(self) -> tuple[str, ...]:
        """The passages that follow from the answers, the gravest first."""
        return self.check.leads_to(self.before)

    @property
    def offer(self) -> Offer | None:
        """What is offered or was just taken; a talk only where no answer says so already."""
        if self.taken:
            return self.taken
        coach = self._coach
        verdict, flow = coach.care.verdict(), coach.care.offers_flow
        found = offer(verdict, coach.settings, coach.longer_settle_s, flow)
        said = found is not None and found.kind == "talk" and self.check.felt
        return None if said else found

    def told(self, check: AfterCheck) -> bool:
        """Keep the answers; True when the emergency signs are to be checked from now on.

        What was taken stays so only while the answers still offer it.
        """
        serious, taken = check.serious and not self.check.serious, self.taken
        if taken:
            self._take(taken)
        self.check = check
        self._coach.after(check)
        if taken and self.offer == taken:
            self._take(taken)
        return serious

    def take(self) -> bool:
        """Take what is offered, or take that back; False when there is nothing to take."""
        one = self.offer
        if one is None or not one.path:
            return False
        self._take(one)
        return True

    def _take(self, one: Offer) -> None:
        self._coach.preferences.set(one.path, one.now if self.taken else one.more)
        self.taken = None if self.taken else one

    def close(self, *, offered: bool = True) -> None:
        """The answers stand now; what was offered is not offered again at once."""
        if offered and self.offer:
            self._coach.care.offered(self.offer)
        self._coach.care.settle()
