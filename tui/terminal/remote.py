"""Where supine runs, as plain values, and what that means for what is heard and seen."""

from collections.abc import Mapping
from dataclasses import dataclass, field


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


def topics(where: Surroundings) -> tuple[str, ...]:
    """The passages of the content file `cues` that are true here."""
    place = "remote" if where.remote else "local"
    return (place, where.within) if where.within else (place,)
