"""How far each step has come."""

from ...coach.coach import Coach
from ...domain import step_progress
from ...domain.plan import Kind, plan
from ...widgets.step_list import Progress


def progress(coach: Coach, number: int | None) -> Progress:
    """The steps of the session; after it only until a step is looked at, by its number."""
    session = coach.session
    if session and not (session.over and number):
        items = step_progress.under_way(coach.routine, session)
        holding = session.running and session.segment.kind is Kind.HOLD
        return Progress(tuple(items), holding)
    planned = plan(coach.routine, coach.settings)
    return Progress(tuple(step_progress.at_rest(coach.routine, planned, number or 1)))
