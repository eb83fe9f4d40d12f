"""The settings: every key, its default and its range. Nested as the file is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from .alarms import Alarm
from .record import SORE_SIDES
from .rules import (
    DAY,
    KEY_TABLE,
    MOMENT,
    SWITCH,
    Choice,
    Row,
    Rows,
    Table,
    Text,
    Version,
    Whole,
    Words,
    ruled,
)

SCHEMA = 1
LEAST_HOLD_S, MOST_HOLD_S = 5, 30
"""The seconds of a hold that the article gives (ART S20, S32, S51)."""
LONGEST_NUMBER = 27
"""As long as the words that stand there otherwise: the safety page must not grow."""
MOST_ACTIVITIES = 3
"""So many activities of one's own are rated (STRATFORD)."""
LONGEST_ACTIVITY = 40
OWN_THEMES = ("supine-dark", "supine-light", "supine-contrast")
TERMINAL_THEMES = ("ansi-dark", "ansi-light")
"""Nothing but the colours that a person gave their terminal."""
THEMES = (*OWN_THEMES, *TERMINAL_THEMES)


@dataclass(frozen=True)
class Holds(Table):
    """How long and how often; all times in seconds.

    `sore_repetitions` counts only where the sore side is the left or the right one; absent it is
    as often as the other. Without `optional_steps` those that a routine calls optional are left
    out (ART S48: step 4 is worded as something to try).
    """

    seconds: int = ruled(Whole(LEAST_HOLD_S, MOST_HOLD_S, "seconds"), 10, "Hold")
    repetitions: int = ruled(Whole(1, 3), 1, "Repetitions a side")
    sore_repetitions: int | None = ruled(Whole(1, 3), None, "Sore side, repeats")
    optional_steps: bool = ruled(SWITCH, True, "Optional steps")
    lie_down_s: int = ruled(Whole(5, 180, "seconds"), 45, "Time to lie down")
    settle_s: int = ruled(Whole(3, 60, "seconds"), 8, "Time to get ready")
    rest_s: int = ruled(Whole(0, 120, "seconds"), 10, "Rest between holds")
    sides: str = ruled(Choice(("both", "left", "right")), "both", "Sides")
    first_side: str = ruled(Choice(("less-sore", "left", "right")), "less-sore", "First side")


@dataclass(frozen=True)
class Checks(Table):
    """What is asked before and after, and what was told once and holds on.

    `call` is a number of the person's own, shown instead of "your local emergency number".
    `cleared_on` is the day on which question 4 was last answered with no. The rest is for the
    rule on hold lengths (clinical E): see `progression.Known`. `alarms` is what stands until a
    talk; `nerve_at` is how earlier versions kept that.
    """

    before: str = ruled(Choice(("full", "short")), "full", "Questions before")
    pain: bool = ruled(SWITCH, True, "Pain as a number")
    call: str = ruled(Text(LONGEST_NUMBER), "", "Your emergency number")
    cleared_on: str | None = ruled(DAY)
    nerve_at: datetime | None = ruled(MOMENT)
    talked_at: datetime | None = ruled(MOMENT)
    alarms: tuple[Alarm, ...] = ruled(Rows(Alarm), ())
    counted_from: datetime | None = ruled(MOMENT)
    not_better_at: datetime | None = ruled(MOMENT)
    flow_offered: bool = ruled(SWITCH, False)

    @property
    def asks_pain_before(self) -> bool:
        """Whether a number is asked for before a session; the short form asks none."""
        return self.pain and self.before == "full"


@dataclass(frozen=True)
class Cues(Table):
    """What is heard and seen of a cue; `muted_on` is the day on which bell and voice are off."""

    bell: bool = ruled(SWITCH, True, "Bell")
    flash: bool = ruled(SWITCH, True, "Soft flash")
    title: bool = ruled(SWITCH, True, "Window title")
    speech: bool = ruled(SWITCH, False, "Voice")
    notify: bool = ruled(SWITCH, False, "Notification")
    command: str = ruled(Text(), "", "Your own command")
    muted_on: str | None = ruled(DAY)


@dataclass(frozen=True)
class Floor(Table):
    """What is read from the floor."""

    opens_by_itself: bool = ruled(SWITCH, True, "Opens by itself")


@dataclass(frozen=True)
class Activities(Table):
    """What a person wants to do again, rated once a week at most (STRATFORD).

    `names` are their own words, `asked_on` the day on which it was last asked after a session.
    """

    ask: bool = ruled(SWITCH, True, "Once a week, asked")
    names: tuple[str, ...] = ruled(Words(most=MOST_ACTIVITIES, longest=LONGEST_ACTIVITY), ())
    asked_on: str | None = ruled(DAY)


@dataclass(frozen=True)
class Settings(Table):
    """Everything a person can set; `motion` is absent until set, then calm over SSH."""

    schema: int = ruled(Version(), SCHEMA)
    welcomed: bool = ruled(SWITCH, False)
    tuned: bool = ruled(SWITCH, False)
    mode: str = ruled(Choice(("wait", "flow")), "wait", "Between holds")
    motion: str | None = ruled(Choice(("full", "calm", "none")), None, "Motion")
    theme: str = ruled(Choice(THEMES), "supine-dark", "Colours")
    plain: bool = ruled(SWITCH, False, "Words only next time")
    sore_side: str | None = ruled(Choice(SORE_SIDES), None, "Sore side")
    holds: Holds = ruled(Row(Holds), Holds())
    checks: Checks = ruled(Row(Checks), Checks())
    floor: Floor = ruled(Row(Floor), Floor())
    activities: Activities = ruled(Row(Activities), Activities())
    cues: Cues = ruled(Row(Cues), Cues())
    keys: Mapping[str, Any] | None = ruled(KEY_TABLE)
