"""Picks: words of an article chosen from outside, by place or by the words themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.model.canonical import canonical, clean
from briefer.model.card import Card, Source
from briefer.model.errors import BrieferError, EditRefused, PicksFaulty
from briefer.model.frozen import frozen
from briefer.model.inserting import inserted
from briefer.model.item import PARTS, Item, Part, Parts, Role
from briefer.model.passage import Added, Kept, Passage, Piece, Quoted, spans, tidy
from briefer.model.picking import picked
from briefer.model.reading import Extent, Reading
from briefer.model.rewording import replaced
from briefer.model.span import Span
from briefer.model.spoken import Spoken, spoken
from briefer.model.words import outward

# Marks that differ between a copy of the words and the article, one character for one.
_FOLDED = str.maketrans("’‘“”„«»–—\u00a0\u202f", '\'\'"""""--  ')


@frozen
class Pick:
    """Words for a role: a place in canonical text, or the exact words with what stands around.

    `wording` is a text of our own and `rests_on` the places it rests on; `cut` are places left out
    and `insert` words of ours with the place they stand at, in brackets in a quotation.
    Places are code point offsets in the canonical text of the article of index `source`.
    """

    role: Role
    place: Extent | None = None
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    cut: tuple[Extent, ...] = ()
    insert: tuple[tuple[int, str], ...] = ()
    lead: str = ""
    wording: str = ""
    rests_on: tuple[Extent, ...] = ()
    speaker: str = ""
    qualifier: str = ""
    source: int = 0


def card_of(picks: Sequence[Pick], sources: Sequence[Source], readings: Sequence[Reading]) -> Card:
    """A card with an item for each pick, in their order.

    Raises PicksFaulty where a pick does not fit the articles, EditRefused where the words are not
    there or do not hold; the message says which pick.
    """
    card = Card(tuple(sources))
    for number, pick in enumerate(picks, start=1):
        try:
            if not 0 <= pick.source < len(sources):
                raise PicksFaulty(f"there is no source {pick.source}, they count from 0.")
            item = _item(f"i{number}", pick, sources[pick.source], readings[pick.source])
        except BrieferError as error:
            raise type(error)(f"Pick {number} ({pick.role}): {error}") from error
        card = replace(card, items=(*card.items, item))
    return card


def _item(item_id: str, pick: Pick, source: Source, reading: Reading) -> Item:
    place = _place(pick, source)
    basis = [_span(extent, source) for extent in pick.rests_on]
    basis = basis or ([place] if place and pick.wording else [])
    card, readings = Card((source,)), {source.article.id: reading}
    known = spoken(card, readings, Item(item_id, pick.role, basis=tuple(basis)))
    if pick.wording:
        item = Item(item_id, pick.role, Parts(text=_own(pick.wording, known)))
    elif place is None:
        raise PicksFaulty("give 'start' and 'end', or 'exact', or a 'wording' of your own.")
    else:
        item = picked(item_id, pick.role, place, source, reading)
    if pick.cut:
        item = _put(item, Part.TEXT, _without(item.parts.text, pick.cut, source))
    for at, words in reversed(pick.insert):
        passage = inserted(item.parts.text, _spot(at, source), words, source.article.text)
        item = _put(item, Part.TEXT, passage)
    for part, words in _named(pick):
        item = _put(item, part, _words(words, item, source, known))
    return replace(item, basis=tuple(basis))


def _named(pick: Pick) -> Iterator[tuple[Part, str]]:
    """The parts a pick names by their words."""
    given = ((Part.LEAD, pick.lead), (Part.SPEAKER, pick.speaker), (Part.QUALIFIER, pick.qualifier))
    for part, words in given:
        if words and part not in PARTS[pick.role]:
            raise PicksFaulty(f"an item of this role has no '{part}'.")
        if words:
            yield part, words


def _put(item: Item, part: Part, passage: Passage) -> Item:
    return replace(item, parts=item.parts.put(part, passage))


def _own(words: str, known: Spoken) -> Passage:
    """Words of our own, and in quotation marks what was said; EditRefused where it was not."""
    return replaced((), known.texts or {}, 0, 0, canonical(words), known=known).passage


def _place(pick: Pick, source: Source) -> Span | None:
    if pick.place is not None:
        return _span(pick.place, source)
    return _found(pick, source) if pick.exact else None


def _span(extent: Extent, source: Source) -> Span:
    start, end = extent
    if not 0 <= start < end <= len(source.article.text):
        size = len(source.article.text)
        raise PicksFaulty(f"{start} to {end} is no place in an article of {size} characters.")
    return Span(source.article.id, start, end)


def _spot(at: int, source: Source) -> Span:
    """A place between two characters of an article."""
    size = len(source.article.text)
    if not 0 <= at <= size:
        raise PicksFaulty(f"{at} is no place in an article of {size} characters.")
    return Span(source.article.id, at, at)


def _found(pick: Pick, source: Source) -> Span:
    """The first place where the words stand between prefix and suffix."""
    text = source.article.text
    for exact in (pick.exact, clean(pick.exact), canonical(pick.exact)):
        for start in _places(exact, text):
            end = start + len(exact)
            if _ends(text[:start], pick.prefix) and _begins(text[end:], pick.suffix):
                return Span(source.article.id, start, end)
    around = " between its prefix and suffix" if pick.prefix or pick.suffix else ""
    raise EditRefused(
        f"“{pick.exact:.60}” does not stand in the article{around}. Copy the words as they are."
    )


def _places(words: str, text: str) -> Iterator[int]:
    """Where words stand exactly; if nowhere, where they stand with other marks and dashes."""
    found = list(_all(words, text))
    return iter(found or _all(words.translate(_FOLDED), text.translate(_FOLDED)))


def _all(words: str, text: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _ends(before: str, prefix: str) -> bool:
    folded = canonical(prefix).translate(_FOLDED)
    return before[-len(prefix) - 8 :].translate(_FOLDED).rstrip().endswith(folded)


def _begins(after: str, suffix: str) -> bool:
    folded = canonical(suffix).translate(_FOLDED)
    return after[: len(suffix) + 8].translate(_FOLDED).lstrip().startswith(folded)


def _without(passage: Passage, cuts: Sequence[Extent], source: Source) -> Passage:
    """The passage with places left out. Inside quotation marks only whole words are."""
    for extent in cuts:
        cut = _span(extent, source)
        if not any(span.meets(cut) for span in spans(passage)):
            raise PicksFaulty(f"the cut {cut.start} to {cut.end} lies outside its words.")
        passage = tidy(tuple(left for piece in passage for left in _cut(piece, cut, source)))
    if not passage:
        raise PicksFaulty("its cuts leave no words.")
    return passage


def _cut(piece: Piece, cut: Span, source: Source) -> Iterator[Piece]:
    match piece:
        case Quoted(pieces):
            if any(isinstance(one, Kept) and one.span.meets(cut) for one in pieces):
                _refuse_split(cut, source)
            left = [each for one in pieces for each in _cut(one, cut, source)]
            yield Quoted(tuple(each for each in left if isinstance(each, Kept | Added)))
        case Kept(span) if span.meets(cut):
            for start, end in ((span.start, cut.start), (cut.end, span.end)):
                if start < end:
                    yield Kept(Span(span.article, start, end))
        case _:
            yield piece


def _refuse_split(cut: Span, source: Source) -> None:
    if outward(source.article.text, cut.start, cut.end) != (cut.start, cut.end):
        raise EditRefused("inside quotation marks whole words are cut, and this cut splits one.")


def _words(words: str, item: Item, source: Source, known: Spoken) -> Passage:
    """Named words as the article's where they stand near the item's own, else as ours."""
    words = canonical(words)
    at = item.spans[0].start if item.spans else 0
    found = sorted(_all(words, source.article.text), key=lambda start: abs(start - at))
    if found:
        return (Kept(Span(source.article.id, found[0], found[0] + len(words))),)
    return _own(words, known)
