"""A face of a collection stands alone as a font file of its own."""

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
