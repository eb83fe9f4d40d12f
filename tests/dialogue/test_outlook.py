"""What is said at rest is what the next start does (clinical J10)."""

from datetime import timedelta
from typing import Any

import pytest

from tests.coach.test_care import put
from tests.dialogue.conftest import Presser
from tests.doubles import MORNING, FakeClock
from tui.actions import Keymap
from tui.coach.coach import Coach
from tui.coach.save_queue import SaveQueue
from tui.dialogue.outlook import START, outlook
from tui.domain.record import After, Before, Bookmark, Flag, Hold, Planned
from tui.plain.wording import Wording

NERVE = After(pain=3, nerve=("tingling",), nerve_side="left")
BOTH = After(pain=3, nerve=("numbness",), nerve_side="both")
PINCH = After(pain=3, nerve=(), pinch=True)


def pain(step: str, side: str | None) -> Flag:
    return Flag(at=MORNING, step=step, side=side, kind="pain", second=3)


def said(coach: Coach) -> str:
    wording = Wording(Keymap())
    return " ".join(text for say in outlook(coach).stands for text in say.texts(wording))


BROKEN = Bookmark(MORNING - timedelta(minutes=5), 0, planned=(Planned("both-knees", planned_s=10),))
STANDS: dict[str, tuple[int, dict[str, Any], str, str, str]] = {
    "nothing": (1, {}, "Before", START, ""),
    "a nerve feeling": (2, {"after": NERVE}, "Talk", "a talk first", "tingling in the left leg"),
    "both legs": (2, {"after": BOTH}, "Talk", "a talk first", "numbness in both legs"),
    "a sign before": (
        2,
        {"status": "not-started", "holds": (), "before": Before(signs=("emergency",))},
        "Talk", "a talk first", "an emergency sign",
    ),
    "an open stop": (
        2,
        {"status": "stopped", "flags": (Flag(at=MORNING, step="both-knees", kind="unanswered"),)},
        "Safety", "say what it was", "did not say why",
    ),
    "a session that broke off": (
        0, {"status": "running", "bookmark": BROKEN}, "Interrupted", "what broke off", "broke off",
    ),
    "a pinch": (3, {"after": PINCH}, "Before", START, "steps 3 and 4 are left out"),
    "one hip": (0, {"flags": (pain("cross-one-knee", "left"),)}, "Before", START, "the left hip"),
    "both hips": (
        0, {"flags": (pain("both-knees", None),)}, "Before", "a rest day", "done for today",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", STANDS)
def test_what_is_said_at_rest_is_what_the_start_does(
    what: str, coach: Coach, queue: SaveQueue, clock: FakeClock, presser: Presser
) -> None:
    ago, more, opens, leads_to, words = STANDS[what]
    put(coach, queue, clock, ago, **{"routine": coach.routine.id, **more})
    coach.care.settle()
    coach.interrupted.look(None)
    next_ = outlook(coach)
    assert next_.leads_to == leads_to
    assert words in said(coach)
    assert bool(next_.runs) is (leads_to == START)
    presser.start()
    assert presser.name == opens


@pytest.mark.parametrize("what", ["nothing", "a pinch", "one hip"])
def test_what_is_said_to_run_runs(
    what: str, coach: Coach, queue: SaveQueue, clock: FakeClock, presser: Presser
) -> None:
    ago, more, *_ = STANDS[what]
    put(coach, queue, clock, ago, **more)
    coach.care.settle()
    planned = coach.planned()
    presser.start("n", "4", "space")
    assert coach.active
    assert coach.active.segments == planned
    holds = [one for one in planned if one.kind == "hold"]
    words = {1: "One hold", 2: "Two holds", 5: "Five holds"}[len(holds)]
    assert outlook(coach).runs[0].startswith(words)


def test_nothing_that_was_talked_about_stands(
    coach: Coach, queue: SaveQueue, clock: FakeClock
) -> None:
    put(coach, queue, clock, 2, after=BOTH, holds=(Hold("both-knees", planned_s=10, held_s=5.0,
                                                        outcome="done"),))  # fmt: skip
    coach.care.settle()
    coach.care.talked()
    assert (outlook(coach).leads_to, said(coach)) == (START, "")
