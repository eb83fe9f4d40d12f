"""The cues of a coach: which are on, muted until tomorrow, tried out without a session."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ..clock import Clock
from ..cues.cues import Cues, Output
from ..cues.outputs import Bell, Flash, Notify, Title
from ..cues.programs import Command, Speech
from ..cues.schedule import Count, Cue, Schedule, What
from ..domain.plan import Kind, Segment
from ..terminal.remote import Surroundings
from .preferences import Preferences

TRIAL_GAP_S = 3.0
"""How far apart cues are tried: each is over before the next one comes."""
_AUDIBLE = ("bell", "speech")
_KINDS = {What.RELEASE: Kind.RELEASE, What.CHANGE_SIDE: Kind.CHANGE_SIDE}


@dataclass(frozen=True)
class Means:
    """What a face lends: a bell to ring, a terminal to write to, a colour to change.

    `without` names the ways of telling that make no sense there, whatever is switched on.
    """

    ring: Callable[[], None]
    write: Callable[[str], None]
    flash: Callable[[bool], None]
    without: frozenset[str] = frozenset()


class Cueing:
    """Every way of telling under the name of its switch."""

    def __init__(
        self, preferences: Preferences, clock: Clock, where: Surroundings, means: Means
    ) -> None:
        self.where = where
        self._preferences = preferences
        self._clock = clock
        self._speech = Speech(where.environ, remote=where.remote)
        self._without = means.without
        self._outputs: dict[str, Output] = {
            "bell": Bell(means.ring),
            "flash": Flash(means.flash),
            "title": Title(means.write),
            "speech": self._speech,
            "notify": Notify(means.write, where.terminal, where.within),
            "command": Command(self._command, where.environ, preferences.tell),
        }
        self.cues = Cues(self._outputs, self.on)

    def _command(self) -> str:
        return self._preferences.settings.cues.command

    @property
    def voice(self) -> str:
        """The program that speaks here; empty over SSH, and where there is none."""
        return self._speech.program

    @property
    def muted(self) -> bool:
        """Whether bell and voice are off for today."""
        return self._preferences.settings.cues.muted_on == self._today

    @property
    def _today(self) -> str:
        return self._clock.now().date().isoformat()

    def mute(self) -> None:
        """Be silent until tomorrow; again: take it back."""
        self._preferences.set(("cues", "muted_on"), None if self.muted else self._today)
        if self.muted:
            for name in _AUDIBLE:
                self._outputs[name].hush()

    def close(self) -> None:
        """End every way of telling, while there is still a terminal."""
        self.cues.close()

    def on(self, name: str) -> bool:
        """Whether this way of telling is switched on, and not muted."""
        if name in self._without or (name in _AUDIBLE and self.muted):
            return False
        return bool(getattr(self._preferences.settings.cues, name))

    def rehearse(self, segments: Sequence[Segment], whats: Sequence[What], only: str) -> None:
        """Tell some cues of the first sided hold, with its seconds in the title."""
        holds = [one for one in segments if one.kind is Kind.HOLD]
        hold = next((one for one in holds if one.side), holds[0])
        now = self._clock.monotonic()
        told = [replace(hold, kind=_KINDS.get(what, Kind.HOLD)) for what in whats]
        cues = tuple(
            Cue(what, now + TRIAL_GAP_S * nth, segment, float(hold.planned_s))
            for nth, (what, segment) in enumerate(zip(whats, told, strict=True))
        )
        count = Count(hold, now, now + TRIAL_GAP_S * len(whats))
        self.cues.rehearse(Schedule(cues, count if whats else None), only)
