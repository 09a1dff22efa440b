"""Quotation marks of each language, outer and inner, one for one with those of the source."""

import pytest

from briefer import assets
from briefer.model.fragment import Manner
from briefer.model.passage import Kept, Quoted
from briefer.model.quotation import QuotationLaw
from briefer.model.span import Span
from briefer.model.wording import shown
from briefer.storage.languages import load_language
from briefer.storage.laws import law_names, load_law

LAWS = assets.RESOURCES / "quotation"


def marked(code: str, *words: str, law: QuotationLaw | None = None) -> str:
    """Words that follow each other in a source, with something cut between, in quotation marks."""
    source, pieces = "", list[Kept]()
    for each in words:
        source += "… " if source else ""
        pieces.append(Kept(Span("a", len(source), len(source) + len(each))))
        source += each
    marks = load_language(assets.RESOURCES / "language", code).marks
    return shown((Quoted(tuple(pieces)),), {"a": source}, Manner(marks, law or QuotationLaw()))


@pytest.mark.parametrize(
    ("code", "source", "expected"),
    [
        ("en", "we call it “late” here", "“we call it ‘late’ here”"),
        ("de", "wir nennen es „spät“ hier", "„wir nennen es ‚spät‘ hier“"),
        ("es", "lo llamamos «tarde» aquí", "«lo llamamos “tarde” aquí»"),
        ("uk", "ми кажемо «пізно» тут", "«ми кажемо „пізно“ тут»"),
        ("zh", "我们称“太晚”了", "“我们称‘太晚’了”"),
        ("ko", "우리는 “늦다”고 한다", "“우리는 ‘늦다’고 한다”"),
        ("ar", "نقول «متأخر» هنا", "«نقول “متأخر” هنا»"),
        ("he", "אנו אומרים ”מאוחר” כאן", "”אנו אומרים ’מאוחר’ כאן”"),
    ],
)
def test_a_quotation_in_a_quotation_has_inner_marks(code: str, source: str, expected: str):
    assert marked(code, source) == expected
    straight = "".join('"' if char in "“”„«»" else char for char in source)
    assert marked(code, straight) == expected


def test_french_marks_carry_no_break_spaces_and_keep_those_of_the_source():
    assert marked("fr", "nous disons «\u00a0tard\u00a0» ici") == (
        "«\u00a0nous disons «\u00a0tard\u00a0» ici\u00a0»"
    )
    assert marked("fr", "nous disons “tard” ici") == "«\u00a0nous disons “tard” ici\u00a0»"


def test_straight_marks_in_french_turn_to_inner_ones_that_need_no_blanks():
    assert marked("fr", 'nous disons "tard" ici') == "«\u00a0nous disons “tard” ici\u00a0»"


def test_japanese_corner_marks_of_a_source_stay():
    assert marked("zh", "他说「太晚」了") == "“他说「太晚」了”"


def test_gershayim_are_no_marks():
    assert marked("he", "דבר צה”ל אמר") == "”דבר צה”ל אמר”"


@pytest.mark.parametrize("code", ["en", "de", "fr", "es", "uk", "zh"])
@pytest.mark.parametrize("name", law_names(LAWS))
def test_every_law_draws_its_mark_in_the_marks_of_the_language(code: str, name: str):
    law = load_law(LAWS, name, LAWS)
    marks = load_language(assets.RESOURCES / "language", code).marks
    assert marked(code, "a", "b", law=law) == f"{marks.open}a{law.omission.within}b{marks.close}"
