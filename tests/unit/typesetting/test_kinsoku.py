"""Lines of Chinese and Japanese begin and end as they may; no cluster and no word is split."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.language import Language
from briefer.typesetting.boxes import Run
from briefer.typesetting.breaking import Shape, lines
from briefer.typesetting.clusters import clusters
from briefer.typesetting.hyphens import Hyphenator
from briefer.typesetting.itemising import Manner, itemised
from briefer.typesetting.kinsoku import NOT_AT_END, NOT_AT_START, units
from briefer.typesetting.line import line_pieces
from briefer.typesetting.paragraphs import Measure


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("中文", ["中", "文"]),
        ("他说：“好。”", ["他", "说：", "“好。”"]),
        ("（一）二", ["（一）", "二"]),
        ("コーヒーっぽい", ["コー", "ヒーっ", "ぽ", "い"]),
        ("在BBC说", ["在", "BBC", "说"]),
        ("是12.5%的", ["是", "12.5%", "的"]),
        ("说。\u00a0\u202f¶\u202f4", ["说。\u00a0\u202f¶\u202f4"]),
        ("他——她", ["他——", "她"]),
        ("等……等", ["等……", "等"]),
        ("葛\U000e0100城", ["葛\U000e0100", "城"]),
        ("เกาหลีเหนือ", ["เกา", "ห", "ลี", "เห", "นื", "อ"]),
        ("Harrowby", ["Harrowby"]),
        ("😀😀", ["😀", "😀"]),
    ],
)
def test_units_between_which_a_line_may_be_broken(text, parts):
    assert list(units(text)) == parts


def test_korean_is_broken_at_its_blanks_alone():
    assert list(units("대통령은", korean=True)) == ["대통령은"]
    assert list(units("大統領은", korean=True)) == ["大統領은"]


def test_a_last_line_is_not_one_letter_with_its_stop(measured):
    measure, shaper = measured("朝鲜方面正在寻求结束朝鲜战争。\u00a0\u202f¶\u202f4")
    breaks = lines(measure, 14.0, Shape())
    last = line_pieces(measure, breaks[-2], breaks[-1], shaper)
    assert "".join(piece.glyphs.text for piece in last).startswith("战争。")
    assert len(breaks) == 3


WORDS = st.text(
    st.sampled_from(
        "水中海堤建城口人日月好一二三（）「」“”，。、！？：；…—ーァっ％12aB葛\U000e0100"
    ),
    min_size=1,
    max_size=60,
)


@pytest.fixture(scope="module")
def measured(faces, fallback):
    from briefer.typesetting.shaping import Shaper

    shaper = Shaper(faces, fallback)

    def measure(text: str) -> tuple[Measure, Shaper]:
        runs = itemised([Run(text, "serif", 1.0, 0.0, "#000000")], shaper, Manner("zh", rtl=False))
        return Measure(runs, shaper, Hyphenator(Language("zh"))), shaper

    return measure


@settings(max_examples=150, deadline=None)
@given(text=WORDS, width=st.floats(4.0, 30.0))
def test_no_line_begins_or_ends_with_what_may_not(measured, text, width):
    measure, shaper = measured(text)
    breaks = lines(measure, width, Shape(hyphens=True))
    set_lines = [
        "".join(piece.glyphs.text for piece in line_pieces(measure, a, b, shaper))
        for a, b in pairwise(breaks)
    ]
    assert "".join(set_lines) == text
    widest = max(unit.width for unit in measure.words)
    if widest <= width:
        assert not any(line[0] in NOT_AT_START for line in set_lines[1:])
        assert not any(line[-1] in NOT_AT_END for line in set_lines[:-1])
    assert [part for line in set_lines for part in clusters(line)] == clusters(text)
