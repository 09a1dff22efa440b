"""A copy that is read wrong in the same places as before is no edited article."""

from briefer.desk.rechecking import held_against, recorrected
from briefer.model.article import Article, BlockKind
from briefer.model.card import Card, Source
from briefer.model.correcting import corrected
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept
from briefer.model.span import Span
from briefer.proof.anchoring import Fate

LINES = ["Offi cials speak", "Two offi cials spoke on Monday.", "The offi cials left."]


def article(*lines: str) -> Article:
    return Article.of([(BlockKind.PARAGRAPH, line) for line in lines])


def mended() -> Card:
    """A card whose second and third torn words were put right; its items show them."""
    card = Card((Source(article(*LINES)),))
    for _ in LINES[1:]:
        old = card.sources[0].article
        start = old.text.index("offi cials")
        card = corrected(card, old.id, (start, start + 10), "officials")
    text, article_id = card.sources[0].article.text, card.sources[0].article.id
    spans = [
        Span(article_id, text.index(words), text.index(words) + len(words))
        for words in ("Two officials spoke", "The officials left.")
    ]
    items = (Item("i1", Role.KEY_POINT, Parts(text=tuple(map(Kept, spans)))),)
    return Card(card.sources, items)


def test_the_same_source_read_wrong_again_leaves_every_passage_unchanged():
    card = mended()
    held = held_against(card, Source(article(*LINES)), "again")
    assert {each.anchored.fate for each in held.passages} == {Fate.UNCHANGED}
    assert held.fresh.article.id == card.sources[0].article.id
    assert len(held.fresh.corrections) == 2


def test_what_was_edited_besides_is_told():
    lines = [LINES[0], LINES[1].replace("Two", "Three"), LINES[2]]
    held = held_against(mended(), Source(article(*lines)), "again")
    assert [each.anchored.fate for each in held.passages] == [Fate.EDITED, Fate.MOVED]
    assert [(one.was, one.now) for one in held.passages[0].anchored.changes] == [("Two", "Three")]


def test_a_copy_that_is_right_needs_no_correction():
    right = Source(article(*(line.replace("offi cials", "officials") for line in LINES)))
    assert recorrected(right, mended().sources[0]) is right
