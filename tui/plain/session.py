"""A session told as it goes: a line for each thing that begins, and for each pause."""

from math import ceil

from ..domain import outlook
from ..domain.outlook import BETWEEN
from ..domain.plan import Kind, Segment
from ..domain.session import Session
from .after import After
from .note import Note
from .page import Page
from .steps import read_step
from .words import opening, seconds

LONG_PAUSE_S = 30 * 60
"""After a pause of this length it is said again where one is."""
_BETWEEN = (Kind.REST, Kind.CHANGE_SIDE)


class SessionPage(Page):
    """Says what begins, and hands the keys to the coach."""

    stops_the_clock = False
    _at: tuple[object, ...] = ()
    _announced = -1
    _half_said = -1

    def begin(self) -> None:
        """Say how the session stands: just begun, paused or over."""
        self._at = ()
        self.follow()

    def follow(self) -> None:
        """Say what is new since it was last asked."""
        session = self.coach.session
        if session is None:
            return
        at = (session.index, session.since, session.paused, session.over)
        new, self._at = at != self._at, at
        if session.over:
            self._over()
        elif new and session.paused is not None:
            self._paused(session)
        elif new:
            self._begun(session)
        elif session.running:
            self._half_way(session)

    def does(self, action: str) -> bool:
        """The keys of a session."""
        if action in ("go_on", "back", "again"):
            self._do(action)
        elif action == "skip":
            self._skip()
        elif action in ("start", "escape", "floor", "look_up", "look_down"):
            self.coach.do("pause")
        elif action == "note":
            self.coach.notebook.page = self.coach.page
            self.stage.open(Note(self.stage))
        else:
            return False
        return True

    def _do(self, action: str) -> None:
        undone = self.coach.session is not None and self.coach.session.undo is not None
        self.coach.do(action)
        if action == "back" and undone:
            self.say("The skip is taken back.")
            self._at = ()

    def _skip(self) -> None:
        before = self.coach.session
        self.coach.do("skip")
        if before and self.coach.session and len(self.coach.session.holds) > len(before.holds):
            self.say(f"Skipped. {self.stage.key('back')} takes it back.")

    def takes(self, key: str) -> bool:
        """While nothing counts: read a step by its number."""
        session = self.coach.active
        steps = self.coach.routine.steps
        if session and not session.counting and key.isdigit() and 0 < int(key) <= len(steps):
            read_step(self, steps[int(key) - 1], full=False)
            return True
        return False

    def other(self, key: str) -> None:
        """While the clock runs any key that means nothing else pauses."""
        if self.coach.active and self.coach.active.counting:
            self.coach.do("pause")

    def _over(self) -> None:
        """The questions after it come in this page's place."""
        self.stage.pages.pop()
        self.stage.open(After(self.stage, self))

    def _begun(self, session: Session) -> None:
        one = session.segment
        match one.kind:
            case Kind.LIE_DOWN:
                self._lie_down(one)
            case Kind.WAIT:
                self._announce(one, "")
                self.say(f"{BETWEEN} Space when you are ready.")
            case Kind.GET_READY:
                self._get_ready(one)
            case Kind.HOLD:
                self._hold(session)
            case Kind.RELEASE:
                go = " ".join(sentence.said(one.side) for sentence in one.step.go)
                self.say(f"Let go. {go}")
            case _:
                self._rest(one)

    def _lie_down(self, one: Segment) -> None:
        phrase = opening(one.step.phrase(one.side))
        self.say(f"Step {one.step.number}. {phrase}. {_how_long(one)}")

    def _rest(self, one: Segment) -> None:
        word = "Change side" if one.kind is Kind.CHANGE_SIDE else "Rest"
        self._announce(one, f"{word}. {seconds(one.seconds or 0)}. ")

    def _announce(self, one: Segment, lead: str) -> None:
        """Say once which hold comes next."""
        if self._announced != one.number:
            self._announced = one.number
            self.say(f"{lead}Next is step {one.step.number}, {one.step.phrase(one.side)}.")
            if one.step.optional:
                self.say(f"It is optional: {self.stage.key('skip')} skips it.")

    def _get_ready(self, one: Segment) -> None:
        time = seconds(one.seconds or 0)
        if self._announced == one.number:
            self.say(f"Get ready. {time}.")
        else:
            phrase = opening(one.step.phrase(one.side))
            self.say(f"Step {one.step.number}. {phrase}. {time} to get ready.")
        self._announced = -1

    def _hold(self, session: Session) -> None:
        one = session.segment
        side = f", {one.side} side" if one.side else ""
        left = ceil(one.planned_s - session.kept - 1e-6)
        rest = " left" if session.kept else ""
        self._half_said = -1
        self.say(f"Hold{side}. {seconds(left)}{rest}.")

    def _half_way(self, session: Session) -> None:
        """Half of a long hold is over."""
        one = session.segment
        if one.kind is not Kind.HOLD or self._half_said == session.index:
            return
        held = session.held(self.coach.now)
        if one.planned_s >= 15 and session.kept < one.planned_s / 2 <= held:
            self._half_said = session.index
            self.say("Half-way.")

    def _paused(self, session: Session) -> None:
        """Say how it goes on, and after a long pause where one is."""
        now, safety = self.coach.now, self.stage.key("safety")
        self._announced = -1
        if now - (session.paused or now) > LONG_PAUSE_S:
            self.say(f"Go on at {outlook.place(session, now)}, or finish here?")
            self.say(f"Space goes on, {self.stage.key('quit')} finishes.")
            return
        self.say(f"Paused. Space goes on, {safety} stops.")
        held = session.held(now)
        if held:
            left = ceil(session.segment.planned_s - held - 1e-6)
            self.say(f"First you get ready again, then {seconds(left)} are left.")


def _how_long(one: Segment) -> str:
    if one.seconds is None:
        return "Not timed. Space when you are down."
    return f"It goes on by itself after {seconds(one.seconds)}."
