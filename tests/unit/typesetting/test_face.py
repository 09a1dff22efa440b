"""A face of a collection stands alone as a font file of its own."""

import pytest
import uharfbuzz as hb

from briefer.typesetting.face import Face


def test_a_file_with_one_face_is_its_program(faces):
    face = Face("serif", faces["serif"])
    assert face.program == faces["serif"].read_bytes()
    assert not face.is_cff
    assert "ß" in face.covered


def test_a_face_of_a_collection_is_taken_out_of_it(fallback):
    font = next(f for f in fallback.find() if f.family == "Noto Serif CJK SC" and f.weight == 80)
    face = Face("x", font.path, font.index)
    alone = hb.Face(hb.Blob(face.program))
    assert alone.table_tags == face.face.table_tags
    for tag in alone.table_tags:
        assert alone.reference_table(tag).data == face.face.reference_table(tag).data
    assert face.is_cff
    assert hb.Font(alone).get_nominal_glyph(ord("中")) == face.font.get_nominal_glyph(ord("中"))


def test_an_instance_of_a_variable_font_is_pinned(fallback):
    found = [font for font in fallback.find() if font.family == "Inter" and not font.italic]
    if not found:
        pytest.skip("Inter is missing: install the package fonts-inter-variable")
    regular, bold = (
        Face(f"i{weight}", font.path, font.index)
        for weight in (80, 200)
        for font in [next(font for font in found if font.weight == weight)]
    )
    for face in (regular, bold):
        assert not {"fvar", "gvar"} & set(hb.Face(face.program).table_tags)
    m = regular.font.get_nominal_glyph(ord("m"))
    assert regular.advance(m) < bold.advance(m)
