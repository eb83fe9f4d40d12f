"""A real sshd on this machine, for nobody else, and the way to it."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getuser
from pathlib import Path

from tests.programs import needed

_CONFIG = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/user.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
PrintMotd no
"""
_PATIENCE_S = 20.0
_SBIN = f"{os.environ['PATH']}:/usr/sbin:/sbin"
_HOST = "127.0.0.1"


@dataclass(frozen=True)
class Server:
    """Where it listens, and the key that opens it."""

    port: int
    key: Path

    def command(self, remote: str, *options: str, port: int | None = None) -> list[str]:
        """The words that run a remote command, through another port if told."""
        known = ("StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "LogLevel=ERROR")
        settings = [word for one in known for word in ("-o", one)]
        way = ["-F", "/dev/null", "-i", str(self.key), "-p", str(port or self.port)]
        return [needed("ssh"), *way, *settings, *options, f"{getuser()}@{_HOST}", remote]


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """A server with keys of its own, ended afterwards."""
    sshd = needed("sshd", _SBIN)
    for name in ("host", "user"):
        make = [needed("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(make, check=True, timeout=_PATIENCE_S)
    port = _free_port()
    config = folder / "config"
    config.write_text(_CONFIG.format(port=port, folder=folder))
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    log = folder / "log"
    running = subprocess.Popen([sshd, "-D", "-f", config, "-E", log], stdin=subprocess.DEVNULL)
    try:
        _wait_for(port, running, log)
        yield Server(port, folder / "user")
    finally:
        running.terminate()
        running.wait(_PATIENCE_S)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind((_HOST, 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, running: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + _PATIENCE_S
    while running.poll() is None and time.monotonic() < end:
        try:
            socket.create_connection((_HOST, port), _PATIENCE_S).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"sshd does not listen: {log.read_text()}")
