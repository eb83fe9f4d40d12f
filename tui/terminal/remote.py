"""Where supine runs, as plain values, what that means, and how far behind the other side is."""

import socket
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from shlex import quote


@dataclass(frozen=True)
class Surroundings:
    """What stands between supine and the person.

    `within` is `tmux`, `screen` or empty, `terminal` what the terminal calls itself. `environ`
    is handed on to the programs that supine starts.
    """

    remote: bool = False
    within: str = ""
    terminal: str = ""
    environ: Mapping[str, str] = field(default_factory=dict)


def surroundings(environ: Mapping[str, str]) -> Surroundings:
    """Read the environment, once."""
    within = "tmux" if environ.get("TMUX") else "screen" if environ.get("STY") else ""
    names = (environ.get("TERM", ""), environ.get("TERM_PROGRAM", ""))
    # Inside tmux and screen the variables of the terminal outside are stale or a copy.
    terminal = "" if within else " ".join(names)
    remote = bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))
    return Surroundings(remote, within, terminal, dict(environ))


def fetching(where: Surroundings, path: Path) -> str:
    """The command that brings a file from here to the person's computer; empty when it is here."""
    if not where.remote:
        return ""
    user = where.environ.get("USER") or where.environ.get("LOGNAME") or "you"
    known = [*where.environ.get("SSH_CONNECTION", "").split(), "", "", "", ""]
    host, port = known[2:4]
    host = f"[{host}]" if ":" in host else host or "this-computer"
    other_port = f"-P {port} " if port not in ("", "22") else ""
    return f"scp {other_port}{quote(f'{user}@{host}:{path}')} ."


def topics(where: Surroundings) -> tuple[str, ...]:
    """The passages of the content file `cues` that are true here."""
    place = "remote" if where.remote else "local"
    return (place, where.within) if where.within else (place,)


PICTURE_BYTES = 2048
"""As much as one picture of the figure takes: while more is on its way the next one waits."""
_TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_MAPPED = "0000000000000000FFFF0000"
"""What stands before an IPv4 address in the table of IPv6."""


class SshBacklog:
    """The connection that `SSH_CONNECTION` names; inside tmux and screen that one may be gone."""

    def __init__(self, where: Surroundings, tables: tuple[Path, ...] = _TABLES) -> None:
        told = where.environ.get("SSH_CONNECTION", "") if not where.within else ""
        self._names = set(_names(told.split()))
        self._tables = tables if self._names else ()

    def behind(self) -> bool:
        """Whether more than a picture is on its way; False where nobody knows."""
        return self.unsent > PICTURE_BYTES

    @property
    def unsent(self) -> int:
        """Bytes that the other side has not confirmed."""
        for table in self._tables:
            for line in _lines(table):
                _, here, there, _, queues, *_ = line.split()
                if f"{here} {there}" in self._names:
                    return int(queues.partition(":")[0], 16)
        return 0


def _lines(table: Path) -> list[str]:
    try:
        return table.read_text().splitlines()[1:]
    except OSError:
        return []


def _names(words: list[str]) -> Iterator[str]:
    """How the tables name the connection; nothing for words that name none."""
    try:
        there, there_port, here, here_port = words
        ends = [(_hex(here), int(here_port)), (_hex(there), int(there_port))]
    except (ValueError, OSError):
        return
    for before in ("", _MAPPED):
        yield " ".join(f"{before}{address}:{port:04X}" for address, port in ends)


def _hex(address: str) -> str:
    """An address as the kernel prints it: words of 32 bits, each with its last byte first."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    packed = socket.inet_pton(family, address.partition("%")[0])
    words = (packed[at : at + 4] for at in range(0, len(packed), 4))
    return "".join(word[::-1].hex().upper() for word in words)
