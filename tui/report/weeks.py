"""The practice by week, and how its numbers are written."""

from dataclasses import dataclass

from ..domain.calm import sessions
from ..domain.record import Record
from .span import Span, short


@dataclass(frozen=True)
class Week:
    """The practice of a week: days, holds, seconds of a hold, pain before and after.

    `unguided` sessions were done without the screen: their days count, no hold is known.
    """

    span: Span
    days: int
    holds: int
    seconds: tuple[int, ...]
    before: tuple[int | None, ...]
    after: tuple[int | None, ...]
    unguided: int


def week_of(span: Span, records: list[Record]) -> Week:
    """What was practised in a week."""
    inside = [one for one in sessions(records) if one.started.date() in span]
    holds = [hold for one in inside for hold in one.holds if hold.outcome == "done"]
    return Week(
        span,
        days=len({one.started.date() for one in inside if one.practised or one.unguided}),
        holds=len(holds),
        seconds=tuple(sorted({hold.planned_s for hold in holds})),
        before=tuple(one.pain_before for one in inside),
        after=tuple(one.pain_after for one in inside),
        unguided=sum(bool(one.unguided) for one in inside),
    )


def row(week: Week, *, year: bool = False) -> tuple[str, ...]:
    """A week as a row: its days, days of practice, holds, seconds, pain before and after."""
    span = f"{short(week.span.since)} - {short(week.span.until)}"
    span += f" {week.span.until.year}" * year
    counted = (str(week.days), str(week.holds), seconds(week))
    return (span, *counted, pains(week.before), pains(week.after))


def seconds(week: Week) -> str:
    """The seconds of a hold in a week."""
    if not week.seconds:
        return "-"
    least, most = week.seconds[0], week.seconds[-1]
    return f"{least} s" if least == most else f"{least}-{most} s"


def pains(values: tuple[int | None, ...], most: int = 999) -> str:
    """Pains in their order; where they do not fit, the least, the most and how many there are."""
    if not values:
        return ""
    listed = " ".join("-" if one is None else str(one) for one in values)
    if len(listed) <= most:
        return listed
    given = [one for one in values if one is not None]
    if not given:
        return "-"
    missing = len(given) < len(values)
    count = f", {len(given)} of {len(values)}" if missing else f" ({len(given)}x)"
    return f"{min(given)} to {max(given)}{count}"
