"""The four steps as they are shipped."""

import pytest

from tui.figure.moves import StepFigure
from tui.figure.table import from_table
from tui.storage.routines import routine


@pytest.fixture(scope="session")
def steps() -> dict[str, StepFigure]:
    """The figure of each step by its id, in the order of the routine."""
    return {step.id: from_table(step.figure) for step in routine().steps if step.figure}
