"""Pieces and passages: whose words these are, kept apart for ever."""

from collections.abc import Iterator, Mapping

from briefer.model.frozen import frozen
from briefer.model.quotation import QUOTATION_MARKS
from briefer.model.span import Span


@frozen
class Kept:
    """Words of the article, as they stand there."""

    span: Span


@frozen
class Respelt:
    """Words of the article in the house's spelling ("km" for "kilometers"); outside quotes only."""

    span: Span
    wording: str


@frozen
class Added:
    """The editor's words inside a quote, shown in brackets; they may stand for words of the source.

    `[T]he` is `Added("T", over the "t")` before `Kept("he")`; `[sic]` is `Added("sic")`.
    """

    text: str
    instead_of: Span | None = None

    @property
    def is_sic(self) -> bool:
        """Whether it says that the source has its words so."""
        return self.text == "sic" and self.instead_of is None

    def is_recased(self, texts: Mapping[str, str]) -> bool:
        """Whether it is one letter of the source in the other case."""
        place = self.instead_of
        if place is None or len(place) != 1:
            return False
        letter = texts[place.article][place.start : place.end]
        return letter != self.text and letter.casefold() == self.text.casefold()


@frozen
class Typed:
    """Our own words. A declared title or term stands in quotation marks, which are in its text."""

    text: str
    is_title: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it begins and ends with a mark, as a title has to."""
        marks = {self.text[:1], self.text[-1:]}
        return len(self.text) > 2 and marks <= QUOTATION_MARKS


@frozen
class Quoted:
    """A passage in quotation marks: whole words of one speaker, in the article's order."""

    pieces: tuple[Kept | Added, ...]


Piece = Kept | Respelt | Added | Typed | Quoted
Passage = tuple[Piece, ...]


def leaves(passage: Passage) -> Iterator[Kept | Respelt | Added | Typed]:
    """The pieces of a passage in order, those inside quotation marks too."""
    for piece in passage:
        if isinstance(piece, Quoted):
            yield from piece.pieces
        else:
            yield piece


def spans(passage: Passage) -> tuple[Span, ...]:
    """The places in articles that a passage shows, in the passage's order."""
    found: list[Span] = []
    for piece in leaves(passage):
        match piece:
            case Kept(span) | Respelt(span, _):
                found.append(span)
            case Added(_, instead_of) if instead_of is not None:
                found.append(instead_of)
            case _:
                pass
    return tuple(found)


def tidy(passage: Passage) -> Passage:
    """The same words in the fewest pieces: empty ones left out, neighbours of a kind joined."""
    out: list[Piece] = []
    for piece in passage:
        match (out[-1] if out else None), piece:
            case _, Typed("", _) | Quoted(()):
                continue
            case _, Kept(span) if not span:
                continue
            case Typed(left, of_title), Typed(right, is_title) if _are_one(out[-1], piece):
                out[-1] = Typed(left + right, of_title or is_title)
            case Kept(left), Kept(right) if left.meets_start(right):
                out[-1] = Kept(Span(left.article, left.start, right.end))
            case _, Quoted(pieces):
                inner = tidy(pieces)
                if inner:
                    out.append(Quoted(tuple(p for p in inner if isinstance(p, Kept | Added))))
            case _:
                out.append(piece)
    return tuple(out)


def _are_one(left: Piece | None, right: Piece) -> bool:
    """Whether typed pieces belong together: of a kind, or in a title that was typed into."""
    if not isinstance(left, Typed) or not isinstance(right, Typed):
        return False
    if left.is_title == right.is_title:
        return not (left.is_title and left.is_whole and right.is_whole)
    return left.is_title and not left.is_whole
