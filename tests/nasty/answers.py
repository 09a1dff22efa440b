"""Nasty answers: servers that lie, never end, lead astray, or are none."""

import gzip
import socket
import ssl
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tests.nasty.cases import WORDS, Case
from tests.unit.articles.hostile import Answer, Site, endless, moved, page, silence

CERTIFICATE = Path(__file__).parents[1] / "unit" / "articles" / "certificates" / "news.example.pem"
_STORY = WORDS.encode()
_HTML = f"<!doctype html><html><body><p>{WORDS}</p></body></html>".encode()


class _Answered(NamedTuple):
    name: str
    answer: Answer
    says: str | None = None
    reads: str | None = None


def _slow(begin: bytes) -> Callable[[socket.socket], None]:
    """Begin, then a byte at a time, each within any patience."""

    def send(line: socket.socket) -> None:
        line.sendall(begin)
        while True:
            line.sendall(b"x")
            time.sleep(0.05)

    return send


def _bomb() -> bytes:
    return gzip.compress(b" " * 200_000_000, 9)


def _packed(data: bytes, coding: str = "gzip") -> bytes:
    return page(data, Content_Encoding=coding)


def _head(*lines: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/plain", *lines, "", ""]).encode(
        "latin-1"
    )


ANSWERS = (
    _Answered("no answer at all", b"", "broke off"),
    _Answered("an answer that never comes", silence, "within"),
    _Answered("a head without an end", endless(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 999), "127.0.0.1"),
    _Answered("a field without an end", endless(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 9999), "127.0.0.1"),
    _Answered("a head that is slow", _slow(b"HTTP/1.1 200 OK\r\nX: "), "within"),
    _Answered("a body without an end", endless(_head(), _STORY * 99), "more than 10 MB"),
    _Answered("a body that is slow", _slow(_head()), "within"),
    _Answered("informing without an end", endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 99), "127.0.0.1"),
    _Answered("a length that is too long", page(_STORY, Content_Length="99999"), "broke off"),
    _Answered("a length that is too short", page(_STORY, Content_Length="20"), None, WORDS[:20]),
    _Answered("a length below nothing", page(_STORY, Content_Length="-5"), "127.0.0.1"),
    _Answered("a length of very many digits", page(_STORY, Content_Length="9" * 5000), "127.0.0.1"),
    _Answered("two lengths", _head("Content-Length: 9", "Content-Length: 75") + _STORY, "127.0.0.1"),
    _Answered("chunks that are none", _head("Transfer-Encoding: chunked") + b"zz\r\nabc", "127.0.0.1"),
    _Answered("a chunk without an end", endless(_head("Transfer-Encoding: chunked") + b"fffffff\r\n", _STORY),
              "more than 10 MB"),
    _Answered("a bomb of gzip", _packed(_bomb()), "more than 10 MB"),
    _Answered("gzip in gzip", _packed(gzip.compress(gzip.compress(_STORY))), "gzip"),
    _Answered("gzip that is cut off", _packed(gzip.compress(_STORY * 99)[:-20]), "broke off"),
    _Answered("gzip that is none", _packed(_STORY), "cannot be unpacked"),
    _Answered("gzip that is not said to be", page(gzip.compress(_STORY)), "gzip"),
    _Answered("another packing", _packed(zlib.compress(_STORY), "br"), "was not asked for"),
    _Answered("a type of 5,000 letters", page(_STORY, Content_Type="x" * 5000), None, WORDS),
    _Answered("a picture that says it is a page", page(b"\x89PNG\r\n\x1a\n" + bytes(99), Content_Type="text/html"), "127.0.0.1"),
    _Answered("a page that says it is text", page(_HTML), None, WORDS),
    _Answered("a page that says it is JSON", page(_HTML, Content_Type="application/json"), "127.0.0.1", WORDS),
    _Answered("text that says it is a page", page(_STORY, Content_Type="text/html"), None, WORDS),
    _Answered("text that says it is DOCX", page(_STORY, Content_Type="application/vnd.openxmlformats-"
              "officedocument.wordprocessingml.document"), "127.0.0.1", WORDS),
    _Answered("text that says it is PDF", page(_STORY, Content_Type="application/pdf"), "127.0.0.1", WORDS),
    _Answered("a page that says it is a film", page(_HTML, Content_Type="video/mp4"), "a film"),
    _Answered("a charset that is none", page(_STORY, Content_Type="text/plain; charset=rot13"), None, WORDS),
    _Answered("a charset without an end", page(_STORY, Content_Type=f"text/plain; charset={'x' * 9000}"), None, WORDS),
    _Answered("an empty body", page(b""), "empty page"),
    _Answered("a body of NUL bytes", page(bytes(5000)), "127.0.0.1"),
    _Answered("no page (404)", page(_STORY, "404 Not Found"), "no page at this address"),
    _Answered("out of order (500)", page(_STORY, "500 \x1b[31mpwned"), "out of order"),
    _Answered("a status that is none", page(_STORY, "999 Odd"), "999"),
    _Answered("nothing to see (204)", page(b"", "204 No Content"), "no page"),
    _Answered("HTTP of 1990", _HTML, "127.0.0.1"),
    _Answered("100,000 cookies", page(_STORY, Set_Cookie="a=b; " * 15_000), "127.0.0.1", WORDS),
    _Answered("a redirect to itself", moved("/26"), "in a circle"),
    _Answered("a redirect to a file", moved("file:///etc/passwd"), "no address of the web"),
    _Answered("a redirect to FTP", moved("ftp://127.0.0.1/a"), "no address of the web"),
    _Answered("a redirect to a script", moved("javascript:alert(1)"), "no address of the web"),
    _Answered("a redirect to data", moved("data:text/plain,The%20bridge"), "no address of the web"),
    _Answered("a redirect into a private network", moved("http://10.0.0.1/"), "inside your own network"),
    _Answered("a redirect to the cloud's own address", moved("http://169.254.169.254/latest"), "inside your own network"),
    _Answered("a redirect into a private network of IPv6", moved("http://[fd00::1]/"), "inside your own network"),
    _Answered("a redirect to a mapped address", moved("http://[::ffff:10.0.0.1]/"), "inside your own network"),
    _Answered("a redirect to everyone", moved("http://224.0.0.1/"), "no site can be"),
    _Answered("a redirect to nothing", moved("http://["), "127.0.0.1"),
    _Answered("a redirect with a password", moved("http://a:b@127.0.0.1/"), "127.0.0.1"),
    _Answered("a redirect with line ends", page(b"", "302 Found", Location="/a\rSet-Cookie: x"), "127.0.0.1"),
)  # fmt: skip


def answers(site: Site) -> Iterator[Case]:
    """Cases of addresses that a site answers."""
    here = f"127.0.0.1:{site.port}"
    for number, one in enumerate(ANSWERS):
        path = "/26" if "to itself" in one.name else f"/n{number}"
        site.answers[path] = one.answer
        yield Case(one.name, f"http://{here}{path}", one.reads, one.says, (here,))
    for step in range(9):
        site.answers[f"/step{step}"] = moved(f"/step{step + 1}")
    yield Case("a redirect of many steps", f"http://{here}/step0", None, "more than 5", (here,))
    yield Case(
        "an encrypted page that is none", f"https://{here}/", None, "secure connection", (here,)
    )
    for name, address, says in (
        ("a port that is none", "http://127.0.0.1:99999/", "no port"),
        ("an address without a host", "http://", "names no host"),
        ("a password in an address", "http://a:b@127.0.0.1/", "name or password"),
        ("an address for everyone", "http://255.255.255.255/", "no site can be"),
        ("an address of nobody", "http://0.0.0.0/", "no site can be"),
        ("an address with escapes", "http://127.0.0.1\x1b[31m/", "no address of the web"),
        ("an address of 100,000 letters", f"http://{'a' * 100_000}/", ""),
    ):
        yield Case(name, address, None, says)


def untrusted() -> Site:
    """A site in TLS whose certificate nobody knows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)

    def wrapped(line: socket.socket) -> socket.socket:
        with suppress(OSError):
            return context.wrap_socket(line, server_side=True)
        return line

    return Site(wrapped)


def secured(site: Site) -> Iterator[Case]:
    """Cases of a site in TLS."""
    here = f"127.0.0.1:{site.port}"
    site.answers["/"] = page(_STORY)
    yield Case("a certificate nobody knows", f"https://{here}/", None, "cannot prove", (here,))
    yield Case("a page that is encrypted unasked", f"http://{here}/", None, "127.0.0.1", (here,))
