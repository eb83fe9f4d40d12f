"""The one offer after a session: the order of precedence, one row each."""

import pytest

from tui.domain.progression import Offer, Verdict, offer
from tui.domain.settings import Holds, Settings

SETTINGS = Settings(holds=Holds(seconds=10, settle_s=8))


@pytest.mark.parametrize(
    ("verdict", "settle_s", "flow", "offered"),
    [
        (Verdict("pause"), 12, True, Offer("talk")),
        (Verdict("nerve"), 12, True, Offer("talk")),
        (Verdict("floor"), 12, True, Offer("floor")),
        (Verdict("shorter", 5), 12, True, Offer("shorter", ("holds", "seconds"), 10, 5)),
        (Verdict("longer", 15), 12, True, Offer("settle", ("holds", "settle_s"), 8, 12)),
        (Verdict("longer", 15), None, True, Offer("flow", ("mode",), "wait", "flow")),
        (Verdict("longer", 15), 8, False, Offer("longer", ("holds", "seconds"), 10, 15)),
        (Verdict("counting", calm=2), None, False, None),
        (Verdict("cap", calm=3), None, False, None),
        (Verdict("gap", 5), None, False, None),
    ],
)
def test_at_most_one_offer_stands_the_gravest_first(
    verdict: Verdict, settle_s: int | None, flow: bool, offered: Offer | None
) -> None:
    assert offer(verdict, SETTINGS, settle_s, flow) == offered
