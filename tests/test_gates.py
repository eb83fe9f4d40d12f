"""The checks of the code itself: style, types, one way in, and the pure rooms covered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOMAIN = ("--cov=tui/domain", "--cov-branch", "--cov-report=term-missing", "--cov-fail-under=100")
TEST = (
    "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/python -m pytest"
)


def passes(*command: str, **environ: str) -> None:
    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environ},
        check=False,
    )
    if done.returncode:
        pytest.fail(f"{' '.join(command)}\n{done.stdout}", pytrace=False)


@pytest.mark.parametrize(
    "words",
    [("ruff", "check"), ("ruff", "format", "--check"), ("mypy",)],
    ids=["style", "layout", "types"],
)
def test_the_code_passes(words: tuple[str, ...]) -> None:
    passes(sys.executable, "-m", *words)


def test_every_import_goes_one_way() -> None:
    passes(str(Path(sys.executable).with_name("lint-imports")))


def test_the_domain_is_covered_by_its_own_tests(tmp_path: Path) -> None:
    """Every branch, in a run of its own. For that few made-up examples do, the same every time."""
    command = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/domain")
    few = ("--override-ini=addopts=", "--hypothesis-profile=few")
    passes(*command, *few, *DOMAIN, COVERAGE_FILE=str(tmp_path / "coverage"))


def test_ci_runs_the_test_command_of_the_readme() -> None:
    for file in (".ci/run", "README.md"):
        assert TEST in (ROOT / file).read_text(), file
