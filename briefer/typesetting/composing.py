"""Composing: the items of a card as paragraphs of styled text, slot by slot, in no size yet."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefer.model.card import Card
from briefer.model.edits import manner
from briefer.model.homes import slots_of_items
from briefer.model.item import Item, Part
from briefer.model.language import Language
from briefer.model.locators import locator
from briefer.model.passage import spans
from briefer.model.template import Form, Portion, Slot, Template
from briefer.model.wording import wording
from briefer.typesetting.emphasis import emphasised, stands_in
from briefer.typesetting.showing import opened, outlet, words_shown


class Styled(NamedTuple):
    """Text in a style of the template. `language` is a tag where it is not the card's, `link` the
    address the text leads to, or "".
    """

    text: str
    style: str
    language: str = ""
    link: str = ""


class Paragraph(NamedTuple):
    """Styled texts run on. `style` is the one that decides size, leading and shape."""

    texts: tuple[Styled, ...]
    style: str


class Entry(NamedTuple):
    """An item in a slot: its paragraphs with the half-units below each, and its hanging number.

    `item` is "" for furniture that a slot shows. `joined` tells that it goes on under what the one
    before it said, such as a speaker's name.
    """

    item: str
    paragraphs: tuple[tuple[Paragraph, float, Part | None], ...]
    number: Paragraph | None = None
    joined: bool = False


class Filled(NamedTuple):
    """A slot with its entries and the label over them; `title` is what an editor calls it."""

    slot: Slot
    title: str
    label: Paragraph | None
    entries: tuple[Entry, ...]


def compose(card: Card, template: Template, language: Language) -> Mapping[str, Filled]:
    """What stands in each slot of a template, by slot name; empty slots are left out."""
    found: dict[str, Filled] = {}
    homes = slots_of_items(card, template)
    said: set[str] = set()
    for declared in template.slots:
        slot = opened(declared, card, language)
        if slot.shows:
            entries = list(_furniture(words_shown(slot.shows, card, language), slot, template))
        else:
            items = [item for item in card.printed if homes.get(item.id) == slot.name]
            entries = list(_entries(items, card, template, slot, language))
        if not entries and slot.empty and slot.empty not in said:
            said.add(slot.empty)
            entries = list(_furniture([_word(slot.empty, template, language)], slot, template))
        if entries:
            title = _title(slot, template, language)
            label = _label(title, template) if slot.label else None
            found[slot.name] = Filled(slot, title, label, tuple(entries))
    return found


def _furniture(words: Iterable[str], slot: Slot, template: Template) -> Iterator[Entry]:
    """What a slot shows instead of items, or says where it has none: an entry each."""
    for text in words:
        styled = Styled(_cased(text, template, slot.style), slot.style)
        yield Entry("", ((Paragraph((styled,), slot.style), 0.0, None),))


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
        if paragraphs:
            number += 1
            hung = Paragraph((Styled(str(number), slot.number),), slot.number)
            yield Entry(item.id, paragraphs, hung if slot.number else None, joined)


def _said(
    item: Item, card: Card, template: Template, slot: Slot, language: Language
) -> tuple[Styled, ...]:
    """What the forms say that are set once for several items."""
    forms = [form for form in slot.forms if _is_grouping(form, slot)]
    return tuple(
        text for form in forms for text in _texts(item, form, "", card, template, language)
    )


def _is_grouping(form: Form, slot: Slot) -> bool:
    return slot.group is not None and any(p.part is slot.group for p in form.portions)


def _title(slot: Slot, template: Template, language: Language) -> str:
    """A slot's name in the card's language, the template's own wording first."""
    return _word(slot.label or slot.name.replace("-", "_"), template, language)


def _word(key: str, template: Template, language: Language) -> str:
    return template.labels.get(language.code, {}).get(key) or language.label(key)


def _label(title: str, template: Template) -> Paragraph:
    style = template.label_style
    return Paragraph((Styled(_cased(title, template, style), style),), style)


def _paragraphs(
    item: Item, card: Card, template: Template, slot: Slot, language: Language, *, joined: bool
) -> Iterator[tuple[Paragraph, float, Part | None]]:
    said = _title(slot, template, language) if slot.label else ""
    for form in slot.forms:
        if (form.roles and item.role not in form.roles) or (joined and _is_grouping(form, slot)):
            continue
        texts = tuple(_merged(_texts(item, form, said, card, template, language)))
        if texts:
            part = next((portion.part for portion in form.portions if portion.part), None)
            yield Paragraph(texts, _leading_style(form, template)), form.space, part


def _leading_style(form: Form, template: Template) -> str:
    """The largest of a form's styles decides its lines, whichever portions are filled."""
    return max((portion.style for portion in form.portions), key=lambda s: template.styles[s].size)


def _texts(
    item: Item, form: Form, said: str, card: Card, template: Template, language: Language
) -> Iterator[Styled]:
    """A form's texts. What stands before a portion comes only where another one precedes it, what
    stands after it only where another part of the item follows. A lead-in that the slot's label
    has `said` already is left out.
    """
    filled = [
        (portion, texts)
        for portion in form.portions
        if (texts := list(_portion(item, portion, form, card, template, language)))
        and not (portion.part is Part.LEAD and _same(texts, said))
    ]
    if not any(portion.is_words for portion, _ in filled):
        return
    last = max(index for index, (portion, _) in enumerate(filled) if portion.is_words)
    for index, (portion, texts) in enumerate(filled):
        before = portion.before if index else ""
        after = portion.after if index < last else ""
        spoken = _spoken(item, portion, card, language)
        for styled in (Styled(before, portion.style), *texts, Styled(after, portion.style)):
            yield Styled(_cased(styled.text, template, styled.style), styled.style, spoken)


def _spoken(item: Item, portion: Portion, card: Card, language: Language) -> str:
    """The language of the article that a part's words are from, where it is not the page's."""
    kept = spans(item.parts[portion.part]) if portion.part else ()
    articles = {span.article for span in kept}
    for source in card.sources:
        spoken = source.details.language
        if source.article.id in articles and spoken:
            return "" if spoken.split("-")[0] == language.code else spoken
    return ""


def _same(texts: Iterable[Styled], said: str) -> bool:
    lead = "".join(styled.text for styled in texts).strip(" :.")
    return lead.casefold() == said.casefold()


def _portion(
    item: Item,
    portion: Portion,
    form: Form,
    card: Card,
    template: Template,
    language: Language,
) -> Iterator[Styled]:
    if portion.part is None:
        if text := _about(item, portion, card, template, language):
            yield Styled(text, portion.style)
        return
    passage = item.parts[portion.part]
    if portion.unless_in and stands_in(passage, item.parts[portion.unless_in]):
        return
    fragments = wording(passage, card.texts, manner(item.role, portion.part, language))
    if form.emphasis and portion.part is Part.TEXT:
        part, style = form.emphasis
        for text, is_marked in emphasised(fragments, passage, item.parts[part]):
            yield Styled(text, style if is_marked else portion.style)
        return
    text = "".join(fragment.text for fragment in fragments)
    if text.strip():
        yield Styled(text, portion.style)


def _about(item: Item, portion: Portion, card: Card, template: Template, language: Language) -> str:
    """What a portion says of an item that is none of its parts."""
    if portion.locator:
        return locator(item, card, language) if card.options.locators else ""
    return (
        outlet(item, card, language) if portion.outlet else _word(portion.label, template, language)
    )


def _cased(text: str, template: Template, style: str) -> str:
    return text.upper() if template.styles[style].caps else text


def _merged(texts: Iterable[Styled]) -> Iterator[Styled]:
    """Neighbours of one style joined, empty texts left out."""
    last: Styled | None = None
    for styled in texts:
        if not styled.text:
            continue
        if last is not None and last[1:] == styled[1:]:
            last = last._replace(text=last.text + styled.text)
            continue
        if last is not None:
            yield last
        last = styled
    if last is not None:
        yield last
