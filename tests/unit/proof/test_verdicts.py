"""Verdicts tell what differs and where, and never pass one man's words off as another's."""

import pytest

from briefer.model.quotation import Omission, QuotationLaw
from briefer.model.reading import Reading, Speech, Statement
from briefer.model.verdict import Verdict
from briefer.proof.verdicts import of_quote

TEXT = "“We will not pay,” said Ada Cole. “Ask again.” Ben Hart said he would. “I pay,” he said."


def said(words: str, name: str) -> Statement:
    start, at = TEXT.index(words), TEXT.index(name)
    piece = (start, start + len(words))
    named = (at, at + len(name))
    return Statement(piece, Speech.DIRECT, piece, (piece,), named, named)


READING = Reading(
    ((0, 33), (34, 46), (47, 71), (72, len(TEXT))),
    (
        said("We will not pay,", "Ada Cole"),
        said("Ask again.", "Ada Cole"),
        said("I pay,", "Ben Hart"),
    ),
)

SHALL = "printed “shall”, in the article “will”"
COLES = "the article gives them to Ada Cole"


@pytest.mark.parametrize(
    ("printed", "speaker", "verdict", "detail"),
    [
        ("We will not pay.", "Cole", Verdict.VERBATIM, ""),
        ("We will\u00a0not pay.", "Ada Cole", Verdict.TYPOGRAPHIC, ""),
        ("We will […] pay.", "Ada Cole", Verdict.MARKED, ""),
        ("We will pay.", "Ada Cole", Verdict.UNMARKED, "“not” was left out and not shown"),
        (
            "We shall not pay.",
            "Ada Cole",
            Verdict.UNMARKED,
            "printed “shall”, in the article “will”",
        ),
        (
            "We will not pay.",
            "Ben Hart",
            Verdict.MISATTRIBUTED,
            "the article gives them to Ada Cole",
        ),
        ("Ask again. […] I pay.", "", Verdict.MISATTRIBUTED, "said by Ada Cole and Ben Hart"),
        ("he would", "Ben Hart", Verdict.REPORTED, "the article does not quote these words"),
        ("No deal.", "Ada Cole", Verdict.ABSENT, "the article does not have these words"),
        ("ay", "", Verdict.ABSENT, "the article does not have these words"),
    ],
)
def test_what_is_found_is_told(printed: str, speaker: str, verdict: Verdict, detail: str):
    found = of_quote(printed, speaker, TEXT, READING)
    assert (found.verdict, found.detail) == (verdict, detail)


def test_the_place_is_told():
    found = of_quote("will not", "Ada Cole", TEXT, READING)
    assert [TEXT[slice(*place)] for place in found.places] == ["will not"]


def test_another_law_has_other_marks():
    ap = QuotationLaw(
        "ap", omission=Omission(" ... ", " ... ", ". ... "), add_open="(", add_close=")"
    )
    assert of_quote("We will ... pay.", "", TEXT, READING, ap).verdict is Verdict.MARKED
    assert of_quote("We (all) will not pay.", "", TEXT, READING, ap).verdict is Verdict.MARKED
