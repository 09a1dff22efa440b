"""Lines: names looked up and connections made, all within one time limit, and cut off at a word."""

import socket
import ssl
from collections.abc import Callable, Sequence
from contextlib import suppress
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread

import httpcore

from briefer.articles.stopping import Stop
from briefer.model.frozen import frozen

# The IP addresses of a host name, the best first. Raises OSError.
Resolve = Callable[[str], Sequence[str]]
# Connects a socket to an IP address and port. Raises OSError.
Connect = Callable[[socket.socket, tuple[str, int]], None]
# Seconds that are left. Raises TimeoutError where none are.
Left = Callable[[], float]


def resolve(host: str) -> Sequence[str]:
    """The addresses of a name, as the system knows them. Raises OSError."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # a part of the name is empty or too long
        raise socket.gaierror(socket.EAI_NONAME, str(error)) from error
    return [str(place[0]) for *_, place in found]


def time_limit(seconds: float, clock: Callable[[], float]) -> Left:
    """What tells how much is left of some seconds that begin now."""
    end = clock() + seconds

    def left() -> float:
        rest = end - clock()
        if rest <= 0:
            raise TimeoutError
        return rest

    return left


@frozen(slots=False)
class Dialling:
    """How one fetch gets through: who looks names up, who connects, what is left, who may stop."""

    resolve: Resolve
    connect: Connect
    left: Left
    stop: Stop

    def addresses(self, host: str) -> tuple[str, ...]:
        """The addresses of a host, each once. Raises OSError.

        The system's look-up cannot be stopped, so it is left behind where it takes too long.
        """
        self._go_on()
        with suppress(ValueError):
            return (str(ip_address(host)),)
        answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()
        self.stop.cuts(lambda: answers.put(InterruptedError()))
        Thread(target=lambda: answers.put(self._asked(host)), daemon=True).start()
        try:
            answer = answers.get(timeout=self.left())
        except Empty:
            raise TimeoutError from None
        if isinstance(answer, Exception):
            raise answer
        return tuple(dict.fromkeys(answer))

    def line(self, addresses: Sequence[str], port: int) -> "Line":
        """A line to the first of some addresses that takes it. Raises OSError.

        Each is given its share of the time, so that one that is dead leaves some for the others.
        """
        trouble: OSError = socket.gaierror(socket.EAI_NONAME, "no address")
        for index, address in enumerate(addresses):
            try:
                return self._connected(address, port, len(addresses) - index)
            except OSError as error:
                trouble = error
        raise trouble

    def _go_on(self) -> None:
        if self.stop.is_given:
            raise InterruptedError

    def _asked(self, host: str) -> Sequence[str] | Exception:
        try:
            return self.resolve(host)
        except Exception as error:
            return error

    def _connected(self, address: str, port: int, shares: int) -> "Line":
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        plain = socket.socket(family, socket.SOCK_STREAM)
        try:
            self.stop.cuts(lambda: _shut(plain))
            self._go_on()
            plain.settimeout(self.left() / shares)
            self.connect(plain, (address, port))
        except BaseException:
            plain.close()
            raise
        return Line(plain, address, self.left, self.stop)


class Line(httpcore.NetworkStream):
    """A connection. The timeouts that it is called with do not count: the time limit does."""

    def __init__(self, line: socket.socket, address: str, left: Left, stop: Stop) -> None:
        self._socket, self.address, self._left, self._stop = line, address, left, stop
        self.received = 0
        self.is_hung_up = False  # by the other side
        stop.cuts(lambda: _shut(line))

    def secure(self, context: ssl.SSLContext, host: str) -> None:
        """Go on in TLS, with the host's certificate checked. Raises OSError."""
        wrapped = context.wrap_socket(
            self._socket, server_hostname=host, do_handshake_on_connect=False
        )
        self._socket = wrapped
        self._stop.cuts(lambda: _shut(wrapped))
        wrapped.settimeout(self._left())
        wrapped.do_handshake()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What came, b"" at the end. Raises OSError."""
        self._socket.settimeout(self._left())
        data = self._socket.recv(max_bytes)
        self.received += len(data)
        self.is_hung_up = not data
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send everything. Raises OSError."""
        self._socket.settimeout(self._left())
        self._socket.sendall(buffer)

    def close(self) -> None:
        """Hang up; also more than once."""
        self._socket.close()

    def get_extra_info(self, info: str) -> object:
        """Nothing: a line serves one request and is never kept for another."""
        return None


def _shut(line: socket.socket) -> None:
    """End a connection under the hands of another thread, whose waiting is over then."""
    # Not the method of an SSLSocket, which would let the other thread go on without TLS.
    socket.socket.shutdown(line, socket.SHUT_RDWR)
