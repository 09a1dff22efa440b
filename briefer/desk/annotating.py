"""Annotating: picks go out as annotations of the web, and come in from ours and other tools."""

from collections.abc import Callable, Sequence

from briefer.model.annotation import Taken, taken
from briefer.model.card import Card, Source
from briefer.model.picks import card_of
from briefer.model.reading import Reading
from briefer.proof.anchoring import found
from briefer.storage.annotations import is_annotations, load_annotations
from briefer.storage.picks import load_picks

# Reads an article through.
Read = Callable[[Source], Reading]


def annotated(card: Card, data: bytes, read: Read) -> Taken:
    """The card with what a file of annotations picks in its articles. Raises PicksFaulty."""
    annotations = load_annotations(data)
    readings = {source.article.id: read(source) for source in card.sources}
    return taken(card, annotations, readings, found)


def picked(data: bytes, sources: Sequence[Source], read: Read) -> Card:
    """The card of a list of picks, or of annotations, all of which must be found.

    Raises PicksFaulty, or EditRefused where words do not stand in the articles.
    """
    if is_annotations(data):
        got = annotated(Card(tuple(sources)), data, read)
        if got.troubles:
            raise got.troubles[0]
        return got.card
    readings = [read(source) for source in sources]
    return card_of(load_picks(data), sources, readings)
