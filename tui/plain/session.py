"""A session told as it goes: a line for each thing that begins, and for each pause."""

from collections.abc import Callable

from ..domain.plan import Kind
from ..domain.session import Session
from .line_screen import LineScreen, LineStack
from .moments import begun, coming, half_way, paused
from .note import Note
from .steps import read_step


class SessionScreen(LineScreen):
    """Says what begins, and hands the keys to the coach."""

    stops_the_clock = False

    def __init__(self, stack: LineStack, ended: Callable[[], None]) -> None:
        super().__init__(stack)
        self._ended = ended

    _at: tuple[object, ...] = ()
    _announced = -1
    _half_said = False

    def begin(self) -> None:
        """Say how the session stands: just begun, paused or over."""
        self._at = ()
        self.follow()

    def follow(self) -> None:
        """Say what is new since it was last asked."""
        session = self.coach.session
        if session is None:
            return
        asks = session.asks(self.coach.now)
        at = (session.index, session.since, session.paused, session.over, asks)
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
            self.coach.open_note()
            self.stack.open(Note(self.stack))
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
            self.say(f"Skipped. {self.stack.key('back')} takes it back.")

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
        """What comes after it comes in its place."""
        self.stack.screens.pop()
        self._ended()

    def _begun(self, session: Session) -> None:
        one = session.segment
        between = one.kind in (Kind.REST, Kind.CHANGE_SIDE, Kind.WAIT)
        if between and self._announced != one.number:
            self.say(*coming(one, self.stack.key("skip")))
            self._announced = one.number
        if one.kind not in (Kind.REST, Kind.CHANGE_SIDE):
            self.say(begun(session, announced=self._announced == one.number))
        self._announced = self._announced if between else -1
        self._half_said = False

    def _half_way(self, session: Session) -> None:
        if not self._half_said and half_way(session, self.coach.now):
            self._half_said = True
            self.say("Half-way.")

    def _paused(self, session: Session) -> None:
        self._announced = -1
        key = self.stack.key
        self.say(*paused(session, self.coach.now, key("safety"), key("quit")))
