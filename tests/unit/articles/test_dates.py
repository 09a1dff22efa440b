"""Dates: found, told as ISO where they can be, and never a figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.dates import dates, iso_date
from briefer.articles.lexicons.lexicons import LEXICONS, lexicon
from briefer.model.reading import DateMention

TUESDAY = "2026-11-10"


def told(text: str, published: str | None = None, language: str = "en"):
    found = dates(text, published, lexicon(language).calendar)
    return [(text[slice(*one.extent)], one.iso) for one in found]


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("on 2026-11-10 it", "2026-11-10", TUESDAY),
        ("on 10 November 2026, it", "10 November 2026", TUESDAY),
        ("on the 10th November, 2026 it", "10th November, 2026", TUESDAY),
        ("on November 10, 2026, it", "November 10, 2026", TUESDAY),
        ("on Nov. 10, 2026 it", "Nov. 10, 2026", TUESDAY),
        ("by November 2026 it", "November 2026", "2026-11"),
        ("on November 10 it", "November 10", None),
        ("on Tuesday it", "Tuesday", None),
        ("since 1974 it", "1974", "1974"),
        ("from 1999–2003 it", "1999–2003", None),
        ("at 08:40 it", "08:40", "T08:40"),
        ("at 9 a.m. it", "9 a.m.", "T09:00"),
        ("on 2026-02-31 it", "2026-02-31", None),
    ],
)
def test_a_date_on_its_own(text: str, words: str, iso: str | None):
    assert told(text) == [(words, iso)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on Tuesday", TUESDAY),
        ("on Monday", "2026-11-09"),
        ("on Wednesday", "2026-11-04"),
        ("next Monday", "2026-11-16"),
        ("next Tuesday", "2026-11-17"),
        ("yesterday", "2026-11-09"),
        ("tomorrow", "2026-11-11"),
        ("on November 12", "2026-11-12"),
        ("on 15 January", "2027-01-15"),
        ("on 29 February", None),
        ("It will open on Thursday.", "2026-11-12"),
        ("On Thursday the court will rule.", "2026-11-12"),
        ("It will open, the mayor said on Thursday.", "2026-11-05"),
        ("It stays closed until Thursday.", "2026-11-12"),
        ("last week", "2026-W45"),
        ("this month", "2026-11"),
        ("last month", "2026-10"),
        ("next year", "2027"),
        ("next spring", "2027-21"),
        ("last summer", "2026-22"),
        ("Last year it closed.", "2025"),
        ("two weeks ago", "2026-W44"),
        ("3 days ago", "2026-11-07"),
        ("a year ago", "2025"),
    ],
)
def test_a_date_told_from_the_articles_own(text: str, iso: str | None):
    assert [iso for _, iso in told(text, TUESDAY)] == [iso]


@pytest.mark.parametrize(
    ("language", "text", "iso"),
    [
        ("de", "am 12. Juni 2026 in", "2026-06-12"),
        ("fr", "le 1er juin 2026 à", "2026-06-01"),
        ("es", "el 12 de junio de 2026 en", "2026-06-12"),
        ("uk", "від 12 червня 2026 року", "2026-06-12"),
        ("zh", "于2026年6月12日在", "2026-06-12"),
        ("ko", "2026년 6월 12일에", "2026-06-12"),
        ("de", "im vergangenen Jahr", "2025"),
        ("de", "vor zwei Wochen", "2026-W44"),
        ("de", "um 15.30 Uhr", "T15:30"),
        ("de", "bis Freitag", "2026-11-13"),
        ("fr", "il y a deux mois", "2026-09"),
        ("fr", "de 14 h 30 à minuit", "T14:30"),
        ("es", "hace tres días", "2026-11-07"),
        ("es", "la próxima semana", "2026-W47"),
        ("es", "Lo hará mañana.", "2026-11-11"),
        ("uk", "п’ять років тому", "2021"),
        ("uk", "наступного літа", "2027-22"),
    ],
)
def test_other_languages(language: str, text: str, iso: str):
    assert [found for _, found in told(text, TUESDAY, language)] == [iso]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("at 3 p.m. on Monday", "2026-11-09T15:00"),
        ("on Monday at 12:15 am", "2026-11-09T00:15"),
        ("On Monday it rained. It stopped at 15:00.", "T15:00"),
    ],
)
def test_a_time_is_of_the_day_beside_it(text: str, hour: str):
    assert hour in [iso for _, iso in told(text, TUESDAY)]


def test_a_stop_after_a_date_is_the_sentences():
    assert [words for words, _ in told("On 3 May. At 6 pm. By 4 Nov. 2026.")] == [
        "3 May",
        "6 pm",
        "4 Nov. 2026",
    ]


@pytest.mark.parametrize(
    "text",
    ["he may go", "2,018 people", "A496 and B2018", "version 2.10.3", "at 25:10", "weeks ago"],
)
def test_what_is_no_date(text: str):
    assert told(text) == []


def test_details_give_the_first_whole_date():
    assert iso_date("Published Tuesday, 10 November 2026, 08:40", lexicon("en").calendar) == TUESDAY
    assert iso_date("at 08:40 in November 2026", lexicon("en").calendar) is None


@given(
    st.lists(
        st.sampled_from(["10", "May", "November", "2026", "-11", ",", " ", "Tuesday", "in", "9 am"])
    ).map(" ".join),
    st.sampled_from(LEXICONS),
)
def test_mentions_are_in_order_and_apart(text: str, words):
    last = 0
    for mention in dates(text, TUESDAY, words.calendar):
        assert isinstance(mention, DateMention)
        assert last <= mention.extent[0] < mention.extent[1] <= len(text)
        last = mention.extent[1]
