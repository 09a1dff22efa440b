"""Exporting: what goes into a card's PDF besides its page, and how it comes out again."""

from collections.abc import Callable
from pathlib import Path

from briefer.articles.pdf.unpacking import unpacks_to_too_much
from briefer.model.card import Card, Source
from briefer.model.errors import FileDamaged, SourceUnreadable
from briefer.model.given import is_date, is_language
from briefer.model.page import Page
from briefer.model.reading import Reading
from briefer.model.travelling import travelling
from briefer.storage.attachments import attachment_bytes, card_of_attachment
from briefer.storage.files import beginning, read_limited
from briefer.typesetting.attached import Found, attachment
from briefer.typesetting.metadata import UNDATED, About

# A card's PDF with all its articles is a fraction of this.
_PDF_LIMIT = 256_000_000
# What a PDF of ours says of itself, in its metadata, also where it cannot be read any more.
_OURS = b"Briefer"


def about(
    card: Card, page: Page, reading: Callable[[Source], Reading], *, rtl: bool = False
) -> About:
    """What the PDF of a card says about itself. Its date is the latest of the articles'."""
    dates = [source.details.published or "" for source in card.sources]
    date = max((date for date in dates if is_date(date)), default=UNDATED)
    language = card.language if is_language(card.language) else page.language
    talks = {source.article.id for source in card.sources if reading(source).is_talk}
    goes = travelling(card, talks)
    attached = attachment_bytes(goes) if goes is not None else None
    return About(page.title, language, date, card.options.attach.value, attached, rtl)


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF, by its content."""
    return (beginning(path) or b"").startswith(b"%PDF-")


def holds_card(path: Path) -> bool:
    """Whether a file is a PDF of ours, with or without its card: any other PDF is an article."""
    if not is_pdf(path):
        return False
    data = read_limited(path, _PDF_LIMIT)
    try:
        found = carried(data)
    except FileDamaged:
        return _OURS in data
    return found.ours or found.attachment is not None


def carried(data: bytes) -> Found:
    """What a PDF carries. Raises FileDamaged, also where it unpacks to more than any card does."""
    if unpacks_to_too_much(data):
        raise FileDamaged("It unpacks to far more than a card does. Get it anew from its sender.")
    return attachment(data)


def card_of_pdf(path: Path) -> Card:
    """The card in an exported PDF. Raises FileDamaged, or SourceUnreadable where it has none."""
    data = read_limited(path, _PDF_LIMIT)
    try:
        return card_in_pdf(data)
    except (FileDamaged, SourceUnreadable) as error:
        raise type(error)(f"{path}: {error}") from error


def card_in_pdf(data: bytes) -> Card:
    """The card in the bytes of an exported PDF. Raises FileDamaged or SourceUnreadable."""
    found = carried(data)
    if found.attachment is not None:
        return card_of_attachment(found.attachment)
    if found.ours:
        raise SourceUnreadable(
            "It was exported with nothing attached, so there is no card in it. "
            "Open the .brief file it was made from."
        )
    raise SourceUnreadable(
        "Briefer did not make this PDF, so there is no card in it. "
        "Open it as an article, or make a card of it with: briefer make"
    )
