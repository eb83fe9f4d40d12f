"""What all tests share."""

import pytest

from tests.sessions import ROUTINE
from tui.domain.routine import Routine


@pytest.fixture(scope="session")
def routine() -> Routine:
    """The routine as it is shipped."""
    return ROUTINE
