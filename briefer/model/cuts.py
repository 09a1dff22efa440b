"""Cuts: changes that shorten a card, each with what it loses.

The loss of a cut is the words that go, weighed by the importance of their role. Words of an item
held back weigh more than words trimmed, the first items of a slot more than the later ones, those
that the template asks for more than those beyond, and words over a slot's budget little. Another
paper, or no locators, costs no words but what the editor wanted with them. Words of a quote are
never cut: it stands, or is held.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cached_property

from briefer.model.card import Card, Paper
from briefer.model.edits import manner, put, reword, set_options, set_paper
from briefer.model.errors import EditRefused
from briefer.model.frozen import frozen
from briefer.model.homes import slots_of_items
from briefer.model.item import Item, Part, Role
from briefer.model.language import Language
from briefer.model.passage import Quoted, spans
from briefer.model.quotation import is_mark
from briefer.model.reading import Extent
from briefer.model.template import SIZES, Slot, Template
from briefer.model.wording import shown
from briefer.model.words import count_words

Sentences = Callable[[str], Sequence[Extent]]

# What a word of a role is worth beside one of a key point.
_WORTH = {
    Role.KICKER: 3.0,
    Role.DESK_LINE: 3.0,
    Role.HEADLINE: 20.0,
    Role.STANDFIRST: 1.5,
    Role.KEY_POINT: 1.0,
    Role.QUOTE: 2.0,
    Role.STATEMENT: 1.2,
    Role.FIGURE: 1.2,
    Role.BACKGROUND: 0.5,
    Role.WHY_IT_MATTERS: 0.7,
    Role.EVENT: 0.8,
    Role.QUESTION: 1.0,
    Role.WHATS_NEXT: 0.9,
    Role.NOTE: 0.6,
    Role.PICTURE: 1.5,
}
# In words: a thing that goes from the card, a part that goes from a thing.
_THING, _PART = 8, 4
# In words of a key point: about one of them for the sheet, more for every place in the article.
_SHEET, _PLACES = 35.0, 60.0
_ASKED_FOR = 2.0
_OVER_BUDGET = 0.3
# The most trims of one part: of more sentences some are left out.
_TRIMS = 10
# Roles that a trim would make say something else.
_WHOLE = frozenset({Role.QUOTE, Role.HEADLINE, Role.KICKER, Role.DESK_LINE})
_TRIMMED = (Part.TEXT, Part.ANSWER, Part.CAPTION, Part.CONTEXT)
_OPTIONAL = (Part.LEAD, Part.CONTEXT)


class CutKind(StrEnum):
    """What a cut does."""

    HOLD = "hold"
    TRIM = "trim"
    LEAVE_OUT = "leave-out"
    LOCATORS = "locators"
    PAPER = "paper"


@frozen
class Cut:
    """One change and what it loses: words, and the loss by which cuts are ranked.

    `item` is the item as it then is. A trim leaves the first `sentences` of `part`; a paper is
    changed to `paper`.
    """

    kind: CutKind
    words: int
    loss: float
    item: Item | None = None
    part: Part | None = None
    sentences: int = 0
    paper: Paper | None = None

    def of(self, card: Card) -> Card:
        """The card with this change made."""
        if self.item is not None:
            return put(card, self.item)
        if self.paper is not None:
            return set_paper(card, self.paper)
        return set_options(card, replace(card.options, locators=False))


def cuts(
    card: Card, template: Template, language: Language, sentences: Sentences
) -> tuple[Cut, ...]:
    """Every single change that shortens the card, the least loss first.

    `sentences` gives the sentences of words shown.
    """
    ranks: dict[str, int] = {}
    found: list[Cut] = [*_papers(card, template)]
    homes = slots_of_items(card, template)
    for item in card.printed:
        slot = homes.get(item.id)
        if slot is not None:
            ranks[slot.name] = ranks.get(slot.name, 0) + 1
            found.extend(_Cutting(card, item, slot, language, ranks[slot.name]).all(sentences))
    if card.options.locators and any(item.spans for item in card.printed):
        found.append(Cut(CutKind.LOCATORS, 0, _PLACES))
    return tuple(sorted(found, key=lambda cut: cut.loss))


def number(card: Card, item: Item) -> int:
    """Which of the printed items of its role an item is, from 1; 0 for the only one."""
    ids = [other.id for other in card.printed if other.role is item.role]
    return ids.index(item.id) + 1 if len(ids) > 1 and item.id in ids else 0


def _papers(card: Card, template: Template) -> Iterator[Cut]:
    """The usual paper with more room, if there is one."""
    mine = _room(template, card.paper)
    for paper in (Paper.A4, Paper.LETTER):
        if _room(template, paper) > mine:
            yield Cut(CutKind.PAPER, 0, _SHEET, paper=paper)
            return


def _room(template: Template, paper: Paper) -> float:
    """The area inside the margins, in square points; 0 where the template has no such paper."""
    if paper not in template.sheets:
        return 0.0
    top, right, bottom, left = template.sheets[paper].margins
    width, height = SIZES[paper]
    return (width - left - right) * (height - top - bottom)


@frozen(slots=False)
class _Cutting:
    """An item that may be cut, as the `rank`-th of its slot."""

    card: Card
    item: Item
    slot: Slot
    language: Language
    rank: int

    def all(self, sentences: Sentences) -> Iterator[Cut]:
        """What may be done with it."""
        held = replace(self.item, held=True)
        yield Cut(CutKind.HOLD, self._size, self._loss(self._size, _THING), held)
        for part in self._parts:
            if part in _OPTIONAL and self.item.role is not Role.NOTE:
                yield self._without(part)
            if part in _TRIMMED and not (self.item.role in _WHOLE and part is Part.TEXT):
                yield from self._trims(part, sentences)

    @cached_property
    def _parts(self) -> tuple[Part, ...]:
        """The parts that the slot shows, whatever stands in others."""
        portions = [portion for form in self.slot.forms for portion in form.portions]
        shows = dict.fromkeys(one.part for one in portions if one.part and one.unless_in is None)
        return tuple(part for part in shows if self.item.parts[part])

    @cached_property
    def _size(self) -> int:
        return sum(count_words(self._words(part)) for part in self._parts)

    def _words(self, part: Part) -> str:
        how = manner(self.item.role, part, self.language)
        return shown(self.item.parts[part], self.card.texts, how)

    def _loss(self, words: int, more: int = 0) -> float:
        """The loss of so many words of the item, and of what counts as `more` of them."""
        budget = self.slot.budget
        beyond = min(max(self._size - budget.words, 0), words) if budget.words else 0
        asked = _ASKED_FOR if self.rank <= budget.items[0] else 1.0
        within = (words - beyond + more) * asked * (1 + 1 / (1 + self.rank))
        return round((within + _OVER_BUDGET * beyond) * _WORTH[self.item.role], 3)

    def _without(self, part: Part) -> Cut:
        words = count_words(self._words(part))
        item = replace(self.item, parts=self.item.parts.put(part, ()))
        return Cut(CutKind.LEAVE_OUT, words, self._loss(words, _PART), item, part)

    def _trims(self, part: Part, sentences: Sentences) -> Iterator[Cut]:
        """Each beginning of a part that is whole sentences."""
        whole = self._words(part)
        ends = [end for _, end in sentences(whole)[:-1]]
        for count in _spread(len(ends)):
            end = ends[count - 1]
            item = self._trimmed(part, whole, end)
            if item is not None:
                words = count_words(whole) - count_words(whole[:end])
                yield Cut(CutKind.TRIM, words, self._loss(words), item, part, count)

    def _trimmed(self, part: Part, whole: str, end: int) -> Item | None:
        """The item with a part cut at the end of a sentence; None where that may not be."""
        if _is_inside_marks(whole[:end]):
            return None
        cut = (end, len(whole))
        try:
            card = reword(self.card, self.item.id, part, cut, "", self.language).card
        except EditRefused:
            return None
        item = card.item(self.item.id)
        how = manner(item.role, part, self.language)
        if shown(item.parts[part], card.texts, how) != whole[:end].rstrip():
            return None
        return item if _is_honest(self.item, item, part) else None


def _spread(most: int) -> Sequence[int]:
    """The numbers from 1 to `most`, or some of them from end to end where they are many."""
    if most <= _TRIMS:
        return range(1, most + 1)
    return [1 + round((most - 1) * step / (_TRIMS - 1)) for step in range(_TRIMS)]


def _is_inside_marks(words: str) -> bool:
    """Whether quotation marks are still open at the end of these words; in doubt they are."""
    return sum(is_mark(words, at) for at in range(len(words))) % 2 == 1


def _is_honest(before: Item, after: Item, part: Part) -> bool:
    """Whether a trim leaves quotations whole, and in the text who said it where that stood."""
    if any(
        piece not in before.parts[part] for piece in after.parts[part] if isinstance(piece, Quoted)
    ):
        return False
    told = {span for name in (Part.SPEAKER, Part.CUE) for span in spans(before.parts[name])}
    stood, stands = spans(before.parts[part]), spans(after.parts[part])
    return all(
        any(kept.holds(span) for kept in stands)
        for span in told
        if any(kept.holds(span) for kept in stood)
    )
