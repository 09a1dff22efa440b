"""A thousand random sequences of edits over real articles: every quotation shown is its source's.

What is shown is read as a stranger would: the words between the outermost marks, without what is
marked as the editor's (an omission, a bracket), have to stand in the article as they are.
"""

import random
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from briefer import app, assets
from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.desk.desk import Desk
from briefer.model.card import Card, Source
from briefer.model.custody import broken
from briefer.model.fragment import Fragment, FragmentKind
from briefer.model.growing import Edge
from briefer.model.item import PARTS, Item, Part, Role
from briefer.model.pairing import pairs
from briefer.model.passage import Passage, Typed
from briefer.model.span import Span
from tests import desk_sample
from tests.desk_sample import ManualExecutor

SHARED = Path(__file__).parents[4] / "shared" / "articles"
OWN = assets.RESOURCES / "samples"
GROUPS, SEQUENCES, STEPS = 20, 50, 12
_QUOTES = str.maketrans(dict.fromkeys("'’‘‛‚‹›“”„‟«»\""))
_LIKE = str.maketrans({"–": "-", "—": "-", "\u00a0": " ", "\u202f": " "})
_OURS = re.compile(r"\[[^\]]*\]")
_TYPED = ("never ", "x", " – ", "'s", "“", '"', "« oui »", "far too ", " 300 ", "", "", "", "")


class Quiet(desk_sample.Workshop):
    """Reads as the program does, and sets no pages."""

    whole = app.parts()

    def reading(self, source, go_on=None):
        return self.whole.reading(source, go_on)

    def language(self, card):
        return self.whole.language(card)


@pytest.fixture(scope="module")
def workshop():
    return Quiet()


@cache
def files() -> list[Path]:
    """The shared articles where they are beside the checkout, and our own sample."""
    kinds = {".txt", ".md", ".html"}
    shared = sorted(SHARED.iterdir()) if SHARED.is_dir() else []
    return [path for path in (*shared, *OWN.iterdir()) if path.suffix in kinds]


@cache
def source(path: Path) -> Source:
    return Source(read(Manuscript(path.read_bytes(), path.name)))


class Editor:
    """Somebody who does anything at all to a card of one article, by chance."""

    def __init__(self, workshop, seed: int) -> None:
        self.chance = random.Random(seed)
        self.source = source(self.chance.choice(files()))
        self.text = self.source.article.text
        self.desk = Desk(workshop, ManualExecutor())
        self.desk.edit(Card((self.source,)), None)
        self.statements = self.desk.reading(self.source.article.id).statements
        self.pick_quote()
        self.pick_quote()
        self.pick_words()

    def go(self) -> None:
        acts = (
            *[self.cut] * 4,
            *[self.type] * 3,
            *[self.type_fragment] * 2,
            *(self.pick_quote, self.pick_words, self.bracket, self.grow, self.join, self.title),
            *(self.undo, self.desk.redo, self.recast, self.move),
        )
        self.chance.choice(acts)()

    def item(self) -> Item | None:
        items = self.desk.card.items
        return self.chance.choice(items) if items else None

    def place(self) -> tuple[Item, Part, int, int] | None:
        item = self.item()
        if item is None:
            return None
        parts = [part for part in PARTS[item.role] if item.parts[part]]
        part = self.chance.choice(parts or list(PARTS[item.role]))
        words = self.shown(item, part)
        start = self.chance.randint(0, len(words))
        end = min(len(words), start + self.chance.choice((0, 1, 3, 9, 30)))
        if self.chance.random() < 0.6:  # mostly whole words, as editors choose them
            start = words.rfind(" ", 0, start) + 1
            end = words.find(" ", end) if words.find(" ", end) >= 0 else len(words)
        return item, part, start, end

    def shown(self, item: Item, part: Part) -> str:
        return "".join(fragment.text for fragment in self.desk.shown(item.id, part))

    def pick_quote(self) -> None:
        if self.statements:
            pieces = self.chance.choice(self.statements).pieces
            start, end = self.chance.choice(pieces)
            self.desk.pick(Role.QUOTE, Span(self.source.article.id, start, end))

    def pick_words(self) -> None:
        start = self.chance.randrange(len(self.text) - 1)
        end = min(len(self.text), start + self.chance.randint(1, 400))
        role = self.chance.choice(list(Role))
        self.desk.pick(role, Span(self.source.article.id, start, end))

    def cut(self) -> None:
        self.type(words="")

    def type(self, words: str | None = None) -> None:
        if place := self.place():
            item, part, start, end = place
            words = self.chance.choice(_TYPED) if words is None else words
            self.desk.reword(item.id, part, start, end, words)

    def type_fragment(self) -> None:
        start = self.chance.randrange(len(self.text))
        if self.statements and self.chance.random() < 0.7:
            start = self.chance.choice(self.statements).extent[0]
        words = self.text[start : start + self.chance.randint(1, 60)].rsplit(" ", 1)[0]
        self.type(words=f"“{words}”")

    def bracket(self) -> None:
        if place := self.place():
            item, part, start, end = place
            self.chance.choice(
                (
                    lambda: self.desk.bracket(item.id, part, start, end, "the council"),
                    lambda: self.desk.mark_sic(item.id, part, start),
                    lambda: self.desk.recase(item.id, part, start),
                )
            )()

    def grow(self) -> None:
        if item := self.item():
            edge = self.chance.choice(list(Edge))
            self.desk.grow(item.id, edge, self.chance.choice((1, -1)))

    def undo(self) -> None:
        if len(self.desk.history.past) > 1:  # not the opening of the article
            self.desk.undo()

    def join(self) -> None:
        if item := self.item():
            self.desk.join(item.id)

    def title(self) -> None:
        if place := self.place():
            item, part, start, _ = place
            self.desk.declare_title(item.id, part, start, start, "The Old Bridge")

    def recast(self) -> None:
        if item := self.item():
            self.desk.recast(item.id, self.chance.choice(list(Role)))

    def move(self) -> None:
        if item := self.item():
            self.desk.move(item.id, self.chance.randint(0, 3))

    def check(self) -> int:
        """Assert that what is shown holds; how many quotations were looked at."""
        seen = 0
        for item in self.desk.card.items:
            assert not broken(item, self.desk.card.texts)
            for part, _ in item.parts:
                for words in quotations(self.desk.shown(item.id, part), item.parts[part]):
                    seen += 1
                    for run in _OURS.split(words):
                        assert folded(run) in folded(self.text), (words, run)
        return seen


def quotations(fragments: Sequence[Fragment], passage: Passage) -> list[str]:
    """The words between the outermost marks, those that kept words bring too, but of titles."""
    found: list[str] = []
    plain: list[str] = []
    inside: list[str] | None = None
    for one in fragments:
        if one.kind is FragmentKind.MARK and inside is None:
            inside = []
        elif one.kind is FragmentKind.MARK and inside is not None:
            found.append("".join(inside))
            inside = None
        elif inside is not None:
            inside.append(one.text)
        else:
            piece = passage[one.path[0]]
            plain.append(" " if isinstance(piece, Typed) and piece.is_title else one.text)
    text = "".join(plain)
    return [*found, *(text[first + 1 : last] for first, last in pairs(text))]


def folded(words: str) -> str:
    """Words without marks, dashes and blanks of one kind, no punctuation at the ends.

    Speech that runs on over a paragraph's end has marks between its sentences in the source.
    """
    plain = " ".join(words.translate(_QUOTES).translate(_LIKE).split())
    return plain.strip(" .,;:!?،؛。，")


@pytest.mark.parametrize("group", range(GROUPS))
def test_no_sequence_of_edits_makes_a_quotation_that_is_not_the_source_s(workshop, group):
    seen = done = 0
    for number in range(SEQUENCES):
        editor = Editor(workshop, group * SEQUENCES + number)
        for _ in range(STEPS):
            before = editor.desk.card
            editor.go()
            done += editor.desk.card is not before
            seen += editor.check()
    # Most edits are let through, and there is something to look at after them.
    assert done > SEQUENCES * STEPS / 3
    assert seen > SEQUENCES * STEPS / 2


def test_a_changed_word_would_be_seen(workshop):
    editor = Editor(workshop, 1)
    first = next(words for words in re.findall(r"\w{5,}", editor.text))
    words = editor.text.replace(first, first[::-1], 1)[:60]
    assert folded(words) not in folded(editor.text)


def test_fragments_of_every_kind_are_looked_at(workshop):
    kinds = {
        fragment.kind
        for seed in range(30)
        for editor in [_after(workshop, seed)]
        for item in editor.desk.card.items
        for part, _ in item.parts
        for fragment in editor.desk.shown(item.id, part)
    }
    assert kinds >= {FragmentKind.ADDED, FragmentKind.OMISSION, FragmentKind.MARK}


def _after(workshop, seed: int) -> Editor:
    editor = Editor(workshop, seed)
    for _ in range(STEPS):
        editor.go()
    return editor
