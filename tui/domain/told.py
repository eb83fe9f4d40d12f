"""What an entry reports that nobody may overlook, the gravest first (clinical J12). Pure.

Each report stands for itself: none hides another. What was taken back counts for nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from .alarms import known_signs
from .calm import MUCH_HIGHER, rise, stayed
from .checks import MUCH_PAIN
from .record import After, Flag, Hold, Record


@dataclass(frozen=True)
class Told:
    """One report, made in a stop (`flag`), about a hold, before the session or after it.

    `signs` names emergency signs, empty where none was named; `words` are more of its kind.
    """

    when: str
    signs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    flag: Flag | None = None
    hold: Hold | None = None


def stops(record: Record) -> Iterator[Flag]:
    """The stops that were not taken back."""
    return (one for one in record.flags if not one.corrected)


def serious(after: After) -> bool:
    """Whether what was felt afterwards is an emergency sign by itself (clinical D2)."""
    return bool(known_signs(after))


def felt(after: After) -> bool:
    """Whether a nerve feeling was reported afterwards, named or not."""
    return bool(after.nerve or after.nerve_felt or after.nerve_growing or after.nerve_side)


def emergencies(record: Record) -> Iterator[Told]:
    """Every emergency sign that was reported: before, in a stop, afterwards (clinical J2)."""
    before, after = record.before, record.after
    if before and (before.emergency or "emergency" in (before.signs or ())):
        yield Told("before", before.emergency or ())
    for one in stops(record):
        if one.kind == "emergency" or one.emergency or one.spreading:
            yield Told("stop", one.emergency or (), one.feelings or (), flag=one)
    if after and (after.emergency or serious(after)):
        yield Told("after", after.emergency or (), after.nerve or ())


def nerves(record: Record) -> Iterator[Told]:
    """Every nerve feeling that was reported and is no emergency sign."""
    grave = [one.flag for one in emergencies(record)]
    for one in stops(record):
        if (one.kind == "nerve" or one.feelings) and one not in grave:
            yield Told("stop", words=one.feelings or (), flag=one)
    after = record.after
    if after and felt(after) and not serious(after):
        yield Told("after", words=after.nerve or ())


def pains(record: Record) -> Iterator[Told]:
    """Stops for pain or without a reason, eased holds, a pinch, and pain that went up."""
    flags = [one for one in stops(record) if one.kind in ("pain", "unanswered")]
    yield from (Told("stop", words=(one.kind,), flag=one) for one in flags)
    places = {(one.step, one.side) for one in flags}
    for hold in record.holds:
        if hold.outcome == "eased-off" and (hold.step, hold.side) not in places:
            yield Told("hold", words=("eased-off",), hold=hold)
    after = record.after
    found = {
        "pinch": bool(after and after.pinch),
        "risen": rise(record) >= MUCH_HIGHER,
        "higher": stayed(record),
    }
    yield from (Told("after", words=(name,)) for name, so in found.items() if so)


def stopped_for_pain(record: Record) -> bool:
    """Whether pain, a strain or a pinch stopped a hold."""
    kinds = {one.kind for one in stops(record)}
    return "pain" in kinds or any(one.outcome == "eased-off" for one in record.holds)


def stopped_by_choice(record: Record) -> bool:
    """Whether a session was ended early and nothing that was felt is given as the reason."""
    felt_something = any(one.kind != "break" for one in stops(record))
    eased = any(one.outcome == "eased-off" for one in record.holds)
    return record.status == "stopped" and not felt_something and not eased


def begun_over_a_sign(record: Record) -> bool:
    """Whether a session took place over a sign before it, or by the typed word (clinical J12)."""
    before = record.before
    took_place = record.kind == "session" and record.status != "not-started"
    return took_place and before is not None and bool(before.signs or before.insisted)


def spoke_against(record: Record) -> bool:
    """Whether an entry reports a sign, a pain, or so much pain that no session goes on over it."""
    before = record.before
    much = record.pain_before is not None and record.pain_before >= MUCH_PAIN
    return much or bool(before and before.signs) or any(pains(record))


GRAVITY = ("emergency", "nerve", "unanswered", "pain")


def gravest(record: Record) -> str:
    """The gravest of what was reported in or after an entry: one of `GRAVITY`, else empty."""
    kinds = {one.kind for one in stops(record)}
    found = {
        "emergency": any(emergencies(record)),
        "nerve": any(nerves(record)),
        "unanswered": "unanswered" in kinds,
        "pain": stopped_for_pain(record),
    }
    return next((name for name in GRAVITY if found[name]), "")
