"""A step read out: in short for looking at it, in full for learning it."""

from ..domain.plan import first_side
from ..domain.routine import Step
from .line_screen import LineScreen


def read_step(page: LineScreen, step: Step, *, full: bool) -> None:
    """Say what one does, how to do it well, and the cautions; `full` adds where it all belongs."""
    side = first_side(page.coach.settings) if step.sided else None
    told = f", told for the {side} side" if side else ""
    page.say(f"Step {step.number}. {step.name}, {step.label}{told}.")
    parts = (step.do, step.release, step.care, step.more) if full else (step.do, step.care)
    page.say(*(one.said(side) for part in parts for one in part))
