"""Annotating: picks go out as annotations of the web, and come in from ours and other tools."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefer.model.annotation import Taken, taken
from briefer.model.card import Card, Source
from briefer.model.picks import card_of
from briefer.proof.anchoring import found
from briefer.storage.annotations import is_annotations, load_annotations
from briefer.storage.picks import load_picks

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop


def annotated(workshop: "Workshop", card: Card, data: bytes) -> Taken:
    """The card with what a file of annotations picks in its articles. Raises PicksFaulty."""
    annotations = load_annotations(data)
    readings = {source.article.id: workshop.reading(source) for source in card.sources}
    return taken(card, annotations, readings, found)


def picked(workshop: "Workshop", data: bytes, sources: Sequence[Source]) -> Card:
    """The card of a list of picks, or of annotations, all of which must be found.

    Raises PicksFaulty, or EditRefused where words do not stand in the articles.
    """
    if is_annotations(data):
        got = annotated(workshop, Card(tuple(sources)), data)
        if got.troubles:
            raise got.troubles[0]
        return got.card
    readings = [workshop.reading(source) for source in sources]
    return card_of(load_picks(data), sources, readings)
