"""No test of the app may reach for a network: supine never does."""

import socket
import sys
from collections.abc import Iterator

import pytest

pytest.register_assert_rewrite("tests.app.footers", "tests.app.inks", "tests.app.sizes")

_REACHING = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo")
_refusing: list[bool] = []
"""Not empty while a test of the app runs: a hook stays for ever, and other tests have a server."""


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    _refusing.append(True)
    yield
    _refusing.clear()


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if _refusing and event in _REACHING:
        reached = arguments[0]
        if not isinstance(reached, socket.socket) or reached.family != socket.AF_UNIX:
            raise AssertionError(f"{event}{arguments[1:]}: supine makes no network connection")


sys.addaudithook(_refuse)
