"""What opening, pasting and adding lay on the desk: a card, its path, and its readings warmed."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.model import edits, picking
from briefer.model.article import Arrival, BlockKind
from briefer.model.card import Card, Source
from briefer.model.errors import BrieferError
from briefer.model.frozen import frozen
from briefer.model.item import Role
from briefer.model.span import Span
from briefer.storage.files import beginning

if TYPE_CHECKING:
    from briefer.articles.stopping import Stop
    from briefer.desk.workshop import Workshop

_BRIEF = b"application/vnd.briefer.card+zip"
_BEGUN = ((BlockKind.HEADLINE, Role.HEADLINE), (BlockKind.STANDFIRST, Role.STANDFIRST))


@frozen
class Opened:
    """A card to work on. `path` is set where it is a file of ours; `name` is for the message."""

    card: Card
    name: str
    path: Path | None = None


def is_brief(path: Path) -> bool:
    """Whether a file is a card of ours, by its content, or by its name where it cannot be read."""
    head = beginning(path)
    if head is None:
        return path.suffix == ".brief"
    return _BRIEF in head or (path.suffix == ".brief" and head[:2] == b"PK")


def from_path(workshop: "Workshop", path: Path) -> Opened:
    """The card in a file of ours or in its PDF, or a new card begun from an article.

    A PDF is never saved over: its card has no path yet. Raises SourceUnreadable or FileDamaged.
    """
    from briefer.desk.exporting import is_pdf

    pdf = is_pdf(path)
    if pdf or is_brief(path):
        card = workshop.load(path)
        for source in card.sources:
            workshop.reading(source)
        return Opened(_warmed(workshop, card), path.name, None if pdf else path)
    return Opened(_warmed(workshop, begun(workshop, workshop.read_path(path))), path.name)


def from_text(
    workshop: "Workshop", data: bytes, name: str, how: Arrival, media_type: str = ""
) -> Opened:
    """A new card begun from an article that came as bytes. Raises SourceUnreadable."""
    source = workshop.read(data, name, how, media_type)
    return Opened(_warmed(workshop, begun(workshop, source)), name)


def from_address(workshop: "Workshop", address: str, stop: "Stop") -> Opened:
    """A new card begun from the article at an address. Raises SourceUnreadable."""
    source = workshop.read_address(address, stop)
    return Opened(_warmed(workshop, begun(workshop, source)), source.headline or address)


def adding(workshop: "Workshop", source: Source) -> Callable[[Card], Card]:
    """What puts one more article on a card."""
    workshop.reading(source)
    return lambda card: edits.add_source(card, source)


def begun(workshop: "Workshop", source: Source) -> Card:
    """A card with an article, its headline and standfirst picked and nothing else."""
    card = Card(sources=(source,))
    reading = workshop.reading(source)
    for kind, role in _BEGUN:
        block = next((block for block in source.blocks if block.kind is kind), None)
        if block is not None:
            span = Span(source.article.id, block.start, block.end)
            item = picking.picked(edits.next_id(card), role, span, source, reading)
            card = edits.add(card, item)
    return card


def _warmed(workshop: "Workshop", card: Card) -> Card:
    """The card, once its page has been set here: fonts and template load away from the window."""
    # What is wrong with the page is told when the desk sets it.
    with suppress(BrieferError):
        workshop.page(card)
    return card
