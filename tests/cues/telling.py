"""A session that tells its cues to some outputs."""

from dataclasses import replace

from tui.cues.cues import Cues, Output
from tui.cues.schedule import Cue
from tui.domain import session
from tui.domain.plan import Kind, plan
from tui.domain.settings import Settings
from tui.storage.routines import routine


class Heard(Output):
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.cues: list[tuple[str, float]] = []
        self.counts: list[str] = []
        self.hushed = 0

    def tell(self, cue: Cue, now: float) -> None:
        self.cues.append((cue.what.value, round(now, 2)))

    def count(self, text: str) -> None:
        if [text] != self.counts[-1:]:
            self.counts.append(text)

    def hush(self) -> None:
        self.hushed += 1


class Run:
    """A session whose events go to some outputs, moved in small steps."""

    def __init__(self, settings: Settings, outputs: dict[str, Output]) -> None:
        self.now = 0.0
        self.cues = Cues(outputs, lambda _name: True)
        self.state, events = session.begin(plan(routine(), settings), 0.0)
        self.cues.hear(events)

    def act(self, action: str) -> None:
        self.state, events = session.act(self.state, action, self.now)
        self.cues.hear(events)

    def to(self, moment: float) -> None:
        """Let every moment come exactly when it is due."""
        self.tick()
        while self.now < moment:
            dues = (self.cues.due, self.state.ends)
            self.now = min([moment, *(one for one in dues if one is not None and one > self.now)])
            self.tick()

    def until(self, kind: Kind) -> None:
        """Go on to the start of the next segment of a kind."""
        while True:
            place = self.state.index
            self.to(self.state.ends or self.now)
            if self.state.index == place:
                raise AssertionError("nothing goes on by itself here")
            if self.state.segment.kind is kind:
                return

    def tick(self) -> None:
        self.state, events = session.advance(self.state, self.now)
        self.cues.hear(events)
        while (due := self.cues.due) is not None and due <= self.now:
            self.cues.tick(self.now)
        self.cues.tick(self.now)


def flowing(seconds: int = 10) -> Settings:
    """Settings in which everything goes on by itself."""
    settings = Settings(mode="flow")
    return replace(settings, holds=replace(settings.holds, seconds=seconds))
