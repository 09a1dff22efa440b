"""Growing: a pick made longer or shorter at its ends, and two quotes of one speaker made one."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

from briefer.model.errors import EditRefused
from briefer.model.item import Item, Part, Role
from briefer.model.passage import Added, Kept, Quoted, spans, tidy
from briefer.model.reading import Extent, Reading, Speech, Statement
from briefer.model.span import Span
from briefer.model.words import word_starts

_Leaves = tuple[Kept | Added, ...]


class Edge(StrEnum):
    """An end of a pick."""

    START = "start"
    END = "end"


def grown(
    item: Item, texts: Mapping[str, str], readings: Mapping[str, Reading], edge: Edge, by: int
) -> Item:
    """The item with its text one word longer (`by` 1) or shorter (-1) at one end.

    A quotation grows within what its speaker said there, over "she said" too; other words within
    their paragraph. Raises EditRefused where there is nothing to grow into, or one word left.
    """
    passage = item.parts.text
    at = 0 if edge is Edge.START else len(passage) - 1
    piece = passage[at] if passage else None
    if isinstance(piece, Quoted):
        changed = Quoted(_stepped(piece.pieces, texts, _speech(piece, texts, readings), edge, by))
    elif isinstance(piece, Kept):
        (changed,) = _stepped((piece,), texts, [_line(piece.span, texts)], edge, by)
    else:
        raise EditRefused("Words of our own stand at this end: there is nothing to grow or shrink.")
    out = (*passage[:at], changed, *passage[at + 1 :])
    return replace(item, parts=item.parts.put(Part.TEXT, tidy(out)))


def _stepped(
    pieces: _Leaves,
    texts: Mapping[str, str],
    limits: list[Extent],
    edge: Edge,
    by: int,
) -> _Leaves:
    """Pieces with the first or last kept one a word longer or shorter."""
    order = range(len(pieces)) if edge is Edge.START else reversed(range(len(pieces)))
    at = next((index for index in order if isinstance(pieces[index], Kept)), None)
    piece = pieces[at] if at is not None else None
    if at is None or not isinstance(piece, Kept):
        raise EditRefused("There are no words of the article at this end.")
    span = piece.span
    if by < 0:
        shorter = _shorter(span, texts[span.article], edge)
        if shorter is None and sum(isinstance(each, Kept) for each in pieces) < 2:
            raise EditRefused("One word is left. Delete the item to take it off the card.")
        left = (Kept(shorter),) if shorter else ()
        return (*pieces[:at], *left, *pieces[at + 1 :])
    longer, is_apart = _longer(span, texts[span.article], limits, edge)
    if not is_apart:
        return (*pieces[:at], Kept(longer), *pieces[at + 1 :])
    if edge is Edge.START:
        return (*pieces[:at], Kept(longer), *pieces[at:])
    return (*pieces[: at + 1], Kept(longer), *pieces[at + 1 :])


def _shorter(span: Span, text: str, edge: Edge) -> Span | None:
    chunks = _chunks(text, (span.start, span.end))
    if len(chunks) < 2:
        return None
    if edge is Edge.START:
        return Span(span.article, chunks[1][0], span.end)
    return Span(span.article, span.start, chunks[-2][1])


def _longer(span: Span, text: str, limits: list[Extent], edge: Edge) -> tuple[Span, bool]:
    """A place with the next word, or that word where others' words stand between."""
    words = [chunk for limit in limits for chunk in _chunks(text, limit)]
    mine = next((limit for limit in limits if limit[0] <= span.start < limit[1]), None)
    if edge is Edge.START:
        near = [word for word in words if word[1] <= span.start][-1:]
    else:
        near = [word for word in words if word[0] >= span.end][:1]
    if not near:
        raise EditRefused("What was said ends here. Pick the other words, and join the two.")
    first, last = near[0]
    if mine is None or not mine[0] <= first < mine[1]:
        return Span(span.article, first, last), True
    return Span(span.article, min(first, span.start), max(last, span.end)), False


def _chunks(text: str, limit: Extent) -> list[Extent]:
    """The words between two places, each with the punctuation that touches it."""
    start, end = limit
    words = [(start + first, start + last) for first, last in word_starts(text[start:end])]
    found: list[Extent] = []
    for index, (first, last) in enumerate(words):
        before = words[index - 1][1] if index else start
        after = words[index + 1][0] if index + 1 < len(words) else end
        lead = text[before:first]
        begin = first - len(lead) + max(lead.rfind(" "), lead.rfind("\n")) + 1 if index else first
        trail = text[last:after]
        found.append((begin, last + (len(trail.split()[0]) if trail[:1].strip() else 0)))
    return found


def _line(span: Span, texts: Mapping[str, str]) -> Extent:
    text = texts[span.article]
    end = text.find("\n", span.end)
    return text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end


def _speech(
    quoted: Quoted, texts: Mapping[str, str], readings: Mapping[str, Reading]
) -> list[Extent]:
    """The stretches between marks that the speaker of a quotation said in its paragraph."""
    first = next(piece.span for piece in quoted.pieces if isinstance(piece, Kept))
    reading = readings.get(first.article, Reading())
    mine = statement_at(first, reading)
    if mine is None:
        return []
    who, (start, end) = _named(mine, texts[first.article]), _line(first, texts)
    return sorted(
        piece
        for one in reading.statements
        if one is mine or (who and who == _named(one, texts[first.article]))
        for piece in (one.pieces if one.kind is not Speech.INDIRECT else ())
        if start <= piece[0] and piece[1] <= end
    )


def statement_at(span: Span, reading: Reading) -> Statement | None:
    """The direct or mixed statement with a place between its marks."""
    for statement in reading.statements:
        if statement.kind is not Speech.INDIRECT and any(
            start <= span.start and span.end <= end for start, end in statement.pieces
        ):
            return statement
    return None


def joined(
    first: Item, second: Item, texts: Mapping[str, str], readings: Mapping[str, Reading]
) -> Item:
    """Two quotes as one: of one speaker, in the article's order, the omission marked.

    Raises EditRefused with the reason where they are not.
    """
    left, right = _quotation(first), _quotation(second)
    one, other = spans((left,)), spans((right,))
    if one[0].article != other[0].article:
        raise EditRefused(
            "These quotes stand in two articles, and a quotation comes from one. "
            "Keep them as two quotes."
        )
    ours, theirs = (_speaker(place, texts, readings) for place in (one[0], other[0]))
    if not ours or ours != theirs:
        who = f"{ours or 'nobody who is named'} and {theirs or 'nobody who is named'}"
        raise EditRefused(
            f"Two speakers said this, {who}: a quotation has one. Keep them as two quotes."
        )
    if other[0].start < one[-1].end:
        raise EditRefused(
            "In the article the words stand in the other order, and a quotation keeps it. "
            "Move this item below the other, then join them."
        )
    pieces = tidy((*left.pieces, *right.pieces))
    quoted = Quoted(tuple(piece for piece in pieces if isinstance(piece, Kept | Added)))
    parts = first.parts.put(Part.TEXT, (quoted,))
    return replace(first, parts=parts, basis=tuple(sorted({*first.basis, *second.basis})))


def _quotation(item: Item) -> Quoted:
    match item.role, item.parts.text:
        case Role.QUOTE, (Quoted() as quoted,):
            return quoted
        case _:
            raise EditRefused("Two quotes can be joined, each of them words in quotation marks.")


def _speaker(place: Span, texts: Mapping[str, str], readings: Mapping[str, Reading]) -> str:
    """Who said words, by the fullest name the article gives; "" where nobody is named."""
    statement = statement_at(place, readings.get(place.article, Reading()))
    return _named(statement, texts[place.article]) if statement else ""


def _named(statement: Statement, text: str) -> str:
    extent = statement.name or statement.speaker
    return text[slice(*extent)] if extent else ""
