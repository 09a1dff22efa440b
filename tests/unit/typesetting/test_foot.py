"""The foot: the code of an address, and the source line beside it."""

from dataclasses import replace

import pytest

from briefer.model import edits
from briefer.model.article import Arrival, Article, BlockKind, Details, Origin
from briefer.model.card import Card, Source
from briefer.model.page import Cells, Text
from briefer.typesetting.foot import code_rows, source_line
from tests.target_card import target_card


def test_a_code_is_square_and_no_denser_than_a_phone_reads():
    rows = code_rows("https://example.org/a")
    assert rows is not None
    assert {len(row) for row in rows} == {len(rows)}
    assert len(code_rows("https://example.org/" + "a" * 50)) == 33
    assert code_rows("https://example.org/" + "a" * 70) is None


@pytest.mark.parametrize("length", [3_000, 100_000])
def test_an_address_that_no_code_can_hold_has_none(length):
    assert code_rows("https://example.org/" + "a" * length) is None


def _foot(page):
    """The cells at the foot, and the right edges of its lines."""
    placed = [each for each in page.furniture if each.y > page.height * 0.8]
    cells = [(p, m) for p in placed for m in p.block.marks if isinstance(m, Cells)]
    ends = [
        p.x + m.words[-1].x + m.words[-1].glyphs.width * m.size
        for p in placed
        for m in p.block.marks
        if isinstance(m, Text)
    ]
    return cells, ends


@pytest.fixture
def set_with(typesetter, news_brief, english):
    """The target card's page with the details given."""

    def call(details: Details):
        card = target_card()
        (source,) = card.sources
        bare = replace(source.article, details=Details(language="en"))
        card = replace(card, sources=(replace(source, article=bare, typed=Details()),))
        card = edits.set_details(card, bare.id, details)
        return typesetter.page(card, news_brief, english)

    return call


def test_the_source_line_keeps_clear_of_the_code(set_with):
    names = tuple(f"A. Writer {number}" for number in range(30))
    cells, ends = _foot(set_with(Details(byline=names, url="https://example.org/a")))
    ((placed, _),) = cells
    assert max(ends) < placed.x - 10


def test_without_an_address_the_code_closes_up_and_the_source_line_takes_its_place(set_with):
    names = tuple(f"A. Writer {number}" for number in range(30))
    cells, ends = _foot(set_with(Details(byline=names)))
    with_code, _ = _foot(set_with(Details(byline=names, url="https://example.org/a")))
    assert cells == []
    assert max(ends) > with_code[0][0].x


@pytest.mark.parametrize(
    ("how", "is_told"), [(Arrival.FILE, True), (Arrival.ADDRESS, False)], ids=["file", "address"]
)
def test_a_file_is_named_and_an_address_stands_in_its_own_place_only(
    how, is_told, news_brief, english
):
    card = target_card()
    (source,) = card.sources
    origin = Origin(how, "https://news.example/story")
    details = Details(url="https://news.example/story")
    article = replace(source.article, origin=origin, details=details)
    card = replace(card, sources=(replace(source, article=article, typed=Details()),))
    (paragraph, *_) = source_line(card, news_brief.foot, english)
    told = "".join(text.text for text in paragraph.texts)
    assert ("https://news.example/story" in told) is is_told
    assert "news.example/story" in told


def test_quotation_marks_of_the_headline_are_inner_ones(news_brief, english):
    headline = "Baker calls bill “too high”"
    article = Article.of([(BlockKind.HEADLINE, headline), (BlockKind.PARAGRAPH, "It is.")])
    (paragraph, *_) = source_line(Card((Source(article),)), news_brief.foot, english)
    told = "".join(text.text for text in paragraph.texts)
    assert "“Baker calls bill ‘too high’”" in told


@pytest.mark.parametrize(
    ("when", "told"), [("2026-11-10", "10 November 2026"), ("3 May, 14:30", "3 May, 14:30")]
)
def test_what_somebody_sent_says_who_and_when(news_brief, english, when, told):
    def line(source: Source) -> str:
        (paragraph, *_) = source_line(Card((source,)), news_brief.foot, english)
        return "".join(part.text for part in paragraph.texts)

    origin = Origin(Arrival.EMAIL, "mail.eml", "Jo Roe", when)
    blocks = [(BlockKind.HEADLINE, "Bridge"), (BlockKind.PARAGRAPH, "It closes.")]
    source = Source(Article.of(blocks, Details(), origin))
    assert f"“Bridge”, Jo Roe, {told}" in line(source)
    assert "date" not in line(source)
    published = line(replace(source, typed=Details(publisher="The Gazette")))
    assert f"“Bridge”, The Gazette, {told}" in published
    assert "Jo Roe" not in published
    by_sender = line(replace(source, typed=Details(byline=("Jo Roe",))))
    assert by_sender.count("Jo Roe") == 1
