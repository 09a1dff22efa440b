"""Voices: one entry a speaker, with all they say."""

from briefer.model.reading import Reading, Speech, Statement
from briefer.model.voices import voices

TEXT = (
    "“We have run out of years,” said Ana Ruiz, the deputy mayor. She added that work begins. "
    "Officials said no. “No comment.” Ruiz left."
)


def place(words):
    start = TEXT.index(words)
    return start, start + len(words)


def said(words, kind, speaker=None, name=None, role=None):
    extents = [place(each) if each else None for each in (speaker, name, role)]
    return Statement(place(words), kind, place(words), (place(words),), *extents)


YEARS = said("We have run out of years", Speech.DIRECT, "Ana Ruiz", "Ana Ruiz")
WORK = said("that work begins", Speech.INDIRECT, "She", "Ana Ruiz", "the deputy mayor")
NO = said("no. ", Speech.INDIRECT, "Officials")
NOBODY = said("No comment.", Speech.DIRECT)


def test_each_speaker_stands_once_with_everything_they_say():
    found = voices(TEXT, Reading(statements=(NOBODY, YEARS, WORK, NO)))
    assert [(voice.name, voice.role) for voice in found] == [
        ("Ana Ruiz", "the deputy mayor"),
        ("Officials", ""),
        ("", ""),
    ]
    assert [voice.statements for voice in found] == [(YEARS, WORK), (NO,), (NOBODY,)]


def test_an_article_in_which_nobody_speaks_has_no_voices():
    assert voices(TEXT, Reading()) == ()
