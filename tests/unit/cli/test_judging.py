"""What make and export say of a card before it goes out: exit code, lines, JSON."""

import json

import pytest

TEXT = (
    "Town of Salt debates the bill\n\n"
    '"It is unlikely that we will pay," said the deputy mayor. "We have run out of years, and '
    'nobody here is happy." A baker said the bill was "too high".\n\n'
    "The barrier may reach up to 300 metres into the sea. Critics say the mill poisoned the river."
)
PAY = "It is unlikely that we will pay"
BARRIER = "The barrier may reach up to 300 metres into the sea."
CRITICS = "Critics say the mill poisoned the river."


@pytest.fixture
def make(run, tmp_path):
    """Makes a card of one pick, whose places are given in words of the article."""
    path, picks = tmp_path / "bill.txt", tmp_path / "picks.json"
    path.write_text(TEXT, encoding="utf-8")
    text = json.loads(run("read", path, "--json").out)["text"]

    def place(words: str) -> list[int]:
        start = text.index(words)
        return [start, start + len(words)]

    def call(role: str, words: str, cut: str = "", wording: str = "", speaker: str = ""):
        start, end = place(words)
        pick: dict[str, object] = {"role": role, "start": start, "end": end}
        pick |= {"cut": [place(cut)]} if cut else {}
        pick |= {"speaker": speaker} if speaker else {}
        if wording:
            pick = {"role": role, "wording": wording, "rests_on": [[start, end]]}
        picks.write_text(json.dumps([pick]), encoding="utf-8")
        saved = tmp_path / "bill.brief"
        made = run("make", path, "-o", tmp_path / "a.pdf", "--picks", picks, "--save", saved)
        if saved.exists():
            again = run("export", saved, "-o", tmp_path / "b.pdf")
            assert (again.code, again.err) == (made.code, made.err)
        return made

    return call


def test_a_cut_hedge_is_warned_about(make):
    made = make("quote", PAY, cut="unlikely that ", speaker="the deputy mayor")
    assert made.code == 0
    assert "warning: the quote: “unlikely” is left out, a hedge" in made.err


def test_someone_elses_words_are_a_fault(make):
    made = make("quote", "too high", speaker="the deputy mayor")
    assert made.code == 3
    assert "fault: the quote: the quotation does not hold" in made.err


@pytest.mark.parametrize(
    ("wording", "told"),
    [
        ("It may reach up to 350 metres", "has “up to 300 metres”, not “up to 350 metres”"),
        ("It may reach 300 metres", "has “up to 300 metres”, not “300 metres”"),
        ("It may reach up to 300 miles", "has “up to 300 metres”, not “up to 300 miles”"),
    ],
)
def test_another_figure_is_a_fault(make, wording, told):
    made = make("key-point", BARRIER, wording=wording)
    assert made.code == 3
    assert told in made.err


def test_a_headline_that_states_what_is_attributed_is_warned_about(make):
    made = make("headline", CRITICS, wording="Mill poisoned the river")
    assert made.code == 0
    assert "warning: the headline: it states as fact" in made.err


def test_a_fragment_that_nobody_said_is_a_fault(make):
    made = make("headline", "A baker said the bill was", wording="Baker calls bill “far too high”")
    assert made.code == 3
    assert not made.out
    assert "“far too high” was not said" in made.err
    assert "Nearest is “too high”" in made.err


def test_what_holds_is_not_talked_about(make):
    made = make("quote", PAY, speaker="the deputy mayor")
    assert made.code == 0
    assert "fault" not in made.err
    assert "warning" not in made.err
