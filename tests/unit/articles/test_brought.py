"""Press releases, transcripts and phone notes: told by sure signs, with who and when."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.manuscript import Manuscript
from briefer.articles.phone_note import PhoneNoteReader
from briefer.articles.press_release import PressReleaseReader
from briefer.articles.readers import read
from briefer.articles.transcript import TranscriptReader
from briefer.model.article import Arrival, Article, DropReason
from briefer.model.errors import SourceUnreadable
from tests.evaluation.labelled import labelled_articles

READERS = (PressReleaseReader(), PhoneNoteReader(), TranscriptReader())
RELEASE = """\
Skelby Harbour Board

PRESS RELEASE

EMBARGOED UNTIL 00:01, 10 November 2026

Skelby harbour to close for a year

The wall is giving way and the board has no money for a new one.

SKELBY, 10 November 2026 – The harbour of Skelby will close for a year, its board said today, \
because the wall that has stood since 1891 is giving way faster than anyone had thought.

“We have no choice,” said Ines Holt, the harbour master, who has run the harbour for nine years. \
“The wall is giving way, and nobody can tell us how long it will stand.”

-ends-

Notes to editors

The wall was built in 1891.

About Skelby Harbour Board
It runs the harbour.

Media contact: Tom Ash, 01234 567890
tom@harbour.example
"""
TALK = """\
TRANSCRIPT
Harbour board, 10 November 2026

HOLT: The wall is giving way.
ASH: How long will it stand?
HOLT: Nobody can tell. No
(Laughter)
ASH: Why?
HOLT: Because of the sea.
"""
NOTE = """\
Call with Ines Holt, harbour master, 10 November 2026, 14:30

The harbour will close for a year. She said the wall is giving way.

- no money for a new wall
"""


def taken(text: str) -> Article:
    return read(Manuscript(text.encode(), "", Arrival.CLIPBOARD))


def blocks(article: Article) -> list[tuple[str, str]]:
    return [
        (block.kind.value, article.text[block.start : block.end][:24]) for block in article.blocks
    ]


def left(article: Article, why: DropReason) -> list[str]:
    return [dropped.text for dropped in article.dropped if dropped.why is why]


def test_a_press_release_is_its_story():
    article = taken(RELEASE)
    assert blocks(article) == [
        ("headline", "Skelby harbour to close "),
        ("standfirst", "The wall is giving way a"),
        ("paragraph", "SKELBY, 10 November 2026"),
        ("paragraph", "“We have no choice,” sai"),
    ]
    origin = article.origin
    assert (origin.how, origin.who) == (Arrival.RELEASE, "Skelby Harbour Board")
    assert origin.when == article.details.published == "2026-11-10"
    assert article.details.publisher == "Skelby Harbour Board"


@pytest.mark.parametrize(
    ("zone", "moment"),
    [
        ("CET", "2026-11-10T12:00+01:00[CET]"),
        ("MEZ", "2026-11-10T12:00+01:00[CET]"),
        ("GMT", "2026-11-10T12:00+00:00"),
    ],
)
def test_an_embargo_is_told_in_the_zones_that_press_offices_write(zone, moment):
    article = taken(RELEASE.replace("00:01, 10 November 2026", f"10 November 2026, 12:00 {zone}"))
    assert article.origin.embargo == moment


def test_what_stands_round_the_story_is_left_out_with_the_reason():
    article = taken(RELEASE)
    assert left(article, DropReason.LETTERHEAD) == [
        "Skelby Harbour Board",
        "PRESS RELEASE",
        "EMBARGOED UNTIL 00:01, 10 November 2026",
    ]
    assert left(article, DropReason.EDITORS)[:3] == [
        "-ends-",
        "Notes to editors",
        "The wall was built in 1891.",
    ]
    contact = " ".join(left(article, DropReason.CONTACT))
    assert contact == "Media contact: Tom Ash, 01234 567890 tom@harbour.example"


@pytest.mark.parametrize("end", ["###", "# # #", "ENDS", "- 30 -", "--- ends ---"])
def test_end_marks(end):
    article = taken(RELEASE.replace("-ends-", end))
    assert len(article.blocks) == 4
    assert end not in article.text


def test_a_contact_above_the_story_ends_with_a_blank_line():
    text = (
        "FOR IMMEDIATE RELEASE\nContact: Tom Ash\ntom@harbour.example\n\n"
        "Skelby harbour to close for a year\n\nThe harbour of Skelby will close, its board said.\n"
    )
    article = taken(text)
    contact = " ".join(left(article, DropReason.CONTACT))
    assert contact == "Contact: Tom Ash tom@harbour.example"
    assert len(article.blocks) == 2


def test_a_transcript_keeps_every_speaker():
    article = taken(TALK)
    assert blocks(article) == [
        ("headline", "TRANSCRIPT"),
        ("other", "Harbour board, 10 Novemb"),
        ("paragraph", "HOLT: The wall is giving"),
        ("paragraph", "ASH: How long will it st"),
        ("paragraph", "HOLT: Nobody can tell. N"),
        ("other", "(Laughter)"),
        ("paragraph", "ASH: Why?"),
        ("paragraph", "HOLT: Because of the sea"),
    ]
    assert (article.origin.how, article.origin.who) == (Arrival.TRANSCRIPT, "HOLT, ASH")


def test_names_as_they_are_written_need_the_word_or_nothing_above():
    plain = TALK.replace("HOLT", "Ines Holt").replace("ASH", "Tom Ash")
    assert taken(plain).origin.who == "Ines Holt, Tom Ash"
    bare = plain.partition("\n\n")[2]
    assert taken(bare).origin.how is Arrival.TRANSCRIPT
    published = plain.replace("TRANSCRIPT", "A harbour at its end")
    assert taken(published).origin.how is Arrival.CLIPBOARD


def test_a_phone_note_says_with_whom_and_when():
    article = taken(NOTE)
    assert [kind for kind, _ in blocks(article)] == ["headline", "paragraph", "list-item"]
    origin = article.origin
    assert (origin.how, origin.who) == (Arrival.NOTE, "Ines Holt")
    assert origin.when == "2026-11-10T14:30"
    assert article.details.published == "2026-11-10"
    assert article.details.byline == ()


def test_a_phone_note_on_one_line_is_one_too():
    article = taken(
        "Phone note, 3 May, 14:30. Spoke to Ines Holt, harbour master. She said the crane is safe."
    )
    origin = article.origin
    assert (origin.how, origin.who, origin.when) == (Arrival.NOTE, "Ines Holt", "3 May, 14:30")
    assert article.text.splitlines() == [
        "Phone note, 3 May, 14:30. Spoke to Ines Holt, harbour master.",
        "She said the crane is safe.",
    ]


@pytest.mark.parametrize(
    ("first", "who", "when"),
    [
        ("Call with Ines Holt, 3 May, 14:30", "Ines Holt", "3 May, 14:30"),
        ("Note: spoke to Ines Holt", "Ines Holt", ""),
        ("Phone note: call with Ines Holt (master), today 9:15", "Ines Holt", "today 9:15"),
        ("Notes from a call with Ines Holt, 3 May 2026", "Ines Holt", "2026-05-03"),
        ("Telefonat mit Ines Holt, 3. Mai 2026, 14:30", "Ines Holt", "2026-05-03T14:30"),
        ("Розмова з Ганною Коваль, 3 травня 2026, 14:30", "Ганною Коваль", "2026-05-03T14:30"),
    ],
)  # fmt: skip
def test_first_lines_of_notes(first, who, when):
    words = "Der Hafen wird für ein Jahr geschlossen, die Mauer ist nicht zu retten."
    words = words if first.startswith("Tele") else "The harbour will close and the wall goes."
    words = "Гавань закриють на рік, і про це вже знають." if first[0] == "Р" else words
    origin = taken(f"{first}\n\n{words}").origin
    assert (origin.how, origin.who, origin.when) == (Arrival.NOTE, who, when)


@pytest.mark.parametrize(
    "text",
    [
        "Call with Putin dismays allies\n\nThe president spoke for an hour, aides said.",
        "Interview with Ines Holt, 3 May\n\nThe harbour master of Skelby talks about the wall.",
        "Note: this article was updated\n\nThe harbour of Skelby will close for a year.",
        "Press release says harbour closes\n\nThe board sent it.\n\n###\n",
        "Embargo on oil until May\n\nThe council agreed on it.\n\nContact: the desk\n",
        "Release\n\nHe was released on Monday, his lawyer said.\n\nENDS",
        "Q: Is it so?\n\nA: It is.\n\nThe harbour of Skelby will close for a year, they said.",
        "The harbour\n\nWhat we know: it closes.\n\nWhat we know: nothing.\n\nWhy: it is old.",
    ],
)
def test_articles_are_none_of_them(text):
    manuscript = Manuscript(text.encode(), "a.txt")
    assert not any(reader.suits(manuscript) for reader in READERS)


def test_no_article_of_ours_is_taken_for_one():
    shared = Path(__file__).parents[4] / "shared" / "articles"
    ours = Path(__file__).parents[3] / "resources" / "samples"
    files = [*ours.iterdir(), *(shared.iterdir() if shared.is_dir() else ())]
    assert files
    for path in files:
        manuscript = Manuscript(path.read_bytes(), path.name)
        assert not any(reader.suits(manuscript) for reader in READERS), path.name


def test_no_labelled_article_is_taken_for_one():
    for labelled in labelled_articles():
        manuscript = Manuscript(labelled.source.article.text.encode(), "a.txt")
        assert not any(reader.suits(manuscript) for reader in READERS)


LINES = st.lists(
    st.sampled_from(
        ["", "PRESS RELEASE", "###", "Contact: Jo Roe", "About us", "Notes to editors", "A line.",
         "ROE: Yes.", "ASH: No.", "(Laughter)", "TRANSCRIPT", "Call with Jo Roe, 14:30", "- item",
         "LONDON, 3 May 2026 – The words of it.", "EMBARGOED UNTIL 3 May 2026", "ends"]
    ),
    min_size=1,
    max_size=14,
).map("\n".join)  # fmt: skip


@given(LINES)
def test_no_line_is_lost_but_end_marks(text):
    try:
        article = taken(text)
    except SourceUnreadable:
        return
    told = article.text + "\n" + "\n".join(dropped.text for dropped in article.dropped)
    for line in text.split("\n"):
        words = line.removeprefix("- ").strip("#")
        assert words in told or words == "ends"
