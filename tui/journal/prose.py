"""An entry in whole words and sentences, for reading aloud."""

from collections.abc import Iterator
from datetime import date, datetime

from ..domain.checks_after import ASKED, TEXTS
from ..domain.record import After, Bookmark, Flag, Hold, Record, in_words
from ..domain.routine import Routine
from ..domain.safety import ANSWERS, SAID
from ..domain.session_text import of_side, placed, where
from ..domain.signs import EMERGENCY_IN_WORDS, IN_WORDS
from ..domain.told import begun_over_a_sign
from . import function
from . import summary as short
from .trend import Span

_ANSWERS = {"unanswered": "no reason given yet", **dict(zip(ANSWERS.values(), SAID, strict=True))}


def day(moment: date) -> str:
    """The day, as `Saturday 21 November`."""
    return f"{moment:%A} {moment.day} {moment:%B}"


def pain(record: Record) -> str:
    """Pain before and after in words; empty when no number was told."""
    pains = ((record.pain_before, "before"), (record.pain_after, "after"))
    told = [f"{value} {when}" for value, when in pains if value is not None]
    return f"pain {', '.join(told)}" if told else ""


def summary(record: Record, routine: Routine) -> str:
    """An entry in one line: its day, pain, and what came of it."""
    words = (day(record.started), pain(record), short.done(record, routine))
    return ", ".join(filter(None, words))


def averages(span: Span, weeks: int) -> str:
    """The means of some weeks in a line; a number that was never told is not said."""
    told = ((span.before, "before"), (span.after, "after"))
    means = ", ".join(f"{mean} {when}" for mean, when in told if mean is not None)
    days = f"{span.days} day{'' if span.days == 1 else 's'}"
    return f"The last {weeks} weeks, {days}: {f'pain {means}' if means else 'no number told'}."


def whole(record: Record, routine: Routine) -> list[str]:
    """Everything an entry says but its note, a sentence each."""
    said = [f"{day(record.started)} {record.started:%Y, %H:%M}: {short.done(record, routine)}."]
    said += [f"{pain(record)}."] if pain(record) else []
    said += function.sentences(record)
    said += [f"reported before it: {told}."] if (told := ", ".join(before(record))) else []
    said += [_hold(one, routine) for one in record.holds]
    said += [_flag(one, record, routine) for one in record.flags]
    return [*said, *_after(record)]


def before(record: Record) -> list[str]:
    """The signs that were reported before it, in words, and whether it was begun all the same."""
    answers = record.before
    if answers is None:
        return []
    emergency = named(answers.emergency)
    signs = [IN_WORDS[one] for one in answers.signs or () if not (emergency and one == "emergency")]
    begun = ["begun in spite of it"] if begun_over_a_sign(record) else []
    return [*emergency, *signs, *begun]


def _hold(hold: Hold, routine: Routine) -> str:
    step = routine.step(hold.step)
    at = placed(
        f"step {step.number}" if step else "a step that is not known here", of_side(step, hold.side)
    )
    seconds = "" if hold.outcome == "skipped" and not hold.held_s else f", {hold.held_s:.0f} s"
    return f"{at}: {in_words(hold.outcome)}{seconds}."


def _flag(flag: Flag, record: Record, routine: Routine) -> str:
    place = where(flag, record, routine)
    words = [_ANSWERS[flag.kind], *map(in_words, flag.feelings or ()), *signs(flag)]
    words += ["taken back as a wrong key"] if flag.corrected else []
    return f"{' '.join(filter(None, ('stopped', place)))}: {', '.join(words)}."


def named(signs: tuple[str, ...] | None) -> list[str]:
    """Emergency signs by their names."""
    return [EMERGENCY_IN_WORDS[one] for one in signs or ()]


def signs(flag: Flag) -> list[str]:
    """Emergency signs of a stop, by their names where they have some."""
    spreading = ["both legs, staying or growing"] if flag.spreading else []
    return named(flag.emergency) or spreading


def _after(record: Record) -> Iterator[str]:
    after = record.after
    if after is not None:
        yield from _nerve(after)
        if after.emergency:
            yield f"emergency sign afterwards: {', '.join(named(after.emergency))}."
        yield from _more(after)
    if record.next_day and record.next_day.higher is not None:
        yield f"pain {'still' if record.next_day.higher else 'not'} higher the day after."


def _nerve(after: After) -> Iterator[str]:
    if after.nerve == ():
        yield "no nerve feeling afterwards."
    if not (after.nerve or after.nerve_felt):
        return
    words = list(map(in_words, after.nerve or ()))
    if after.nerve_side:
        words.append("both legs" if after.nerve_side == "both" else f"{after.nerve_side} leg")
    if after.nerve_growing:
        words.append("getting worse")
    elif after.nerve_gone is not None:
        words.append("gone" if after.nerve_gone else "not gone")
    yield f"nerve feeling afterwards: {', '.join(words) or 'yes'}."


def _more(after: After) -> Iterator[str]:
    """What else was told."""
    if after.pinch is not None:
        yield f"pinch in the groin: {'yes' if after.pinch else 'no'}."
    if after.place:
        yield f"where it hurts: {', '.join(map(in_words, after.place))}."
    for name in TEXTS:
        text = getattr(after, name)
        if text:
            yield f"{ASKED[name]}: {text}"


def broke_off(record: Record, routine: Routine, now: datetime) -> str:
    """When and where a session broke off."""
    mark = record.bookmark
    if mark is None:
        return "Interrupted."
    return f"Interrupted {ago_in_words((now - mark.at).total_seconds())} {_where(mark, routine)}."


def _where(mark: Bookmark, routine: Routine) -> str:
    if mark.current is None:
        return "after the last hold"
    step = routine.step(mark.current.step)
    at = f"step {step.number}" if step else "a step of another routine"
    second, side = int(mark.held_s) or None, of_side(step, mark.current.side)
    return f"{'at' if second else 'before'} {placed(at, side, second)}"


def ago_in_words(seconds: float) -> str:
    """How long ago, in the largest unit that is whole."""
    for length, word in ((86400, "day"), (3600, "hour"), (60, "minute")):
        count = int(seconds // length)
        if count >= 1:
            return f"{count} {word}{'s' if count > 1 else ''} ago"
    return "just now"
