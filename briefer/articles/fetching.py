"""Fetching: an address of the web becomes a manuscript, by one request at a time and on its own.

No cookies and no referrer are sent, as there is nothing here that could keep them. No proxy of the
environment is used: it would look names up itself, so that no check of an address would hold.
"""

import socket
import ssl
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import field
from datetime import datetime

import httpcore
import httpx

from briefer import __version__
from briefer.articles.addresses import Reach, checked, may_lead, reach
from briefer.articles.bodies import too_large, whole
from briefer.articles.lines import Connect, Dialling, Line, Resolve, resolve, time_limit
from briefer.articles.manuscript import Manuscript
from briefer.articles.media_types import charset, media_type
from briefer.articles.network_log import NetworkLog
from briefer.articles.no_answer import of_network, of_status, told
from briefer.articles.stopping import Stop
from briefer.articles.unfetched import Unfetched, seen
from briefer.model.article import Arrival
from briefer.model.errors import SourceUnreadable
from briefer.model.frozen import frozen

SECONDS = 10.0
MOST = 10_000_000  # bytes, as they come and as they are unpacked
REDIRECTS = 5
_HEADERS = (
    ("User-Agent", f"Briefer/{__version__}"),
    ("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5"),
    ("Accept-Encoding", "gzip"),
    ("Connection", "close"),
)
_REDIRECTING = {301, 302, 303, 307, 308}
_PAGE = {200, 203}


def trusted() -> ssl.SSLContext:
    """Whom to believe: those whom browsers believe, and those whom this machine does.

    The second lets an office with a certificate of its own in.
    """
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


@frozen(slots=False)
class _Redirect:
    """Where an answer leads, and in whose network it was given."""

    to: str
    reach: Reach


@frozen(slots=False)
class Fetcher:
    """Fetches pages. Whatever touches the network or the clock can be another in a test."""

    log: NetworkLog = field(default_factory=NetworkLog)
    resolve: Resolve = resolve
    connect: Connect = socket.socket.connect
    trust: Callable[[], ssl.SSLContext] = trusted
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = lambda: datetime.now().astimezone()
    seconds: float = SECONDS
    most: int = MOST

    def fetch(self, address: str, stop: Stop | None = None, *, is_named: bool = True) -> Manuscript:
        """The document at an address, redirects followed. Raises SourceUnreadable.

        `stop`, called from another thread, hangs up; then what is raised is of no interest. An
        address that nobody named here, but a card that may be a stranger's, is taken for a redirect
        from the web: it leads into no network of one's own.
        """
        try:
            return self._followed(address, stop or Stop(), None if is_named else Reach.PUBLIC)
        except Unfetched as trouble:
            raise SourceUnreadable(str(trouble)) from trouble

    def _followed(self, address: str, stop: Stop, before: Reach | None) -> Manuscript:
        left = time_limit(self.seconds, self.clock)
        dialling = Dialling(self.resolve, self.connect, left, stop)
        url = checked(address)
        been: set[httpx.URL] = set()
        while len(been) <= REDIRECTS and url not in been:
            been.add(url)
            found = self._logged(url, before, dialling)
            if isinstance(found, Manuscript):
                return found
            url, before = _target(url, found.to), found.reach
        how = "in a circle" if url in been else f"on more than {REDIRECTS} times"
        message = (
            f"{url.host} leads {how}. Open it in the browser, save the page and open the file."
        )
        raise Unfetched("redirected too often", message)

    def _logged(
        self, url: httpx.URL, before: Reach | None, dialling: Dialling
    ) -> Manuscript | _Redirect:
        """One request, in the log before it is made and with its outcome after."""
        number, lines = self.log.begin(self.now(), "GET", str(url)), list[Line]()
        outcome = "broken off"
        try:
            outcome, found = self._asked(url, before, dialling, lines)
            return found
        except Unfetched as trouble:
            outcome = trouble.outcome
            raise
        except (OSError, EOFError, httpcore.ProtocolError) as error:
            is_cut = isinstance(error, httpcore.ProtocolError) and lines[0].is_hung_up
            trouble = of_network(EOFError() if is_cut else error, url.host, self.seconds)
            outcome = "stopped" if dialling.stop.is_given else trouble.outcome
            raise trouble from error
        finally:
            self.log.end(number, outcome, sum(line.received for line in lines))

    def _asked(
        self, url: httpx.URL, before: Reach | None, dialling: Dialling, lines: list[Line]
    ) -> tuple[str, Manuscript | _Redirect]:
        """One request and its outcome; the line it was made on goes to `lines`."""
        host = url.raw_host.decode("ascii")
        addresses = _allowed(dialling.addresses(host), before, url.host)
        port = url.port or (443 if url.scheme == "https" else 80)
        line = dialling.line(addresses, port)
        lines.append(line)
        with closing(line):
            if url.scheme == "https":
                line.secure(self.trust(), host.rstrip("."))
            with _answer(line, url) as answer:
                return self._taken(url, answer, line)

    def _taken(
        self, url: httpx.URL, answer: httpcore.Response, line: Line
    ) -> tuple[str, Manuscript | _Redirect]:
        """What an answer holds, looked at before any of its body is read."""
        headers = httpx.Headers(answer.headers)
        if answer.status in _REDIRECTING and "location" in headers:
            to = headers["location"]
            return f"{told(answer.status)}, to {seen(to, 200)}", _Redirect(to, reach(line.address))
        if answer.status not in _PAGE:
            raise of_status(answer.status, url.host, headers)
        declared = headers.get("content-type", "")
        kind = media_type(declared, url.path, url.host)
        _refuse_length(headers, self.most, url.host)
        coding = headers.get("content-encoding", "")
        data = whole(answer.iter_stream(), coding, self.most, url.host)
        if not data.strip():
            message = f"{url.host} sent an empty page. Look at the address in the browser."
            raise Unfetched("empty", message)
        found = Manuscript(
            data,
            how=Arrival.ADDRESS,
            address=str(url),
            media_type=kind,
            charset=charset(declared),
        )
        return told(answer.status), found


def _answer(line: Line, url: httpx.URL) -> AbstractContextManager[httpcore.Response]:
    target = httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )
    headers = [("Host", url.netloc.decode("ascii")), *_HEADERS]
    return httpcore.HTTP11Connection(target.origin, line).stream("GET", target, headers=headers)


def _allowed(addresses: tuple[str, ...], before: Reach | None, host: str) -> tuple[str, ...]:
    """The addresses of a host that may be asked: only these are connected to."""
    allowed = tuple(one for one in addresses if may_lead(before, reach(one)))
    if allowed or not addresses:
        return allowed
    if before is None or all(reach(one) is Reach.NOWHERE for one in addresses):
        message = f"{host} leads to {addresses[0]}, where no site can be. Check the address."
    else:
        message = (
            f"{host} ({addresses[0]}) lies inside your own network, where neither a page of the "
            "web nor a card may lead. If you want that page, give its own address."
        )
    raise Unfetched(f"not asked: leads to {addresses[0]}", message)


def _target(url: httpx.URL, to: str) -> httpx.URL:
    """Where a redirect leads, checked like an address that was given; never off a secure line."""
    try:
        target = checked(str(url.join(to)))
    except (httpx.InvalidURL, ValueError) as error:
        message = f"{url.host} leads on to {seen(to, 200)}, which is no address."
        raise Unfetched("redirect to no address", message) from error
    except Unfetched as trouble:
        raise Unfetched(trouble.outcome, f"{url.host} leads on elsewhere. {trouble}") from trouble
    if (url.scheme, target.scheme) == ("https", "http"):
        message = (
            f"{url.host} leads from a secure connection (https) to one that anybody on the way can "
            f"read and change: {seen(str(target), 200)}. If you trust that page, give its own "
            "address."
        )
        raise Unfetched("not followed: leads from https to http", message)
    return target


def _refuse_length(headers: httpx.Headers, most: int, host: str) -> None:
    """Refuse what says that it is too large before any of it is read."""
    length = headers.get("content-length", "")
    if length.isascii() and length.isdigit() and (len(length) > 18 or int(length) > most):
        raise too_large(host, most)
