"""What was told that stands until a talk with a professional: pure questions to the journal.

A pinch in the groin can end in another way too: see `_through`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from .record import FEELINGS, After, Flag, Record
from .rules import MOMENT, REQUIRED, SWITCH, Choice, Table, Words, ruled
from .signs import EMERGENCY_SIGNS

EMERGENCY, NERVE, PINCH = KINDS = ("emergency", "nerve", "pinch")
"""What may stand, the gravest first."""
TALKED_ABOUT = (EMERGENCY, NERVE)
"""After these a talk comes before anything else; a pinch only leaves steps out."""
LASTING = ("numbness", "weakness")
"""Feelings that are an emergency sign when they do not go (clinical D2)."""


@dataclass(frozen=True)
class Alarm(Table):
    """One grave thing that an entry tells (clinical J2, J5).

    `entry` is when that entry began, which names it; `told` when it was told. `signs` names the
    emergency signs, `feelings` the nerve feelings; `side` is the leg, or the hip of a pinch.
    `shortened` says that holds were brought down to 5 s for it, which happens once; `talked` that
    a talk was recorded though by the clock it was told only later.
    """

    entry: datetime = ruled(MOMENT, REQUIRED)
    told: datetime = ruled(MOMENT, REQUIRED)
    kind: str = ruled(Choice(KINDS), REQUIRED)
    signs: tuple[str, ...] | None = ruled(Words(EMERGENCY_SIGNS))
    feelings: tuple[str, ...] | None = ruled(Words(FEELINGS))
    side: str | None = ruled(Choice(("left", "right", "both")))
    shortened: bool | None = ruled(SWITCH)
    talked: bool | None = ruled(SWITCH)

    @property
    def name(self) -> tuple[datetime, str]:
        """What tells it from any other one."""
        return self.entry, self.kind


def alarms(record: Record) -> tuple[Alarm, ...]:
    """Everything grave that an entry tells and that was not taken back, the gravest first."""
    found = (_emergency(record), _nerve(record), _pinch(record))
    return tuple(one for one in found if one)


def asks_for_a_talk(record: Record) -> bool:
    """Whether an entry tells something after which a talk comes first."""
    return any(one.kind in TALKED_ABOUT for one in alarms(record))


def newly_told(before: Record, now: Record) -> frozenset[str]:
    """The kinds that an entry that was changed tells only now, or in one more place."""
    was, told = (frozenset(one.kind for one in alarms(record)) for record in (before, now))
    again = len(_emergencies(now)) > len(_emergencies(before))
    return (told - was) | (frozenset((EMERGENCY,)) if again else frozenset())


def newly_grave(before: Record, now: Record) -> bool:
    """Whether an entry that was changed tells an emergency sign only now."""
    return EMERGENCY in newly_told(before, now)


def known_signs(after: After) -> tuple[str, ...]:
    """The emergency signs that follow from what was answered about a nerve feeling."""
    stays = after.nerve_gone is False and bool(set(LASTING) & set(after.nerve or ()))
    both = after.nerve_side == "both"
    grows = stays or after.nerve_growing is True
    return (*(("both-legs",) if both else ()), *(("weakness",) if grows else ()))


def following(before: After, now: After) -> After:
    """New answers with the emergency signs that follow from them named, and no more the others.

    What was named besides stays as it is.
    """
    were, are = set(known_signs(before)), set(known_signs(now))
    named = set(now.emergency or ()) - (were - are) | (are - were)
    return replace(now, emergency=in_order(named) or None)


def answered_anew(record: Record, after: After, at: datetime) -> Record:
    """The record with these answers after it.

    Emergency signs of which they tell no more stay as a flag that is marked corrected.
    """
    before = record.after or After()
    was = {*known_signs(before), *(before.emergency or ())}
    flags = record.flags
    if was and not (known_signs(after) or after.emergency):
        gone = Flag(at, kind="emergency", emergency=in_order(was), corrected=True)
        flags = (gone, *flags)  # in front: the last one may still wait for its answer
    return replace(record, after=after, flags=flags)


def in_order(signs: Iterable[str]) -> tuple[str, ...]:
    """Emergency signs in their order, each once."""
    named = set(signs)
    return tuple(one for one in EMERGENCY_SIGNS if one in named)


def _emergency(record: Record) -> Alarm | None:
    told = _emergencies(record)
    signs = in_order(sign for _, named in told for sign in named)
    return _alarm(record, EMERGENCY, [moment for moment, _ in told], signs)


def _emergencies(record: Record) -> list[tuple[datetime, tuple[str, ...]]]:
    """Every place of an entry that tells an emergency: its moment, and the signs it names."""
    before, after, found = record.before, record.after, []
    if before and (before.emergency or "emergency" in (before.signs or ())):
        found.append((record.started, before.emergency or ()))
    if after and (signs := (*(after.emergency or ()), *known_signs(after))):
        found.append((record.ended or record.started, signs))
    for flag in record.flags:
        grave = flag.kind == "emergency" or flag.spreading or flag.emergency
        if grave and not flag.corrected:
            found.append((flag.at, flag.emergency or ()))
    return found


def _nerve(record: Record) -> Alarm | None:
    if not record.nerve_told:
        return None
    flags = [one.at for one in record.flags if one.kind == "nerve" and not one.corrected]
    after = record.after is not None and bool(record.after.nerve or record.after.nerve_felt)
    return _alarm(record, NERVE, [*flags, *([record.ended or record.started] if after else [])])


def _pinch(record: Record) -> Alarm | None:
    if record.after is None or not record.after.pinch:
        return None
    hips = {one.side for one in record.flags if one.kind == "pain" and not one.corrected}
    pinch = _alarm(record, PINCH, [record.ended or record.started])
    return pinch and replace(pinch, side=hips.pop() if len(hips) == 1 else None)


def _alarm(
    record: Record, kind: str, moments: Sequence[datetime], signs: tuple[str, ...] = ()
) -> Alarm | None:
    """What an entry tells, with what was felt; None where it was told at no moment."""
    if not moments:
        return None
    after = record.after
    felt = {name for one in record.flags if not one.corrected for name in one.feelings or ()}
    felt |= set((after and after.nerve) or ())
    feelings = tuple(name for name in FEELINGS if name in felt) if kind != PINCH else ()
    side = after.nerve_side if after and kind != PINCH else None
    told = max(record.started, *moments)
    return Alarm(record.started, told, kind, signs or None, feelings or None, side)


def standing(
    history: Sequence[Record],
    kept: Iterable[Alarm],
    talked_at: datetime | None,
    crossing: Iterable[str],
) -> tuple[Alarm, ...]:
    """What was told and not talked about since, the latest first.

    `kept` is what earlier looks found: it outlasts the entries in hand, and goes only where its
    entry is in hand and tells it no more. `crossing` are the steps that a pinch leaves out.
    """
    now = {one.name: one for record in history for one in alarms(record)}
    entries = {record.started for record in history}
    merged: dict[tuple[datetime, str], Alarm] = dict(now)
    for one in kept:
        if one.name in now:
            merged[one.name] = _kept(now[one.name], one)
        elif one.entry not in entries:
            merged[one.name] = one
    steps = tuple(crossing)
    stands = (
        one
        for one in merged.values()
        if not (one.talked or (talked_at and one.told < talked_at))
        and not _ended(one, history, steps)
    )
    return tuple(sorted(stands, key=lambda one: (one.told, -KINDS.index(one.kind)), reverse=True))


def _kept(now: Alarm, before: Alarm) -> Alarm:
    """What an entry tells, and what was remembered of it; told anew it was not talked about."""
    talked = before.talked if now.told <= before.told else None
    told = max(now.told, before.told)
    return replace(now, told=told, shortened=before.shortened, talked=talked)


def _ended(alarm: Alarm, history: Iterable[Record], crossing: tuple[str, ...]) -> bool:
    if alarm.kind != PINCH:
        return False
    return any(one.started > alarm.told and _through(one, alarm, crossing) for one in history)


def _through(record: Record, alarm: Alarm, crossing: tuple[str, ...]) -> bool:
    """Whether a session held what a pinch leaves out to its end, and told of no pinch.

    It must have held the hip that was pinched, where that is known; stopped it was not to the end.
    """
    pain = any(one.kind != "break" and not one.corrected for one in record.flags)
    if record.status != "finished" or pain or (record.after and record.after.pinch):
        return False
    came: Mapping[object, tuple[str | None, str]] = {
        (one.step, one.side, one.repetition): (one.side, one.outcome)
        for one in record.holds
        if one.step in crossing
    }
    whole = bool(came) and all(outcome == "done" for _, outcome in came.values())
    return whole and (alarm.side is None or alarm.side in {side for side, _ in came.values()})


def gravest(stands: Iterable[Alarm]) -> Alarm | None:
    """The latest one of the gravest kind that asks for a talk; None where none does."""
    asks = [one for one in stands if one.kind in TALKED_ABOUT]
    return min(asks, key=lambda one: TALKED_ABOUT.index(one.kind), default=None)
