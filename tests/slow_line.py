"""A line that is slow and long, between an SSH client and its server on this machine."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from threading import Thread

_HOST = "127.0.0.1"
_PIECE = 256
_WINDOW = 4096
"""What the line itself holds; the rest waits where it was sent."""
Late = SimpleQueue[tuple[float, bytes]]


class SlowLine:
    """Passes one connection on, `delay_s` later each way, and down at `rate` bytes a second."""

    def __init__(self, port: int, delay_s: float, rate: float = float("inf")) -> None:
        self.rate = rate
        self._port = port
        self._delay_s = delay_s
        self._door = socket.create_server((_HOST, 0))
        self._open: list[socket.socket] = [self._door]

    @property
    def port(self) -> int:
        """Where the client connects."""
        return int(self._door.getsockname()[1])

    @property
    def connection(self) -> str:
        """The connection as the server's side names it in `SSH_CONNECTION`."""
        return f"{_HOST} {self._open[-1].getsockname()[1]} {_HOST} {self._port}"

    def pass_on(self) -> None:
        """Take one connection."""
        with suppress(OSError):
            client, _ = self._door.accept()
            server = socket.socket()
            server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _WINDOW)
            server.connect((_HOST, self._port))
            self._open += [client, server]
            _start(lambda: self._pump(client, server, down=False))
            _start(lambda: self._pump(server, client, down=True))

    def close(self) -> None:
        """End it, whatever is still under way."""
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _pump(self, source: socket.socket, target: socket.socket, *, down: bool) -> None:
        late: Late = SimpleQueue()
        _start(lambda: _deliver(late, target))
        with suppress(OSError):
            while data := source.recv(_PIECE):
                time.sleep(len(data) / self.rate if down else 0)
                late.put((time.monotonic() + self._delay_s, data))
        late.put((time.monotonic() + self._delay_s, b""))


def _deliver(late: Late, target: socket.socket) -> None:
    with suppress(OSError):
        while True:
            due, data = late.get()
            time.sleep(max(0.0, due - time.monotonic()))
            if not data:
                target.shutdown(socket.SHUT_WR)
                return
            target.sendall(data)


def _start(work: Callable[[], None]) -> None:
    Thread(target=work, daemon=True).start()


@contextmanager
def slow_line(port: int, delay_s: float) -> Iterator[SlowLine]:
    """A line to a port, closed afterwards; it is fast until its `rate` is set."""
    line = SlowLine(port, delay_s)
    _start(line.pass_on)
    try:
        yield line
    finally:
        line.close()
