"""Interviews, transcripts, dialogue by dashes and quotations with a name under them."""

import pytest

from tests.unit.articles.spoken import Told


def test_the_turns_of_a_transcript_keep_their_speakers():
    told = Told(
        "Ana Ruiz, the mayor, spoke to Tom Brandt.",
        "BRANDT: Why does the ferry stop?",
        "RUIZ: Because it sinks.",
        "BRANDT: And who pays?",
    )
    assert told.said() == [
        ("direct", "Why does the ferry stop?", "Tom Brandt"),
        ("direct", "Because it sinks.", "Ana Ruiz"),
        ("direct", "And who pays?", "Tom Brandt"),
    ]


def test_a_single_label_makes_no_transcript():
    told = Told("The mayor came.", "Correction: The ferry sank on Monday.", "Nobody came.")
    assert told.reading.statements == ()


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "es",
            "—El barco no vuelve —dice Ana Pell—. Nadie lo espera.",
            ["El barco no vuelve", "Nadie lo espera."],
        ),
        (
            "uk",
            "— Пором не повернеться, — каже Олена Гай. — Ніхто не чекає.",
            ["Пором не повернеться", "Ніхто не чекає."],
        ),
        (
            "fr",
            "– Le bac ne revient pas, confie Anne Petit. Personne ne l’attend.",
            ["Le bac ne revient pas", "Personne ne l’attend."],
        ),
        (
            "fr",
            "« Le bac part, a-t-elle ajouté, mais il ne revient pas. »",
            ["Le bac part", "mais il ne revient pas."],
        ),
    ],
)
def test_speech_with_its_cue_inside(language: str, text: str, said: list[str]):
    told = Told(text, language=language)
    pieces = [piece for one in told.reading.statements for piece in one.pieces]
    assert [told.words(piece) for piece in pieces] == said
    assert all(one.speaker for one in told.reading.statements)


def test_a_dash_in_a_sentence_opens_no_speech():
    told = Told("El barco — el último — no vuelve.", language="es")
    assert told.reading.statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry has to stop.” — Ana Ruiz",
        "“The ferry has to stop.” ― Ana Ruiz",
        "“The ferry has to stop.” — Ana Ruiz, who runs the inn",
    ],
)
def test_a_name_after_a_dash_signs_a_quotation(text: str):
    assert Told(text).said() == [("direct", "The ferry has to stop.", "Ana Ruiz")]
