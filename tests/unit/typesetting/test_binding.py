"""Numbers stay with their units, days with their months, marks with the words they belong to."""

from itertools import pairwise

import pytest

from briefer import assets
from briefer.storage.languages import load_language
from briefer.typesetting.binding import Binding
from briefer.typesetting.boxes import Run
from briefer.typesetting.breaking import Shape, lines
from briefer.typesetting.hyphens import Hyphenator
from briefer.typesetting.line import line_pieces
from briefer.typesetting.paragraphs import Measure


def language(code):
    return load_language(assets.RESOURCES / "language", code)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "3.1 m"),
        ("en", "4.2 million,"),
        ("en", "€ 4.2"),
        ("fr", "1 400"),
        ("uk", "€12 400"),
        ("en", "17 November"),
        ("en", "November 17,"),
        ("en", "No. 7"),
        ("de", "28. März"),
        ("de", "4,2 Mio."),
        ("de", "6 %"),
        ("fr", "« mot"),
        ("fr", "mot »,"),
        ("fr", "mot :"),
        ("fr", "4,2 millions"),
        ("es", "300 km"),
        ("uk", "4,2 млн"),
        ("uk", "мова –"),
        ("uk", "в якому"),
        ("uk", "«У разі"),
        ("ar", "4.2 مليون"),
        ("he", "4.2 מיליון"),
        ("hi", "42 लाख"),
    ],
)
def test_what_stays_on_one_line(code, text):
    before, after = text.split()
    assert Binding(language(code)).holds(before, after)


@pytest.mark.parametrize(
    "text",
    [
        "31 to",
        "in 2016",
        "2016, m",
        "the million",
        "may not",
        "– word",
        "2014 May",
        "gates the",
        "а word",
    ],
)
def test_what_may_part(text):
    before, after = text.split()
    assert not Binding(language("en")).holds(before, after)


TEXT = "The spring tide stood 3.1 m deep on 17 November and cost 4.2 million euros – so they say."


def set_in(shaper, width, text=TEXT):
    english = language("en")
    measure = Measure((Run(text, "serif", 1.0, 0.0, "#000000"),), shaper, Hyphenator(english))
    breaks = lines(measure, width, Shape(hyphens=True))
    return [
        "".join(p.glyphs.text + " " * p.spaced for p in line_pieces(measure, one, other, shaper))
        for one, other in pairwise(breaks)
    ]


@pytest.mark.parametrize("width", [8.0, 8.5, 9.0, 10.0, 11.0, 12.5, 14.0, 17.0, 20.0])
def test_no_line_parts_them_and_the_words_stay_as_they_were(shaper, width):
    found = set_in(shaper, width)
    for held in ("3.1 m ", "17 November", "4.2 million", "euros – "):
        assert any(held in line for line in found)


def test_a_column_too_narrow_for_both_parts_them(shaper):
    assert len(set_in(shaper, 3.0, "4.2 million")) > 1
