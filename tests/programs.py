"""Programs beside Python that some tests need."""

import os
import shutil

import pytest


def needed(name: str, path: str | None = None) -> str:
    """Where a program lies; without it the test is left out, but fails in CI."""
    found = shutil.which(name, path=path)
    if found:
        return found
    reason = f"{name} is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
