"""Addresses: what is refused before anything is asked, and where redirects may not lead."""

from dataclasses import replace

import pytest

from briefer.articles.addresses import Reach, may_lead, reach
from briefer.articles.lines import resolve
from briefer.model.errors import SourceUnreadable
from tests.unit.articles.hostile import WORDS, moved, page

STORY = "http://news.example/story"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("ftp://news.example/story", "is no address of the web (http or https)"),
        ("file:///etc/passwd", "Open a file by its path"),
        ("javascript:alert(1)", "no address of the web"),
        ("data:text/plain,words", "no address of the web"),
        ("gopher://news.example", "no address of the web"),
        ("//news.example/story", "no address of the web"),
        ("news.example/story", "no address of the web"),
        ("", "no address of the web"),
        ("http://", "names no host"),
        ("https:///story", "names no host"),
        ("http://[::1/story", "no address of the web"),
        ("http://news.example:99999/", "has no port that exists"),
        ("http://news.example:port/", "no address of the web"),
        ("http://news.example/\x1b[31m", "no address of the web"),
        ("http://ann:secret@news.example/", "holds a name or password"),
        ("http://news.example@home.example/", "The address of home.example holds a name"),
        ("http://" + "a" * 300 + ".example/", "There is no site named"),
        ("http://a..example/", "There is no site named"),
    ],
)
def test_what_is_not_asked_for(fetcher, site, touched, address, said):
    with pytest.raises(SourceUnreadable) as caught:
        replace(fetcher, resolve=resolve).fetch(address)
    assert said in str(caught.value)
    assert "secret" not in str(caught.value)
    assert "\x1b" not in str(caught.value)
    assert (touched, site.heard) == ([], [])


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("8.8.8.8", Reach.PUBLIC),
        ("2606:2800:220:1:248:1893:25c8:1946", Reach.PUBLIC),
        ("::ffff:8.8.8.8", Reach.PUBLIC),
        ("64:ff9b::8.8.8.8", Reach.PUBLIC),
        ("10.0.0.1", Reach.PRIVATE),
        ("172.31.255.255", Reach.PRIVATE),
        ("192.168.1.1", Reach.PRIVATE),
        ("100.64.0.1", Reach.PRIVATE),
        ("198.18.0.5", Reach.PRIVATE),
        ("fd00::1", Reach.PRIVATE),
        ("fec0::1", Reach.PRIVATE),
        ("::ffff:10.0.0.1", Reach.PRIVATE),
        ("64:ff9b::10.0.0.1", Reach.PRIVATE),
        ("2002:a00:1::", Reach.PRIVATE),
        ("127.0.0.1", Reach.LOOPBACK),
        ("127.255.255.254", Reach.LOOPBACK),
        ("::1", Reach.LOOPBACK),
        ("::ffff:127.0.0.1", Reach.LOOPBACK),
        ("::127.0.0.1", Reach.LOOPBACK),
        ("2002:7f00:1::", Reach.LOOPBACK),
        ("169.254.169.254", Reach.LINK_LOCAL),
        ("fe80::1", Reach.LINK_LOCAL),
        ("fe80::1%eth0", Reach.LINK_LOCAL),
        ("::ffff:169.254.169.254", Reach.LINK_LOCAL),
        ("0.0.0.0", Reach.NOWHERE),
        ("0.1.2.3", Reach.NOWHERE),
        ("::", Reach.NOWHERE),
        ("224.0.0.1", Reach.NOWHERE),
        ("ff02::1", Reach.NOWHERE),
        ("ff0e::1", Reach.NOWHERE),
        ("240.0.0.1", Reach.NOWHERE),
        ("255.255.255.255", Reach.NOWHERE),
        ("192.0.2.1", Reach.NOWHERE),
        ("2001:db8::1", Reach.NOWHERE),
        ("no address", Reach.NOWHERE),
    ],
)
def test_reach(address, where):
    assert reach(address) is where


def test_a_redirect_stays_or_leads_out_and_never_in():
    kinds = (Reach.PUBLIC, Reach.PRIVATE, Reach.LINK_LOCAL, Reach.LOOPBACK)
    for before in kinds:
        for to in kinds:
            assert may_lead(before, to) is (to in {before, Reach.PUBLIC})
    assert all(may_lead(None, to) for to in kinds)
    assert not any(may_lead(before, Reach.NOWHERE) for before in (None, *Reach))


@pytest.mark.parametrize(
    "inside",
    [
        "home.example", "home-six.example", "mapped.example", "office.example", "cloud.example",
        "all.example", "zero.example", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1",
        "169.254.169.254", "[fd00::1]", "[64:ff9b::7f00:1]", "0.0.0.0",
    ],
)  # fmt: skip
def test_a_page_of_the_web_cannot_send_us_inside(fetcher, site, touched, outcomes, inside):
    site.answers |= {"/story": moved(f"http://{inside}/secret"), "/secret": page()}
    with pytest.raises(SourceUnreadable, match=r"inside your own network|no site can be"):
        fetcher.fetch(STORY)
    assert touched == [("93.184.216.34", 80)]
    assert len(site.heard) == 1
    assert [outcome[:10] for _, outcome in outcomes()] == ["302 Found,", "not asked:"]


@pytest.mark.parametrize(
    "to",
    ["file:///etc/passwd", "ftp://other.example/", "http://a:b@other.example/", "data:,words",
     "http://other.example:99999/", "http://other.example:0/"],
)  # fmt: skip
def test_a_redirect_to_what_is_not_fetched_is_refused(fetcher, site, touched, to):
    site.answers["/story"] = moved(to)
    with pytest.raises(SourceUnreadable, match=r"^news\.example leads on"):
        fetcher.fetch(STORY)
    assert touched == [("93.184.216.34", 80)]


@pytest.mark.parametrize("name", ["home.example", "office.example", "localhost", "127.0.0.1"])
def test_the_address_that_the_editor_names_may_be_inside(fetcher, site, name):
    site.answers |= {"/story": moved("/there"), "/there": page()}
    known = {"home.example": ["127.0.0.1"], "office.example": ["10.1.2.3"], "localhost": ["::1"]}
    inside = replace(fetcher, resolve=lambda asked: known[asked])
    assert inside.fetch(f"http://{name}/story").data == WORDS


def test_nothing_can_stand_at_an_address_for_many(fetcher, touched):
    with pytest.raises(SourceUnreadable, match="where no site can be"):
        fetcher.fetch("http://all.example/")
    assert touched == []


def test_out_and_in_again_is_in(fetcher, site):
    site.answers |= {"/story": moved("http://news.example/back")}
    site.answers |= {"/back": moved("http://office.example/in"), "/in": page()}
    with pytest.raises(SourceUnreadable, match="inside your own network"):
        fetcher.fetch("http://office.example/story")


def test_a_name_that_changes_its_address_is_no_way_in(fetcher, site, touched):
    """DNS rebinding: each hop is looked up once, and that address is the one connected to."""
    answers = iter([["93.184.216.34"], ["127.0.0.1"], ["127.0.0.1"]])
    site.answers |= {"/story": moved("/again"), "/again": page()}
    rebinding = replace(fetcher, resolve=lambda _name: next(answers))
    with pytest.raises(SourceUnreadable, match="inside your own network"):
        rebinding.fetch(STORY)
    assert touched == [("93.184.216.34", 80)]
    assert next(answers) == ["127.0.0.1"]


def test_of_several_addresses_only_those_outside_are_asked(fetcher, site, touched):
    site.answers |= {"/story": moved("http://both.example/new"), "/new": page()}
    fetcher.fetch(STORY)
    assert touched == [("93.184.216.34", 80)] * 2


def test_an_address_of_six_is_asked(fetcher, site, touched):
    site.answers["/story"] = page()
    assert fetcher.fetch("http://six.example/story").data == WORDS
    assert touched == [("2606:2800:220:1:248:1893:25c8:1946", 80)]


def test_an_address_in_numbers_is_not_looked_up(fetcher, site, touched):
    site.answers["/story"] = page()
    fetcher.fetch("http://[2606:2800:220:1::1]:8080/story")
    assert touched == [("2606:2800:220:1::1", 8080)]
    assert b"Host: [2606:2800:220:1::1]:8080\r\n" in site.heard[0]
