"""Pieces and passages as card.json writes them: one short object a piece."""

from collections.abc import Callable, Sequence

import msgspec

from briefer.model.canonical import harmless
from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, Respelt, Typed
from briefer.model.span import Span

# Index of the article in the card, start and end in code points of its canonical text.
Place = tuple[int, int, int]
ToPlace = Callable[[Span], Place]
ToSpan = Callable[[Place], Span]


class PieceShape(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A piece: exactly one of kept, respelt (with as), added (with instead_of) and typed.

    With `title` typed words are a title or term in quotation marks of ours.
    """

    kept: Place | None = None
    respelt: Place | None = None
    wording: str | None = msgspec.field(default=None, name="as")
    added: str | None = None
    instead_of: Place | None = None
    typed: str | None = None
    title: bool = False


class PassagePieceShape(PieceShape, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A piece of a passage: as above, or quoted."""

    quoted: list[PieceShape] | None = None


def to_shape(passage: Passage, place: ToPlace) -> list[PassagePieceShape]:
    """The wire form of a passage."""
    return [_piece_shape(piece, place) for piece in passage]


def _piece_shape(piece: Piece, place: ToPlace) -> PassagePieceShape:
    match piece:
        case Kept(span):
            return PassagePieceShape(kept=place(span))
        case Respelt(span, wording):
            return PassagePieceShape(respelt=place(span), wording=wording)
        case Added(text, over):
            return PassagePieceShape(added=text, instead_of=place(over) if over else None)
        case Typed(text, is_title):
            return PassagePieceShape(typed=text, title=is_title)
        case Quoted(pieces):
            return PassagePieceShape(quoted=[_piece_shape(inner, place) for inner in pieces])


def to_passage(shapes: Sequence[PassagePieceShape], span: ToSpan) -> Passage:
    """The passage of a wire form. Raises ValueError where a piece is not one piece."""
    return tuple(_piece(shape, span) for shape in shapes)


def _piece(shape: PassagePieceShape, span: ToSpan) -> Piece:
    if shape.quoted is None:
        return _leaf(shape, span)
    if shape != PassagePieceShape(quoted=shape.quoted):
        message = "a quoted piece has no other keys"
        raise ValueError(message)
    pieces = [_leaf(inner, span) for inner in shape.quoted]
    inner = tuple(piece for piece in pieces if isinstance(piece, Kept | Added))
    if len(inner) < len(pieces) or not any(isinstance(piece, Kept) for piece in inner):
        message = "quotation marks hold kept and added pieces, and at least one that is kept"
        raise ValueError(message)
    return Quoted(inner)


def _leaf(shape: PieceShape, span: ToSpan) -> Kept | Respelt | Added | Typed:
    ours = harmless(shape.wording or shape.added or shape.typed or "")
    match (shape.kept, shape.respelt, shape.wording, shape.added, shape.instead_of, shape.typed):
        case (place, None, None, None, None, None) if place:
            return Kept(span(place))
        case (None, place, str(), None, None, None) if place and ours:
            return Respelt(span(place), ours)
        case (None, None, None, str(), place, None) if ours:
            return Added(ours, span(place) if place else None)
        case (None, None, None, None, None, str()) if ours:
            return Typed(ours, shape.title)
        case _:
            message = "a piece is one of kept, respelt with as, added, typed and quoted, not empty"
            raise ValueError(message)
