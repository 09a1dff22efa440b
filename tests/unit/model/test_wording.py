"""What a passage shows: trims mended outside quotation marks, shown inside them."""

import pytest

from briefer.model.article import Article, BlockKind
from briefer.model.fragment import FragmentKind, Manner
from briefer.model.language import Marks
from briefer.model.mending import curled, nested
from briefer.model.passage import Added, Kept, Passage, Quoted, Respelt, Typed
from briefer.model.span import Span
from briefer.model.wording import shown, wording
from tests.unit.model.invented import ODD, TEXTS, kept, of

SENTENCE = Manner(sentence=True)
GERMAN = Marks("„", "“", "‚", "‘")
FRENCH = Marks("«\u202f", "\u202f»", "“", "”")


def words(*pieces, manner=SENTENCE) -> str:
    return shown(pieces, TEXTS, manner)


def test_a_sentence_cut_out_gets_its_capital_and_its_stop():
    assert words(kept("divers found cracks in two piers")) == "Divers found cracks in two piers."


def test_a_headline_is_left_as_it_stands():
    assert (
        words(kept("the county said on Friday,"), manner=Manner()) == "the county said on Friday,"
    )


@pytest.mark.parametrize("chosen", ["the county said on Friday,", ", the county said on Friday, "])
def test_weak_punctuation_at_the_ends_goes(chosen):
    assert words(kept(chosen)) == "The county said on Friday."


def test_a_sentence_that_ends_is_not_stopped_twice():
    assert words(kept("It costs €4.2bn, up to 10,000 a day.")).endswith("a day.")
    assert words(kept("हिन्दी में लिखा।", ODD)) == "हिन्दी में लिखा।"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The road bridge ", "will close", "The road bridge will close."),
        ("The road bridge", "will close", "The road bridge will close."),
        ("The road bridge ", " will close", "The road bridge will close."),
        ("on 1 April,", ", after divers", "On 1 April, after divers."),
        ("on 1 April, ", "; traders' fears", "On 1 April; traders’ fears."),
        ("can be saved.", "after divers", "Can be saved. After divers."),
        ("can be saved.", ", after divers", "Can be saved. After divers."),
    ],
)
def test_a_silent_cut_is_mended(left, right, expected):
    assert words(kept(left), kept(right)) == expected


def test_han_is_mended_without_blanks():
    assert words(kept("中文", ODD), kept("很好", ODD), manner=Manner()) == "中文很好"


def test_pieces_that_follow_each_other_are_not_mended():
    article = Article.of([(BlockKind.PARAGRAPH, "a detour of 31kilometers")])
    pieces = (Kept(Span(article.id, 0, 14)), Respelt(Span(article.id, 14, 24), "km"))
    assert shown(pieces, {article.id: article.text}, SENTENCE) == "A detour of 31km."


def test_our_own_words_are_left_as_typed():
    assert words(Typed("so, ")) == "so, "
    assert words(Typed("we say "), kept("can be saved")) == "we say can be saved."


@pytest.mark.parametrize(("marks", "told"), [(GERMAN, "„Long Song“"), (FRENCH, "«Long Song»")])
def test_a_declared_title_stands_in_the_marks_of_the_card_s_language(marks, told):
    title = Typed("“Long Song”", is_title=True)
    assert shown((Typed("In "), title), {}, Manner(marks)) == f"In {told}"


def test_a_house_spelling_ends_a_sentence():
    assert words(kept("long-range "), Respelt(of("U.S."), "US")) == "Long-range US."


def test_a_line_end_between_blocks_is_shown_as_a_blank():
    assert words(kept("two years\nEngineers"), manner=Manner()) == "two years Engineers"


def test_a_part_quote_stands_in_its_marks():
    line = (kept("after divers found "), Quoted((kept("cracks in two piers"),)), Typed(" there"))
    assert words(*line) == "After divers found “cracks in two piers” there"


def test_a_sentence_closing_on_a_part_quote_is_stopped_behind_it():
    assert words(kept("divers found "), Quoted((kept("cracks"),))) == "Divers found “cracks”."


def test_a_sentence_closing_on_a_stopped_quote_is_not():
    line = (Typed("She said: "), Quoted((kept("It was built for carts."),)))
    assert words(*line) == "She said: “It was built for carts.”"


def test_words_left_out_of_a_quotation_are_shown():
    quoted = Quoted((kept("We did not take this step lightly,"), kept("a bridge that might fail")))
    assert words(quoted) == "“We did not take this step lightly […] a bridge that might fail.”"


def test_a_blank_left_out_of_a_quotation_is_not_an_omission():
    assert words(Quoted((kept("We did"), kept("not take")))) == "“We did not take.”"


def test_closing_punctuation_belongs_to_the_law():
    whole = Quoted((kept("We did not take this step lightly,"),))
    assert words(whole, manner=Manner()) == "“We did not take this step lightly.”"
    part = Quoted((kept("might fail"),))
    assert words(part, manner=Manner()) == "“might fail”"
    assert words(whole, Typed(" she said"), manner=Manner()).startswith(
        "“We did not take this step lightly” she"
    )


def test_an_addition_stands_in_brackets_with_its_blanks():
    quoted = Quoted((kept("We did not"), Added("at all"), kept("take this step")))
    assert words(quoted) == "“We did not [at all] take this step.”"


def test_a_changed_capital_touches_its_word():
    start = of("a bridge that").start
    article = of("a bridge that").article
    quoted = Quoted((Added("A", Span(article, start, start + 1)), kept(" bridge that might fail")))
    assert words(quoted, manner=Manner()) == "“[A] bridge that might fail”"
    the = of("the county")
    quoted = Quoted((Added("T", the.within(0, 1)), Kept(the.within(1, len(the)))))
    assert words(quoted, manner=Manner()) == "“[T]he county”"


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (Marks(), "grow: “it’s the end”"),
        (GERMAN, "grow: „it’s the end“"),
        (FRENCH, "grow: «it’s the end»"),
    ],
)
def test_straight_marks_are_drawn_in_the_languages_own_one_for_one(marks, expected):
    piece = kept('grow: "it\'s the end"')
    fragment = wording((piece,), TEXTS, Manner(marks))[0]
    assert fragment.text == expected
    assert len(fragment.text) == len(piece.span)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rock 'n' roll", "rock ‘n’ roll"),
        ("the '90s", "the ’90s"),
        ("workers' rights", "workers’ rights"),
        ("\"'So', he said\"", "“‘So’, he said”"),
        ("no marks", "no marks"),
    ],
)
def test_curling(text, expected):
    assert curled(text, "", Marks()) == expected


def test_curling_looks_at_what_stands_before():
    assert curled('"', "x", Marks()) == "”"
    assert curled('"', " ", Marks()) == "“"


@pytest.mark.parametrize(
    ("marks", "text", "expected"),
    [
        (Marks(), "he called it “odd”, not ‘new’", "he called it ‘odd’, not ‘new’"),
        (GERMAN, "er nannte es „neu“", "er nannte es ‚neu‘"),
        (Marks("«", "»", "„", "“"), "про «оголошення»", "про „оголошення“"),
        (FRENCH, "dit «\u202fnon\u202f»", "dit «\u202fnon\u202f»"),
        (Marks("”", "”", "’", "’"), "צה”ל אמר ”לא”", "צה”ל אמר ’לא’"),
    ],
)
def test_marks_inside_a_quotation_are_inner_ones(marks, text, expected):
    assert nested(text, marks) == expected


@pytest.mark.parametrize("marks", [Marks(), GERMAN, FRENCH])
def test_quotations_are_drawn_in_the_languages_marks(marks):
    text = words(Quoted((kept("might fail"),)), manner=Manner(marks))
    assert text == f"{marks.open}might fail{marks.close}"


def test_fragments_tell_what_their_characters_are():
    passage: Passage = (
        kept(" divers found "),
        Quoted((kept("cracks"), Added("sic"), kept("two piers"))),
        Typed("!"),
    )
    kinds = [fragment.kind for fragment in wording(passage, TEXTS, SENTENCE)]
    assert kinds == [
        FragmentKind.KEPT,
        FragmentKind.MARK,
        FragmentKind.KEPT,
        FragmentKind.MENDED,
        FragmentKind.ADDED,
        FragmentKind.OMISSION,
        FragmentKind.KEPT,
        FragmentKind.MARK,
        FragmentKind.TYPED,
    ]


def test_a_fragment_counts_from_the_beginning_of_its_piece():
    first = wording((kept(", the county said"),), TEXTS, SENTENCE)[0]
    assert (first.text, first.at) == ("The county said", 2)


def test_punctuation_alone_shows_nothing_and_mends_what_follows():
    assert words(kept("; "), kept("divers found cracks")) == "Divers found cracks."
    assert words(kept("; ")) == ""


def test_a_capital_stands_behind_a_stop_and_a_blank_that_was_kept():
    passage = kept("leave open,"), kept("It was built for carts."), kept(" can be saved.")
    assert words(*passage, manner=Manner()).endswith("carts. Can be saved.")


def test_a_run_in_two_pieces_is_shown_as_one_and_told_apart():
    whole = kept(" divers found ")
    halves = Kept(whole.span.within(0, 8)), Kept(whole.span.within(8, len(whole.span)))
    passage = (*halves, kept("two piers"))
    assert [(f.text, f.path, f.at) for f in wording(passage, TEXTS, SENTENCE)] == [
        ("Divers ", (0,), 1),
        ("found ", (1,), 0),
        ("two piers", (2,), 0),
        (".", (2,), 9),
    ]


def test_nothing_shows_nothing():
    assert words() == ""
