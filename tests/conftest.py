"""What all tests share."""

import gc
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.painting import paint_once
from tests.sessions import ROUTINE
from tests.sharing import shared_out
from tests.sheets import parse_once
from tests.waiting import never_sleep
from tui.domain.routine import Routine

settings.register_profile("supine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("few", settings.get_profile("supine"), max_examples=5, derandomize=True)
settings.register_profile("slow", settings.get_profile("supine"), max_examples=1000)
settings.load_profile("supine")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let some workers wait while others compute."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    if workers > 1:
        items[:] = shared_out(items, workers)


def pytest_collection_finish() -> None:
    """What is loaded now stays; looking through it for garbage again and again is a fifth."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session", autouse=True)
def _quick_apps() -> Iterator[None]:
    """Apps rest without sleeping, are painted when they rest, and share their style sheets."""
    with pytest.MonkeyPatch.context() as patch:
        for change in (never_sleep, paint_once, parse_once):
            change(patch)
        yield


@pytest.fixture(scope="session")
def routine() -> Routine:
    """The routine as it is shipped."""
    return ROUTINE
