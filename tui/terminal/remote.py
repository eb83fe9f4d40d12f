"""Where supine runs, as plain values, and what that means for what is heard and seen."""

from collections.abc import Mapping
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
