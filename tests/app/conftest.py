"""No test of the app may reach for a network: supine never does."""

import socket
import sys

_REACHING = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo")


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _REACHING:
        reached = arguments[0]
        if not isinstance(reached, socket.socket) or reached.family != socket.AF_UNIX:
            raise AssertionError(f"{event}{arguments[1:]}: supine makes no network connection")


sys.addaudithook(_refuse)
