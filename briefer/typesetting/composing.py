"""Composing: the items of a card as paragraphs of styled text, slot by slot, in no size yet."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefer.model.card import Card
from briefer.model.edits import manner
from briefer.model.item import Item, Part
from briefer.model.language import Language
from briefer.model.locators import locator
from briefer.model.passage import Kept, Passage, Quoted, spans
from briefer.model.span import Span
from briefer.model.template import Form, Portion, Slot, Template
from briefer.model.wording import Fragment, FragmentKind, wording


class Styled(NamedTuple):
    """Text in a style of the template. `language` is a tag where it is not the card's."""

    text: str
    style: str
    language: str = ""


class Paragraph(NamedTuple):
    """Styled texts run on. `style` is the one that decides size, leading and shape."""

    texts: tuple[Styled, ...]
    style: str


class Entry(NamedTuple):
    """An item in a slot: its paragraphs with the half-units below each, and its hanging number."""

    item: str
    paragraphs: tuple[tuple[Paragraph, float, Part | None], ...]
    number: Paragraph | None = None


class Filled(NamedTuple):
    """A slot with its entries and the label over them; `title` is what an editor calls it."""

    slot: Slot
    title: str
    label: Paragraph | None
    entries: tuple[Entry, ...]


def compose(card: Card, template: Template, language: Language) -> Mapping[str, Filled]:
    """What stands in each slot of a template, by slot name; empty slots are left out."""
    found: dict[str, Filled] = {}
    for slot in template.slots:
        items = [item for item in card.printed if _belongs(item, slot, template)]
        entries = list(_entries(items, card, template, slot, language))
        if entries:
            title = _title(slot, template, language)
            label = _label(title, template) if slot.label else None
            found[slot.name] = Filled(slot, title, label, tuple(entries))
    return found


def _belongs(item: Item, slot: Slot, template: Template) -> bool:
    """Whether an item stands in a slot: the one chosen for it, else the first of its role."""
    if item.role not in slot.roles:
        return False
    chosen = [other for other in template.slots if other.name == item.slot]
    home = chosen[0] if chosen and item.role in chosen[0].roles else template.slot_for(item.role)
    return home is slot


def _entries(
    items: Iterable[Item], card: Card, template: Template, slot: Slot, language: Language
) -> Iterator[Entry]:
    number = 0
    for item in items:
        paragraphs = tuple(_paragraphs(item, card, template, slot, language))
        if paragraphs:
            number += 1
            hung = Paragraph((Styled(str(number), slot.number),), slot.number)
            yield Entry(item.id, paragraphs, hung if slot.number else None)


def _title(slot: Slot, template: Template, language: Language) -> str:
    """A slot's name in the card's language, the template's own wording first."""
    key = slot.label or slot.name.replace("-", "_")
    return template.labels.get(language.code, {}).get(key) or language.label(key)


def _label(title: str, template: Template) -> Paragraph:
    style = template.label_style
    return Paragraph((Styled(_cased(title, template, style), style),), style)


def _paragraphs(
    item: Item, card: Card, template: Template, slot: Slot, language: Language
) -> Iterator[tuple[Paragraph, float, Part | None]]:
    for form in slot.forms:
        texts = tuple(_merged(_texts(item, form, card, template, language)))
        if texts:
            part = next((portion.part for portion in form.portions if portion.part), None)
            yield Paragraph(texts, _leading_style(form, template)), form.space, part


def _leading_style(form: Form, template: Template) -> str:
    """The largest of a form's styles decides its lines, whichever portions are filled."""
    return max((portion.style for portion in form.portions), key=lambda s: template.styles[s].size)


def _texts(
    item: Item, form: Form, card: Card, template: Template, language: Language
) -> Iterator[Styled]:
    """A form's texts. What stands before a portion comes only where another one precedes it, what
    stands after it only where another part of the item follows.
    """
    filled = [
        (portion, texts)
        for portion in form.portions
        if (texts := list(_portion(item, portion, form, card, language)))
    ]
    if all(portion.locator for portion, _ in filled):
        return
    last = max(index for index, (portion, _) in enumerate(filled) if not portion.locator)
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


def _portion(
    item: Item, portion: Portion, form: Form, card: Card, language: Language
) -> Iterator[Styled]:
    if portion.locator:
        if card.options.locators and (text := locator(item, card, language)):
            yield Styled(text, portion.style)
        return
    if portion.part is None:
        return
    passage = item.parts[portion.part]
    if portion.unless_in and _stands_in(passage, item.parts[portion.unless_in]):
        return
    fragments = wording(passage, card.texts, manner(item.role, portion.part, language))
    if form.emphasis and portion.part is Part.TEXT:
        part, style = form.emphasis
        yield from _emphasised(fragments, passage, spans(item.parts[part]), portion.style, style)
        return
    text = "".join(fragment.text for fragment in fragments)
    if text.strip():
        yield Styled(text, portion.style)


def _stands_in(passage: Passage, text: Passage) -> bool:
    mine = spans(passage)
    return bool(mine) and all(any(kept.holds(span) for kept in spans(text)) for span in mine)


def _emphasised(
    fragments: Iterable[Fragment],
    passage: Passage,
    marked: Iterable[Span],
    style: str,
    emphasis: str,
) -> Iterator[Styled]:
    """The words of a passage, those at `marked` places of the article in the style `emphasis`."""
    marked = list(marked)
    for fragment in fragments:
        at = _place(fragment, passage)
        begin = 0
        for span in marked if at else ():
            if at and at.holds(span):
                first, last = span.start - at.start, span.end - at.start
                yield Styled(fragment.text[begin:first], style)
                yield Styled(fragment.text[first:last], emphasis)
                begin = last
        yield Styled(fragment.text[begin:], style)


def _place(fragment: Fragment, passage: Passage) -> Span | None:
    """Where in the article a fragment of kept words stands."""
    if fragment.kind is not FragmentKind.KEPT:
        return None
    piece = passage[fragment.path[0]]
    if isinstance(piece, Quoted):
        piece = piece.pieces[fragment.path[1]]
    if not isinstance(piece, Kept):
        return None
    return piece.span.within(fragment.at, fragment.at + len(fragment.text))


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
