"""Picking: how words chosen in an article become an item of a role."""

from collections.abc import Iterable

from briefer.model.canonical import typed
from briefer.model.card import Source
from briefer.model.errors import EditRefused
from briefer.model.item import OWN_ROLES, Item, Part, Parts, Role
from briefer.model.locking import locked
from briefer.model.passage import Kept, Passage, Quoted, Typed, spans
from briefer.model.reading import Extent, Figure, Reading, Speech, Statement
from briefer.model.span import Span
from briefer.model.words import inward, outward

_BLANK_ENDS = " \n"


def picked(item_id: str, role: Role, span: Span, source: Source, reading: Reading) -> Item:
    """The item that words picked for a role become, with what the reading knows about them.

    The ends are mended to whole words. Raises EditRefused when nothing is chosen, or when words
    picked as a quote do not stand in quotation marks in the article.
    """
    span = _whole(span, source.article.text)
    if source.article.lacks(span.start, span.end):
        message = "These words did not come along in the PDF. Open the article itself for them."
        raise EditRefused(message)
    match role:
        case Role.QUOTE:
            parts = _quote(span, source, reading)
        case Role.STATEMENT:
            parts = _statement(span, source, reading)
        case Role.FIGURE:
            parts = _figure(span, reading)
        case _:
            parts = Parts(text=_held(span, source))
    return Item(item_id, role, parts)


def recast(item: Item, role: Role, source: Source | None, reading: Reading) -> Item:
    """The item in another role: its words are picked anew where the role decides their form.

    `source` is the article of the item's first words, None for words of our own.
    """
    formed = {Role.QUOTE, Role.STATEMENT, Role.FIGURE}
    if source is not None and formed & {item.role, role}:
        mine = [span for span in _places(item) if span.article == source.article.id]
        span = Span(source.article.id, mine[0].start, max(s.end for s in _near(mine)))
        fresh = picked(item.id, role, span, source, reading)
        return Item(item.id, role, fresh.parts, item.basis, item.held)
    if role is Role.QUOTE:
        message = "Our own words cannot become a quote. Pick the words in the article."
        raise EditRefused(message)
    text = item.parts.text or item.parts.caption or item.parts.value
    if role is Role.FIGURE:
        return Item(item.id, role, Parts(value=text), item.basis, item.held)
    lead = item.parts.lead if role not in OWN_ROLES else ()
    return Item(item.id, role, Parts(text=text, lead=lead), item.basis, item.held)


def own(item_id: str, role: Role, words: str = "") -> Item:
    """An item of our own words only."""
    safe = typed(words)
    return Item(item_id, role, Parts(text=(Typed(safe),) if safe else ()))


def _places(item: Item) -> tuple[Span, ...]:
    """Where the item's own words stand, not who said them."""
    beside = {Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE, Part.CONTEXT}
    own = {span for part, words in item.parts if part not in beside for span in spans(words)}
    return tuple(sorted(own)) or item.spans


def _near(spans: list[Span]) -> Iterable[Span]:
    """The spans that read on from the first one, within a paragraph's length."""
    return [span for span in spans if span.start - spans[0].end < 400]


def _whole(span: Span, text: str) -> Span:
    start, end = outward(text, span.start, span.end)
    while start < end and text[start] in _BLANK_ENDS:
        start += 1
    while end > start and text[end - 1] in _BLANK_ENDS:
        end -= 1
    if start == end:
        message = "No words are chosen. Select some words of the article first."
        raise EditRefused(message)
    return Span(span.article, start, end)


def _quote(span: Span, source: Source, reading: Reading) -> Parts:
    for statement in reading.statements:
        if statement.kind is Speech.INDIRECT:
            continue
        pieces = _spoken(span, source.article.text, statement)
        if pieces:
            text = (Quoted(tuple(Kept(piece) for piece in pieces)),)
            return _spoken_by(Parts(text=text), span.article, statement)
    message = (
        "These words do not stand in quotation marks in the article. "
        "Pick them as a reported statement, or choose the words between the marks."
    )
    raise EditRefused(message)


def _spoken(span: Span, text: str, statement: Statement) -> list[Span]:
    """The whole words of a statement that stand in quotation marks and inside the pick."""
    found: list[Span] = []
    for start, end in statement.pieces:
        first, last = max(start, span.start), min(end, span.end)
        if first < last:
            first, last = inward(text, first, last)
        if first < last:
            found.append(Span(span.article, first, last))
    return found


def _held(span: Span, source: Source) -> Passage:
    """Words as they stand; speech that they hold with one of its marks only, in both of them."""
    return locked((Kept(span),), {span.article: source.article.text}).passage


def _statement(span: Span, source: Source, reading: Reading) -> Parts:
    for statement in reading.statements:
        if statement.extent[0] < span.end and span.start < statement.extent[1]:
            whole = Span(span.article, *statement.sentence)
            text = _held(whole if whole.holds(span) else span, source)
            return _spoken_by(Parts(text=text), span.article, statement)
    return Parts(text=_held(span, source))


def _spoken_by(parts: Parts, article: str, statement: Statement) -> Parts:
    for part, extent in (
        (Part.SPEAKER, statement.name or statement.speaker),
        (Part.SPEAKER_ROLE, statement.role),
        (Part.CUE, statement.cue),
    ):
        parts = parts.put(part, _kept(article, extent))
    return parts if not parts.text or not _is_quote(parts) else parts.put(Part.CUE, ())


def _is_quote(parts: Parts) -> bool:
    return isinstance(parts.text[0], Quoted)


def _figure(span: Span, reading: Reading) -> Parts:
    for figure in reading.figures:
        if figure.extent[0] < span.end and span.start < figure.extent[1]:
            return figure_parts(span.article, figure)
    return Parts(value=(Kept(span),))


def figure_parts(article: str, figure: Figure) -> Parts:
    """The parts of a figure: value, its scale or unit, qualifier, and what it counts."""
    value = figure.value
    after = [extent for extent in (figure.scale, figure.unit) if extent and extent[0] >= value[1]]
    if figure.unit and figure.unit[1] <= value[0]:
        # A currency sign stands before its number and is read with it: €4.2.
        value = (figure.unit[0], value[1])
    unit = (min(after)[0], max(end for _, end in after)) if after else None
    return Parts(
        value=_kept(article, value),
        unit=_kept(article, unit),
        qualifier=_kept(article, figure.qualifier),
        caption=_kept(article, figure.label),
    )


def _kept(article: str, extent: Extent | None) -> Passage:
    return (Kept(Span(article, *extent)),) if extent else ()
