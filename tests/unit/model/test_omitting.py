"""What each law draws inside quotation marks, place by place, and that it is all it adds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer import assets
from briefer.model.article import Article, BlockKind
from briefer.model.fragment import DRAWN, FragmentKind, Manner
from briefer.model.language import Marks
from briefer.model.passage import Added, Kept, Quoted, Typed
from briefer.model.quotation import HOUSE, Allowance, Capital, Omission, QuotationLaw, Rule
from briefer.model.span import Span
from briefer.model.wording import shown, wording
from briefer.storage.laws import law_names, load_law
from tests.unit.model.invented import PASSAGES, TEXTS

ENGLISH = Marks()
FOLDER = assets.RESOURCES / "quotation"
LAWS = {name: load_law(FOLDER, name, FOLDER) for name in law_names(FOLDER)}
MAYOR = Article.of(
    [
        (
            BlockKind.PARAGRAPH,
            "“It is a hard choice for us, but we have run out of years. Nobody here is happy "
            "about the bill, as Mr. Lind said,” the mayor said. “We will pay.”",
        ),
        (BlockKind.PARAGRAPH, "She added: “And we will not pay “twice” for it.”"),
    ]
)


def span(words: str) -> Span:
    start = MAYOR.text.index(words)
    return Span(MAYOR.id, start, start + len(words))


def drawn(law: QuotationLaw | str, *pieces: str | Added, marks: Marks = ENGLISH) -> str:
    quoted = Quoted(tuple(Kept(span(each)) if isinstance(each, str) else each for each in pieces))
    law = LAWS[law] if isinstance(law, str) else law
    return shown((quoted,), {MAYOR.id: MAYOR.text}, Manner(marks, law))


POINTS = ".\u00a0.\u00a0."


@pytest.mark.parametrize(
    ("law", "mark"), [("house", "[…]"), ("reuters", "..."), ("ap", "..."), ("chicago", POINTS)]
)
def test_words_left_out_inside_a_sentence(law, mark):
    assert drawn(law, "It is a hard choice", "for us") == "“It is a hard choice for us.”"
    left_out = drawn(law, "It is a", "choice for us,")
    assert left_out == f"“It is a {mark} choice for us.”"


@pytest.mark.parametrize(
    ("law", "between"),
    [
        ("house", "years. […] as"),
        ("reuters", "years. ... as"),
        ("ap", "years. ... as"),
        ("chicago", f"years. {POINTS} as"),
    ],
)
def test_words_left_out_after_a_whole_sentence(law, between):
    left_out = drawn(law, "we have run out of years.", "as Mr. Lind said,")
    assert left_out == f"“we have run out of {between} Mr. Lind said”"


@pytest.mark.parametrize(
    ("law", "between"),
    [
        ("house", "for us […] Nobody"),
        ("reuters", "for us ... Nobody"),
        ("ap", "for us. ... Nobody"),
        ("chicago", f"for us. {POINTS} Nobody"),
    ],
)
def test_the_end_of_a_sentence_left_out(law, between):
    left_out = drawn(law, "It is a hard choice for us,", "Nobody here is happy")
    assert left_out == f"“It is a hard choice {between} here is happy.”"


def test_an_abbreviation_in_the_cut_ends_no_sentence():
    assert drawn("chicago", "happy", "said,") == f"“happy {POINTS} said”"


def test_the_stop_drawn_is_the_languages():
    text = drawn("ap", "for us,", "Nobody", marks=Marks(stop="。"))
    assert text == "“for us。 ... Nobody”"


def test_a_speech_that_was_interrupted_is_cut_and_not_joined():
    law = QuotationLaw(omission=Omission(join=" / "))
    text = drawn(law, "as Mr. Lind said,", "We will pay.")
    assert text == "“as Mr. Lind said […] We will pay.”"


def test_passages_said_apart_are_joined_as_the_law_has_it():
    law = QuotationLaw(omission=Omission(join=" / "))
    assert (
        drawn(law, "We will pay.", "And we will not pay") == "“We will pay. / And we will not pay.”"
    )


def test_only_marks_between_paragraphs_leave_nothing_out():
    article = Article.of(
        [(BlockKind.PARAGRAPH, "“One."), (BlockKind.PARAGRAPH, "“Two,” she said.")]
    )
    quoted = Quoted((Kept(Span(article.id, 1, 5)), Kept(Span(article.id, 7, 11))))
    assert shown((quoted,), {article.id: article.text}) == "“One. Two.”"


def test_a_house_may_mark_a_beginning_and_an_end_inside_a_sentence():
    law = QuotationLaw(omission=Omission(start="… ", end=" …"))
    assert drawn(law, "we have run out") == "“… we have run out …”"
    assert drawn(law, "Nobody here is happy about the bill, as Mr. Lind said,") == (
        "“Nobody here is happy about the bill, as Mr. Lind said.”"
    )
    assert drawn(law, "We will pay.") == "“We will pay.”"


@pytest.mark.parametrize("law", ["house", "reuters", "ap", "chicago"])
def test_no_law_that_ships_marks_a_quotes_ends(law):
    assert drawn(law, "we have run out") == "“we have run out”"


@pytest.mark.parametrize(
    ("law", "expected"),
    [
        ("house", "“It [all] is a hard choice [sic]”"),
        ("reuters", "“It [all] is a hard choice [sic]”"),
        ("ap", "“It (all) is a hard choice (sic)”"),
        ("chicago", "“It [all] is a hard choice [sic]”"),
    ],
)
def test_additions_and_sic(law, expected):
    assert drawn(law, "It", Added("all"), "is a hard choice", Added("sic")) == expected


def test_an_addition_hides_no_words_left_out():
    assert (
        drawn("house", "It is", Added("all"), "choice for us,")
        == "“It is [all] […] choice for us.”"
    )


@pytest.mark.parametrize(
    ("capital", "expected"), [("shown", "“[W]e have”"), ("silent", "“We have.”")]
)
def test_a_changed_capital(capital, expected):
    law = QuotationLaw(capital=Capital(capital))
    we = span("we have")
    changed = Added("W", we.within(0, 1))
    quoted = Quoted((changed, Kept(we.within(1, len(we)))))
    assert shown((quoted,), {MAYOR.id: MAYOR.text}, Manner(law=law)) == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (False, "She spoke of “a hard choice”, and left."),
        (True, "She spoke of “a hard choice,” and left."),
    ],
)
def test_a_comma_behind_a_closing_mark(inside, expected):
    article = Article.of([(BlockKind.PARAGRAPH, "She spoke of “a hard choice”, and left")])
    at = article.text.index("”")
    line = (
        Typed("She spoke of "),
        Quoted((Kept(Span(article.id, 14, at)),)),
        Kept(Span(article.id, at + 1, len(article.text))),
    )
    manner = Manner(sentence=True, inside=inside)
    assert shown(line, {article.id: article.text}, manner) == expected


def test_a_stop_that_is_mended_stands_inside_where_the_law_wants_it():
    line = (Typed("They fear "), Quoted((Kept(span("a hard choice")),)))
    texts = {MAYOR.id: MAYOR.text}
    assert shown(line, texts, Manner(sentence=True)) == "They fear “a hard choice”."
    assert shown(line, texts, Manner(sentence=True, inside=True)) == "They fear “a hard choice.”"


def test_what_a_law_says_against_a_thing():
    assert LAWS["reuters"].told(Rule.CAPITAL) == "Reuters shows no changed capital"
    assert LAWS["ap"].told(Rule.ADDING) == "AP avoids words in brackets"
    assert LAWS["ap"].allowance(Rule.SIC) is Allowance.REFUSED
    assert all(HOUSE.told(rule) == "" for rule in Rule)


MANNERS = st.builds(
    Manner,
    st.sampled_from([Marks(), Marks("«", "»", "„", "“"), Marks("「", "」", "『", "』", "。")]),
    st.sampled_from([*LAWS.values(), QuotationLaw(omission=Omission(start="… ", end=" …"))]),
    st.booleans(),
    st.booleans(),
)


@given(PASSAGES, MANNERS)
@settings(deadline=None, max_examples=300)
def test_without_what_the_law_draws_a_quote_is_the_source(passage, manner) -> None:
    """Marks in marks are drawn as inner ones, one for one; all else is the source's."""
    for piece in passage:
        if not isinstance(piece, Quoted):
            continue
        for fragment in wording((piece,), TEXTS, manner):
            if fragment.kind in DRAWN:
                continue
            assert fragment.kind is FragmentKind.KEPT
            kept = piece.pieces[fragment.path[1]]
            assert isinstance(kept, Kept)
            place = kept.span.within(fragment.at, fragment.at + len(fragment.text))
            source = TEXTS[place.article][place.start : place.end].replace("\n", " ")
            pairs = zip(fragment.text, source, strict=True)
            assert all(ours == theirs or not theirs.isalnum() for ours, theirs in pairs)
