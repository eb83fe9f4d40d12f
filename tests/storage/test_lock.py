"""A claim is held by one process at a time, and falls free with it."""

import subprocess
import sys
from pathlib import Path

from tests.pty_app import ROOT
from tui.storage.data_dir import Claim

HOLD = """\
import sys
from pathlib import Path
from tui.storage.data_dir import Claim
claim = Claim.take(Path(sys.argv[1]))
print(claim is not None, flush=True)
sys.stdin.read()
"""


def test_it_is_ours_until_it_is_given_back(tmp_path: Path) -> None:
    path = tmp_path / "locks" / "one"
    claim = Claim.take(path)
    assert claim
    assert path.stat().st_mode & 0o777 == 0o600
    assert Claim.take(path) is None
    claim.release()
    assert not path.exists()
    again = Claim.take(path)
    assert again
    again.release()


def test_it_falls_free_when_its_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "one"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "True\n"
        assert Claim.take(path) is None
        holder.kill()
        holder.wait(timeout=20)
    claim = Claim.take(path)
    assert claim
    claim.release()


def test_a_name_that_was_taken_away_meanwhile_is_not_mistaken(tmp_path: Path) -> None:
    path = tmp_path / "one"
    first = Claim.take(path)
    assert first
    path.unlink()
    second = Claim.take(path)
    assert second
    first.release()
    second.release()
    third = Claim.take(path)
    assert third
    third.release()
