"""What opening, pasting and adding lay on the desk: a card, its path, and its readings warmed."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.desk.stages import Stage, Watch
from briefer.model import edits, picking
from briefer.model.article import Arrival, BlockKind
from briefer.model.card import Card, Source
from briefer.model.embargoing import embargoed, with_source
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
    """A card to work on. `path` is set where it is a file of ours; `name` is for the message.

    `more` is what came with it, to be put on the card as an edit; `troubles` say what did not.
    """

    card: Card
    name: str
    path: Path | None = None
    more: tuple[Source, ...] = ()
    troubles: tuple[str, ...] = ()


def is_brief(path: Path) -> bool:
    """Whether a file is a card of ours, by its content, or by its name where it cannot be read."""
    head = beginning(path)
    if head is None:
        return path.suffix == ".brief"
    return _BRIEF in head or (path.suffix == ".brief" and head[:2] == b"PK")


def from_path(workshop: "Workshop", path: Path, watch: Watch) -> Opened:
    """The card in a file of ours or in its PDF, or a new card begun from an article, PDF or not.

    A PDF is never saved over: its card has no path yet. Raises SourceUnreadable or FileDamaged.
    """
    from briefer.desk.exporting import holds_card

    pdf = holds_card(path)
    if pdf or is_brief(path):
        card = workshop.load(path)
        for source in card.sources:
            _read_through(workshop, source, path.name, watch)
        return Opened(_warmed(workshop, card, path.name, watch), path.name, None if pdf else path)
    return _begun(workshop, workshop.read_path(path), path.name, watch)


def from_paths(workshop: "Workshop", paths: Sequence[Path], watch: Watch) -> Opened:
    """The first of several files that opens, and the articles of the others for its card.

    A file that cannot be read is told of and keeps no other from coming. Raises what the last one
    raised where none opens.
    """
    opened: Opened | None = None
    sources: list[Source] = []
    troubles: list[BrieferError] = []
    for number, path in enumerate(paths, 1):
        watch(Stage.OPENED, f"{number}/{len(paths)} {path.name}")
        try:
            if opened is None:
                opened = from_path(workshop, path, watch)
            else:
                sources.append(_read(workshop, path, watch))
        except BrieferError as error:
            troubles.append(error)
    if opened is None:
        raise troubles[-1]
    told = tuple(str(error) for error in troubles)
    return replace(opened, more=tuple(sources), troubles=told)


def _read(workshop: "Workshop", path: Path, watch: Watch) -> Source:
    source = workshop.read_path(path)
    _read_through(workshop, source, path.name, watch)
    return source


def _read_through(workshop: "Workshop", source: Source, name: str, watch: Watch) -> None:
    """Read an article through, until nobody waits for it any more."""
    watch(Stage.READ_THROUGH, name)
    workshop.reading(source, lambda: watch(Stage.READ_THROUGH, name))


def from_text(
    workshop: "Workshop", data: bytes, name: str, how: Arrival, media_type: str, watch: Watch
) -> Opened:
    """A new card begun from an article that came as bytes. Raises SourceUnreadable."""
    return _begun(workshop, workshop.read(data, name, how, media_type), name, watch)


def from_address(workshop: "Workshop", address: str, stop: "Stop", watch: Watch) -> Opened:
    """A new card begun from the article at an address. Raises SourceUnreadable."""
    source = workshop.read_address(address, stop)
    return _begun(workshop, source, source.headline or address, watch)


def adding(workshop: "Workshop", source: Source, name: str, watch: Watch) -> Callable[[Card], Card]:
    """What puts one more article on a card."""
    _read_through(workshop, source, name, watch)
    return lambda card: with_source(card, source)


def begun(workshop: "Workshop", source: Source) -> Card:
    """A card with an article, its headline and standfirst picked and nothing else."""
    card = embargoed(Card(sources=(source,)))
    reading = workshop.reading(source)
    for kind, role in _BEGUN:
        block = next((block for block in source.blocks if block.kind is kind), None)
        if block is not None:
            span = Span(source.article.id, block.start, block.end)
            item = picking.picked(edits.next_id(card), role, span, source, reading)
            card = edits.add(card, item)
    return card


def _begun(workshop: "Workshop", source: Source, name: str, watch: Watch) -> Opened:
    _read_through(workshop, source, name, watch)
    return Opened(_warmed(workshop, begun(workshop, source), name, watch), name)


def _warmed(workshop: "Workshop", card: Card, name: str, watch: Watch) -> Card:
    """The card, set and judged here once: what that takes is loaded away from the window."""
    watch(Stage.SET, name)
    # What is wrong with the page is told when the desk sets it.
    with suppress(BrieferError):
        workshop.page(card)
        workshop.judged(card)
    return card
