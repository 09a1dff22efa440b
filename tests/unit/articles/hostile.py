"""A web server on loopback that does as it is told, also the worst, and names that lead to it."""

import socket
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from threading import Thread

# What each name stands for, to the program; where it really leads is the server.
NAMES = {
    "news.example": ["93.184.216.34"],
    "other.example": ["151.101.1.67"],
    "six.example": ["2606:2800:220:1:248:1893:25c8:1946"],
    "home.example": ["127.0.0.1"],
    "home-six.example": ["::1"],
    "mapped.example": ["::ffff:10.0.0.7"],
    "office.example": ["10.1.2.3"],
    "cloud.example": ["169.254.169.254"],
    "all.example": ["224.0.0.1"],
    "zero.example": ["0.0.0.0"],
    "both.example": ["192.168.0.9", "93.184.216.34"],
}
WORDS = b"The bridge at Harrowby will close for 26 months, the county said on Friday.\n"

_GET = b"GET "
Answer = bytes | Callable[[socket.socket], None]


def page(body: bytes = WORDS, status: str = "200 OK", **headers: str) -> bytes:
    """A whole answer. Underscores in names of headers are hyphens; "" leaves a header out."""
    stated = {"Content_Type": "text/plain", "Content_Length": str(len(body)), **headers}
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in stated.items() if value]
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode("latin-1") + body


def moved(to: str, status: str = "302 Found") -> bytes:
    """An answer that leads on."""
    return page(b"", status, Location=to, Set_Cookie="session=1; Path=/")


class Site:
    """Answers by path, and keeps every request as it was heard."""

    def __init__(self, wrap: Callable[[socket.socket], socket.socket] = lambda line: line) -> None:
        self.answers: dict[str, Answer] = {}
        self.heard: list[bytes] = []
        self._wrap = wrap
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        self._serving: list[Thread] = []
        self._thread = Thread(target=self._open)
        self._thread.start()

    def close(self) -> None:
        """Serve nobody any more; every line is hung up then."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        for thread in (self._thread, *self._serving):
            thread.join(10)
            assert not thread.is_alive(), "a line was not hung up"

    def _open(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._door.accept()
                thread = Thread(target=self._serve, args=(line,))
                self._serving.append(thread)
                thread.start()

    def _serve(self, plain: socket.socket) -> None:
        with plain, suppress(OSError), self._wrap(plain) as line:
            head = b""
            while b"\r\n\r\n" not in head and _GET.startswith(head[: len(_GET)]):
                if not (more := line.recv(4096)):
                    return
                head += more
            if not head.startswith(_GET):
                line.sendall(page(b"", "400 Bad Request"))
                return
            self.heard.append(head)
            answer = self.answers.get(head.split(b" ", 2)[1].decode("latin-1"), b"")
            if callable(answer):
                answer(line)
            else:
                line.sendall(answer)


def silence(line: socket.socket) -> None:
    """Say nothing until the other side hangs up."""
    while line.recv(4096):
        pass


def endless(begin: bytes, part: bytes) -> Callable[[socket.socket], None]:
    """Begin well, then send the same until the other side hangs up."""

    def send(line: socket.socket) -> None:
        line.sendall(begin)
        while True:
            line.sendall(part)

    return send


class Ticking:
    """A clock on which every look costs a second."""

    def __init__(self) -> None:
        self._ticks = count()

    def __call__(self) -> float:
        return next(self._ticks)
