"""Carrying: every place that an item shows or rests on made another, its words left as they are."""

from collections.abc import Callable
from dataclasses import replace

from briefer.model.item import Item, Parts
from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, Respelt
from briefer.model.span import Span

Carry = Callable[[Span], Span]


def carried(item: Item, carry: Carry) -> Item:
    """The item with each place made what `carry` says."""
    basis = tuple(map(carry, item.basis))
    return replace(item, parts=carried_parts(item.parts, carry), basis=basis)


def carried_parts(parts: Parts, carry: Carry) -> Parts:
    """The parts with each place made what `carry` says."""
    for part, passage in parts:
        parts = parts.put(part, _passage(passage, carry))
    return parts


def _passage(passage: Passage, carry: Carry) -> Passage:
    return tuple(_piece(piece, carry) for piece in passage)


def _piece(piece: Piece, carry: Carry) -> Piece:
    match piece:
        case Quoted(pieces):
            return Quoted(tuple(_kept(inner, carry) for inner in pieces))
        case Respelt(span, wording):
            return Respelt(carry(span), wording)
        case Kept() | Added():
            return _kept(piece, carry)
        case _:
            return piece


def _kept(piece: Kept | Added, carry: Carry) -> Kept | Added:
    if isinstance(piece, Kept):
        return Kept(carry(piece.span))
    place = piece.instead_of
    return replace(piece, instead_of=carry(place) if place else None)
