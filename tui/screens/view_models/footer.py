"""Which actions the last row names: those that do something now, with a word where it differs."""

from ...domain.plan import Kind
from ...domain.session import Session

Word = tuple[str, str]
"""An action and its word; an empty one is the action's own."""

AT_REST: tuple[Word, ...] = (
    ("go_on", "start"),
    *((name, "") for name in ("safety", "note", "history", "learn", "settings", "help", "quit")),
)
_GO_ON = {
    Kind.LIE_DOWN: "I am down",
    Kind.WAIT: "ready",
    Kind.GET_READY: "hold now",
    Kind.HOLD: "pause",
    Kind.REST: "get ready",
    Kind.CHANGE_SIDE: "get ready",
}


def in_session(session: Session, *, floor: bool, wide: bool) -> tuple[Word, ...]:
    """Seven at most; the floor view has fewer."""
    paused = session.paused is not None
    word = "go on" if paused else _GO_ON.get(session.segment.kind, "")
    first = (("go_on", word),) if word else ()
    if floor:
        skip = (("skip", ""),) if wide else ()
        return (*first, ("safety", "stop"), *skip, ("floor", "panes"))
    others = ((name, "") for name in ("skip", "back", "floor", "help"))
    return (*first, ("safety", "stop"), *others, ("quit", "end"))
