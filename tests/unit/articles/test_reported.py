"""What is reported: where it begins and ends, and whose it is."""

import pytest

from tests.unit.articles.spoken import Told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The council agreed to sell the mill.", "to sell the mill"),
        ("Ana Ruiz asked the crew to stay ashore.", "the crew to stay ashore"),
        ("Ana Ruiz said the ferry is safe, but she will not board it.", "the ferry is safe"),
        ("Ana Ruiz praised the ferry, which was built in 1960.", "the ferry"),
        ("Citing the report, Ana Ruiz has closed the bridge.", "the report"),
        ("The ferry is safe, Ana Ruiz said in a letter to the council.", "The ferry is safe"),
    ],
)
def test_what_is_reported_begins_and_ends_with_its_clause(text: str, said: str):
    assert [words for _, words, _ in Told(text).said()] == [said]


def test_a_stand_within_what_another_says_is_no_statement_of_its_own():
    told = Told("Ana Ruiz said that Jo Pell opposed the ferry.")
    assert told.said() == [("indirect", "Jo Pell opposed the ferry", "Ana Ruiz")]


def test_a_fronted_setting_is_not_what_is_said():
    told = Told("As the doors closed, Ana Ruiz said, “We will be back before the tide turns.”")
    assert told.said() == [("direct", "We will be back before the tide turns.", "Ana Ruiz")]


def test_a_name_alone_is_whoever_bears_it_first_or_last():
    told = Told("The envoy, Ri Yong Ho, said talks would stop.", "Ri said that he was ready.")
    assert [who for _, _, who in told.said()] == ["Ri Yong Ho", "Ri Yong Ho"]


@pytest.mark.parametrize(
    ("language", "first", "second", "name"),
    [
        ("en", "The mayor, Ana Ruiz, came.", "The mayor said it would hold.", "Ana Ruiz"),
        ("es", "Vino su directora, Ana Ruiz.", "La directora explicó que no hay otra.", "Ana Ruiz"),
    ],
)
def test_an_office_before_a_comma_and_a_name(language: str, first: str, second: str, name: str):
    assert [who for _, _, who in Told(first, second, language=language).said()] == [name]


def test_he_is_nobody_named_in_his_own_words():
    told = Told(
        "Jo Pell chairs the board, and Sam Lee left it.",
        "Jo Pell praised the ferry. “Sam Lee never saw the tide as it is,” he said.",
    )
    assert told.said()[-1][2] == "Jo Pell"


def test_he_is_rather_nobody_than_a_place():
    told = Told(
        "The plan was drawn up in New Holm. It failed.", "“It was too late for us,” he said."
    )
    assert told.said() == [("direct", "It was too late for us,", "he")]


def test_a_paper_owns_its_writer_but_not_their_name():
    told = Told(
        "The ferry is safe, noted the Post’s Dante Chinni.", "“It floats, as it must,” he said."
    )
    assert [who for _, _, who in told.said()] == ["Dante Chinni", "Dante Chinni"]


def test_a_word_that_opens_a_german_sentence_is_no_speaker():
    told = Told(
        "Stattdessen wies der Minister auf zwei Treffen hin und ergänzte: „Es bleibt, wie es ist.“",
        language="de",
    )
    assert [who for _, _, who in told.said()] == ["Minister"]


def test_a_programme_is_where_something_is_said():
    told = Told(
        "On “Good Day,” Jo Pell said the spate of floods demands that all of us in town do “more.”"
    )
    assert told.said()[-1][1:] == (
        "the spate of floods demands that all of us in town do “more.”",
        "Jo Pell",
    )


def test_who_acts_says_what_is_said_next():
    told = Told(
        "“We go,” Sam Lee said.", "On “Good Day,” Ana Ruiz named the fault. “It is the tide.”"
    )
    assert told.said()[-1] == ("direct", "It is the tide.", "Ana Ruiz")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The board heard Ana Ruiz, who in May said it would sink.", "Ana Ruiz"),
        ("Ana Ruiz paid a builder who said it would sink, saying, “It floats.”", "Ana Ruiz"),
        ("Ruiz’s family called for a new ferry.", "Ruiz’s family"),
        ("The ferry is safe, Ana Ruiz said Friday in a letter.", "Ana Ruiz"),
    ],
)
def test_whose_clause_it_is(text: str, who: str):
    assert Told(text).said()[-1][2] == who


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        (
            "de",
            "Laut Petrow stammen sieben Gase aus Böden.",
            ("stammen sieben Gase aus Böden", "Petrow"),
        ),
        ("de", "Stattdessen sagte er, es sei gut.", ("es sei gut", "er")),
        (
            "uk",
            "Трамвай вийде, повідомила у четвер Оксана Левчук.",
            ("Трамвай вийде", "Оксана Левчук"),
        ),
        (
            "es",
            "El puerto cerrará, anunció este jueves Ana Ruiz.",
            ("El puerto cerrará", "Ana Ruiz"),
        ),
    ],
)
def test_verbs_that_stand_first(language: str, text: str, said: tuple[str, str]):
    assert [one[1:] for one in Told(text, language=language).said()] == [said]


def test_a_nickname_within_a_name_is_no_speech():
    told = Told('For years, Rep. Robert C. "Bobby" Scott threw open his yard to all who came.')
    assert told.said() == []


def test_marks_in_a_headline_set_words_apart_though_all_have_capitals():
    told = Told("Ana Ruiz Speaks ‘Directly To Ferry Crews’ After Storm Hits The Coast.")
    assert [words for _, words, _ in told.said()] == ["Directly To Ferry Crews"]


def test_a_claim_ends_where_the_lead_of_its_sentence_ends():
    told = Told("Contrary to her claim that it floats, the ferry sank on Monday.")
    assert [words for _, words, _ in told.said()] == ["it floats"]
