"""Picks as Web Annotations: what goes out, and what comes in from us and from other tools."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.model.annotation import taken
from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.model.errors import EditRefused, PicksFaulty
from briefer.model.item import Item, Parts
from briefer.model.passage import Added, Kept, Quoted, Typed
from briefer.model.reading import Reading
from briefer.model.roles import Part, Role
from briefer.proof.anchoring import found
from briefer.storage.annotations import annotations_bytes, load_annotations
from tests.unit.model.invented import BRIDGE, CARD, ODD, PASSAGES, kept, of, spans

READINGS = {BRIDGE.id: Reading(), ODD.id: Reading()}
ROLES = [role for role in Role if role is not Role.PICTURE]


@st.composite
def items(draw, number):
    parts = Parts()
    for part in draw(st.lists(st.sampled_from([*Part]), max_size=3, unique=True)):
        parts = parts.put(part, draw(PASSAGES))
    basis = tuple(draw(st.lists(spans(), max_size=2)))
    return Item(
        f"i{number}",
        draw(st.sampled_from(ROLES)),
        parts,
        basis,
        draw(st.booleans()),
        draw(st.sampled_from(["", "messages"])),
    )


@st.composite
def cards(draw):
    count = draw(st.integers(1, 4))
    url = draw(st.sampled_from([None, "https://news.example/story"]))
    sources = tuple(replace(source, typed=Details(url=url)) for source in CARD.sources)
    return Card(sources, tuple(draw(items(n)) for n in range(1, count + 1)))


def back(data, card=CARD):
    """The card with what annotations pick in it."""
    return taken(replace(card, items=()), load_annotations(data), READINGS, found)


def page(*annotations):
    return json.dumps(
        {"@context": "http://www.w3.org/ns/anno.jsonld", "items": annotations}
    ).encode()


def quote(exact, prefix="", suffix="", **more):
    selector = {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}
    return {"type": "Annotation", "target": {"source": "x", "selector": selector}, **more}


@given(cards())
def test_a_round_trip_gives_the_same_items(card):
    got = back(annotations_bytes(card), card)
    assert got.troubles == ()
    assert got.card.items == card.items


@given(cards())
def test_every_place_is_told_by_position_and_by_quote(card):
    told = json.loads(annotations_bytes(card))
    assert told["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    for item, one in zip(card.items, told["items"], strict=True):
        assert one["body"][0]["value"] == item.role
        targets = [target for target in one["target"] if "selector" in target]
        assert len(targets) == len(item.spans)
        for span, target in zip(item.spans, targets, strict=True):
            position, words = target["selector"]
            assert (position["start"], position["end"]) == (span.start, span.end)
            assert words["exact"] == card.words(span)


def test_the_source_is_the_address_or_the_digest():
    source = Source(BRIDGE, Details(url="https://news.example/story"))
    item = Item("i1", Role.KEY_POINT, Parts(text=(kept("two piers"), kept("no 𐐨 way", ODD))))
    told = json.loads(annotations_bytes(Card((source, Source(ODD)), (item,))))
    named = {target["source"] for target in told["items"][0]["target"]}
    assert named == {"https://news.example/story", f"urn:briefer:article:{ODD.id}"}


def test_words_of_ours_are_a_comment_that_any_tool_shows():
    item = Item("i1", Role.NOTE, Parts(text=(Typed("Ask "), Typed("them"))))
    (one,) = json.loads(annotations_bytes(Card((Source(BRIDGE),), (item,))))["items"]
    assert one["motivation"] == "commenting"
    assert one["body"][1]["value"] == "Ask them"


def test_places_follow_an_article_that_was_read_again():
    item = Item(
        "i1", Role.QUOTE, Parts(text=(Quoted((Added("I", of("It")), kept("was built for carts"))),))
    )
    lines = ["Rain fell on Harrowby.", *BRIDGE.text.split("\n")]
    fresh = Article.of([(BlockKind.PARAGRAPH, line) for line in lines])
    data = annotations_bytes(Card((Source(BRIDGE),), (item,)))
    got = taken(Card((Source(fresh),)), load_annotations(data), {fresh.id: Reading()}, found)
    (came,) = got.card.items
    assert [got.card.words(span) for span in came.spans] == ["It", "was built for carts"]
    assert {span.article for span in came.spans} == {fresh.id}


def test_words_that_were_edited_away_are_told_and_not_taken():
    data = page(quote("the crossing can be sold"), quote("cracks in two piers"))
    got = back(data)
    assert got.count == 1
    (trouble,) = got.troubles
    assert isinstance(trouble, EditRefused)
    assert "Annotation 1" in str(trouble)


def test_a_highlight_of_another_tool_becomes_an_item():
    body = [
        {"purpose": "tagging", "value": "background"},
        {"value": "Look here", "type": "TextualBody"},
    ]
    got = back(page(quote("found cracks in two piers", "divers ", "; traders", body=body)))
    (item,) = got.card.items
    assert item.role is Role.BACKGROUND
    assert item.parts.lead == (Typed("Look here"),)
    assert item.parts.text == (kept("found cracks in two piers"),)


def test_a_comment_without_words_becomes_a_note_of_ours():
    one = {
        "type": "Annotation",
        "target": "https://news.example",
        "body": {"value": "Ask the county"},
    }
    (item,) = back(page(one)).card.items
    assert (item.role, item.parts.text) == (Role.NOTE, (Typed("Ask the county"),))


def test_prefix_and_suffix_tell_the_same_words_apart():
    at = [n for n in range(len(BRIDGE.text)) if BRIDGE.text.startswith("bridge", n)]
    for start in at:
        words = quote(
            "bridge", BRIDGE.text[max(0, start - 20) : start], BRIDGE.text[start + 6 : start + 20]
        )
        (item,) = back(page(words)).card.items
        assert item.spans[0].start == start


def test_items_on_the_card_keep_their_ids():
    card = replace(CARD, items=(Item("i1", Role.NOTE, Parts(text=(Typed("Ours"),))),))
    data = annotations_bytes(
        replace(CARD, items=(Item("i1", Role.NOTE, Parts(text=(Typed("New"),))),))
    )
    got = taken(card, load_annotations(data), READINGS, found)
    assert [item.id for item in got.card.items] == ["i1", "i2"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{", "no annotations"),
        (b'{"items": [7]}', "Annotation 1"),
        (b'{"items": []}', "1 to 200"),
        (page(*[quote("a")] * 201), "1 to 200"),
        (page(quote("x" * 20_001)), "at most 20000"),
        (page(quote("a", prefix=5)), "'prefix' must be text"),
        (page({"type": "Annotation", "target": []}), "neither words"),
        (page({**quote("a"), "briefer:item": {"id": "i1", "role": "boss"}}), "briefer:item"),
        (
            page(
                {**quote("a"), "briefer:item": {"id": "i1", "role": "note", "basis": [[3, 0, 1]]}}
            ),
            "no target",
        ),
        (
            page({**quote("a"), "briefer:item": {"id": "i1", "role": "picture", "image": "00"}}),
            "picture",
        ),
        (b"[" * 100_000, "no annotations"),
        (b" " * 4_000_001, "larger than 4 MB"),
    ],
)
def test_what_is_no_annotation_is_refused_by_name(data, said):
    with pytest.raises(PicksFaulty, match=said):
        load_annotations(data)


def test_a_quotation_may_not_bring_words_typed_into_it():
    item = {"id": "i1", "role": "quote", "parts": {"text": [{"quoted": [{"typed": "never"}]}]}}
    with pytest.raises(PicksFaulty, match="quotation marks hold kept"):
        load_annotations(page({**quote("a"), "briefer:item": item}))


def test_nothing_invisible_comes_in_with_a_comment():
    one = {"type": "Annotation", "body": {"value": "turned \u202e round"}, "target": []}
    (item,) = back(page(one)).card.items
    assert item.parts.text == (Typed("turned  round"),) or item.parts.text == (
        Typed("turned round"),
    )


def test_a_place_is_found_for_kept_pieces_only_where_the_words_are():
    card = Card(
        (Source(BRIDGE),), (Item("i1", Role.KEY_POINT, Parts(text=(Kept(of("two piers")),))),)
    )
    data = annotations_bytes(card).replace(b"two piers", b"ten piers")
    assert back(data, Card((Source(BRIDGE),))).count == 0
