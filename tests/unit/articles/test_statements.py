"""Statements: quoted and reported words, and who said them in which role."""

import pytest

from briefer.model.reading import Speech
from tests.unit.articles.spoken import Told


def voice(told: Told) -> tuple[str | None, str | None, str | None]:
    one = told.statement
    return told.words(one.name), told.words(one.role), told.words(one.cue)


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry has to stop,” said Ana Ruiz.",
        '"The ferry has to stop," said Ana Ruiz.',
        "“The ferry has to stop,” Ana Ruiz said.",
        "“The ferry has to stop”, Ana Ruiz told reporters.",
        "Ana Ruiz said: “The ferry has to stop.”",
        "Ana Ruiz said, “The ferry has to stop.”",
        "On Monday Ana Ruiz told the council: “The ferry has to stop.”",
        "„The ferry has to stop“, said Ana Ruiz.",
        "«The ferry has to stop», said Ana Ruiz.",
        "“The ferry has to stop,” said Ana Ruiz in an interview on Monday.",
    ],
)
def test_a_direct_quote(text: str):
    told = Told(text)
    one = told.statement
    assert one.kind is Speech.DIRECT
    assert (told.words(one.extent) or "").rstrip(",.") == "The ferry has to stop"
    assert told.words(one.name) == "Ana Ruiz"
    assert told.words(one.sentence) == text
    assert one.pieces == (one.extent,)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“It has to stop now,” said Ana Ruiz, the deputy mayor.", "the deputy mayor"),
        (
            "“It has to stop now,” said Ana Ruiz, the deputy mayor, who led the talks.",
            "the deputy mayor",
        ),
        ("“It has to stop now,” said deputy mayor Ana Ruiz.", "deputy mayor"),
        ("“It has to stop now,” said the deputy mayor, Ana Ruiz.", "the deputy mayor"),
        ("“It has to stop now,” said Ana Ruiz, who led the talks.", "who led the talks"),
        (
            "Ana Ruiz, head of ships, boats and rafts, said it has to stop.",
            "head of ships, boats and rafts",
        ),
        ("Deputy Mayor Ana Ruiz said it has to stop.", "Deputy Mayor"),
        ("The deputy mayor, Ana Ruiz, said it has to stop.", "The deputy mayor"),
        ("“It has to stop now,” said Ana Ruiz, 54.", None),
        ("“It has to stop now,” Ms. Ana Ruiz said.", None),
    ],
)
def test_the_role_beside_the_name(text: str, role: str | None):
    told = Told(text)
    assert told.words(told.statement.name) == "Ana Ruiz"
    assert told.words(told.statement.role) == role


def test_an_apposition_between_name_and_verb():
    told = Told(
        "Ana Ruiz, a tide expert at the Sallow Institute for Water, noted that it could sink."
    )
    assert voice(told) == ("Ana Ruiz", "a tide expert at the Sallow Institute for Water", "noted")
    assert told.statement.kind is Speech.INDIRECT
    assert told.words(told.statement.extent) == "it could sink"


def test_a_split_quote_is_one_statement_of_two_pieces():
    told = Told("“Nobody,” said Jo Pell, who runs the ferry, “has told us what happens next.”")
    one = told.statement
    assert one.kind is Speech.DIRECT
    assert [told.words(piece) for piece in one.pieces] == [
        "Nobody,",
        "has told us what happens next.",
    ]
    assert told.words(one.name) == "Jo Pell"


def test_speech_that_goes_on_keeps_its_speaker():
    told = Told("“We waited long enough,” said Ana Ruiz. “Now we act.”", "“It is time to act.”")
    assert [(kind, who) for kind, _, who in told.said()] == [("direct", "Ana Ruiz")] * 3


def test_speech_over_paragraphs_keeps_its_speaker():
    told = Told("Ana Ruiz said: “We waited.", "“Now we act, and we act well.”")
    assert [who for _, _, who in told.said()] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_colon_hands_over_to_the_next_paragraph():
    told = Told("On Monday, Ana Ruiz said:", "“Now we act, and we act well.”")
    assert told.said() == [("direct", "Now we act, and we act well.", "Ana Ruiz")]


def test_a_part_quote_is_mixed():
    told = Told(
        'Closing it would show what a "costly" mistake this is, according to an official who asked '
        "not to be named."
    )
    one = told.statement
    assert one.kind is Speech.MIXED
    assert told.words(one.extent) == 'Closing it would show what a "costly" mistake this is'
    assert [told.words(piece) for piece in one.pieces] == ["costly"]
    assert told.words(one.speaker) == "an official"
    assert told.words(one.role) == "who asked not to be named"
    assert one.name is None


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Ana Ruiz called the plan “a waste of money”.", "a waste of money"),
        ("The plan was “a waste of money,” Ana Ruiz said.", "a waste of money,"),
        ("Ana Ruiz said the plan was “a waste of money”.", "a waste of money"),
    ],
)
def test_other_part_quotes(text: str, piece: str):
    told = Told(text)
    assert told.statement.kind is Speech.MIXED
    assert [told.words(one) for one in told.statement.pieces] == [piece]
    assert told.words(told.statement.name) == "Ana Ruiz"


def test_two_verbs_of_one_speaker():
    told = Told("She left. Ana Ruiz called it “late” and warned that the ferry would sink.")
    assert told.said() == [
        ("mixed", "it “late”", "Ana Ruiz"),
        ("indirect", "the ferry would sink", "Ana Ruiz"),
    ]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("According to senior officials, the ferry stops.", "the ferry stops", "senior officials"),
        ("The ferry has to stop, officials said.", "The ferry has to stop", "officials"),
        ("The fire brigade said the ferry stops.", "the ferry stops", "The fire brigade"),
        (
            "The Harbour Office, however, has indicated that the ferry stops.",
            "the ferry stops",
            "Harbour Office",
        ),
        ("Jo Pell has repeatedly warned that the ferry stops.", "the ferry stops", "Jo Pell"),
        (
            "The loan runs on, according to a report by its treasurer, Tom Brandt.",
            "The loan runs on",
            "Tom Brandt",
        ),
        (
            "The ferry has to stop, The Sallow Post reported.",
            "The ferry has to stop",
            "Sallow Post",
        ),
        ("When asked, Jo Pell said that the ferry stops.", "the ferry stops", "Jo Pell"),
    ],
)
def test_reported_speech(text: str, content: str, speaker: str):
    assert Told(text).said() == [("indirect", content, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "The firm added 300 jobs.",
        "He was told to leave the town.",
        "As I said, the ferry stops here.",
        "It rained all day and nobody came.",
    ],
)
def test_what_is_no_statement(text: str):
    assert Told(text).reading.statements == ()


def test_a_last_name_leads_to_the_full_name_and_role():
    told = Told("Ana Ruiz, the deputy mayor, came late.", "Ruiz said that the ferry stops.")
    assert voice(told) == ("Ana Ruiz", "the deputy mayor", "said")
    assert told.words(told.statement.speaker) == "Ruiz"


def test_a_pronoun_leads_to_who_spoke_before():
    told = Told("“It has to stop now,” said Ana Ruiz. She added that it was late.")
    assert [who for _, _, who in told.said()] == ["Ana Ruiz", "Ana Ruiz"]


def test_a_pronoun_without_anybody_before_it_stays():
    told = Told("He said that the ferry stops.")
    assert told.said() == [("indirect", "the ferry stops", "He")]


def test_words_in_marks_that_nobody_said_can_still_be_picked():
    told = Told("The “ghost ferry” runs no more.")
    one = told.statement
    assert (one.kind, one.speaker, told.words(one.pieces[0])) == (Speech.MIXED, None, "ghost ferry")


def test_a_cue_inside_a_quotation_is_part_of_it():
    told = Told("“My father said it would sink,” Ana Ruiz recalled.")
    assert told.said() == [("direct", "My father said it would sink,", "Ana Ruiz")]


def test_a_mark_that_nothing_closes_quotes_nothing():
    assert Told("The “ferry runs no more.").reading.statements == ()


def test_inches_and_gershayim_are_no_quotation_marks():
    assert Told('It is 5\'10" tall and 6" wide.').reading.statements == ()
    assert Told("או“ם אישר", language="he").reading.statements == ()


@pytest.mark.parametrize(
    ("language", "text", "kind", "speaker"),
    [
        ("de", "„Die Fähre muss halten“, sagte Bürgermeisterin Anna Roth.", "direct", "Anna Roth"),
        ("de", "Anna Roth sagte, dass die Fähre hält.", "indirect", "Anna Roth"),
        ("fr", "« Le bac doit s’arrêter », a déclaré Anne Petit.", "direct", "Anne Petit"),
        ("es", "“El barco tiene que parar”, dijo Ana Ruiz.", "direct", "Ana Ruiz"),
        ("uk", "«Пором має зупинитися», — сказав Іван Коваль.", "direct", "Іван Коваль"),
    ],
)
def test_other_languages(language: str, text: str, kind: str, speaker: str):
    [(found, _, who)] = Told(text, language=language).said()
    assert (found, who) == (kind, speaker)


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("The city is demanding that the ferry stops.", "the ferry stops", "The city"),
        (
            "Ruiz raised the fare, saying the ferry costs too much.",
            "the ferry costs too much",
            "Ruiz",
        ),
        ("Jo Pell, speaking to a crowd in Sallow, said it stops.", "it stops", "Jo Pell"),
        ("In a letter Jo Pell said the ferry stops.", "the ferry stops", "Jo Pell"),
        ("Gov. Jo Pell of Sallow said the ferry stops.", "the ferry stops", "Jo Pell"),
        ("A spokesman for Jo Pell said it stops.", "it stops", "A spokesman for Jo Pell"),
        ("Against his claim that the ferry stops, it sails.", "the ferry stops", "his"),
        ("They fear the return of Mary Pell, who has vowed to stop it.", "to stop it", "Mary Pell"),
        ("SALLOW — The mayor said the ferry stops.", "the ferry stops", "The mayor"),
        ("Officials in Sallow say the ferry stops.", "the ferry stops", "Officials in Sallow"),
    ],
)
def test_who_reports(text: str, content: str, speaker: str):
    assert ("indirect", content, speaker) in Told(text).said()


@pytest.mark.parametrize(
    "text",
    [
        "The United States said nothing new about it all.",
        "The reports lay on the table.",
        "He could say anything.",
    ],
)
def test_words_that_only_look_like_a_cue(text: str):
    assert all(one.cue != text.find("States") for one in Told(text).reading.statements)
    assert not [one for one in Told(text).said() if one[1] in {"lay on the table", "anything"}]


def test_what_an_unnamed_source_says_of_another_is_the_sources():
    told = Told(
        'The town hopes it will show the "costly" mistake, according to an official who asked not '
        "to be named."
    )
    assert told.said() == [
        ("mixed", 'The town hopes it will show the "costly" mistake', "an official"),
        ("indirect", 'it will show the "costly" mistake', "The town"),
    ]


def test_an_aside_parts_what_is_reported():
    told = Told("The ferry, Ana Ruiz said, stops on Monday for good.")
    assert told.said() == [
        ("indirect", "The ferry", "Ana Ruiz"),
        ("indirect", "stops on Monday for good", "Ana Ruiz"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He sang in a film titled “The Last Ferry” in June.",
        "The film “The Last Ferry” opens in June.",
        'The link is <a rel="tag" href="ferry">.',
    ],
)
def test_titles_are_no_speech(text: str):
    assert Told(text).reading.statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "''The ferry has to stop,'' Ana Ruiz said.",
        "‘The ferry has to stop,’ Ana Ruiz said.",
        "'The ferry has to stop,' Ana Ruiz said.",
    ],
)
def test_other_marks_of_copy(text: str):
    assert Told(text).said() == [("direct", "The ferry has to stop,", "Ana Ruiz")]


def test_a_headline_speaks_too():
    told = Told("Nobody came.", headline="Mayor Ana Ruiz Says the Ferry Stops")
    assert told.said() == [("indirect", "the Ferry Stops", "Ana Ruiz")]


@pytest.mark.parametrize(
    ("text", "language", "name", "role"),
    [
        ("«Кінець», – заявив посланець ООН Майк Поміл.", "uk", "Майк Поміл", "посланець ООН"),
        ("“It has to stop now,” said UN envoy Ana Ruiz.", "en", "Ana Ruiz", "UN envoy"),
        ("“It has to stop now,” said UNICEF chief Ana Ruiz.", "en", "Ana Ruiz", "UNICEF chief"),
        ("“It has to stop now,” said deputy mayor JD Ruiz.", "en", "JD Ruiz", "deputy mayor"),
    ],
)  # fmt: skip
def test_the_letters_of_a_body_are_no_part_of_a_name(
    text: str, language: str, name: str, role: str
):
    told = Told(text, language=language)
    assert told.words(told.statement.name) == name
    assert told.words(told.statement.role) == role


def test_a_state_in_the_genitive_is_not_who_speaks():
    told = Told(
        "Міністр закордонних справ Північної Кореї в суботу заявив, що пором зупиниться.",
        language="uk",
    )
    assert told.words(told.statement.name) is None
    assert told.words(told.statement.speaker) == "Міністр закордонних справ Північної Кореї"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Ruiz began by saying that the ferry stops.", "Ana Ruiz"),
        ("Democratic nominee Ana Ruiz chimed in late, saying that the ferry stops.", "Ana Ruiz"),
        (
            "Small groups of people marched on, saying that the ferry stops.",
            "Small groups of people",
        ),
        ("Conversely, Ana Ruiz said that the ferry stops.", "Ana Ruiz"),
    ],
)
def test_who_stands_at_the_head_of_the_sentence_speaks(text: str, speaker: str):
    one = Told(text).statement
    assert Told(text).words(one.name or one.speaker) == speaker
