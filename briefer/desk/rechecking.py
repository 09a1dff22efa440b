"""Rechecking a card: a fresh copy of each article is got, and every passage held against it."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.model.article import Arrival
from briefer.model.card import Card, Source
from briefer.model.correcting import corrected
from briefer.model.errors import EditRefused, SourceUnreadable
from briefer.model.frozen import frozen
from briefer.model.given import is_link
from briefer.model.selector import CONTEXT, Selector
from briefer.proof.anchoring import found
from briefer.proof.rechecking import Rechecked, nearest_source, rechecked

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop


@frozen
class Held:
    """An article of a card held against a copy: what that is called, and what became of the words.

    `fresh` is None where the copy could not be read; `trouble` says why then.
    """

    article: str
    name: str
    fresh: Source | None = None
    passages: tuple[Rechecked, ...] = ()
    trouble: str = ""

    @property
    def is_affected(self) -> bool:
        """Whether the copy no longer says some of the words."""
        return any(each.is_affected for each in self.passages)


def held_against(card: Card, fresh: Source, name: str) -> Held:
    """A card held against a copy of the article that it is nearest to.

    Raises SourceUnreadable where the card has no article.
    """
    if not card.sources:
        raise SourceUnreadable("This card has no article to hold against a copy.")
    article = nearest_source(card, fresh.article)
    fresh = recorrected(fresh, card.source(article))
    return Held(article, name, fresh, rechecked(card, article, fresh.article))


def recorrected(fresh: Source, old: Source) -> Source:
    """A copy with the corrections that the old one has, where the same words were read wrong."""
    for one in old.corrections:
        text, end = old.article.text, one.at + len(one.now)
        before, behind = text[max(0, one.at - CONTEXT) : one.at], text[end : end + CONTEXT]
        place = found(Selector(one.was, before, behind, one.at), fresh.article.text)
        if place is None:
            continue
        with suppress(EditRefused):
            card = corrected(Card((fresh,)), fresh.article.id, place, one.now)
            (fresh,) = card.sources
    return fresh


def held_against_origins(
    workshop: "Workshop", card: Card, folder: Path, asking: Callable[[str], object]
) -> Iterator[Held]:
    """Every article of a card held against what is now where it came from.

    That is its address, which `asking` hears of before the network is asked, or the file of its
    name beside the card, in `folder`.
    """
    for source in card.sources:
        name = _whereabouts(source, folder)
        try:
            fresh = recorrected(_read(workshop, name, folder, asking), source)
        except SourceUnreadable as error:
            yield Held(source.article.id, name, trouble=str(error))
        else:
            passages = rechecked(card, source.article.id, fresh.article)
            yield Held(source.article.id, name, fresh, passages)


def _whereabouts(source: Source, folder: Path) -> str:
    """The address an article came from, else the name of its file, else the address it gives."""
    origin = source.article.origin
    if origin.how is Arrival.ADDRESS and is_link(origin.name):
        return origin.name
    # A name, not a path: a card of a stranger's reads no other files of ours.
    name = Path(origin.name).name
    if origin.how is Arrival.FILE and name == origin.name and name and (folder / name).is_file():
        return name
    url = source.details.url or ""
    return url if is_link(url) else ""


def _read(workshop: "Workshop", name: str, folder: Path, asking: Callable[[str], object]) -> Source:
    if not name:
        message = (
            "There is no address to fetch this article from, and no file of its name beside the "
            "card. Name a copy with --source."
        )
        raise SourceUnreadable(message)
    if is_link(name):
        asking(name)
        return workshop.read_address(name, is_named=False)
    return workshop.read_path(folder / name)
