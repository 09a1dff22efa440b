"""Reading errors put right: picks follow, all is noted, quotations keep their letters."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefer.model.article import Article, BlockKind
from briefer.model.card import Card, Correction, Original, Source
from briefer.model.correcting import corrected
from briefer.model.errors import EditRefused
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.passage import Kept, Quoted, Typed
from briefer.model.span import Span
from tests.unit.model.invented import ARTICLES, BRIDGE, CARD, PASSAGES, spans

TORN = Article.of(
    [
        (BlockKind.HEADLINE, "Senior offi cials speak"),
        (
            BlockKind.PARAGRAPH,
            "The offi cials said: “An un- likely of\ufb01ce, -7 % is caf\ufffd.”",
        ),
        (BlockKind.PARAGRAPH, "Nobody stayed."),
    ]
)
ORIGINAL = Original("torn.txt", b"offi cials")


def place(words, article=TORN, after=0):
    start = article.text.index(words, after)
    return start, start + len(words)


def kept(words, after=0):
    return Kept(Span(TORN.id, *place(words, after=after)))


def card(*items):
    return Card(
        (Source(TORN, original=ORIGINAL, rejected=((Role.QUOTE, *place("Nobody")),)),), items
    )


def words(card, item=0):
    return [card.words(span) for span in card.items[item].spans]


def test_a_torn_word_is_mended_noted_and_the_original_kept():
    made = corrected(card(), TORN.id, place("offi cials"), "officials")
    (source,) = made.sources
    assert source.article.text.startswith("Senior officials speak\n")
    assert source.corrections == (Correction(7, "offi cials", "officials"),)
    assert source.original is ORIGINAL
    assert source.rejected == ((Role.QUOTE, *place("Nobody", source.article)),)
    assert [block.kind for block in source.article.blocks] == [b.kind for b in TORN.blocks]
    assert source.article == replace(
        Article.of([(b.kind, source.article.text[b.start : b.end]) for b in source.article.blocks])
    )


def test_picks_before_in_and_behind_it_follow():
    item = Item(
        "i1",
        Role.KEY_POINT,
        Parts(
            text=(kept("Senior"), kept("offi cials"), kept("speak"), Typed(" x"), kept("Nobody"))
        ),
    )
    made = corrected(card(item), TORN.id, place("offi cials"), "officials")
    assert words(made) == ["Senior", "officials", "speak", "Nobody"]


def test_half_of_a_torn_word_becomes_the_whole_one():
    item = Item(
        "i1", Role.KEY_POINT, Parts(text=(kept("Senior offi"),), lead=(kept("cials speak"),))
    )
    made = corrected(card(item), TORN.id, place("offi cials"), "officials")
    assert words(made) == ["Senior officials", "officials speak"]


def test_corrections_keep_their_places_through_later_ones():
    made = corrected(card(), TORN.id, place("offi cials", after=20), "officials")
    made = corrected(made, made.sources[0].article.id, place("offi cials"), "officials")
    (source,) = made.sources
    assert len(source.corrections) == 2
    for one in source.corrections:
        assert source.article.text[one.at : one.at + len(one.now)] == one.now


def test_a_word_taken_out_leaves_one_blank():
    made = corrected(card(), TORN.id, place("Senior"), "")
    assert made.sources[0].article.text.startswith("offi cials speak\n")
    made = corrected(card(), TORN.id, place("said:"), "")
    assert "cials “An" in made.sources[0].article.text


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("un- likely", "unlikely"),
        ("of\ufb01ce", "office"),
        ("caf\ufffd", "café"),
        ("- likely", "likely"),
    ],
)
def test_between_quotation_marks_torn_words_are_mended(was, now):
    quoted = [place("An un- likely of\ufb01ce, -7 % is caf\ufffd.")]
    made = corrected(card(), TORN.id, place(was), now, quoted)
    assert now in made.sources[0].article.text


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("un- likely", "likely"),
        ("An", "No"),
        ("-7", "7"),
        ("-7 %", "-7"),
        ("is", "is not"),
        ("is", ""),
        ("caf\ufffd", "cafeteria"),
        ("of\ufb01ce,", "office."),
    ],
)
def test_between_quotation_marks_nothing_else_changes(was, now):
    quoted = [place("An un- likely of\ufb01ce, -7 % is caf\ufffd.")]
    with pytest.raises(EditRefused, match=r"marked \[sic\]"):
        corrected(card(), TORN.id, place(was, after=quoted[0][0]), now, quoted)


@pytest.mark.parametrize(
    ("where", "now", "said"),
    [
        ((0, 30), "x", "one paragraph"),
        (place("Senior"), "  two  words ", "one blank"),
        (place("Senior offi cials speak"), "", "one blank"),
        (place("Nobody"), "x" * 201, "few words"),
    ],
)
def test_what_is_no_correction_is_refused(where, now, said):
    with pytest.raises(EditRefused, match=said):
        corrected(card(), TORN.id, where, now)


def test_words_that_an_item_shows_alone_are_not_taken_away():
    item = Item("i1", Role.KEY_POINT, Parts(text=(kept("Senior"),)))
    with pytest.raises(EditRefused, match="alone"):
        corrected(card(item), TORN.id, place("Senior"), "")


def test_the_same_words_change_nothing():
    made = card()
    assert corrected(made, TORN.id, place("Senior"), "Senior") is made


@st.composite
def worked(draw):
    """A card with passages anywhere, and a correction anywhere in one block."""
    passages = draw(st.lists(PASSAGES, min_size=1, max_size=3))
    items = tuple(
        Item(
            f"i{n}", Role.KEY_POINT, Parts(text=passage), tuple(draw(st.lists(spans(), max_size=2)))
        )
        for n, passage in enumerate(passages)
    )
    article = draw(st.sampled_from(ARTICLES))
    block = draw(st.sampled_from(article.blocks))
    start = draw(st.integers(block.start, block.end - 1))
    end = draw(st.integers(start + 1, min(block.end, start + 12)))
    words = draw(st.text(st.sampled_from([*"abé 𝔘-,中"]), max_size=8))
    return replace(CARD, items=items), article, (start, end), words


@given(worked())
def test_every_span_maps_to_the_same_words_except_where_corrected(case):
    before, article, where, words = case
    try:
        after = corrected(before, article.id, where, words)
    except EditRefused:
        assume(False)
        return
    index = [source.article.id for source in before.sources].index(article.id)
    source = after.sources[index]
    new = source.article
    if new.id == article.id:
        assert after == before
        return
    (made,) = source.corrections
    low, high = made.at, made.at + len(made.was)
    assert article.text[low:high] == made.was
    assert article.text[:low] + made.now + article.text[high:] == new.text
    for old_item, new_item in zip(before.items, after.items, strict=True):
        for old, got in zip(_places(old_item), _places(new_item), strict=True):
            if old.article != article.id:
                assert got == old
                continue
            was = article.text[old.start : old.end]
            now = new.text[got.start : got.end]
            if old.end <= low or old.start >= high:
                assert now == was
            else:
                head = article.text[old.start : low] if old.start < low else ""
                tail = article.text[high : old.end] if old.end > high else ""
                assert now == head + made.now + tail


def _places(item):
    """Every place of an item in one order, whatever the spans are."""
    found = []
    for _, passage in item.parts:
        for piece in passage:
            for leaf in piece.pieces if isinstance(piece, Quoted) else (piece,):
                span = getattr(leaf, "span", None) or getattr(leaf, "instead_of", None)
                found += [span] if span else []
    return [*found, *item.basis]


def test_the_parts_of_an_item_stay():
    item = Item(
        "i1", Role.QUOTE, Parts(text=(Quoted((kept("Nobody stayed"),)),), speaker=(kept("Senior"),))
    )
    made = corrected(card(item), TORN.id, place("offi cials"), "officials")
    assert [part for part, _ in made.items[0].parts] == [Part.TEXT, Part.SPEAKER]


def test_another_article_of_the_card_may_not_become_the_same():
    both = Card((Source(BRIDGE), Source(_mended())))
    with pytest.raises(EditRefused, match="on this card already"):
        corrected(both, BRIDGE.id, place("two piers", BRIDGE), "three piers")


def _mended():
    text = BRIDGE.text.replace("two piers", "three piers").split("\n")
    return Article.of([(b.kind, line) for b, line in zip(BRIDGE.blocks, text, strict=True)])
