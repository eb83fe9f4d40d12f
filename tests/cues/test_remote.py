"""Where supine runs, read from an environment."""

import pytest

from tui.storage.routines import passages
from tui.terminal.remote import Surroundings, surroundings, topics


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm-kitty"}, Surroundings(terminal="xterm-kitty ")),
        ({"SSH_CONNECTION": "1 2 3 4"}, Surroundings(remote=True, terminal=" ")),
        ({"SSH_TTY": "/dev/pts/1"}, Surroundings(remote=True, terminal=" ")),
        ({"TMUX": "/tmp/x,1,0", "TERM": "tmux"}, Surroundings(within="tmux")),
        ({"STY": "1.x"}, Surroundings(within="screen")),
        ({"SSH_TTY": "", "TMUX": ""}, Surroundings(terminal=" ")),
    ],
)
def test_the_environment_is_read_once(environ: dict[str, str], expected: Surroundings) -> None:
    found = surroundings(environ)
    assert (found.remote, found.within, found.terminal) == (
        expected.remote,
        expected.within,
        expected.terminal,
    )
    assert found.environ == environ


@pytest.mark.parametrize("within", ["", "tmux", "screen"])
@pytest.mark.parametrize("remote", [False, True])
def test_everything_that_can_be_true_is_said(remote: bool, within: str) -> None:
    assert set(topics(Surroundings(remote, within))) <= set(passages("cues"))
