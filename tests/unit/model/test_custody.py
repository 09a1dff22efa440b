"""After any sequence of edits the words on a card are still whose they are said to be."""

import re
from contextlib import suppress
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from briefer.model import edits, picking
from briefer.model.article import BlockKind, Details
from briefer.model.card import Card
from briefer.model.errors import EditRefused
from briefer.model.item import PARTS, Item, Role
from briefer.model.language import Language, Marks
from briefer.model.passage import Kept, Quoted, Typed, leaves, tidy
from briefer.model.quotation import QUOTATION_MARKS
from briefer.model.reading import Reading, Speech, Statement
from briefer.model.rewording import replaced
from briefer.model.span import Span
from briefer.model.wording import Manner, shown
from tests.unit.model.invented import (
    ARTICLES,
    CARD,
    INNOCENT,
    ODD,
    OURS,
    PASSAGES,
    TEXTS,
    kept,
    of,
    spans,
)

ENGLISH = Language()
FRENCH = Language("fr", Marks("«\u202f", "\u202f»", "“", "”"))
LIGHTLY = (
    "We did not take this step lightly, but a bridge that might fail is not a bridge we can leave "
    "open,"
)
SPOKEN = [[of(LIGHTLY), of("It was built for carts.")], [of("no 𐐨 way", ODD)]]


def reading(article_id: str) -> Reading:
    """Each article's quotes, as far as picking needs them."""
    statements = tuple(
        Statement(
            (pieces[0].start, pieces[-1].end),
            Speech.DIRECT,
            (pieces[0].start, pieces[-1].end),
            tuple((piece.start, piece.end) for piece in pieces),
        )
        for pieces in SPOKEN
        if pieces[0].article == article_id
    )
    return Reading(statements=statements)


class Editing(RuleBasedStateMachine):
    """An editor who does anything at all, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.card: Card = CARD
        self.pick(SPOKEN[0][0], Role.QUOTE)
        self.pick(SPOKEN[0][1], Role.KEY_POINT)

    def any_item(self, data: st.DataObject) -> Item | None:
        return data.draw(st.sampled_from(self.card.items)) if self.card.items else None

    @rule(span=spans(), role=st.sampled_from(list(Role)))
    def pick(self, span: Span, role: Role) -> None:
        source = self.card.source(span.article)
        with suppress(EditRefused):
            item = picking.picked(
                edits.next_id(self.card), role, span, source, reading(span.article)
            )
            self.card = edits.add(self.card, item)

    @rule(pieces=st.sampled_from(SPOKEN), first=st.integers(0, 90), length=st.integers(1, 200))
    def pick_quote(self, pieces: list[Span], first: int, length: int) -> None:
        text = TEXTS[pieces[0].article]
        start = min(pieces[0].start + first, len(text) - 1)
        self.pick(Span(pieces[0].article, start, min(start + length, len(text))), Role.QUOTE)

    @rule(role=st.sampled_from(list(Role)), words=INNOCENT)
    def add_own(self, role: Role, words: str) -> None:
        self.card = edits.add(self.card, picking.own(edits.next_id(self.card), role, words))

    @rule(data=st.data(), words=OURS, french=st.booleans())
    def reword(self, data: st.DataObject, words: str, french: bool) -> None:
        item = self.any_item(data)
        if item is None:
            return
        language = FRENCH if french else ENGLISH
        part = data.draw(st.sampled_from(PARTS[item.role]))
        manner = edits.manner(item.role, part, language)
        length = len(shown(item.parts[part], self.card.texts, manner))
        cut = sorted((data.draw(st.integers(0, length)), data.draw(st.integers(0, length))))
        with suppress(EditRefused):
            edited = edits.reword(self.card, item.id, part, (cut[0], cut[1]), words, language)
            self.card = edited.card
            after = shown(self.card.item(item.id).parts[part], self.card.texts, manner)
            assert 0 <= edited.caret <= len(after)

    @rule(data=st.data(), role=st.sampled_from(list(Role)))
    def recast(self, data: st.DataObject, role: Role) -> None:
        item = self.any_item(data)
        if item is None:
            return
        source = self.card.source(item.spans[0].article) if item.spans else None
        read = reading(item.spans[0].article) if item.spans else Reading()
        with suppress(EditRefused):
            self.card = edits.put(self.card, picking.recast(item, role, source, read))

    @rule(data=st.data(), to=st.integers(-2, 9), held=st.booleans(), gone=st.booleans())
    def arrange(self, data: st.DataObject, to: int, held: bool, gone: bool) -> None:
        if item := self.any_item(data):
            self.card = edits.move(edits.hold(self.card, item.id, held=held), item.id, to)
            self.card = edits.remove(self.card, item.id) if gone else self.card

    @rule(article=st.sampled_from(ARTICLES), data=st.data(), kind=st.sampled_from(list(BlockKind)))
    def say_kind(self, article, data: st.DataObject, kind: BlockKind) -> None:
        block = data.draw(st.integers(0, len(article.blocks) - 1))
        self.card = edits.set_kind(self.card, article.id, block, kind)
        self.card = edits.set_details(self.card, article.id, Details(publisher="Courier"))

    @invariant()
    def kept_pieces_are_places_of_their_article(self) -> None:
        for span in (span for item in self.card.items for span in item.spans):
            assert 0 <= span.start < span.end <= len(self.card.texts[span.article])

    @invariant()
    def quoted_pieces_are_whole_words_in_order_of_one_article(self) -> None:
        for item in self.card.items:
            for _, passage in item.parts:
                for piece in passage:
                    if isinstance(piece, Quoted):
                        assert_quoted(piece)

    @invariant()
    def no_mark_is_typed(self) -> None:
        for item in self.card.items:
            for _, passage in item.parts:
                typed = "".join(p.text for p in leaves(passage) if isinstance(p, Typed))
                assert not QUOTATION_MARKS & set(typed), typed

    @invariant()
    def ids_are_unique(self) -> None:
        ids = [item.id for item in self.card.items]
        assert len(ids) == len(set(ids))


def assert_quoted(quoted: Quoted) -> None:
    spans = [piece.span for piece in quoted.pieces if isinstance(piece, Kept)]
    assert spans
    assert len({span.article for span in spans}) == 1
    text = TEXTS[spans[0].article]
    assert all(left.end <= right.start for left, right in pairwise(spans))
    for span in spans:
        for at in (span.start, span.end):
            beside = text[max(at - 1, 0) : at + 1]
            # Han is written without blanks: a character may stand on its own.
            assert not re.fullmatch(r"(?:(?![\u4e00-\u9fff])\w){2}", beside), beside


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)

MANNERS = st.builds(Manner, st.sampled_from([Marks(), FRENCH.marks]), sentence=st.booleans())


@given(PASSAGES, MANNERS, st.data())
@settings(deadline=None)
def test_a_cut_brings_no_character_of_ours(passage, manner: Manner, data) -> None:
    length = len(shown(passage, TEXTS, manner))
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))

    try:
        after = replaced(passage, TEXTS, start, end, manner=manner).passage
    except EditRefused:  # a part of a word in quotation marks
        return

    before = "".join(p.text for p in leaves(passage) if isinstance(p, Typed))
    left = iter(before)
    assert all(char in left for p in leaves(after) if isinstance(p, Typed) for char in p.text)


@given(PASSAGES, MANNERS, INNOCENT, st.data())
@settings(deadline=None, max_examples=300)
def test_typing_and_taking_it_back_shows_the_same_words(passage, manner, words, data) -> None:
    before = shown(passage, TEXTS, manner)
    at = data.draw(st.integers(0, len(before)))
    try:
        typed = replaced(passage, TEXTS, at, at, words, manner)
    except EditRefused:
        return
    text = shown(typed.passage, TEXTS, manner)
    assert text[: typed.caret].endswith(words)

    back = replaced(typed.passage, TEXTS, typed.caret - len(words), typed.caret, "", manner)

    assert shown(back.passage, TEXTS, manner) == before


@given(PASSAGES, MANNERS, st.data())
@settings(deadline=None)
def test_a_cut_takes_the_words_chosen(passage, manner, data) -> None:
    """Outside marks the words before and after stay; nothing else goes but what is mended."""
    before = shown(passage, TEXTS, manner)
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    try:
        after = shown(replaced(passage, TEXTS, start, end, "", manner).passage, TEXTS, manner)
    except EditRefused:  # a part of a word in quotation marks
        return
    assert letters(after).issubset(letters(before))


def letters(text: str) -> set[str]:
    return set(re.findall(r"\w", text.casefold()))


@given(PASSAGES, MANNERS, st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), OURS), max_size=4))
@settings(deadline=None, max_examples=300)
def test_rewording_keeps_quotations_whole(passage, manner, goes) -> None:
    for first, last, words in goes:
        length = len(shown(passage, TEXTS, manner))
        start, end = sorted((round(first * length), round(last * length)))
        with suppress(EditRefused):
            passage = replaced(passage, TEXTS, start, end, words, manner).passage
    for piece in passage:
        if isinstance(piece, Quoted):
            assert_quoted(piece)


# A comma that mending drops after a stop stands in a piece of its own once it is split.
COMMA = (kept("they said.", ODD), kept(", they", ODD))


@given(PASSAGES, MANNERS)
@example(COMMA, Manner())
@settings(deadline=None)
def test_tidying_changes_no_word(passage, manner) -> None:
    split = tuple(half for piece in passage for half in halves(piece))
    assert shown(tidy(split), TEXTS, manner) == shown(passage, TEXTS, manner)
    assert shown(split, TEXTS, manner) == shown(passage, TEXTS, manner)


def halves(piece):
    match piece:
        case Kept(span) if len(span) > 1:
            return [Kept(span.within(0, 1)), Kept(span.within(1, len(span)))]
        case Typed(words) if len(words) > 1:
            return [Typed(words[:1]), Typed(words[1:])]
        case _:
            return [piece]


@given(PASSAGES, MANNERS)
@settings(deadline=None)
def test_deleting_everything_leaves_nothing(passage, manner) -> None:
    length = len(shown(passage, TEXTS, manner))
    if length:
        assert replaced(passage, TEXTS, 0, length, "", manner).passage == ()
