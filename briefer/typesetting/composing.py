"""Composing: the items of a card as paragraphs of styled text, slot by slot, in no size yet."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefer.model.card import Card, Options, Source
from briefer.model.homes import slots_of_items
from briefer.model.image import Image
from briefer.model.item import Item, Part
from briefer.model.language import Language
from briefer.model.template import Form, Slot, Template
from briefer.typesetting.portions import Styled, cased, form_texts, word
from briefer.typesetting.showing import (
    Shot,
    day_told,
    opened,
    shot_of,
    shot_shown,
    words_shown,
)


class Paragraph(NamedTuple):
    """Styled texts run on; none are a blank line. `style` decides size, leading and shape."""

    texts: tuple[Styled, ...]
    style: str


class Entry(NamedTuple):
    """An item in a slot: its paragraphs with the half-units below each, and its hanging number.

    `item` is "" for furniture that a slot shows. `joined` tells that it goes on under what the one
    before it said, such as a speaker's name. A `shot` stands over its words; `day` is that of an
    event, counted as `date.toordinal` does, where it can be told.
    """

    item: str
    paragraphs: tuple[tuple[Paragraph, float, Part | None], ...]
    number: Paragraph | None = None
    joined: bool = False
    shot: Shot | None = None
    day: int | None = None


class Filled(NamedTuple):
    """A slot with its entries and the label over them; `title` is what an editor calls it.

    `note` is said of a timeline that is not to scale; `beside` are entries in the indent.
    """

    slot: Slot
    title: str
    label: Paragraph | None
    entries: tuple[Entry, ...]
    note: Paragraph | None = None
    beside: tuple[Entry, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.entries or self.beside)


class _Origin(NamedTuple):
    """All that a slot's words are made of."""

    slot: Slot
    items: tuple[Item, ...]
    sources: tuple[Source, ...]
    options: Options
    images: tuple[Image, ...]
    template: Template
    language: Language


class Composer:
    """Composes cards. What a slot holds is the same object as long as it is made of the same."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[_Origin, Filled]] = {}

    def compose(self, card: Card, template: Template, language: Language) -> Mapping[str, Filled]:
        """What stands in each slot of a template, by slot name; empty slots are left out."""
        homes = slots_of_items(card, template)
        made: dict[str, Filled] = {}
        for slot in template.slots:
            items = tuple(item for item in card.printed if homes.get(item.id) is slot)
            made[slot.name] = self._filled(slot, items, card, template, language)
        # What is said of nothing is said once, and not beside something.
        said = {one.slot.empty for one in made.values() if one.holds}
        found: dict[str, Filled] = {}
        for name, filled in made.items():
            slot = filled.slot
            if filled.holds:
                found[name] = filled
            elif slot.empty and slot.empty not in said:
                said.add(slot.empty)
                entries = _furniture([word(slot.empty, template, language)], slot, template)
                found[name] = filled._replace(entries=tuple(entries))
        return found

    def _filled(
        self,
        slot: Slot,
        items: tuple[Item, ...],
        card: Card,
        template: Template,
        language: Language,
    ) -> Filled:
        origin = _Origin(slot, items, card.sources, card.options, card.images, template, language)
        kept = self._kept.get(slot.name)
        if kept is None or kept[0] != origin:
            kept = self._kept[slot.name] = (origin, _filled(slot, items, card, template, language))
        return kept[1]


def _filled(
    declared: Slot, items: Iterable[Item], card: Card, template: Template, language: Language
) -> Filled:
    """A slot as it looks on a card, with its entries or none."""
    slot = opened(declared, card, language)
    beside = [item for item in items if item.role in slot.beside]
    within = [item for item in items if item.role not in slot.beside]
    first = tuple(_entries(beside, card, template, slot, language))
    entries = _closed_up(
        _shown(slot, card, template, language)
        if slot.shows
        else _entries(within, card, template, slot, language)
    )
    title = _title(slot, template, language)
    style = slot.label_style or template.label_style
    label = _set(title, style, template) if slot.label else None
    not_to_scale = word("not_to_scale", template, language)
    note = _set(not_to_scale, slot.style, template) if slot.timeline else None
    return Filled(slot, title, label, entries, note, first)


def _closed_up(found: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries without the blank lines that none of them has words for."""
    entries = tuple(found)
    filled = {p.style for entry in entries for p, _, _ in entry.paragraphs if p.texts}
    return tuple(
        entry._replace(paragraphs=tuple(one for one in entry.paragraphs if one[0].style in filled))
        for entry in entries
    )


def _shown(slot: Slot, card: Card, template: Template, language: Language) -> Iterator[Entry]:
    """The furniture a slot shows: an image, or words."""
    if slot.shows and (shot := shot_shown(slot.shows, card)):
        yield Entry("", (), shot=shot)
    elif slot.shows:
        yield from _furniture(words_shown(slot.shows, card, language), slot, template)


def _furniture(words: Iterable[str], slot: Slot, template: Template) -> Iterator[Entry]:
    """What a slot shows instead of items, or says where it has none: an entry each."""
    for text in words:
        yield Entry("", ((_set(text, slot.style, template), 0.0, None),))


def _entries(
    items: Iterable[Item], card: Card, template: Template, slot: Slot, language: Language
) -> Iterator[Entry]:
    number = 0
    before: tuple[Styled, ...] = ()
    for item in items:
        said = _said(item, card, template, slot, language)
        joined = bool(said) and said == before
        paragraphs = tuple(_paragraphs(item, card, template, slot, language, joined=joined))
        before = said
        shot = shot_of(item, card)
        if shot or any(paragraph.texts for paragraph, _, _ in paragraphs):
            number += 1
            hung = Paragraph((Styled(str(number), slot.number),), slot.number)
            day = day_told(item, card, language) if slot.timeline else None
            yield Entry(item.id, paragraphs, hung if slot.number else None, joined, shot, day)


def _said(
    item: Item, card: Card, template: Template, slot: Slot, language: Language
) -> tuple[Styled, ...]:
    """What the forms say that are set once for several items."""
    forms = [form for form in slot.forms if _is_grouping(form, slot)]
    return tuple(
        text for form in forms for text in form_texts(item, form, "", card, template, language)
    )


def _is_grouping(form: Form, slot: Slot) -> bool:
    return slot.group is not None and any(p.part is slot.group for p in form.portions)


def _title(slot: Slot, template: Template, language: Language) -> str:
    """A slot's name in the card's language, the template's own wording first."""
    return word(slot.label or slot.name.replace("-", "_"), template, language)


def _set(text: str, style: str, template: Template) -> Paragraph:
    return Paragraph((Styled(cased(text, template, style), style),), style)


def _paragraphs(
    item: Item, card: Card, template: Template, slot: Slot, language: Language, *, joined: bool
) -> Iterator[tuple[Paragraph, float, Part | None]]:
    said = _title(slot, template, language) if slot.label else ""
    for form in slot.forms:
        if form.roles and item.role not in form.roles:
            continue
        if joined and _is_grouping(form, slot):
            continue
        texts = tuple(form_texts(item, form, said, card, template, language))
        if texts:
            part = next((portion.part for portion in form.portions if portion.part), None)
            yield Paragraph(texts, _leading_style(form, template)), form.space, part
        elif form.keeps:
            yield Paragraph((), _leading_style(form, template)), form.space, None


def _leading_style(form: Form, template: Template) -> str:
    """The largest of a form's styles decides its lines, whichever portions are filled."""
    return max((portion.style for portion in form.portions), key=lambda s: template.styles[s].size)
