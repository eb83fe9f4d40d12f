"""What the kernel counts as on its way over SSH."""

from pathlib import Path

import pytest

from tui.terminal.remote import PICTURE_BYTES, SshBacklog, Surroundings

HEAD = (
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout\n"
)
LINE = "   1: {here} {there} 01 {unsent:08X}:0000000A 01:00000014 00000000     0        0 20\n"
TOLD = "192.0.2.7 50000 192.0.2.1 22"
PLAIN = ("010200C0:0016", "070200C0:C350")
MAPPED = tuple(f"0000000000000000FFFF0000{end}" for end in PLAIN)
TOLD_6 = "2001:db8::7%eth0 50000 2001:db8::1 22"
LONG = ("B80D0120000000000000000001000000:0016", "B80D0120000000000000000007000000:C350")


def link(
    folder: Path, told: str, ends: tuple[str, ...], unsent: int, within: str = ""
) -> SshBacklog:
    other = LINE.format(here=ends[0], there=ends[1][:-1] + "1", unsent=99)
    table = folder / "tcp"
    table.write_text(HEAD + other + LINE.format(here=ends[0], there=ends[1], unsent=unsent))
    where = Surroundings(True, within, environ={"SSH_CONNECTION": told})
    return SshBacklog(where, (folder / "not there", table))


@pytest.mark.parametrize(
    ("told", "ends"), [(TOLD, PLAIN), (TOLD, MAPPED), (TOLD_6, LONG)], ids=["4", "4 in 6", "6"]
)
def test_the_line_of_the_own_connection_counts(
    tmp_path: Path, told: str, ends: tuple[str, ...]
) -> None:
    assert link(tmp_path, told, ends, 4660).unsent == 4660
    assert not link(tmp_path, told, ends, PICTURE_BYTES).behind()
    assert link(tmp_path, told, ends, PICTURE_BYTES + 1).behind()


@pytest.mark.parametrize("told", ["", "1 2 3", "a b c d", "192.0.2.7 x 192.0.2.1 22"])
def test_where_nothing_is_known_nothing_is_held_back(tmp_path: Path, told: str) -> None:
    assert not link(tmp_path, told, PLAIN, 10**6).behind()


def test_a_connection_from_before_tmux_says_nothing(tmp_path: Path) -> None:
    assert not link(tmp_path, TOLD, PLAIN, 10**6, "tmux").behind()
