"""Arranging what a reader took out of a document: headline first, openings told, receipt kept."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefer.articles.languages import language_of
from briefer.articles.opening import is_headline, opening
from briefer.model.article import Article, BlockKind, Details, Dropped, DropReason, Origin
from briefer.model.canonical import canonical

_HEADLINE_AMONG = 8
_LOOKED_AT = 200
_MOST_BOXES = 500
_FEWEST_REPEATED = 4


class Piece(NamedTuple):
    """A block of a document in its order: its kind and words, and why it is dropped, if it is.

    What stands `apart`, in a box, is dropped where it only repeats words of the text.
    """

    kind: BlockKind
    text: str
    why: DropReason | None = None
    apart: bool = False


def arranged(
    pieces: Sequence[Piece], given: Details, origin: Origin, title: str = "", language: str = ""
) -> Article:
    """The article of a document's pieces.

    What the text tells of byline and date goes before what the document's own description
    (`given`) says; its `title` is the headline where the text has none, and its `language` counts
    where the words do not tell theirs.
    """
    pieces = [piece._replace(text=canonical(piece.text)) for piece in pieces]
    pieces = _once(_headed([piece for piece in pieces if piece.text], canonical(title)))
    kept = [(piece.kind, piece.text) for piece in pieces if piece.why is None]
    told_by_words = language_of(" ".join(text for _, text in kept[:_LOOKED_AT]))
    told = opening(kept, Details(language=told_by_words or language or None))
    details = replace(told.details.over(given), language=told.details.language)
    return Article.of(told.blocks, details, origin, tuple(_left_out(pieces)))


def laid_out(pieces: Sequence[Piece], given: Details, origin: Origin) -> Article:
    """The article of pieces that are known for what they are; the words tell the language."""
    pieces = [piece._replace(text=canonical(piece.text)) for piece in pieces]
    pieces = [piece for piece in pieces if piece.text]
    kept = [(piece.kind, piece.text) for piece in pieces if piece.why is None]
    language = language_of(" ".join(text for _, text in kept[:_LOOKED_AT]))
    details = replace(given, language=language)
    return Article.of(kept, details, origin, tuple(_left_out(pieces)))


def _left_out(pieces: Sequence[Piece]) -> Iterator[Dropped]:
    """What is dropped, each with its place among the blocks that are kept."""
    before = 0
    for piece in pieces:
        if piece.why is None:
            before += 1
        else:
            yield Dropped(piece.text, piece.why, before, piece.kind)


def _headed(pieces: list[Piece], title: str) -> list[Piece]:
    """The pieces with the headline first; what stood before it comes after, as no text."""
    kept = [at for at, piece in enumerate(pieces) if piece.why is None]
    at = _headline(pieces, kept, title)
    if at is None:
        return [Piece(BlockKind.HEADLINE, title), *pieces] if title else pieces
    above = [
        piece._replace(kind=BlockKind.OTHER) if piece.why is None else piece
        for piece in pieces[:at]
    ]
    below = [
        piece._replace(kind=BlockKind.HEADING) if piece.kind is BlockKind.HEADLINE else piece
        for piece in pieces[at + 1 :]
    ]
    headline = pieces[at]._replace(kind=BlockKind.HEADLINE)
    if below and below[0].kind is BlockKind.STANDFIRST and below[0].why is None:
        return [headline, below[0], *above, *below[1:]]
    return [headline, *above, *below]


def _once(pieces: list[Piece]) -> list[Piece]:
    """The pieces with pull quotes dropped: boxes whose words stand in the text too."""
    boxes = [at for at, piece in enumerate(pieces) if piece.apart and piece.why is None]
    text = "\n".join(piece.text for piece in pieces if piece.why is None and not piece.apart)
    for at in boxes[:_MOST_BOXES]:
        words = pieces[at].text.strip('“”"„«» ')
        if len(words.split()) >= _FEWEST_REPEATED and words in text:
            pieces[at] = pieces[at]._replace(why=DropReason.DUPLICATE)
    return pieces


def _headline(pieces: list[Piece], kept: list[int], title: str) -> int | None:
    """Where the headline stands: as the document marks it, as it is titled, or by its looks."""
    among = kept[:_HEADLINE_AMONG]
    marked = (at for at in among if pieces[at].kind is BlockKind.HEADLINE)
    titled = (at for at in among if title and pieces[at].text == title)
    if (at := next(marked, next(titled, None))) is not None:
        return at
    if not kept or pieces[kept[0]].kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH}:
        return None
    first = pieces[kept[0]]
    longest = max((pieces[at].text for at in kept[1:4]), key=len, default="")
    heads = first.kind is BlockKind.HEADING or is_headline(first.text, longest)
    return kept[0] if heads else None
