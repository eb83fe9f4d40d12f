"""What a person looks at on the routine screen."""

from dataclasses import dataclass

from ..domain.plan import Kind
from ..domain.session import Session

TABS = ("steps", "now", "note")
"""The panes of a narrow screen, one at a time."""


@dataclass
class ViewState:
    """A step that is read, by its number; the pane of a narrow screen; the floor view or panes.

    With `floor` unset the floor view stands from the first get ready on.
    """

    step: int | None = None
    tab: str = "now"
    floor: bool | None = None

    def look_at(self, step: int) -> None:
        """Read a step."""
        self.step, self.tab = step, "now"

    def look_on(self, session: Session | None, by: int, last: int) -> None:
        """Read a step before or after the one that is read, or else is done now."""
        current = self.step or (session.segment.step.number if session else 1)
        self.step = max(1, min(last, current + by))

    def look_back(self) -> None:
        """See what is to be done now."""
        self.step, self.tab = None, "now"

    def turn(self, by: int) -> None:
        """Go to the next pane of a narrow screen, or to the one before."""
        self.tab = TABS[(TABS.index(self.tab) + by) % len(TABS)]

    def on_floor(self, session: Session, *, by_itself: bool) -> bool:
        """Whether the floor view is wanted; `by_itself` is the setting."""
        if self.step:
            return False
        if self.floor is None:
            return by_itself and session.segment.kind is not Kind.LIE_DOWN
        return self.floor
