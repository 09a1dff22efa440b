"""A whole reading: extents lie in the text, the editor's corrections count, JSON is slices."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.reading import read_through
from briefer.articles.summary import summary
from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Source
from briefer.model.item import Role
from briefer.model.reading import Extent, Reading, Suggestion
from tests.unit.articles.spoken import GRAMMARS, Told, source

SCRAPS = st.lists(
    st.sampled_from(
        [
            "Ana Ruiz, the deputy mayor, said",
            "said Jo Pell",
            "“We wait,”",
            '"Yes',
            "according to the port,",
            "she added that",
            "up to 300 million euros",
            "€4.2bn",
            "between 5 and 6",
            "on 10 May 2026",
            "U.S. officials",
            "will cost it.",
            "Until now",
            "The end. ",
            "𝔘 e\u0301",
            "， 中文。",
            "who",
            "and warned:",
            "—",
            ",",
            "Nr. 5",
        ]
    ),
    max_size=14,
).map(" ".join)
BLOCKS = st.lists(st.tuples(st.sampled_from(list(BlockKind)), SCRAPS), max_size=5)
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "uk", "he", "zh", "xx", None])


def extents(value: object) -> Iterator[Extent]:
    """Every pair of offsets anywhere in a reading."""
    if isinstance(value, tuple) and len(value) == 2 and all(isinstance(v, int) for v in value):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from extents(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from extents(getattr(value, field.name))


def made(blocks: list[tuple[BlockKind, str]], language: str | None) -> Source:
    return Source(Article.of(blocks, Details(language=language, published="2026-05-10")))


@given(BLOCKS, LANGUAGES)
def test_every_extent_lies_in_the_text(blocks, language):
    source = made(blocks, language)
    for start, end in extents(read_through(source, GRAMMARS)):
        assert 0 <= start < end <= len(source.article.text)


@given(BLOCKS, LANGUAGES)
def test_pieces_lie_in_statements_and_parts_in_figures(blocks, language):
    reading = read_through(made(blocks, language), GRAMMARS)
    for one in reading.statements:
        assert one.pieces
        assert all(one.extent[0] <= a < b <= one.extent[1] for a, b in one.pieces)
        assert one.sentence[0] <= one.extent[0] < one.extent[1] <= one.sentence[1]
    for figure in reading.figures:
        for part in (figure.value, figure.qualifier, figure.scale, figure.unit):
            assert part is None or figure.extent[0] <= part[0] < part[1] <= figure.extent[1]


@given(BLOCKS, LANGUAGES)
def test_lists_are_in_order_and_the_reading_is_the_same_each_time(blocks, language):
    source = made(blocks, language)
    reading = read_through(source, GRAMMARS)
    assert reading == read_through(source, GRAMMARS)
    for found in (reading.figures, reading.dates):
        starts = [one.extent for one in found]
        assert starts == sorted(starts)
    assert list(reading.sentences) == sorted(reading.sentences)
    assert all(0 <= one.score <= 1 and one.why for one in reading.suggestions)


@given(BLOCKS, LANGUAGES)
def test_strings_of_the_summary_are_slices(blocks, language):
    source = made(blocks, language)
    told = json.loads(json.dumps(summary(source, read_through(source, GRAMMARS))))
    assert told["text"] == source.article.text
    for quote in told["quotes"]:
        assert quote["speaker"] is None or quote["speaker"] in told["text"]
    for figure in told["figures"]:
        assert figure["value"] in told["text"][figure["start"] : figure["end"]]
        assert figure["label"] in told["text"]


def test_the_summary_has_the_keys_of_the_design():
    one = source("“We wait,” said Ana Ruiz on Monday. It costs up to €4.2bn.", headline="A wait")
    told = summary(one, read_through(one, GRAMMARS))
    assert list(told) == [
        "headline",
        "standfirst",
        "byline",
        "published",
        "publisher",
        "url",
        "language",
        "text",
        "blocks",
        "sentences",
        "quotes",
        "figures",
        "dates",
        "suggestions",
        "receipt",
    ]
    assert told["headline"] == "A wait"
    assert told["blocks"] == [
        {"kind": "headline", "start": 0, "end": 6, "number": None},
        {"kind": "paragraph", "start": 7, "end": 65, "number": 1},
    ]
    assert told["quotes"] == [
        {
            "start": 8,
            "end": 16,
            "pieces": [[8, 16]],
            "kind": "direct",
            "speaker": "Ana Ruiz",
            "speaker_span": [23, 31],
            "speaker_role": None,
            "cue": [18, 22],
        }
    ]
    assert told["figures"] == [
        {
            "start": 52,
            "end": 64,
            "value": "4.2",
            "qualifier": "up to",
            "scale": "bn",
            "unit": "€",
            "kind": "money",
            "label": "It costs",
        }
    ]
    assert told["receipt"] == {"kept_words": 14, "dropped": []}


def test_the_editors_kinds_and_details_count():
    plain = source("Ferry to close", "It stops on Tuesday, said Ana Ruiz.", language=None)
    kinds = ((0, BlockKind.HEADLINE),)
    corrected = Source(plain.article, Details(published="2026-11-10"), kinds)
    reading = read_through(corrected, GRAMMARS)
    assert [date.iso for date in reading.dates] == ["2026-11-10"]
    assert reading.suggestions[0].role is Role.HEADLINE
    assert read_through(plain, GRAMMARS).dates[0].iso is None


def whys(reading: Reading, role: Role) -> list[str]:
    return [one.why for one in reading.suggestions if one.role is role]


def first(told: Told, role: Role) -> tuple[str | None, Suggestion]:
    best = max((s for s in told.reading.suggestions if s.role is role), key=lambda s: s.score)
    return told.words(best.extent), best


def test_the_lead_is_the_best_key_point():
    told = Told(
        "The council of Merrowick voted on Monday night to close the old ferry.",
        "It rained all day and for most of the night in the upper town.",
        headline="Council closes the old ferry",
    )
    words, best = first(told, Role.KEY_POINT)
    assert (words or "").startswith("The council of Merrowick")
    assert best.why in {"opens the article", "takes up what the headline is about"}


def test_sentences_that_lean_or_quote_are_no_good_points():
    told = Told(
        "The council of Merrowick voted on Monday night to close the old ferry.",
        "“We have waited for it long enough, and we will not wait,” said Ana Ruiz.",
        "How long will the town have to wait until the bridge is open to all?",
    )
    points = [one for one in told.reading.suggestions if one.role is Role.KEY_POINT]
    assert [told.words(one.extent) for one in points] == [told.sentences[0]]


def test_speech_in_single_marks_and_interviews_is_no_point():
    told = Told(
        "The council of Merrowick voted on Monday night to close the old ferry.",
        "'The town has waited for a bridge for a very long time.",
        "No one has asked us in all those years,' the deputy mayor told the paper.",
        "((Ana Ruiz)) Well, the ferry of Merrowick is the end of an old story.",
    )
    points = [one for one in told.reading.suggestions if one.role is Role.KEY_POINT]
    assert [told.words(one.extent) for one in points] == [told.sentences[0]]


def test_a_sentence_leans_by_a_word_drawn_together_too():
    def score(opening: str) -> float:
        told = Told(
            "The council of Merrowick voted on Monday night to close the old ferry.",
            f"{opening} the old ferry that the council of the town will close for good.",
        )
        points = [one for one in told.reading.suggestions if one.role is Role.KEY_POINT]
        return points[1].score

    assert score("It's") == score("It’s") < score("Now")


def test_what_a_better_point_tells_already_counts_no_more():
    told = Told(
        "The council of Merrowick voted on Monday night to close the old ferry.",
        "The old ferry of Merrowick was a great concern of the council on Monday.",
        "The new bridge is to open in spring and will carry buses over the river.",
        "She has long known that the bridge over the river would open in spring for buses.",
    )
    points = [one for one in told.reading.suggestions if one.role is Role.KEY_POINT]
    ranked = sorted(points, key=lambda one: one.score, reverse=True)
    assert [told.words(one.extent) for one in ranked[:2]] == [told.sentences[0], told.sentences[2]]


def test_one_who_speaks_of_oneself_is_no_better_point_than_the_news():
    told = Told(
        "The old ferry of Merrowick is to stop, the council of the town has decided.",
        "We took our old ferry to our town and my council has not asked me or us.",
        "Buses to the upper town of Merrowick are to run once an hour until spring.",
    )
    points = [one for one in told.reading.suggestions if one.role is Role.KEY_POINT]
    assert told.words(min(points, key=lambda one: one.score).extent) == told.sentences[1]


def test_a_number_of_one_digit_is_the_weakest_figure():
    told = Told("It took 3 boats and 1,400 sandbags to keep the lower town dry that night.")
    three, many = (one for one in told.reading.suggestions if one.role is Role.FIGURE)
    assert three.score < many.score - 0.2


def test_a_number_in_words_is_weaker_than_one_in_digits():
    told = Told("They talked for nearly six hours that night. They walked for nearly 16 hours.")
    words, digits = (one for one in told.reading.suggestions if one.role is Role.FIGURE)
    assert words.score < digits.score


def test_what_was_earlier_and_what_is_told_twice_are_weaker_figures():
    told = Told(
        "The firm hopes for a profit of €230 million, down from a previous €280 million. "
        "Shares fell 7.4 per cent to €18.30. It sold 6,200 boats, and it hopes to sell more."
    )
    scores = {told.words(one.extent): one.score for one in told.reading.suggestions}
    assert scores["€230 million"] > scores["€280 million"]
    assert scores["€18.30"] > scores["7.4 per cent"]
    (boats,) = [one for one in told.reading.figures if told.words(one.value) == "6,200"]
    assert told.words(boats.label) == "boats"


def test_a_caption_does_not_end_on_a_word_that_waits_for_more():
    told = Told("She taught 300 children of the lower town to read and who would not be taught.")
    (figure,) = told.reading.figures
    assert told.words(figure.label) == "children of the lower town to read"


def test_a_telephone_number_is_no_figure():
    told = Told("Call Maja Lund at the port on +45 555 0199 or 01234 567 890 before noon today.")
    assert told.reading.figures == ()


def test_what_somebody_says_is_never_a_key_point_or_a_purpose():
    speech = (
        "“We waited for ten years. The ministry expects to sign the contract for a bridge in "
        "2030. Nobody has ever seen such a flood in this town before,” said the mayor, Ana Ruiz."
    )
    told = Told("The council of Merrowick voted on Monday night to close the ferry.", speech)
    ours = {Role.KEY_POINT, Role.BACKGROUND, Role.WHATS_NEXT, Role.WHY_IT_MATTERS}
    assert [told.words(one.extent) for one in told.reading.suggestions if one.role in ours] == [
        "The council of Merrowick voted on Monday night to close the ferry."
    ]


def test_the_answers_of_an_interview_are_no_key_points():
    told = Told(
        "Lena Okafor has run the harbour works of Merrowick since 2019.",
        "GAZETTE: Are you nervous about the vote next week?",
        "OKAFOR: I have waited ten years for it. The gates stay open on most days of the year.",
        "GAZETTE: What happens if the council says no?",
        "OKAFOR: Then we raise the wall. The town expects to pay for that until the year 2040.",
    )
    spoken = [one for one in told.reading.suggestions if one.extent[0] > 63]
    assert {one.role for one in spoken} <= {Role.QUOTE, Role.FIGURE}
    quotes = [told.words(one.extent) for one in spoken if one.role is Role.QUOTE]
    assert [words.split()[0] for words in quotes if words] == ["I", "Then"]


def test_figures_of_an_unknown_language_are_not_suggested():
    told = Told("ביום 12 ביוני באו 1,400 אנשים אל הנהר.", language="he")
    assert told.reading.figures
    assert not whys(told.reading, Role.FIGURE)


def test_history_and_what_comes_next_are_told_apart():
    told = Told(
        "The council of Merrowick voted on Monday night to close the old ferry.",
        "Three ferries have failed. The first of them sank in a storm on the Sallow in 1911.",
        "The council expects to sign the contract for a new bridge on 3 March 2027.",
        published="2026-11-10",
    )
    assert first(told, Role.BACKGROUND)[0] == (
        "Three ferries have failed. The first of them sank in a storm on the Sallow in 1911."
    )
    assert (first(told, Role.WHATS_NEXT)[0] or "").startswith("The council expects")


def test_a_heading_promises_what_comes_next():
    sentence = "The council will sign the contract for a new bridge on Monday."
    plain = first(Told("# The bridge", sentence), Role.WHATS_NEXT)[1]
    promised = first(Told("# What happens next", sentence), Role.WHATS_NEXT)[1]
    assert promised.score > plain.score


def test_the_only_named_speaker_is_said_to_be_so():
    told = Told(
        "Ana Ruiz, the deputy mayor, said the ferry is to close.", "It is old, police said."
    )
    assert whys(told.reading, Role.STATEMENT) == [
        "the only named speaker",
        "tells who says so, without a name",
    ]


def test_a_text_without_a_headline_lends_its_first_words():
    told = Told("The council closed the old ferry for good. It was old.")
    assert first(told, Role.HEADLINE)[0] == "The council closed the old ferry for good"


def test_a_split_quotation_is_told_once_for_each_piece():
    one = source("“We wait,” said Ana Ruiz, “and then we sail.”")
    told = json.loads(json.dumps(summary(one, read_through(one, GRAMMARS))))
    text = told["text"]
    places = [(quote["start"], quote["end"]) for quote in told["quotes"]]
    assert [text[start:end] for start, end in places] == ["We wait,", "and then we sail."]
    assert all(quote["pieces"] == [list(place) for place in places] for quote in told["quotes"])


class Enough(Exception):
    """Nobody wants the reading any more."""


@pytest.mark.parametrize("steps", [1, 2, 30])
def test_reading_ends_at_a_word(steps):
    source = made([(BlockKind.PARAGRAPH, "The wall stood. “It goes,” said Ines Holt. " * 40)], "en")
    left = iter(range(steps))

    def go_on() -> None:
        if next(left, None) is None:
            raise Enough

    with pytest.raises(Enough):
        read_through(source, GRAMMARS, go_on)
    assert next(left, None) is None
