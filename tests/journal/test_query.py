"""Finding entries by what is typed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.domain.record import After, Before, Flag, Hold, Record
from tui.domain.routine import Routine
from tui.journal import query
from tui.journal.summary import EntrySummary, entry_summary

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)


def hold(step: str, side: str | None = None) -> Hold:
    return Hold(step=step, side=side, planned_s=10, held_s=10.0, outcome="done")


RECORDS = {
    "work": Record(
        kind="session",
        started=NOW - timedelta(days=2),
        sore_side="right",
        note="Long day.\nStiff at the DESK #work",
        before=Before(pain=4),
        after=After(pain=3, medicine="Ibuprofen 400", place=("low-back",)),
        holds=(hold("both-knees"), hold("cross-one-knee", "left")),
    ),
    "nerve": Record(
        kind="session",
        started=NOW - timedelta(weeks=5),
        sore_side="left",
        before=Before(pain=6),
        flags=(
            Flag(at=NOW, kind="nerve", feelings=("pins-and-needles",)),
            Flag(at=NOW, kind="emergency", corrected=True),
        ),
    ),
    "rest": Record(kind="rest", started=NOW - timedelta(days=10), before=Before(pain=8)),
    "flare": Record(kind="note", started=NOW, note="#flare after the garden, straße"),
}


@pytest.fixture(scope="module")
def entries(routine: Routine) -> tuple[EntrySummary, ...]:
    return tuple(entry_summary(name, one, routine) for name, one in RECORDS.items())


def names(text: str, entries: tuple[EntrySummary, ...]) -> set[str]:
    return {one.name for one in query.parse(text, TODAY).among(entries)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "work nerve rest flare"),
        ("desk", "work"),
        ("DESK long", "work"),
        ('"long day"', "work"),
        ('"day long"', ""),
        ("STRASSE", "flare"),
        ("#work", "work"),
        ("#wo", "work"),
        ("#ork", ""),
        ("#", "work nerve rest flare"),
        ("garden", "flare"),
        ("ibuprofen", "work"),
        ("low back", "work"),
        ("needles", "nerve"),
        ("nerve", "nerve"),
        ("right", "work"),
        ("side:left", "nerve"),
        ('"step 3"', "work"),
        ("step:2", "work"),
        ("step:4", ""),
        ("kind:rest", "rest"),
        ("rest", "rest"),
        ("sat", "work"),
        ("2026-11-13", "rest"),
        ('"23 nov"', "flare"),
        ("pain:>4", "nerve rest"),
        ("pain:3", "work"),
        ("pain:<=4", "work"),
        ("pain:>=6 side:left", "nerve"),
        ("flag:nerve", "nerve"),
        ("flag:emergency", ""),
        ("since:4w", "work rest flare"),
        ("since:2026-11-13 until:2026-11-21", "work rest"),
        ("since:2026-11", "work rest flare"),
        ("until:2026-10", "nerve"),
        ("until:2026-09", ""),
        ("since:3d", "work flare"),
        ("since:2d", "flare"),
        ("until:2d", "work nerve rest"),
        ("since:", "work nerve rest flare"),
        ("pain:", "work nerve rest flare"),
        ("colour:red", ""),
    ],
)
def test_what_is_found(text: str, found: str, entries: tuple[EntrySummary, ...]) -> None:
    assert names(text, entries) == set(found.split())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("since:soon", "since"),
        ("until:2026-13", "until"),
        ("pain:high", "pain"),
        ("pain:>", "pain"),
    ],
)
def test_what_is_not_understood_is_said_and_excludes_nothing(
    text: str, name: str, entries: tuple[EntrySummary, ...]
) -> None:
    asked = query.parse(text, TODAY)
    assert asked.problems[0].startswith(f"{name}: wants")
    assert len(asked.among(entries)) == len(entries)


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("desk", ("Long day. Stiff at the ", "DESK", " #work")),
        ("#wor", ("Long day. Stiff at the DESK ", "#wor", "k")),
        ("pain:4 ibu", ("low back; ", "Ibu", "profen 400")),
        ("since:4w", ("", "", "")),
    ],
)
def test_the_match_is_shown(
    text: str, match: tuple[str, str, str], entries: tuple[EntrySummary, ...]
) -> None:
    shown = query.parse(text, TODAY).match(entries[0])
    before, found, after = match
    assert (shown.found, shown.after) == (found, after)
    assert before.endswith(shown.before.lstrip("…"))


@given(st.text(max_size=30) | st.from_regex(r"(since|pain|flag|#|side):?.{0,6}", fullmatch=True))
def test_anything_may_be_typed(text: str) -> None:
    one = EntrySummary("x", NOW, "note", note=f"before {text} after")
    asked = query.parse(text, TODAY)
    for found in asked.among([one]):
        asked.match(found)
