"""Card files: they come back equal, are equal bytes, and damage is told and never crashes."""

import io
import re
import struct
import tracemalloc
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model import edits
from briefer.model.article import Article, BlockKind, Details, Dropped, DropReason, Origin
from briefer.model.canonical import harmless
from briefer.model.card import Card, Original, Paper, Source
from briefer.model.errors import BrieferError, FileDamaged
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept, Quoted, Typed
from briefer.model.span import Span
from briefer.model.travelling import travelling
from briefer.storage import briefs
from briefer.storage.briefs import MIMETYPE, brief_bytes, card_of, read_brief, write_brief

KINDS = st.sampled_from(list(BlockKind))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


def article(*texts: str, name: str = "a.txt") -> Article:
    blocks = [(BlockKind.PARAGRAPH, text) for text in texts]
    return Article.of(blocks, Details(publisher="The Gazette"), Origin(name=name))


def card() -> Card:
    source = Source(article("Rain fell 𝄞 on the town.", "“We are wet,” she said."))
    source = replace(
        source, original=Original("a.txt", b"\xff\0 raw"), typed=Details(language="de")
    )
    span = Span(source.article.id, 0, 13)
    items = (
        Item("i1", Role.KEY_POINT, Parts(text=(Kept(span), Typed(" and on"))), basis=(span,)),
        Item("i2", Role.QUOTE, Parts(text=(Quoted((Kept(span.within(0, 9)),)),)), held=True),
    )
    return Card((source,), items, paper=Paper.A5)


@st.composite
def cards(draw) -> Card:
    made = Card()
    for index in range(draw(st.integers(0, 3))):
        texts = draw(st.lists(st.tuples(KINDS, WORDS), max_size=4))
        one = Article.of(texts, origin=Origin(name=f"{index}"))
        original = draw(
            st.none() | st.binary(max_size=50).map(lambda x, i=index: Original(f"{i}", x))
        )
        made = edits.add_source(
            made, Source(one, Details(publisher=draw(WORDS.map(harmless))), (), original)
        )
    for source in made.sources:
        length = len(source.article.text)
        if length:
            start = draw(st.integers(0, length - 1))
            span = Span(source.article.id, start, draw(st.integers(start + 1, length)))
            item = Item(edits.next_id(made), draw(st.sampled_from(list(Role))), basis=(span,))
            made = edits.add(made, replace(item, parts=Parts(text=(Kept(span),))))
    return replace(made, paper=draw(st.sampled_from(list(Paper))))


def names(data: bytes) -> list[str]:
    return zipfile.ZipFile(io.BytesIO(data)).namelist()


def rezipped(data: bytes, change) -> bytes:
    """The same zip with its entries, a list of name and bytes, changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        entries = [(info.filename, file.read(info)) for info in file.infolist()]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in change(entries):
            file.writestr(name, content)
    return out.getvalue()


@given(cards())
@settings(deadline=None)
def test_every_card_comes_back_equal(made):
    data = brief_bytes(made)
    assert card_of(data) == made
    assert brief_bytes(card_of(data)) == data


def test_what_an_import_left_out_comes_back_and_does_not_travel():
    left = (Dropped("Share this story", DropReason.NAVIGATION, 1, BlockKind.OTHER),)
    article = Article.of([(BlockKind.PARAGRAPH, "Ferry stops for winter")], dropped=left)
    made = Card((Source(article),))
    assert card_of(brief_bytes(made)).sources[0].article.dropped == left
    assert travelling(made).sources[0].article.dropped == ()


@pytest.mark.parametrize("left", [("", 0), ("two  blanks", 0), ("Share", 2), ("Share", -1)])
def test_what_was_left_out_is_checked(left):
    words, before = left
    dropped = (Dropped(words, DropReason.ADVERT, before),)
    article = Article.of([(BlockKind.PARAGRAPH, "Ferry stops for winter")], dropped=dropped)
    with pytest.raises(FileDamaged, match=r"dropped\[0\]"):
        card_of(brief_bytes(Card((Source(article),))))


@given(st.data())
@settings(deadline=None, max_examples=300)
def test_flipped_and_cut_bytes_are_told_or_harmless(data):
    whole = bytearray(brief_bytes(card()))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    del whole[data.draw(st.integers(0, len(whole))) :]
    try:
        card_of(bytes(whole))
    except BrieferError as error:
        assert isinstance(error, FileDamaged)  # noqa: PT017


@given(st.binary(max_size=300))
def test_any_other_bytes_are_told(data):
    with pytest.raises(FileDamaged):
        card_of(data)


def test_the_type_stands_first_and_readable():
    data = brief_bytes(card())
    assert data[30:38] == b"mimetype"
    assert data[38 : 38 + len(MIMETYPE)] == MIMETYPE
    folder = f"articles/{card().sources[0].article.id}"
    ours = ["mimetype", "card.json", f"{folder}/article.json", f"{folder}/source"]
    assert names(data) == [*ours, "seal.sha256"]


def test_no_clock_is_in_the_bytes():
    dates = {info.date_time for info in zipfile.ZipFile(io.BytesIO(brief_bytes(card()))).infolist()}
    assert dates == {(1980, 1, 1, 0, 0, 0)}


def test_a_card_is_saved_and_opened(tmp_path):
    path = tmp_path / "a.brief"
    write_brief(path, card())
    assert read_brief(path) == card()
    assert read_brief(path).sources[0].original == card().sources[0].original


def test_damage_names_the_file_and_the_cure(tmp_path):
    path = tmp_path / "a.brief"
    path.write_bytes(brief_bytes(card())[:-40])
    with pytest.raises(FileDamaged, match=r"a\.brief: .*Open an earlier copy"):
        read_brief(path)


def test_a_newer_file_says_so_even_with_entries_of_its_own():
    def newer(entries):
        yield ("mimetype", MIMETYPE)
        yield ("card.json", b'{"format": 99, "articles": "somewhere else"}')
        yield ("images/1", b"")

    with pytest.raises(FileDamaged, match="newer"):
        card_of(rezipped(brief_bytes(card()), newer))


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "articles/x/article.json", "a/../b"])
def test_strange_names_are_refused(name):
    with pytest.raises(FileDamaged, match="which no card does"):
        card_of(rezipped(brief_bytes(card()), lambda entries: [*entries, (name, b"")]))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused():
    with pytest.raises(FileDamaged, match=r"card\.json twice"):
        card_of(rezipped(brief_bytes(card()), lambda entries: [*entries, entries[1]]))


def test_a_bomb_is_refused_before_it_is_unpacked():
    folder = f"articles/{card().sources[0].article.id}"
    bomb = (f"{folder}/source", b"\0" * 33_000_000)
    with pytest.raises(FileDamaged, match="larger than 32 MB"):
        card_of(rezipped(brief_bytes(card()), lambda entries: [*entries[:3], bomb]))


def test_a_size_that_lies_unpacks_no_bomb():
    """An entry of 100 MB said to be of 100 bytes: it is damaged, and was never in memory whole."""
    whole, sparse = brief_bytes(card()), b"{" + b" " * 99
    data = rezipped(whole, lambda entries: [*entries[:1], ("card.json", sparse), *entries[2:]])
    bomb = rezipped(whole, lambda entries: [("card.json", b" " * 100_000_000)])
    with zipfile.ZipFile(io.BytesIO(bomb)) as file:
        packed = file.getinfo("card.json").compress_size
    begin = 30 + len("card.json")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        info = file.getinfo("card.json")
    at, old = info.header_offset + begin, info.compress_size
    lie = bytearray(data[:at] + bomb[begin : begin + packed] + data[at + old :])
    listed = lie.index(b"card.json", at + packed) - 46
    struct.pack_into("<I", lie, info.header_offset + 18, packed)
    struct.pack_into("<I", lie, listed + 20, packed)
    later = [m.start() for m in re.finditer(b"PK\1\2", lie) if m.start() > listed]
    end = lie.rindex(b"PK\5\6")
    for place in [*(each + 42 for each in later), end + 16]:
        (offset,) = struct.unpack_from("<I", lie, place)
        struct.pack_into("<I", lie, place, offset + packed - old)
    tracemalloc.start()
    with pytest.raises(FileDamaged, match="Bad CRC-32"):
        card_of(bytes(lie))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 90_000_000


@pytest.mark.parametrize("limit", ["_UNPACKED_LIMIT", "_ENTRY_LIMIT"])
def test_what_unpacks_to_too_much_is_refused(monkeypatch, limit):
    monkeypatch.setattr(briefs, limit, 50)
    with pytest.raises(FileDamaged, match=r"larger than 0 kB|unpacks to more than 0 kB"):
        card_of(brief_bytes(card()))


def test_a_file_that_is_too_large_is_not_read(tmp_path, monkeypatch):
    write_brief(tmp_path / "a.brief", card())
    monkeypatch.setattr(briefs, "_FILE_LIMIT", 1000)
    with pytest.raises(FileDamaged, match="larger than 1 kB, the most that is read"):
        read_brief(tmp_path / "a.brief")


def test_too_many_entries_are_refused():
    many = [(f"articles/{index:032x}/source", b"") for index in range(300)]
    with pytest.raises(FileDamaged, match="more than 203"):
        card_of(rezipped(brief_bytes(card()), lambda entries: [*entries, *many]))


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_what_is_missing_is_told(gone):
    with pytest.raises(FileDamaged, match="is missing"):
        card_of(rezipped(brief_bytes(card()), lambda e: e[:gone] + e[gone + 1 :]))


def test_another_article_under_the_same_id_is_refused():
    def changed(entries):
        for name, content in entries:
            yield name, content.replace(b"Rain", b"Hail")

    with pytest.raises(FileDamaged, match="it is not the text of article"):
        card_of(rezipped(brief_bytes(card()), changed))


def test_a_span_outside_its_article_is_refused():
    def changed(entries):
        for name, content in entries:
            yield name, content.replace(b"13", b"9999") if name == "card.json" else content

    with pytest.raises(FileDamaged, match="is no place in an article"):
        card_of(rezipped(brief_bytes(card()), changed))
