"""House spelling: whole words of the article outside quotation marks, each with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.model.custody import broken
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept, Quoted, Respelt, Typed, spans
from briefer.model.respelling import is_quoted, respelt, respelt_item, respelt_words
from briefer.model.span import Span
from briefer.model.wording import shown
from tests.unit.model.invented import PASSAGES, TEXTS

TEXT = (
    "Kilometers of wall, 300 kilometers in all, were authorized by the U.S. side. "
    "“We wanted 300 kilometers,” she said. The kilometers-long wall is unauthorized."
)
HOUSE = {"kilometers": "km", "authorized": "authorised", "U.S.": "US"}


def kept(words: str) -> Kept:
    start = TEXT.index(words)
    return Kept(Span("a", start, start + len(words)))


def spelt(*pieces) -> str:
    return shown(respelt(pieces, {"a": TEXT}, HOUSE), {"a": TEXT})


def test_words_are_spelt_as_the_house_does():
    assert spelt(kept("300 kilometers in all, were authorized")) == "300 km in all, were authorised"
    assert spelt(kept("by the U.S. side.")) == "by the US side."


def test_each_keeps_its_place_in_the_article():
    out = respelt((kept("300 kilometers in"),), {"a": TEXT}, HOUSE)
    whole = kept("300 kilometers in").span
    assert out == (
        Kept(whole.within(0, 4)),
        Respelt(whole.within(4, 14), "km"),
        Kept(whole.within(14, 17)),
    )


def test_a_capital_at_the_beginning_stays_one():
    assert spelt(kept("Kilometers of wall")) == "Km of wall"


def test_a_part_of_a_word_is_none():
    assert spelt(kept("is unauthorized.")) == "is unauthorized."
    assert spelt(Kept(Span("a", TEXT.index("authorized."), len(TEXT) - 1))) == "authorized"


def test_nothing_between_quotation_marks_is_touched():
    inside = "300 kilometers,” she"
    assert "300 kilometers" in spelt(kept(inside))
    quoted = Quoted((kept("We wanted 300 kilometers"),))
    assert respelt((quoted,), {"a": TEXT}, HOUSE) == (quoted,)
    assert spelt(kept("“We wanted 300 kilometers,” she said. The kilometers-long")).endswith(
        "km-long"
    )


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("he said “a WORD", True),
        ("he said “a” WORD", False),
        ("“a ‘b WORD’ c”", True),
        ("‘a “b” WORD’", True),
        ("the men's WORD", False),
        ("“a\nWORD", False),
        ("„a“ und „WORD“", True),
        ("« a WORD »", True),
    ],
)
def test_in_doubt_a_place_is_quoted(text, quoted):
    assert is_quoted(text, text.index("WORD")) is quoted


def test_who_spoke_and_what_we_typed_stay():
    item = Item(
        "i1",
        Role.KEY_POINT,
        Parts(text=(Typed("kilometers "), kept("300 kilometers")), speaker=(kept("U.S. side"),)),
    )
    changed = respelt_item(item, {"a": TEXT}, HOUSE)
    assert [each.wording for each in respelt_words(changed)] == ["km"]
    assert changed.parts.speaker == item.parts.speaker
    assert broken(changed, {"a": TEXT}) == ""


def test_it_is_done_once():
    item = Item("i1", Role.KEY_POINT, Parts(text=(kept("300 kilometers"),)))
    once = respelt_item(item, {"a": TEXT}, HOUSE)
    assert respelt_item(once, {"a": TEXT}, HOUSE) == once
    assert respelt_item(item, {"a": TEXT}, {}) == item


@given(
    PASSAGES,
    st.dictionaries(
        st.sampled_from(["the", "a", "bridge", "county", "on"]), st.just("x"), min_size=1
    ),
)
@settings(deadline=None, max_examples=200)
def test_no_place_of_the_article_is_lost_and_no_quotation_changed(passage, house):
    out = respelt(passage, TEXTS, house)

    def places(words):
        return [(span.article, at) for span in spans(words) for at in range(span.start, span.end)]

    assert places(out) == places(passage)
    quoted = [piece for piece in passage if not isinstance(piece, Kept)]
    assert [piece for piece in out if not isinstance(piece, Kept) and piece in quoted] == quoted
