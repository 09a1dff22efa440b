"""The self-test: everything that ships is loaded, and one card is made and read back."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from briefer.model.card import Card
from briefer.model.errors import FileDamaged
from briefer.model.item import Role
from briefer.model.travelling import travelling
from briefer.model.wording import shown

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop

_ENGLISH = "en"


def checks(workshop: "Workshop", icons: Path, sample: Path) -> Iterator[str]:
    """A line for each thing that holds; raises an error of ours for one that does not."""
    yield from _faces(workshop)
    yield from _languages(workshop)
    for name in workshop.template_names:
        if workshop.shelf.is_own(name):
            continue
        template = workshop.shelf.template(name)
        papers = ", ".join(paper.value for paper in template.sheets)
        yield f"template {template.name}: {papers}"
    yield from _icons(icons)
    source = workshop.read_path(sample)
    yield f"sample {sample.name}: {len(source.article.text.split())} words"
    yield from _card(workshop, workshop.draft([source]))


def _faces(workshop: "Workshop") -> Iterator[str]:
    for face in workshop.faces:
        size = len(workshop.font(face))
        yield f"font {face}: {size} bytes"


def _languages(workshop: "Workshop") -> Iterator[str]:
    from briefer.storage.languages import language_codes, load_language

    tables = workshop.languages.tables
    for code in language_codes(tables):
        language = load_language(tables, code)
        yield f"language {code}: {len(language.labels)} labels"
    for law in workshop.languages.shipped_laws():
        yield f"quotation law {law.name}: {law.title}"


def _icons(folder: Path) -> Iterator[str]:
    count = 0
    for path in sorted(folder.glob("*.svg")):
        try:
            ElementTree.fromstring(path.read_bytes())
        except ElementTree.ParseError as error:
            raise FileDamaged(f"The icon {path} is damaged ({error}). {_CURE}") from error
        count += 1
    if not count:
        raise FileDamaged(f"There are no icons in {folder}. {_CURE}")
    yield f"icons: {count}"


_CURE = "Install Briefer again."


def _card(workshop: "Workshop", card: Card) -> Iterator[str]:
    from briefer.desk.exporting import card_in_pdf
    from briefer.proof.drawn import drawn_words
    from briefer.storage.briefs import brief_bytes, card_of

    if card_of(brief_bytes(card)) != card:
        raise FileDamaged(f"A card does not come back as it was saved. {_CURE}")
    yield f"card: {len(card.items)} items, saved and read back"
    pdf = workshop.pdf(card)
    if card_in_pdf(pdf) != travelling(card):
        raise FileDamaged(f"A card does not come out of its PDF as it went in. {_CURE}")
    yield "PDF: the card comes out of it again"
    pages = drawn_words(pdf)
    if len(pages) != 1:
        raise FileDamaged(f"A card has {len(pages)} pages. {_CURE}")
    drawn = _squeezed(pages[0])
    for item in card.printed:
        words = _squeezed(shown(item.parts.text, card.texts))
        if item.role is Role.HEADLINE and words not in drawn:
            raise FileDamaged(f"The words of a card cannot be read back from its PDF. {_CURE}")
    yield f"page: one, {len(pages[0].split())} words read back from the PDF"


def _squeezed(text: str) -> str:
    """Letters and digits alone: lines, hyphens and capitals are the template's."""
    return "".join(char for char in text.casefold() if char.isalnum())
