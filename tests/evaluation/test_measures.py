"""The measures themselves: an overlap is one to one, and a table tells the truth."""

from tests.evaluation.measures import Tally, by_language, laid_bare, paired, table


def test_the_best_overlap_is_paired_first_and_only_once():
    wanted, found = [(0, 10), (10, 20)], [(0, 20), (1, 10)]
    assert paired(wanted, found, 0.5) == {0: 1, 1: 0}
    assert paired(wanted, found, 0.8) == {0: 1}
    assert paired(wanted, [], 0.5) == {}


def test_words_are_laid_bare_of_marks_and_stops_line_by_line():
    text = "“We wait.\n“And wait,” he"
    bare = laid_bare(text, [(0, text.index(" he")), (0, 1)])
    assert [text[slice(*each)] for each in bare] == ["We wait", "And wait"]


def test_what_is_found_without_need_counts_against():
    assert Tally(1, 1, 1).percent == 100
    assert Tally(1, 3, 1).percent == 50
    assert Tally(1, wanted=4).percent == 25


def test_articles_of_a_language_are_added_up():
    rows = by_language(
        [
            ("en", {"a": Tally(1, 1, 1)}),
            ("de", {"a": Tally(0, 1, 1)}),
            ("en", {"a": Tally(0, 0, 2)}),
        ]
    )
    assert rows["en"]["a"] == Tally(1, 1, 3)
    assert rows["all"]["a"] == Tally(1, 2, 4)
    assert [line.split() for line in table(rows).splitlines()] == [
        ["a"],
        ["en", "50.0"],
        ["de", "0.0"],
        ["all", "33.3"],
    ]
