"""An entry in whole words and sentences, for reading aloud."""

from collections.abc import Iterator
from datetime import date

from ..domain.outlook import where
from ..domain.record import Flag, Hold, Record
from ..domain.routine import Routine
from . import summary as short

_ANSWERS = {
    "unanswered": "not answered yet",
    "break": "only needed a break",
    "pain": "pain, strain or pinch",
    "nerve": "nerve feeling",
    "emergency": "emergency sign",
}


def day(moment: date) -> str:
    """The day, as `Saturday 21 November`."""
    return f"{moment:%A} {moment.day} {moment:%B}"


def pain(record: Record) -> str:
    """Pain before and after in words; empty when no number was told."""
    before = record.before.pain if record.before else None
    after = record.after.pain if record.after else None
    told = [f"{value} {when}" for value, when in ((before, "before"), (after, "after"))]
    told = [words for words in told if not words.startswith("None")]
    return f"pain {', '.join(told)}" if told else ""


def summary(record: Record, routine: Routine) -> str:
    """An entry in one line: its day, pain, and what came of it."""
    words = (day(record.started), pain(record), short.done(record, routine))
    return ", ".join(filter(None, words))


def whole(record: Record, routine: Routine) -> list[str]:
    """Everything an entry says but its note, a sentence each."""
    said = [f"{day(record.started)} {record.started:%Y, %H:%M}: {short.done(record, routine)}."]
    said += [f"{pain(record)}."] if pain(record) else []
    said += [_hold(one, routine) for one in record.holds]
    said += [_flag(one, routine) for one in record.flags if not one.corrected]
    return [*said, *_after(record)]


def _hold(hold: Hold, routine: Routine) -> str:
    step = routine.step(hold.step)
    words = [f"step {step.number}" if step else "a step that is not known here"]
    words += [f"{hold.side} side"] if hold.side else []
    outcome = "skipped" if hold.outcome == "skipped" and not hold.held_s else ""
    told = outcome or f"{hold.outcome.replace('-', ' ')}, {hold.held_s:.0f} s"
    return f"{', '.join(words)}: {told}."


def _flag(flag: Flag, routine: Routine) -> str:
    place = where(flag, routine)
    feelings = "".join(f", {one.replace('-', ' ')}" for one in flag.feelings or ())
    return f"stopped{' at ' if place else ''}{place}: {_ANSWERS[flag.kind]}{feelings}."


def _after(record: Record) -> Iterator[str]:
    after = record.after
    if after is None or after.nerve is None:
        return
    if not after.nerve:
        yield "no nerve feeling afterwards."
        return
    words = [one.replace("-", " ") for one in after.nerve]
    if after.nerve_side:
        words.append("both legs" if after.nerve_side == "both" else f"{after.nerve_side} leg")
    if after.nerve_gone is not None:
        words.append("gone" if after.nerve_gone else "not gone")
    yield f"nerve feeling afterwards: {', '.join(words)}."
