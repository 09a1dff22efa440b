"""The trace: every printed word beside its passage, all of it words and none of it markup."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.language import Language
from briefer.model.passage import Kept, Quoted, Respelt, Typed
from briefer.model.span import Span
from briefer.model.verdict import Finding, Judged, Remark, Severity, Verdict
from briefer.proof.trace_page import trace_page
from briefer.proof.tracing import traced
from tests.cards.hostile import ADDRESSES, HOSTILE, LONE_SURROGATE
from tests.unit.model.invented import BRIDGE, ODD, kept, of

QUOTE = Item(
    "i1",
    Role.QUOTE,
    Parts(
        text=(Quoted((kept("We did not take this step lightly"), kept("built for carts"))),),
        speaker=(kept("Marta Oyelaran"),),
    ),
)
OURS = Item("i2", Role.KICKER, Parts(text=(Typed("Transport"),)))
RESTING = Item(
    "i3", Role.KEY_POINT, Parts(text=(Typed("Shut for years"),)), (of("close on 1 April"),)
)
CARD = Card((Source(BRIDGE), Source(ODD)), (QUOTE, OURS, RESTING))
JUDGED = (
    Judged("i1", Finding(Verdict.MARKED), (Remark(Severity.WARNING, "a “not” went"),)),
    Judged("i2", Finding(Verdict.UNSOURCED)),
)
# Elements of a page that can fetch, run or lead somewhere.
_LIVE = {"script", "img", "link", "iframe", "object", "embed", "base", "form", "svg", "video"}


class Seen(HTMLParser):
    """What a browser would make of the page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.words, self.marked = [], [], "", []
        self._open = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        self._open.append((tag, dict(attrs).get("class", "")))
        if tag == "mark":
            self.marked.append([dict(attrs)["class"], ""])
        if tag in {"meta", "br"}:
            self._open.pop()

    def handle_endtag(self, tag):
        assert self._open.pop()[0] == tag

    def handle_data(self, data):
        if self._open and self._open[-1][0] != "style":
            self.words += data
        if self._open and self._open[-1][0] == "mark":
            self.marked[-1][1] += data


def page(card=CARD, judged=JUDGED):
    return trace_page(card, traced(card, judged, Language()))


def test_kept_words_are_marked_in_the_paragraph_they_stand_in():
    seen = Seen(page())
    assert [words for kind, words in seen.marked if kind == "printed"] == [
        "We did not take this step lightly",
        "built for carts",
    ]
    assert ["beside", "Marta Oyelaran"] in seen.marked
    assert ["rested-on", "close on 1 April"] in seen.marked
    assert BRIDGE.text.split("\n")[3] in seen.words
    assert "¶\u202f2" in seen.words


def test_every_item_has_its_verdict_and_remarks_and_ours_are_said_to_be_ours():
    text = page()
    assert "cut or added, and shown" in text
    assert "a “not” went" in text
    assert '<span class="ours" title="our own words">Transport</span>' in text
    assert "It rests on no passage" in text
    assert "verdict holds" in text
    own = re.search(r'verdict (\w+)">ours, no source', text)
    assert own[1] == "plain"


def test_a_house_spelling_is_said_to_be_one_and_its_passage_is_marked():
    text = (kept("The road bridge will close on 1 "), Respelt(of("April"), "Apr"))
    seen_text = page(Card((Source(BRIDGE),), (Item("i1", Role.KEY_POINT, Parts(text=text)),)), ())
    assert 'title="the house’s spelling of the marked words">Apr</span>' in seen_text
    assert ["printed", "The road bridge will close on 1 April"] in Seen(seen_text).marked


def test_what_is_held_back_is_not_traced():
    card = Card((Source(BRIDGE),), (replace(QUOTE, held=True), OURS))
    assert "Oyelaran" not in Seen(page(card)).words


def test_words_in_two_articles_stand_under_their_letters():
    other = Item("i4", Role.KEY_POINT, Parts(text=(kept("no 𐐨 way", ODD),)))
    seen = Seen(page(Card(CARD.sources, (QUOTE, other)), ()))
    assert re.search(r"A\s+¶\u202f2", seen.words)
    assert re.search(r"B\s+¶\u202f1", seen.words)


def test_a_long_paragraph_is_cut_to_what_stands_round_the_words():
    text = "First words. " + "filler " * 400 + "the words kept" + " filler" * 400
    article = Article.of([(BlockKind.PARAGRAPH, text)])
    at = article.text.index("the words kept")
    item = Item("i1", Role.KEY_POINT, Parts(text=(Kept(Span(article.id, at, at + 14)),)))
    card = Card((Source(article),), (item,))
    (one,) = traced(card, (), Language())
    (excerpt,) = one.excerpts
    assert len(excerpt.text) < 900
    assert excerpt.is_cut == (True, True)
    (mark,) = excerpt.marks
    assert excerpt.text[mark[0] : mark[1]] == "the words kept"


def test_overlapping_places_are_marked_once_each():
    parts = Parts(lead=(kept("two piers"),), text=(kept("cracks in two piers"),))
    item = Item("i1", Role.KEY_POINT, parts, (of("found cracks in two piers"),))
    (one,) = traced(Card((Source(BRIDGE),), (item,)), (), Language())
    (excerpt,) = one.excerpts
    assert [excerpt.text[a:b] for a, b, _ in excerpt.marks] == ["found ", "cracks in two piers"]


@pytest.mark.parametrize("words", [*HOSTILE, LONE_SURROGATE])
def test_hostile_words_stay_words(words):
    details = Details((words,), words, words, words, words)
    article = Article.of(
        [(BlockKind.HEADLINE, words), (BlockKind.PARAGRAPH, f"{words} end")], details
    )
    span = Span(article.id, article.blocks[1].start, article.blocks[1].end)
    items = (
        Item("i1", Role.KEY_POINT, Parts(lead=(Typed(words),), text=(Kept(span),))),
        Item("i2", Role.NOTE, Parts(text=(Typed(words),)), (span,)),
    )
    told = (Judged("i1", Finding(Verdict.ABSENT), (Remark(Severity.FAULT, words),)),)
    text = page(Card((Source(article, details),), items), told)
    harmless = page(CARD, ())
    seen = Seen(text)
    assert set(seen.tags) <= set(Seen(harmless).tags) | {"ul", "li", "mark", "a"}
    assert not set(seen.tags) & _LIVE
    assert article.text[span.start : span.end] in seen.words
    assert not [name for name, _ in seen.attributes if name.startswith("on")]


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_address_but_one_of_the_web_is_a_link(address):
    source = Source(BRIDGE, Details(url=address))
    seen = Seen(page(Card((source,), (QUOTE,))))
    assert "href" not in dict(seen.attributes)


def test_an_address_of_the_web_is_a_link_that_tells_nobody_where_one_came_from():
    source = Source(BRIDGE, Details(url='https://news.example/?q="><b>'))
    attributes = Seen(page(Card((source,), (QUOTE,)))).attributes
    assert ("href", 'https://news.example/?q="><b>') in attributes
    assert ("rel", "noreferrer noopener") in attributes


def test_nothing_is_fetched_and_nothing_runs():
    text = page()
    assert "default-src 'none'" in text
    assert "url(" not in text
    assert "@import" not in text
    assert "://" not in text
    assert not set(Seen(text).tags) & _LIVE
