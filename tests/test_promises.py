"""Every promise of the README names a test that is there."""

import re

from tests.pty_app import ROOT

_NAMED = re.compile(r"`(tests/\S+\.py)::(\w+)`")


def test_every_promise_names_its_test() -> None:
    told = (ROOT / "README.md").read_text().partition("## What supine promises")[2]
    named = _NAMED.findall(told)
    assert len(named) == 5
    for file, name in named:
        assert re.search(rf"^(async )?def {name}\(", (ROOT / file).read_text(), re.MULTILINE), name
