"""Programs beside Python that some tests need."""

import os
import shutil

import pytest


def needed(name: str, path: str | None = None) -> str:
    """Where a program lies; without it the test is left out, but fails in CI."""
    found = shutil.which(name, path=path)
    if found is None:
        reason = f"{name} is not installed"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    return found
