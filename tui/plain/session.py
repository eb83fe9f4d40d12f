"""A session told as it goes: a line for each thing that begins, and for each pause."""

from collections.abc import Callable

from ..dialogue import how_far
from ..domain.plan import Kind
from ..domain.routine import joined
from ..domain.session import Session
from .line_screen import LineScreen, LineStack
from .moments import begun, coming, half_way, paused, step_lines, way
from .note import write_note


class SessionScreen(LineScreen):
    """Says what begins, and hands the keys to the coach."""

    stops_the_clock = False
    _at: tuple[object, ...] = ()
    _announced = -1
    _half_said = False
    _way_told = ""
    """The step whose own way was told last."""

    def __init__(self, stack: LineStack, ended: Callable[[], None]) -> None:
        super().__init__(stack)
        self._ended = ended

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

    def takes(self, key: str) -> bool:
        """The keys of a session; while nothing counts, a step is read by its number."""
        if key in ("go_on", "back", "again"):
            self._do(key)
        elif key == "skip":
            self._skip()
        elif key in ("start", "escape", "floor", "look_up", "look_down"):
            self._pause()
        elif key == "note":
            write_note(self.stack)
        else:
            return self._read_step(key)
        return True

    def _read_step(self, key: str) -> bool:
        session, steps = self.coach.active, self.coach.routine.steps
        known = key.isdigit() and 0 < int(key) <= len(steps)
        if not known or session is None or session.counting:
            return False
        self.say(*step_lines(steps[int(key) - 1], self.coach.settings))
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

    def other(self, key: str) -> None:
        """While the clock runs any key that means nothing else pauses."""
        self._pause()

    def _pause(self) -> None:
        """Pause what counts; what waits for a key goes on waiting, and is said again."""
        if self.coach.active and self.coach.active.counting:
            self.coach.do("pause")
        else:
            self.begin()

    def _over(self) -> None:
        """What comes after it comes in its place."""
        self.stack.screens.pop()
        self._ended()

    def _begun(self, session: Session) -> None:
        one = session.segment
        between = one.kind in (Kind.REST, Kind.CHANGE_SIDE, Kind.WAIT)
        if between and self._announced != one.number:
            self.say(*coming(one, self.stack.key("skip")), *self._way(session))
            self._announced = one.number
        if one.kind not in (Kind.REST, Kind.CHANGE_SIDE):
            told = self._told(session) if one.kind in (Kind.LIE_DOWN, Kind.GET_READY) else ()
            self.say(*begun(session, told, announced=self._announced == one.number))
        self._announced = self._announced if between else -1
        self._half_said = False

    def _told(self, session: Session) -> list[str]:
        """How far to go, while one lies down; the coming step's own way, unless it was told."""
        if session.segment.kind is not Kind.LIE_DOWN:
            return self._way(session)
        says = how_far.limit(full=how_far.in_full(self.coach))
        limit = [text for say in says for text in self.stack.wording.part(say)]
        return [joined(limit[:3]), *limit[3:], *self._way(session, first=True)]

    def _way(self, session: Session, *, first: bool = False) -> list[str]:
        coming = session.coming
        if not session.untried or coming.step.id == self._way_told:
            return []
        self._way_told = coming.step.id
        return way(coming, full=how_far.in_full(self.coach), first=first)

    def _half_way(self, session: Session) -> None:
        if not self._half_said and half_way(session, self.coach.now):
            self._half_said = True
            self.say("Half-way.")

    def _paused(self, session: Session) -> None:
        self._announced = -1
        key = self.stack.key
        self.say(*paused(session, self.coach.now, key("safety"), key("quit")))


class Stopping(LineScreen):
    """Whether to end the session here; nothing is lost either way."""

    def begin(self) -> None:
        """Ask."""
        self.say("Stop here? y yes, n no. What you held is kept.")

    def takes(self, key: str) -> bool:
        """Stop, or stay paused."""
        if key == "y":
            self.coach.do("stop")
        if key in ("y", "n"):
            self.stack.close(key == "y")
        return key in ("y", "n", "enter", "space") or super().takes(key)
