"""What went wrong with a file, in a line above the panes."""

from collections.abc import Iterator

from ...coach.coach import Coach
from ...journal import summary
from ...terminal.clean import clean_line


def notice(coach: Coach, key: str) -> str:
    """The first thing that went wrong; in a session only what is not saved. `key` edits a note."""
    at_rest = "" if coach.active else next(_at_rest(coach), "")
    return clean_line(coach.leaving.unsaved or _edited(coach, key) or at_rest)


def _at_rest(coach: Coach) -> Iterator[str]:
    yield from coach.interrupted.elsewhere
    yield from coach.preferences.problems
    for entry in coach.recent.entries:
        if entry.conflict:
            day = summary.day(entry.record.started)
            yield f"{day} was changed elsewhere; both versions are kept."
    if files := coach.recent.unreadable:
        more = f" (and {len(files) - 1} more, see the journal)" if len(files) > 1 else ""
        yield f"Left as it is: {files[0]}{more}"


def _edited(coach: Coach, key: str) -> str:
    """What came of a note in an editor."""
    said = coach.editor.said
    return f"{said} {key} opens it." if said and coach.editor.waiting else said
