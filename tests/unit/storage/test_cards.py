"""card.json and article.json: read back equal, equal bytes, and told where they are damaged."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.article import Arrival, Article, BlockKind, Details, Origin
from briefer.model.canonical import harmless
from briefer.model.card import Attach, Card, Correction, Options, Original, Paper, Source
from briefer.model.custody import broken
from briefer.model.errors import FileDamaged
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.passage import Added, Quoted, Respelt, Typed
from briefer.storage.articles import article_from_json, article_to_json
from briefer.storage.cards import article_ids, from_json, to_json
from tests.unit.model.invented import (
    ARTICLES,
    BRIDGE,
    CARD,
    ODD,
    PIECES,
    TEXTS,
    kept,
    of,
    quotations,
    spans,
)

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
OURS = WORDS.map(harmless).filter(bool)
OPTIONAL = st.none() | WORDS.map(harmless)
DETAILS = st.builds(
    Details,
    st.lists(WORDS.map(harmless), max_size=2).map(tuple),
    OPTIONAL,
    OPTIONAL,
    OPTIONAL,
    OPTIONAL,
)
TYPED = OURS.map(Typed) | st.just(Typed("“Nighthawks”", is_title=True))
QUOTED = st.builds(
    lambda added, quoted: Quoted((*added, *quoted.pieces)),
    st.lists(OURS.map(Added), max_size=2),
    quotations(),
)
PASSAGE = (
    st.lists(st.one_of(PIECES, TYPED, QUOTED), max_size=4)
    .map(tuple)
    .filter(lambda passage: not broken(Item("", Role.NOTE, Parts(text=passage)), TEXTS))
)


@st.composite
def items(draw: st.DrawFn, item_id: str) -> Item:
    parts = Parts()
    for part, passage in draw(st.dictionaries(st.sampled_from(list(Part)), PASSAGE)).items():
        parts = parts.put(part, passage)
    basis = tuple(draw(st.lists(spans(), max_size=2)))
    role = draw(st.sampled_from(list(Role)))
    return Item(item_id, role, parts, basis, draw(st.booleans()), draw(WORDS))


@st.composite
def cards(draw: st.DrawFn) -> Card:
    kinds = st.tuples(st.integers(0, 1), st.sampled_from(list(BlockKind)))
    rejected = st.tuples(
        st.sampled_from(list(Role)), st.integers(0, 3), st.integers(4, len(ODD.text))
    )
    sources = tuple(
        Source(
            article,
            draw(DETAILS),
            tuple(draw(st.lists(kinds, max_size=2))),
            draw(st.none() | st.builds(Original, WORDS, st.binary(max_size=4))),
            tuple(draw(st.lists(rejected, max_size=2))),
        )
        for article in draw(st.permutations(ARTICLES))
    )
    ids = draw(st.lists(WORDS, max_size=3, unique=True))
    options = st.builds(
        Options, st.booleans(), st.sampled_from(Attach), OPTIONAL, OPTIONAL, OPTIONAL, OPTIONAL
    )
    return Card(
        sources,
        tuple(draw(items(each)) for each in ids),
        draw(WORDS),
        draw(st.sampled_from(Paper)),
        draw(WORDS),
        draw(options),
    )


def untyped(card: Card) -> dict[str, Source]:
    """The sources of a card as its file brings them: without what the editor filled in."""
    return {
        source.article.id: Source(source.article, original=source.original)
        for source in card.sources
    }


@given(cards())
@settings(deadline=None)
def test_a_card_comes_back_equal(card: Card):
    data = to_json(card)
    assert from_json(data, untyped(card)) == card
    assert to_json(from_json(data, untyped(card))) == data


CARD_OF_ALL = replace(
    CARD,
    items=(
        Item(
            "i1",
            Role.QUOTE,
            Parts(
                text=(
                    Typed("He: "),
                    Quoted((Added("It", of("a bridge that")), kept(" might fail"))),
                    Respelt(of("U.S."), "US"),
                )
            ),
            (of("plan"),),
            held=True,
        ),
    ),
)
SOURCES = untyped(CARD)


def test_it_can_be_written_by_hand():
    data = json.dumps(
        {
            "format": 1,
            "template": "news-brief",
            "paper": "a5",
            "law": "house",
            "articles": [{"id": BRIDGE.id, "details": {"publisher": "Me"}}],
            "items": [
                {"id": "a", "role": "headline", "parts": {"text": [{"kept": [0, 0, 15]}]}},
                {
                    "id": "b",
                    "role": "quote",
                    "parts": {"text": [{"quoted": [{"kept": [0, 16, 24]}, {"added": "sic"}]}]},
                },
            ],
        }
    ).encode()
    card = from_json(data, SOURCES)
    assert card.words(card.item("a").spans[0]) == "Harrowby bridge"
    assert isinstance(card.item("b").parts.text[0], Quoted)
    assert card.sources[0].details.publisher == "Me"
    assert card.paper is Paper.A5


def test_it_is_laid_out_for_people():
    lines = to_json(CARD_OF_ALL).decode().splitlines()
    start = of("U.S.").start
    assert f'          {{"as": "US", "respelt": [0, {start}, {start + 4}]}}' in lines
    assert lines[0] == "{"
    assert not [line for line in lines if len(line) > 100]
    assert "null" not in to_json(CARD_OF_ALL).decode()


def changed(path: list[Any], value: Any) -> bytes:
    """The card's JSON with one value changed, or taken away where it is `...`."""
    raw = json.loads(to_json(CARD_OF_ALL))
    place = raw
    for key in path[:-1]:
        place = place[key]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return json.dumps(raw).encode()


ITEM = ["items", 0]
TEXT = [*ITEM, "parts", "text"]


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (["paper"], "a9", "paper"),
        (["law"], ..., "law"),
        (["colour"], "red", "colour"),
        (["format"], 0, "format"),
        (["format"], "1", "format"),
        ([*ITEM, "role"], "poem", r"items\[0\].role"),
        ([*ITEM, "parts", "verse"], [], "verse|parts"),
        ([*ITEM, "basis"], [[0, 5, 5]], r"items\[0\] \(quote i1\).*\[0, 5, 5\]"),
        ([*ITEM, "basis"], [[0, 5, 9999]], "9999"),
        (["articles", 0, "rejected"], [["quote", 5, 9999]], r"articles\[0\].rejected.*9999"),
        ([*ITEM, "basis"], [[0, -1, 9]], "-1"),
        ([*ITEM, "basis"], [[2, 0, 9]], "article 2 of 2"),
        ([*ITEM, "basis"], [[-1, 0, 9]], "article -1"),
        ([*ITEM, "basis"], [[0, 0]], "basis"),
        ([*TEXT, 0], {}, "one of kept"),
        ([*TEXT, 0], {"typed": ""}, "one of kept"),
        ([*TEXT, 0], {"typed": "\u202e"}, "one of kept"),
        ([*TEXT, 0], {"typed": "x", "kept": [0, 0, 1]}, "one of kept"),
        ([*TEXT, 0], {"respelt": [0, 0, 1]}, "one of kept"),
        ([*TEXT, 0], {"as": "x"}, "one of kept"),
        ([*TEXT, 0], {"quoted": []}, "at least one"),
        ([*TEXT, 0], {"quoted": [{"typed": "x"}]}, "kept and added"),
        ([*TEXT, 0], {"quoted": [{"added": "x"}]}, "at least one"),
        ([*TEXT, 0], {"quoted": [{"kept": [0, 0, 9]}], "typed": "x"}, "no other"),
        ([*TEXT, 0], {"quoted": [{"quoted": []}]}, "quoted"),
        (["items"], [{"id": "a", "role": "note"}] * 2, "the id a stands there twice"),
        (["articles"], [{"id": BRIDGE.id}] * 2, "twice"),
        (["articles", 0, "id"], "0" * 32, "does not come with it"),
        (["articles", 0, "kinds"], [[99, "heading"]], "no block 99"),
        (["articles", 0, "kinds"], [[0, "poem"]], "kinds"),
    ],
)
def test_damage_is_told_with_its_place_and_a_cure(path, value, where):
    with pytest.raises(FileDamaged, match=where) as caught:
        from_json(changed(path, value), SOURCES)
    assert "card.json" in str(caught.value)
    assert "Open an earlier copy" in str(caught.value)


def test_a_newer_card_says_so():
    newer = changed(["format"], 2).replace(b'"law"', b'"statute"')
    for reading in (lambda: from_json(newer, SOURCES), lambda: article_ids(newer)):
        with pytest.raises(FileDamaged, match=r"newer Briefer.*Update Briefer"):
            reading()


def test_typed_words_from_a_file_are_made_safe():
    card = from_json(changed([*TEXT, 0, "typed"], "a\u202e\nb\x00"), SOURCES)
    assert card.item("i1").parts.text[0] == Typed("a b")


def test_a_lone_surrogate_never_stops_saving():
    card = replace(CARD, sources=(Source(BRIDGE, Details(publisher="\ud800")),))
    assert from_json(to_json(card), SOURCES).sources[0].typed.publisher == "?"


@given(st.binary(max_size=60))
def test_no_bytes_do_more_than_be_refused(data):
    for reading in (
        lambda: from_json(data, SOURCES),
        lambda: article_ids(data),
        lambda: article_from_json(data, BRIDGE.id),
    ):
        with pytest.raises(FileDamaged):
            reading()


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=6,
)
PLACES = [["items"], ["articles"], ITEM, [*ITEM, "parts"], TEXT, [*TEXT, 0], [*TEXT, 1, "quoted"]]


@given(st.sampled_from([*PLACES, ["options"], [*ITEM, "basis"], ["articles", 0, "kinds"]]), JUNK)
@settings(deadline=None)
def test_junk_in_any_place_is_refused_or_read(path, junk):
    try:
        card = from_json(changed(path, junk), SOURCES)
    except FileDamaged:
        return
    assert from_json(to_json(card), SOURCES) == card


@given(st.data())
@settings(deadline=None)
def test_a_flipped_byte_is_refused_or_read(data):
    raw = bytearray(to_json(CARD_OF_ALL))
    raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    try:
        from_json(bytes(raw), SOURCES)
    except FileDamaged:
        return


def test_deep_nesting_is_refused():
    for data in (b"[" * 100_000, b'{"format":1,"items":' + b"[" * 100_000, b'{"a":' * 100_000):
        with pytest.raises(FileDamaged):
            from_json(data, SOURCES)


@given(DETAILS, st.builds(Origin, st.sampled_from(Arrival), WORDS, WORDS, WORDS))
def test_an_article_comes_back_equal(details, origin):
    article = replace(ODD, details=details, origin=origin)
    assert article_from_json(article_to_json(article), article.id) == article


def test_an_empty_article_comes_back_equal():
    article = Article("", ())
    assert article_from_json(article_to_json(article), article.id) == article


@pytest.mark.parametrize(
    ("key", "value", "trouble"),
    [
        ("blocks", [], "make up the text"),
        ("blocks", [["paragraph", 1, 9]], "begin at 0"),
        ("blocks", [["paragraph", 0, 0]], "hold words"),
        ("blocks", [["paragraph", 0, 99]], "hold words"),
        ("blocks", [["poem", 0, 7]], "poem"),
        ("blocks", [["paragraph", 0, 3], ["paragraph", 4, 7]], "canonical|make up"),
        ("text", "One  two", "canonical"),
        ("text", "One t\u202eo", "canonical"),
        ("text", "One tw\u0301", "canonical|make up"),
        ("text", "Two one", "not the text of article"),
        ("text", 7, "text"),
        ("origin", {"how": "pigeon"}, "how"),
        ("format", 9, "newer"),
    ],
)
def test_a_damaged_article_is_told(key, value, trouble):
    article = Article.of([(BlockKind.PARAGRAPH, "One two")])
    raw = json.loads(article_to_json(article)) | {key: value}
    if key == "text" and isinstance(value, str):
        raw["blocks"] = [["paragraph", 0, len(value)]]
    with pytest.raises(FileDamaged, match=trouble) as caught:
        article_from_json(json.dumps(raw).encode(), article.id)
    assert "article.json" in str(caught.value)


def test_corrections_of_the_copy_come_back_and_places_beyond_it_are_refused():
    noted = (Correction(3, "offi cials", "officials"), Correction(len(BRIDGE.text), "x", ""))
    card = Card((Source(BRIDGE, corrections=noted),))
    sources = {BRIDGE.id: Source(BRIDGE)}
    assert from_json(to_json(card), sources) == card
    beyond = to_json(card).replace(str(len(BRIDGE.text)).encode(), b"99999")
    with pytest.raises(FileDamaged, match="no words corrected at 99999"):
        from_json(beyond, sources)
