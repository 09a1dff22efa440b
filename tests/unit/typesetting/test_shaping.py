"""Words become glyphs once, and read back as they were."""

import pytest


def test_a_word_reads_back_from_its_glyphs(shaper):
    glyphs = shaper.shape("serif", "mudflats")
    assert "".join(glyphs.texts) == "mudflats"
    # Source Serif has a ligature for fl: a glyph fewer than letters.
    assert len(glyphs.ids) == len("mudflats") - 1


def test_kerning_makes_a_pair_narrower_than_its_letters(shaper):
    pair = shaper.shape("serif", "AV").width
    assert pair < shaper.shape("serif", "A").width + shaper.shape("serif", "V").width


def test_a_word_is_shaped_once(shaper):
    assert shaper.shape("sans", "harbour") is shaper.shape("sans", "harbour")


@pytest.mark.parametrize("face", ["serif", "sans", "serif-light", "sans-semibold"])
def test_no_break_spaces_are_drawn_as_spaces_narrow_ones_narrower(shaper, face):
    word, wide = shaper.shape(face, " "), shaper.shape(face, "\u00a0")
    narrow = shaper.shape(face, "\u202f")
    assert wide.width == pytest.approx(word.width, abs=0.01)
    assert 0 not in narrow.ids
    assert 0 < narrow.width < wide.width


def test_a_character_without_glyph_is_glyph_zero(shaper):
    assert shaper.shape("serif", "字").ids == (0,)


def test_a_combining_mark_belongs_to_its_letter(shaper):
    glyphs = shaper.shape("serif", "x\u0301y")
    assert "".join(glyphs.texts) == "x\u0301y"
