"""What comes after what: on the way into a session, and out of it."""

from ..coach.coach import Coach
from ..coach.save_queue import EntryDraft
from ..domain import safety
from ..domain.alarms import EMERGENCY
from .activities import Activities
from .after import After
from .before import Before
from .dialogue import Dialogue
from .done import Done
from .first_card import FirstCard
from .interrupted import Interrupted, asks
from .safety import Safety
from .setup import Setup
from .talk import Talk


class SessionFlow:
    """Tells a face which dialogue to open; `seen` says that it is a face with a screen."""

    def __init__(self, coach: Coach, *, seen: bool) -> None:
        self._coach = coach
        self._seen = seen
        self._asked_after: EntryDraft | None = None
        self._past_talk = False

    def opening(self) -> Dialogue | None:
        """The first card, the first time."""
        return None if self._coach.settings.welcomed else FirstCard(self._coach, seen=self._seen)

    def broken_off(self) -> Dialogue | None:
        """What becomes of a session that broke off, if there is one.

        One of which nothing is asked is kept as it is.
        """
        if self._coach.interrupted.entry is None or self._coach.active:
            return None
        if asks(self._coach):
            return Interrupted(self._coach)
        self._coach.interrupted.keep()
        return None

    def start(self) -> Dialogue:
        """What a start from rest opens on."""
        self._past_talk = False
        return self._next()

    def _next(self) -> Dialogue:
        """A talk after an emergency sign, else what broke off; what a stop was; any other talk.

        Then the questions. Only a recorded talk or the typed word leads past a talk.
        """
        coach = self._coach
        coach.look_again()
        if broken := self.broken_off():
            return broken
        due = "" if self._past_talk else coach.care.talk
        if due == EMERGENCY:
            return Talk(coach)
        if coach.safety.recall_open_flag():
            return Safety(coach, earlier=True)
        return Talk(coach) if due else Before(coach)

    def ended(self) -> bool:
        """Whether a session has ended since this was last asked."""
        session, entry = self._coach.session, self._coach.entry
        if not session or not session.over or entry is None or entry is self._asked_after:
            return False
        self._asked_after = entry
        return True

    def after(self, *, lying: bool = False, still: bool = False) -> Dialogue | None:
        """The questions after a session; an emergency asks nothing more.

        Before them, for one who is `lying` at the last hold's end, how to get up; `still` says
        that nothing there may take turns.
        """
        entry = self._coach.entry
        if entry is None or safety.emergency(entry.record.flags):
            return None
        session = self._coach.session
        whole = session is not None and session.over == "finished" and session.undo is None
        return Done(self._coach, still=still) if lying and whole else After(self._coach)

    def follows(self, dialogue: Dialogue, answer: bool) -> Dialogue | None:
        """What follows a dialogue that closed with this answer; None: on to the session, or out."""
        self._coach.look_again()
        if self._coach.active:
            self._asked_after = None  # the session went on: its end is asked about anew
        match dialogue:
            case FirstCard() | Interrupted() | Before() if answer and not self._coach.active:
                return self.start()
            case Safety(earlier=True) if answer and self._was_mild:
                return self._next()
            case Talk() if answer:
                self._past_talk = True
                return self._next()
            case Done():
                return After(self._coach)
            case After():
                return self._set_up() or self._activities()
        return None

    def _activities(self) -> Dialogue | None:
        """What can be done again: once a week, after a session in which nothing hurt."""
        coach = self._coach
        due = coach.entry is not None and coach.activities.due_after(coach.entry.record)
        return Activities(coach) if due and not coach.active else None

    @property
    def _was_mild(self) -> bool:
        flag = self._coach.safety.flag
        return flag is not None and flag.kind in ("break", "pain")

    def _set_up(self) -> Dialogue | None:
        """After the first whole session without a nerve feeling: how it is set up, once."""
        coach = self._coach
        session, entry = coach.session, coach.entry
        whole = session is not None and session.over == "finished"
        if not whole or coach.settings.tuned or (entry and entry.record.nerve_told):
            return None
        coach.preferences.set(("tuned",), True)
        return Setup(coach, seen=self._seen)
