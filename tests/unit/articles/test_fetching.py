"""Fetching from a server on loopback: what comes of a good one and what becomes of a bad one."""

import gzip
import socket
import ssl
import threading
import tracemalloc
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefer.articles.fetching import Fetcher, trusted
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.articles.stopping import Stop
from briefer.model.article import Arrival
from briefer.model.errors import SourceUnreadable
from tests.unit.articles.hostile import WORDS, Site, Ticking, endless, moved, page, silence
from tests.unit.articles.pdf_files import drawn, story

STORY = "http://news.example/story"
CERTIFICATE = Path(__file__).with_name("certificates") / "news.example.pem"
ZEROS = bytes(1_000_000)


def refused(fetcher, address=STORY):
    """What is said where an address cannot be fetched."""
    with pytest.raises(SourceUnreadable) as caught:
        fetcher.fetch(address)
    return str(caught.value)


# What a good server sends


def test_a_page_comes_with_what_the_server_said_of_it(fetcher, site):
    site.answers["/story"] = page(Content_Type="text/plain; charset=UTF-8")
    got = fetcher.fetch(STORY)
    assert got == Manuscript(WORDS, "", Arrival.ADDRESS, STORY, "text/plain", "utf-8")
    assert read(got).origin.name == STORY


def test_a_pdf_comes_as_it_is_and_is_read(fetcher, site):
    data = drawn(story)
    site.answers["/story"] = page(data, Content_Type="application/pdf")
    got = fetcher.fetch(STORY)
    assert got.data == data
    assert read(got).text.startswith("Ferry stops for winter\nThe town is cut off")


def test_the_request_says_who_asks_and_nothing_else(fetcher, site):
    site.answers["/story?a=b"] = page()
    fetcher.fetch("http://news.example/story?a=b#part")
    first, *headers = site.heard[0].decode().strip().split("\r\n")
    assert first == "GET /story?a=b HTTP/1.1"
    told = dict(header.split(": ", 1) for header in headers)
    assert told.pop("User-Agent").startswith("Briefer/")
    assert set(told) == {"Host", "Accept", "Accept-Encoding", "Connection"}
    assert told["Host"] == "news.example"


def test_every_request_is_in_the_log(fetcher, site, touched):
    site.answers |= {"/story": moved("/new", "301 Moved Permanently"), "/new": page()}
    fetcher.fetch(STORY)
    first, second = fetcher.log.requests
    assert first.when == datetime(2026, 11, 26, 9, 30, tzinfo=UTC)
    assert (first.method, first.address) == ("GET", STORY)
    assert first.outcome == "301 Moved Permanently, to /new"
    assert (second.address, second.outcome) == ("http://news.example/new", "200 OK")
    assert second.received == len(page())
    assert touched == [("93.184.216.34", 80)] * 2


def test_a_redirect_is_followed_and_the_page_knows_where_it_stands(fetcher, site):
    site.answers |= {"/story": moved("http://other.example:8080/new#x"), "/new": page()}
    assert fetcher.fetch(STORY).address == "http://other.example:8080/new"
    assert b"Host: other.example:8080\r\n" in site.heard[1]


def test_neither_cookie_nor_referrer_goes_along(fetcher, site):
    site.answers |= {"/story": moved("/new"), "/new": page(Set_Cookie="a=b")}
    fetcher.fetch(STORY)
    fetcher.fetch(STORY)
    assert len(site.heard) == 4
    assert not any(name in b"".join(site.heard).lower() for name in (b"cookie", b"referer"))


def test_five_redirects_are_followed_and_a_sixth_is_not(fetcher, site):
    site.answers |= {f"/{n}": moved(f"/{n + 1}") for n in range(1, 7)}
    site.answers |= {"/6": page()}
    assert fetcher.fetch("http://news.example/1").address.endswith("/6")
    site.answers |= {"/6": moved("/7"), "/7": page()}
    assert "leads on more than 5 times" in refused(fetcher, "http://news.example/1")
    assert not any(b"/7" in request for request in site.heard)


def test_a_circle_is_told(fetcher, site):
    site.answers |= {"/story": moved("/again"), "/again": moved("/story")}
    assert "leads in a circle" in refused(fetcher)
    assert len(site.heard) == 2


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", " GZIP "])
def test_a_packed_page_is_unpacked(fetcher, site, coding):
    packed = gzip.compress(WORDS[:9]) + gzip.compress(WORDS[9:]) + bytes(7)
    site.answers["/story"] = page(packed, Content_Encoding=coding)
    assert fetcher.fetch(STORY).data == WORDS


def test_a_page_in_parts_is_put_together(fetcher, site):
    parts = b"5\r\n" + WORDS[:5] + b"\r\n3\r\n" + WORDS[5:8] + b"\r\n0\r\n\r\n"
    site.answers["/story"] = page(parts, Content_Length="", Transfer_Encoding="chunked")
    assert fetcher.fetch(STORY).data == WORDS[:8]


@pytest.mark.parametrize(
    ("declared", "path", "kind"),
    [
        ("text/html", "/story", "text/html"),
        ("application/xhtml+xml; charset=x", "/story", "text/html"),
        ("text/x-markdown", "/story", "text/markdown"),
        ("text/plain", "/story.md", "text/markdown"),
        ("application/octet-stream", "/story.pdf", "application/pdf"),
        ("application/pdf", "/story", "application/pdf"),
        ("application/json", "/story", "application/json"),
        ("nonsense", "/story", "text/plain"),
        ("", "/story", ""),
        ("", "/story.TXT", "text/plain"),
    ],
)
def test_kinds_that_are_read(fetcher, site, declared, path, kind):
    site.answers[path] = page(Content_Type=declared)
    assert fetcher.fetch(f"http://news.example{path}").media_type == kind


def test_markdown_is_read_as_markdown(fetcher, site):
    body = b"Some words before\n\n## A heading\n\n" + WORDS
    site.answers["/story"] = page(body, Content_Type="text/markdown")
    assert "#" not in read(fetcher.fetch(STORY)).text


# What is refused by what it is


@pytest.mark.parametrize(
    ("declared", "what"),
    [
        ("image/jpeg", "a picture (image/jpeg)"),
        ("video/mp4", "a film"),
        ("application/zip", "a document of the type application/zip"),
        ("application/octet-stream", "a document of the type application/octet"),
        ("text/\x1b[31mred", "a document of the type text/\ufffd[31mred"),
    ],
)
def test_kinds_that_are_not_read_are_named(fetcher, site, declared, what):
    site.answers["/story"] = page(Content_Type=declared)
    assert f"news.example sends {what}" in refused(fetcher)


def test_a_server_that_lies_about_the_type_fools_nobody(fetcher, site):
    site.answers["/story"] = page(b"\x89PNG\r\n\x1a\n" + bytes(99), Content_Type="text/html")
    with pytest.raises(SourceUnreadable, match="looks like a PNG picture"):
        read(fetcher.fetch(STORY))


@pytest.mark.parametrize("charset", ["latin-1", "us-ascii", "utf-16", "klingon", "punycode", "hex"])
def test_a_server_that_lies_about_the_charset_spoils_no_word(fetcher, site, charset):
    words = "The café at Harrowby – “closed” for 26 months, the county said. " * 3
    site.answers["/story"] = page(words.encode(), Content_Type=f"text/plain; charset={charset}")
    assert words.strip() in read(fetcher.fetch(STORY)).text


def test_a_charset_that_is_true_is_believed(fetcher, site):
    words = "Міст у Гарроубі закриють на 26 місяців, повідомили в окрузі. " * 3
    body = words.encode("koi8-u")
    site.answers["/story"] = page(body, Content_Type="text/plain; charset=koi8-u")
    assert words.strip() in read(fetcher.fetch(STORY)).text


@pytest.mark.parametrize(
    ("status", "said", "does"),
    [
        ("401 Unauthorized", "to everyone (401 Unauthorized)", "Log in in the browser, save the"),
        ("402 Payment Required", "to everyone", "Log in in the browser"),
        ("403 Forbidden", "to everyone", "save the page and open the file"),
        ("404 Not Found", "no page at this address (404 Not Found)", "Check the address"),
        ("410 Gone", "no page at this address", "Check the address"),
        ("418 I'm a Teapot", "sent no page (418", "in the browser"),
        ("500 Internal Server Error", "out of order (500", "later"),
        ("503 Service Unavailable", "out of order", "later"),
        ("599 Odd", "out of order (599)", "later"),
        ("204 No Content", "sent no page (204 No Content)", "browser"),
        ("206 Partial Content", "sent no page", "browser"),
        ("304 Not Modified", "sent no page", "browser"),
        ("300 Multiple Choices", "sent no page", "browser"),
    ],
)
def test_answers_without_a_page(fetcher, site, outcomes, status, said, does):
    length = "" if status.startswith(("204", "304")) else "0"
    site.answers["/story"] = page(b"", status, Content_Length=length)
    told = refused(fetcher)
    assert said in told
    assert does in told
    assert outcomes()[0][1].startswith(status[:3])


@pytest.mark.parametrize(
    ("after", "said"),
    [("600", "Wait 10 minutes."), ("3", "Wait a minute."), ("Fri, 31 Dec", "Wait some minutes.")],
)
def test_a_server_that_was_asked_too_often(fetcher, site, after, said):
    site.answers["/story"] = page(b"", "429 Too Many Requests", Retry_After=after)
    assert said in refused(fetcher)


@pytest.mark.parametrize("body", [b"", b" \r\n\t "], ids=["nothing", "blanks"])
def test_an_empty_page_is_told(fetcher, site, body):
    site.answers["/story"] = page(body)
    assert "sent an empty page" in refused(fetcher)


# Limits


@pytest.mark.parametrize("length", ["10000001", "9" * 19])
def test_a_page_that_says_it_is_too_large_is_not_read(fetcher, site, outcomes, length):
    site.answers["/story"] = page(Content_Length=length)
    assert "sends more than 10 MB" in refused(fetcher)
    assert outcomes() == [(STORY, "too large")]


def test_a_page_without_an_end_is_left(fetcher, site):
    site.answers["/story"] = endless(page(b"", Content_Length=""), ZEROS)
    assert "sends more than 10 MB" in refused(fetcher)
    assert fetcher.log.requests[0].received < 12_000_000


def test_parts_without_an_end_are_left(fetcher, site):
    head = page(b"", Content_Length="", Transfer_Encoding="chunked")
    site.answers["/story"] = endless(head, b"ffff\r\n" + bytes(0xFFFF) + b"\r\n")
    assert "sends more than 10 MB" in refused(fetcher)


def bomb(megabytes):
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(ZEROS) for _ in range(megabytes)]
    return b"".join(parts) + packer.flush()


@pytest.mark.parametrize("packed", [bomb(100), gzip.compress(ZEROS) * 100], ids=["one", "many"])
def test_a_bomb_does_not_go_off(fetcher, site, packed):
    site.answers["/story"] = page(packed, Content_Encoding="gzip")
    tracemalloc.start()
    try:
        assert "sends more than 10 MB" in refused(fetcher)
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("coding", ["gzip, gzip", "br", "deflate", "compress"])
def test_what_is_packed_as_nobody_asked_is_refused(fetcher, site, coding):
    site.answers["/story"] = page(gzip.compress(WORDS), Content_Encoding=coding)
    assert f"sent the page packed ({coding})" in refused(fetcher)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"no gzip at all", "cannot be unpacked"),
        (gzip.compress(WORDS)[:-20], "broke off before the page was whole"),
        (gzip.compress(WORDS)[:-8] + bytes(8), "cannot be unpacked"),
    ],
    ids=["no package", "cut off", "wrong sum"],
)
def test_a_damaged_package_is_told(fetcher, site, body, said):
    site.answers["/story"] = page(body, Content_Encoding="gzip")
    assert said in refused(fetcher)


@pytest.mark.parametrize(
    "begin",
    [
        b"HTTP/1.1 200 OK\r\nX-Name: ",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 200 ",
        b"",
    ],
    ids=["value", "names", "reason", "nothing"],
)
def test_headers_without_an_end_are_left(fetcher, site, begin):
    part = b"X-Name: value\r\n" * 100 if begin.endswith(b"\n") else b"x" * 1000
    site.answers["/story"] = endless(begin, part)
    assert "no answer of the web" in refused(fetcher)
    assert fetcher.log.requests[0].received < 1_000_000


# Time


def test_silence_times_out(hasty, site, outcomes):
    site.answers["/story"] = silence
    assert "did not send the page within 0.1 seconds" in refused(hasty)
    assert outcomes() == [(STORY, "timed out")]


@pytest.mark.parametrize(
    ("begin", "part"),
    [
        (page(b"", Content_Length="99999999"), b"."),
        (page(b"", Content_Length=""), b"."),
        (b"HTTP/1.1 200 OK\r\nX-Drip: ", b"."),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["body", "body without length", "header", "continue"],
)
def test_a_drip_has_ten_seconds_in_all(fetcher, site, begin, part):
    """Each part comes in time; all of them together do not."""
    site.answers["/story"] = endless(begin, part)
    ticking = replace(fetcher, clock=Ticking(), seconds=10, most=10**9)
    assert "within 10 seconds" in refused(ticking)


def test_redirects_share_the_time(fetcher, site):
    site.answers |= {f"/{n}": moved(f"/{n + 1}") for n in range(1, 9)}
    # Each request that is heard takes three seconds.
    slow = replace(fetcher, clock=lambda: 3.0 * len(site.heard), seconds=10)
    assert "within 10 seconds" in refused(slow, "http://news.example/1")
    assert len(site.heard) == 4


def test_a_name_that_is_looked_up_for_ever_times_out(hasty):
    over = threading.Event()

    def resolve(_name):
        over.wait(10)
        return []

    waiting = replace(hasty, resolve=resolve)
    assert "within 0.1 seconds" in refused(waiting)
    over.set()


def test_a_dead_address_leaves_time_for_the_next(fetcher, site, touched):
    site.answers["/story"] = page()
    given = []

    def connect(line, where):
        given.append(line.gettimeout())
        if len(given) == 1:
            raise TimeoutError
        fetcher.connect(line, where)

    two = replace(fetcher, connect=connect, resolve=lambda _: ["151.101.1.67", "93.184.216.34"])
    assert two.fetch(STORY).data == WORDS
    assert given[0] <= 2.5 < given[1]
    assert touched == [("93.184.216.34", 80)]


# Stopping


def test_a_word_hangs_up(fetcher, site, outcomes):
    stop = Stop()

    def say_so(line):
        line.sendall(page(b"", Content_Length="99"))
        stop()
        silence(line)

    site.answers["/story"] = say_so
    with pytest.raises(SourceUnreadable):
        replace(fetcher, seconds=60).fetch(STORY, stop)
    assert outcomes() == [(STORY, "stopped")]


def test_a_word_during_the_look_up_ends_the_waiting(fetcher, outcomes):
    stop, over = Stop(), threading.Event()

    def resolve(_name):
        stop()
        over.wait(10)
        return []

    with pytest.raises(SourceUnreadable):
        replace(fetcher, resolve=resolve, seconds=60).fetch(STORY, stop)
    over.set()
    assert outcomes() == [(STORY, "stopped")]


def test_a_word_while_connecting_ends_the_waiting(fetcher, outcomes):
    """A port whose queue is full lets connections wait."""
    stop = Stop()
    with socket.socket() as door, socket.socket() as first, socket.socket() as second:
        door.bind(("127.0.0.1", 0))
        door.listen(0)
        first.connect(door.getsockname())
        second.setblocking(False)
        second.connect_ex(door.getsockname())

        def connect(line, _where):
            threading.Timer(0.05, stop).start()
            line.connect(door.getsockname())

        with pytest.raises(SourceUnreadable):
            replace(fetcher, connect=connect, seconds=60).fetch(STORY, stop)
    assert outcomes() == [(STORY, "stopped")]


@pytest.mark.parametrize("host", ["news.example", "8.8.8.8"])
def test_a_word_said_before_asks_nothing(fetcher, touched, host):
    stop, asked = Stop(), []
    stop()
    with pytest.raises(SourceUnreadable):
        replace(fetcher, resolve=asked.append).fetch(f"http://{host}/", stop)
    assert (touched, asked) == ([], [])


def test_a_word_while_connecting_tries_no_other_address(fetcher, outcomes):
    stop, tried = Stop(), []

    def connect(_line, where):
        tried.append(where)
        stop()
        raise ConnectionAbortedError

    two = replace(fetcher, connect=connect, resolve=lambda _: ["151.101.1.67", "93.184.216.34"])
    with pytest.raises(SourceUnreadable):
        two.fetch(STORY, stop)
    assert tried == [("151.101.1.67", 80)]
    assert outcomes() == [(STORY, "stopped")]


# Servers that break off


@pytest.mark.parametrize(
    "answer",
    [
        page(Content_Length=str(len(WORDS) + 5)),
        page(b"5\r\nHello\r\n", Content_Length="", Transfer_Encoding="chunked"),
        page(b"5\r\nHel", Content_Length="", Transfer_Encoding="chunked"),
    ],
    ids=["length", "chunks", "chunk"],
)
def test_a_page_that_is_cut_off_is_told(fetcher, site, outcomes, answer):
    site.answers["/story"] = answer
    assert "broke off before the page was whole" in refused(fetcher)
    assert outcomes() == [(STORY, "cut off")]


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 200 OK\r\nContent-"], ids=["nothing", "head"])
def test_an_answer_that_never_begins_is_told(fetcher, site, answer):
    site.answers["/story"] = answer
    assert "broke off" in refused(fetcher)


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
        b"<html>no headers</html>\r\n\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nHello",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nHello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nHello",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
        b"\0\1\2\3" * 50 + b"\r\n\r\n",
    ],
    ids=["ssh", "page", "status", "lengths", "length", "part", "switch", "binary"],
)
def test_what_is_no_answer_of_the_web_is_told(fetcher, site, answer):
    site.answers["/story"] = answer
    assert refused(fetcher).startswith("news.example ")


def test_a_body_longer_than_it_says_is_as_long_as_it_says(fetcher, site):
    site.answers["/story"] = page(WORDS + b"and more", Content_Length=str(len(WORDS)))
    assert fetcher.fetch(STORY).data == WORDS


# Where nothing answers


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (socket.gaierror(socket.EAI_NONAME, "x"), "There is no site named news.example"),
        (socket.gaierror(socket.EAI_AGAIN, "x"), "No network leads to news.example"),
    ],
)
def test_a_name_that_is_not_found(fetcher, error, said):
    def resolve(_name):
        raise error

    told = refused(replace(fetcher, resolve=resolve))
    assert told.startswith(said)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ConnectionRefusedError(), "refuses the connection"),
        (OSError(101, "Network is unreachable"), "Save the page as HTML and open it"),
        (OSError(113, "No route to host"), "No network leads to"),
        (TimeoutError(), "within 5 seconds"),
        (ConnectionResetError(), "broke off"),
    ],
)
def test_a_connection_that_is_not_made(fetcher, error, said, monkeypatch):
    def connect(_line, _where):
        raise error

    monkeypatch.delenv("HTTPS_PROXY", raising=False)
    assert said in refused(replace(fetcher, connect=connect))


def test_a_proxy_is_not_used_and_said_to_be_there(fetcher, site, monkeypatch, touched):
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:3128")
    monkeypatch.setenv("http_proxy", "http://proxy.example:3128")
    site.answers["/story"] = page()
    assert fetcher.fetch(STORY).data == WORDS
    assert touched == [("93.184.216.34", 80)]

    def connect(_line, _where):
        raise ConnectionRefusedError

    assert "A proxy is set here (HTTPS_PROXY)" in refused(replace(fetcher, connect=connect))


# Secure connections


@pytest.fixture
def secure_site():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    named = []
    context.sni_callback = lambda _line, name, _context: named.append(name)
    made = Site(lambda line: context.wrap_socket(line, server_side=True))
    made.named = named
    yield made
    made.close()


@pytest.fixture
def trusting(secure_site):
    """A fetcher that believes the certificate of news.example."""

    def trust():
        return ssl.create_default_context(cafile=CERTIFICATE)

    return Fetcher(
        resolve=lambda _name: ["93.184.216.34"],
        connect=lambda line, _where: line.connect(("127.0.0.1", secure_site.port)),
        trust=trust,
        seconds=5,
    )


def test_the_name_is_asked_for_and_proved_at_the_address_that_was_checked(trusting, secure_site):
    secure_site.answers["/story"] = page()
    assert trusting.fetch("https://news.example/story").data == WORDS
    assert secure_site.named == ["news.example"]
    assert b"Host: news.example\r\n" in secure_site.heard[0]


@pytest.mark.parametrize("to", ["http://news.example/plain", "http://other.example/plain"])
def test_a_redirect_off_a_secure_line_is_not_followed(trusting, secure_site, to):
    secure_site.answers |= {"/story": moved(to), "/plain": page()}
    told = refused(trusting, "https://news.example/story")
    assert "news.example leads from a secure connection (https)" in told
    assert f"{to}. If you trust that page, give its own address." in told
    assert len(secure_site.heard) == 1
    (request,) = trusting.log.requests
    assert request.outcome == f"302 Found, to {to}"


def test_a_redirect_on_a_secure_line_is_followed(trusting, secure_site):
    secure_site.answers |= {"/story": moved("/new"), "/new": page()}
    assert trusting.fetch("https://news.example/story").address == "https://news.example/new"


def test_a_certificate_of_someone_else_is_refused(trusting, secure_site):
    told = refused(trusting, "https://other.example/story")
    assert "other.example cannot prove that it is other.example" in told
    assert secure_site.heard == []


def test_a_certificate_that_nobody_vouches_for_is_refused(trusting, secure_site):
    told = refused(replace(trusting, trust=trusted), "https://news.example/story")
    assert "cannot prove that it is news.example" in told
    assert secure_site.heard == []


def test_a_server_without_tls_is_told(fetcher, site):
    site.answers["/story"] = page()
    assert "No secure connection to news.example" in refused(fetcher, "https://news.example/story")


def test_a_word_ends_a_secure_line_too(trusting, secure_site):
    stop = Stop()

    def say_so(line):
        line.sendall(page(b"", Content_Length="99"))
        stop()
        silence(line)

    secure_site.answers["/story"] = say_so
    with pytest.raises(SourceUnreadable):
        replace(trusting, seconds=60).fetch("https://news.example/story", stop)
    assert trusting.log.requests[0].outcome == "stopped"
