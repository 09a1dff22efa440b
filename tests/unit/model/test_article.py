"""Articles and sources: blocks tile the text, kinds never move offsets, numbering follows kinds."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from briefer.model.article import Article, BlockKind, Details
from briefer.model.canonical import canonical
from briefer.model.card import Source
from tests.unit.model.invented import BRIDGE

KINDS = st.sampled_from(list(BlockKind))
RAW = st.lists(st.tuples(KINDS, st.text(st.characters())), max_size=6)


@given(RAW)
def test_blocks_tile_canonical_text(raw):
    article = Article.of(raw)
    words = [article.text[block.start : block.end] for block in article.blocks]
    assert "\n".join(words) == article.text
    assert words == [canonical(text) for _, text in raw if canonical(text)]
    article.text.encode()


def test_an_article_is_known_by_its_words_alone():
    other = Article.of([(BlockKind.OTHER, "A  b")], Details(publisher="X"))
    assert Article.of([(BlockKind.PARAGRAPH, "A b")]).id == other.id
    assert other.id == hashlib.sha256(b"A b").hexdigest()[:32]


@given(st.lists(st.tuples(st.integers(0, len(BRIDGE.blocks) - 1), KINDS), max_size=4))
def test_kinds_never_move_offsets(kinds):
    source = Source(BRIDGE, kinds=tuple(kinds))
    places = [(block.start, block.end) for block in source.blocks]
    assert places == [(block.start, block.end) for block in BRIDGE.blocks]


def test_paragraphs_list_items_and_block_quotes_are_numbered():
    article = Article.of([(kind, kind.value) for kind in BlockKind])
    numbers = {block.kind: number for block, number in Source(article).numbered}
    assert {kind: number for kind, number in numbers.items() if number} == {
        BlockKind.PARAGRAPH: 1,
        BlockKind.LIST_ITEM: 2,
        BlockKind.BLOCK_QUOTE: 3,
    }


def test_numbers_follow_the_editors_kinds():
    source = Source(BRIDGE, kinds=((2, BlockKind.HEADING), (0, BlockKind.PARAGRAPH)))
    assert [number for _, number in source.numbered] == [1, None, None, 2, 3]


def test_headline_and_standfirst_are_read_from_the_blocks():
    assert Source(BRIDGE).headline == "Harrowby bridge to close for two years"
    assert Source(BRIDGE).standfirst == "Engineers say the crossing can be saved."
    assert Source(BRIDGE, kinds=((0, BlockKind.OTHER),)).headline is None


def test_typed_details_come_first():
    source = Source(BRIDGE, Details(publisher="Typed", byline=("Me",)))
    assert source.details == Details(("Me",), None, "Typed", None, "en")
