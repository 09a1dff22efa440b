"""Codes of a face in one document: plain where no glyph reads as two things, else by pairs."""

import pytest

from briefer.model.page import Glyphs
from briefer.typesetting.cmaps import encoding, to_unicode
from briefer.typesetting.coding import UNREAD, Coding, Codings, Pair
from briefer.typesetting.face import Face


def glyphs(*pairs: tuple[int, str], rise: float = 0.0) -> Glyphs:
    ids, texts = zip(*pairs, strict=True)
    count = len(ids)
    return Glyphs(
        "serif", ids, (0.5,) * count, ((0.0, rise),) * count, texts, "".join(texts), 0.5 * count
    )


@pytest.fixture
def face(faces):
    return Face("serif", faces["serif"], shipped=True)


def coding(face: Face, *words: Glyphs) -> Coding:
    return Coding("B1", face, pairs(*words), {})


def pairs(*words: Glyphs) -> frozenset[Pair]:
    return frozenset(pair for word in words for pair in zip(word.ids, word.texts, strict=True))


def test_in_a_face_of_the_design_codes_are_glyph_numbers(face):
    found = coding(face, glyphs((5, "a"), (6, "b")))
    assert found.is_plain
    assert found.texts == {5: "a", 6: "b"}
    assert "<0005>" in found.shown(glyphs((5, "a")), 10)


@pytest.mark.parametrize("other", ["\u00a0", "\u202f", "\u2011"])
def test_what_is_drawn_as_another_sign_may_share_its_code(face, other):
    drawn = "-" if other == "\u2011" else " "
    assert coding(face, glyphs((7, drawn)), glyphs((7, other))).is_plain


def test_a_glyph_that_reads_as_two_things_has_two_codes(face):
    found = coding(face, glyphs((3, " ")), glyphs((3, "😀"), (5, "a")))
    assert not found.is_plain
    assert found.texts == {1: " ", 2: "😀", 3: "a"}
    assert found.drawn == {1: 3, 2: 3, 3: 5}
    assert found.shown(glyphs((3, "😀")), 10).startswith("<0002>")


def test_codes_of_pairs_depend_on_these_alone_and_not_on_the_words(face):
    words = (glyphs((9, "m")), glyphs((4, "n"), (9, "n")))
    assert coding(face, *words).drawn == coding(face, *words[::-1]).drawn == {1: 4, 2: 9, 3: 9}
    assert coding(face, *words).shown(words[1], 10) == coding(face, *words).shown(words[1], 10)


def test_a_document_that_shows_the_same_glyphs_has_the_same_coding(wide_shaper):
    shown = {"serif": pairs(glyphs((5, "a"))), "sans": pairs(glyphs((6, "b")))}
    codings = Codings(wide_shaper)
    first = codings.of(shown)
    again = codings.of({**shown, "sans": pairs(glyphs((7, "c")))})
    assert [coding.name for coding in first.values()] == ["B1", "B2"]
    assert again["serif"] is first["serif"]
    assert again["sans"] is not first["sans"]
    assert again["sans"].codes_as(first["sans"])


def test_codes_that_are_given_anew_write_other_words(face):
    plain, other = coding(face, glyphs((3, " "))), coding(face, glyphs((3, " ")), glyphs((3, "x")))
    assert not plain.codes_as(other)
    assert other.codes_as(other)


def test_a_glyph_off_the_baseline_is_raised_between_arrays(face):
    shown = coding(face, glyphs((5, "a"))).shown(glyphs((5, "a"), rise=0.1), 20)
    assert shown.startswith("] TJ 2.000 Ts [<0005>")
    assert "] TJ 0 Ts [" in shown


def test_moves_of_neighbours_are_one_number(face):
    moved = Glyphs("serif", (5, 6), (0.9, 0.9), ((0.0, 0.0), (0.2, 0.0)), ("a", "b"), "ab", 1.8)
    shown = coding(face, moved).shown(moved, 10)
    own = [round(face.advance(glyph) * 1000 / face.unit) for glyph in (5, 6)]
    assert shown == f"<0005>{own[0] - 900 - 200}<0006>{own[1] - 700}"


def test_a_glyph_that_adds_nothing_still_reads_as_something(face):
    assert coding(face, glyphs((5, "ab"), (6, ""))).texts == {5: "ab", 6: UNREAD}


def test_a_map_is_written_in_blocks_of_a_hundred():
    text = to_unicode(dict.fromkeys(range(1, 251), "x")).decode()
    assert [text.count(f"\n{count} beginbfchar") for count in (100, 50)] == [2, 1]
    assert "<0001> <D83DDE00>" in to_unicode({1: "😀", 2: ""}).decode()
    assert "<0002>" not in to_unicode({1: "😀", 2: ""}).decode()
    assert "1 begincidchar\n<0001> 500\nendcidchar" in encoding({1: 500}).decode()
