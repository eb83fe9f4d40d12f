"""The questions of the first evening, and what their answers set."""

from ..cues.schedule import What
from .coach import Coach

QUESTIONS = ("read", "heard", "alone")
"""Reading the seconds, hearing the bells, going on by itself; passages of the content file."""
BELLS = (What.BEGIN, What.CHANGE_SIDE, What.RELEASE)
"""What is rung before it is asked whether the bells are heard: one, two, three."""


def answered(coach: Coach, name: str, *, yes: bool) -> None:
    """Set what an answer asks for."""
    if name == "heard" and not yes:
        coach.preferences.set(("cues", "flash"), True)
    if name == "alone":
        coach.preferences.set(("mode",), "flow" if yes else "wait")
    if name == "read":
        coach.rehearse(*BELLS)
