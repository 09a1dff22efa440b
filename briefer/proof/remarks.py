"""Remarks: figures that are not their source's, and cuts that may change the sense."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefer.model.card import Card, Source
from briefer.model.frozen import frozen
from briefer.model.item import Item
from briefer.model.passage import Typed, leaves, spans
from briefer.model.quantity import FigureFault, Quantities
from briefer.model.reading import Extent, Reading, Speech
from briefer.model.roles import Part, Role, Whose
from briefer.model.sense import NONE, Guard, GuardWords, Loss
from briefer.model.verdict import Remark, Severity
from briefer.proof.figures import faults
from briefer.proof.quantities import QuantityReader
from briefer.proof.sense import losses, states_as_fact

_NUMBER = (Part.QUALIFIER, Part.VALUE, Part.UNIT)
_WORDS = (Part.LEAD, Part.TEXT, Part.CAPTION, Part.ANSWER, Part.CONTEXT, Part.DATE)
_HEADS = frozenset({Role.HEADLINE, Role.STANDFIRST})
_KINDS = {
    Guard.NEGATION: "a negation",
    Guard.HEDGE: "a hedge",
    Guard.MEASURE: "a qualifier",
    Guard.DEGREE: "a qualifier",
    Guard.CONDITION: "a condition",
    Guard.ATTRIBUTION: "whose words these are",
}


@frozen
class Printed:
    """An item as it is printed: the words each part shows, and the articles behind them."""

    item: Item
    card: Card
    readings: Mapping[str, Reading]
    words: Mapping[Part, str]

    @property
    def is_attributed(self) -> bool:
        """Whether the card says beside the words whose they are."""
        return bool(self.words.get(Part.SPEAKER))

    def sentences(self, source: Source) -> list[Extent]:
        """The sentences of an article that the item touches."""
        reading = self.readings.get(source.article.id, Reading())
        mine = [span for span in self.item.spans if span.article == source.article.id]
        near = _about(reading.sentences, [(span.start, span.end) for span in mine])
        return [
            (start, end)
            for start, end in near
            if any(span.start < end and start < span.end for span in mine)
        ]


def _about(sentences: Sequence[Extent], places: Sequence[Extent]) -> Sequence[Extent]:
    """The sentences from the first place to the last: an article may have thousands of others."""
    if not places:
        return ()
    first, last = min(places)[0], max(end for _, end in places)
    return sentences[bisect_right(sentences, first, key=_end) : bisect_left(sentences, (last,))]


def _end(extent: Extent) -> int:
    return extent[1]


def figure_remarks(printed: Printed, reader: QuantityReader) -> Iterator[Remark]:
    """A fault for each figure that the sentences behind an item do not have."""
    known, source_words, year = Quantities(), "", None
    for source in printed.card.sources:
        for sentence in printed.sentences(source):
            words = source.article.text[slice(*sentence)]
            known, source_words = _more(known, source_words, reader, words)
            year = year or _year(source.details.published)
    for words in _counting_words(printed):
        said = reader.read(words)
        if not printed.item.spans:
            if said.amounts or said.moments:
                first = min(one.extent for one in (*said.amounts, *said.moments))
                told = f"“{words[slice(*first)]}” is ours and has no source"
                yield Remark(Severity.NOTE, told)
            continue
        for fault in faults(words, said, source_words, known, year):
            yield Remark(_weight(fault, printed), _told(fault))


def _more(
    known: Quantities, before: str, reader: QuantityReader, words: str
) -> tuple[Quantities, str]:
    """What is known with the quantities of one more sentence, whose places follow on."""
    at = len(before)
    found = reader.read(words)

    def moved(extent: Extent) -> Extent:
        return extent[0] + at, extent[1] + at

    amounts = tuple(replace(one, extent=moved(one.extent)) for one in found.amounts)
    moments = tuple(replace(one, extent=moved(one.extent)) for one in found.moments)
    faint = tuple(replace(one, extent=moved(one.extent)) for one in found.faint)
    together = Quantities(
        (*known.amounts, *amounts), (*known.moments, *moments), (*known.faint, *faint)
    )
    return together, f"{before}{words}\n"


def _counting_words(printed: Printed) -> Iterator[str]:
    """The words that may hold figures: a number's parts as one text, the others each."""
    number = " ".join(filter(None, (printed.words.get(part, "") for part in _NUMBER)))
    if number:
        yield number
    for part in _WORDS:
        if words := printed.words.get(part):
            yield words


def _year(published: str | None) -> int | None:
    start = (published or "")[:4]
    return int(start) if start.isdigit() and len(start) == 4 else None


def _weight(fault: FigureFault, printed: Printed) -> Severity:
    """Digits that differ are a fault; a small number in words of ours may be a way to say it."""
    digits = any(map(str.isdigit, fault.printed))
    return Severity.FAULT if digits or not _is_own(printed) else Severity.WARNING


def _is_own(printed: Printed) -> bool:
    return printed.item.whose is not Whose.ARTICLE


def _told(fault: FigureFault) -> str:
    if fault.nearest:
        return f"the article has “{fault.nearest}”, not “{fault.printed}”"
    return f"“{fault.printed}” does not stand where these words come from"


def sense_remarks(printed: Printed, guards: GuardWords) -> Iterator[Remark]:
    """A warning for each guard of the sense that the item's words lost."""
    item = printed.item
    if guards == NONE or item.role in {Role.FIGURE, Role.PICTURE}:
        return
    if _is_own_head(printed):
        yield from _head_remarks(printed, guards)
        return
    for source in printed.card.sources:
        text = source.article.text
        kept = _kept(item, source.article.id)
        for start, end in _regions(printed, source):
            cuts = _cuts(kept, start, end)
            region, cut = text[start:end], [(a - start, b - start) for a, b in cuts]
            for loss in losses(region, cut, guards, attributed=printed.is_attributed):
                yield Remark(Severity.WARNING, _lost(region, loss))


def _lost(text: str, loss: Loss) -> str:
    word = text[slice(*loss.extent)]
    return f"“{word}” is left out, {_KINDS[loss.guard]}: this cut may change the meaning"


def _kept(item: Item, article_id: str) -> list[Extent]:
    """The places of an article that the item shows, in whichever part."""
    shown = {span for _, words in item.parts for span in spans(words)}
    return sorted((span.start, span.end) for span in shown if span.article == article_id)


def _regions(printed: Printed, source: Source) -> Iterator[Extent]:
    """What is held against the words kept: their sentences, for a quotation what was spoken."""
    kept = _kept(printed.item, source.article.id)
    reading = printed.readings.get(source.article.id, Reading())
    quoted = printed.item.role is Role.QUOTE
    pieces = [
        piece
        for one in (reading.statements if quoted else ())
        if one.kind is not Speech.INDIRECT
        for piece in one.pieces
    ]
    for start, end in _about(reading.sentences, kept):
        inside = [place for place in kept if place[0] < end and start < place[1]]
        if not inside:
            continue
        if not quoted:
            yield start, end
            continue
        for piece in pieces:
            first, last = max(start, piece[0]), min(end, piece[1])
            if any(place[0] < last and first < place[1] for place in inside):
                yield first, last


def _cuts(kept: list[Extent], start: int, end: int) -> list[Extent]:
    """What of a region is not kept."""
    cuts: list[Extent] = []
    at = start
    for first, last in kept:
        if last <= start or end <= first:
            continue
        if at < first:
            cuts.append((at, first))
        at = max(at, last)
    if at < end:
        cuts.append((at, end))
    return cuts


def _is_own_head(printed: Printed) -> bool:
    item = printed.item
    typed = any(isinstance(leaf, Typed) for leaf in leaves(item.parts.text))
    return item.role in _HEADS and typed


def _head_remarks(printed: Printed, guards: GuardWords) -> Iterator[Remark]:
    """A warning where a headline of ours states as fact what the article attributes."""
    words = printed.words.get(Part.TEXT, "")
    for source in printed.card.sources:
        body = source.article.text
        if loss := states_as_fact(words, body, guards):
            cue = body[slice(*loss.extent)]
            yield Remark(
                Severity.WARNING,
                f"it states as fact what the article attributes (“{cue}”): say whose word it is",
            )
            return
