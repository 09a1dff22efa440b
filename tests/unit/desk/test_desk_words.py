"""What may be done to words in quotation marks, tried on one short article by its own reading."""

import pytest

from briefer.desk.desk import Desk
from briefer.model.card import Card
from briefer.model.growing import Edge
from briefer.model.item import Part, Role
from briefer.model.span import Span
from briefer.model.verdict import Verdict
from tests.desk_sample import ManualExecutor
from tests.unit.desk.test_workshop import workshop as workshop

TEXT = (
    "Town debates the bill\n\n"
    '"It is unlikely that we will pay," said the deputy mayor. "We have run out of years, and '
    'nobody here is happy." A baker said the bill was "too high".\n\n'
    '"I paid," said the baker.'
)
PAY = "It is unlikely that we will pay"
YEARS = "We have run out of years, and nobody here is happy."


class Debate:
    """A desk with the article, and what it told."""

    def __init__(self, workshop, qapp):
        source = workshop.read(TEXT.encode(), "bill.txt")
        self.desk = Desk(workshop, ManualExecutor())
        self.desk.edit(Card((source,)), None)
        self.trouble = []
        self.desk.trouble.connect(self.trouble.append)

    def pick(self, words, role=Role.QUOTE):
        text, article = self.desk.card.sources[0].article.text, self.desk.card.sources[0].article
        start = text.index(words)
        return self.desk.pick(role, Span(article.id, start, start + len(words)))

    def shown(self, item, part=Part.TEXT):
        return "".join(fragment.text for fragment in self.desk.shown(item, part))

    def cut(self, item, words):
        start = self.shown(item).index(words)
        return self.desk.reword(item, Part.TEXT, start, start + len(words), "")


@pytest.fixture
def debate(workshop, qapp):
    return Debate(workshop, qapp)


def test_cutting_a_part_of_a_word_is_refused(debate):
    item = debate.pick(PAY)
    assert debate.cut(item, "un") is None
    assert debate.shown(item) == f"“{PAY}.”"
    assert "“un” is a part of one" in debate.trouble[0]


def test_cutting_a_hedge_is_marked_and_warned_about(debate):
    item = debate.pick(PAY)
    debate.cut(item, "unlikely that ")
    debate.desk.judge()
    assert debate.shown(item) == "“It is […] we will pay.”"
    assert [remark.told for _, remark in debate.desk.to_check] == [
        "“unlikely” is left out, a hedge: this cut may change the meaning"
    ]


def test_the_mayor_and_the_baker_are_not_joined(debate):
    item = debate.pick(YEARS)
    debate.pick("too high")
    debate.desk.join(item)
    assert len(debate.desk.card.items) == 2
    assert "Two speakers said this" in debate.trouble[0]


def test_the_mayor_s_sentences_are_joined_in_their_order_alone(debate):
    pay, years = debate.pick(PAY), debate.pick(YEARS)
    debate.desk.move(years, 0)
    debate.desk.join(years)
    assert "in the other order" in debate.trouble[0]
    debate.desk.move(years, 1)
    debate.desk.join(pay)
    assert debate.shown(pay) == f"“{PAY} […] {YEARS}”"
    assert [item.id for item in debate.desk.card.items] == [pay]
    debate.desk.undo()
    assert len(debate.desk.card.items) == 2


def test_a_quote_without_one_below_is_not_joined(debate):
    debate.desk.join(debate.pick(PAY))
    assert "no quote below" in debate.trouble[0]


@pytest.mark.parametrize("at", [1, 5, 10, 30])
def test_never_cannot_be_pasted_into_a_quote(debate, at):
    item = debate.pick(PAY)
    assert debate.desk.reword(item, Part.TEXT, at, at, "never") is None
    assert debate.shown(item) == f"“{PAY}.”"


@pytest.mark.parametrize("mark", ["'", '"', "“"])
def test_a_headline_locks_its_fragment(debate, mark):
    item = debate.desk.add_own(Role.HEADLINE, "Baker calls bill ")
    close = {"“": "”"}.get(mark, mark)
    caret = debate.desk.reword(item, Part.TEXT, 17, 17, f"{mark}too high{close}")
    assert debate.shown(item) == "Baker calls bill “too high”"
    assert caret == len("Baker calls bill “too high”")
    assert debate.desk.reword(item, Part.TEXT, 18, 18, "far ") is None


def test_far_too_high_is_a_fault(debate):
    item = debate.desk.add_own(Role.HEADLINE, "Baker calls bill ")
    assert debate.desk.reword(item, Part.TEXT, 17, 17, "'far too high'") is None
    assert "“far too high” was not said" in debate.trouble[0]
    assert "Nearest is “too high”" in debate.trouble[0]


def test_a_mark_offers_what_was_said(debate):
    item = debate.desk.add_own(Role.HEADLINE, "Baker calls bill ")
    assert "too high" in debate.desk.offers(item, "")
    assert debate.desk.offers(item, "too") == ("too high",)
    assert debate.desk.offers(item, "far too high") == ("too high",)
    assert debate.desk.offers(item, "dear") == ()


def test_a_title_is_declared(debate):
    item = debate.desk.add_own(Role.HEADLINE, "The ")
    assert debate.desk.declare_title(item, Part.TEXT, 4, 4, "Bill of Years") == 19
    assert debate.shown(item) == "The “Bill of Years”"


def test_a_quote_grows_over_what_its_speaker_said_and_no_further(debate):
    item = debate.pick("we will pay")
    for _ in range(2):
        debate.desk.grow(item, Edge.START, 1)
    assert debate.shown(item).startswith("“unlikely that we will pay")
    debate.desk.grow(item, Edge.END, 1)
    assert debate.shown(item).endswith("we will pay […] We”")
    for _ in range(20):
        debate.desk.grow(item, Edge.END, 1)
    assert debate.shown(item).endswith("nobody here is happy.”")
    assert "What was said ends here" in debate.trouble[-1]


def test_a_quote_shrinks_to_a_word(debate):
    item = debate.pick("we will pay")
    debate.desk.grow(item, Edge.END, -1)
    debate.desk.grow(item, Edge.START, -1)
    assert debate.shown(item) == "“will”"
    debate.desk.grow(item, Edge.START, -1)
    assert "One word is left" in debate.trouble[0]


def test_a_key_point_grows_within_its_paragraph(debate):
    item = debate.pick("A baker said", Role.KEY_POINT)
    debate.desk.grow(item, Edge.END, 1)
    assert debate.shown(item) == "A baker said the."
    for _ in range(9):
        debate.desk.grow(item, Edge.END, 1)
    assert debate.shown(item) == "A baker said the bill was “too high”."


def test_a_speaker_that_is_typed_is_tied_to_the_article(debate):
    item = debate.pick("too high")
    length = len(debate.shown(item, Part.SPEAKER))
    debate.desk.reword(item, Part.SPEAKER, 0, length, "the deputy mayor")
    (piece,) = debate.desk.card.item(item).parts.speaker
    assert debate.desk.card.words(piece.span) == "the deputy mayor"
    debate.desk.judge()
    assert debate.desk.judged(debate.desk.card.item(item)).finding.verdict is Verdict.MISATTRIBUTED


def test_brackets_sic_and_capitals_are_steps_to_undo(debate):
    item = debate.pick(PAY)
    assert debate.desk.bracket(item, Part.TEXT, 16, 16, "now")
    assert debate.desk.mark_sic(item, Part.TEXT, 5)
    assert debate.desk.recase(item, Part.TEXT, 1)
    assert debate.shown(item) == "“[i]t is [sic] unlikely [now] that we will pay”"
    for _ in range(3):
        debate.desk.undo()
    assert debate.shown(item) == f"“{PAY}.”"
    assert not debate.desk.bracket(item, Part.TEXT, 0, 0, "now")
