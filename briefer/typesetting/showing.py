"""What a page shows besides the parts of items: words of furniture that stand among the text."""

from dataclasses import replace
from typing import NamedTuple

from briefer.model.card import Card
from briefer.model.chronology import day_of
from briefer.model.image import Image
from briefer.model.item import Item, Part
from briefer.model.language import Language
from briefer.model.template import Shown, Slot
from briefer.model.wording import shown


class Shot(NamedTuple):
    """An image that stands over words, with its description."""

    image: Image
    alt: str


def words_shown(what: Shown, card: Card, language: Language) -> tuple[str, ...]:
    """The words of a piece of furniture, () where the card has none."""
    options = card.options
    match what:
        case Shown.NAME_LINE:
            return tuple(language.label(key) for key in ("name_field", "class_field", "date_field"))
        case Shown.CLASSIFICATION:
            told = options.classification
        case Shown.EMBARGO:
            told = _embargo(options.embargo, language)
        case Shown.ORGANISATION:
            told = options.organisation
        case Shown.VERSION:
            told = options.version and f"{language.label('version')} {options.version}"
        case Shown.LOGO:
            told = None
    return (told,) if told else ()


def _embargo(iso: str | None, language: Language) -> str | None:
    if not iso:
        return None
    return language.label("embargoed_until").replace("{moment}", language.moment(iso))


def opened(slot: Slot, card: Card, language: Language) -> Slot:
    """A slot for the classification as it looks on this card: otherwise where it may go out."""
    if not slot.open or not language.is_open(card.options.classification or ""):
        return slot
    style, panel = slot.open
    return replace(slot, style=style, panel=panel)


def outlet(item: Item, card: Card, language: Language) -> str:
    """Publisher and date of the article an item's words are from, as far as they are known."""
    if not item.spans:
        return ""
    details = card.source(item.spans[0].article).details
    published = language.date(details.published) if details.published else ""
    return ", ".join(filter(None, (details.publisher, published)))


def shot_shown(what: Shown, card: Card) -> Shot | None:
    """The image of a piece of furniture: the logo, described as whose it is."""
    logo = card.image(card.options.logo) if what is Shown.LOGO else None
    return Shot(logo, card.options.organisation or "") if logo else None


def shot_of(item: Item, card: Card) -> Shot | None:
    """The image an item shows, with the editor's description of it."""
    image = card.image(item.image) if item.image else None
    return Shot(image, shown(item.parts[Part.ALT], card.texts)) if image else None


def day_told(item: Item, card: Card, language: Language) -> int | None:
    """The day of an event as its own words tell it, counted as `date.toordinal` does.

    A day without a year is the one nearest to the day its article was published.
    """
    near = None
    if item.spans and (published := card.source(item.spans[0].article).details.published):
        near = day_of(published, language)
    day = day_of(shown(item.parts[Part.DATE], card.texts), language, near)
    return day.toordinal() if day else None
