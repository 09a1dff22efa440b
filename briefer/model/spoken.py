"""Spoken words: what stands between quotation marks in a card's articles and may be quoted."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field

from briefer.model.canonical import typed
from briefer.model.card import Card
from briefer.model.errors import EditRefused
from briefer.model.frozen import frozen
from briefer.model.item import Item
from briefer.model.pairing import pairs
from briefer.model.passage import Kept, Passage, Quoted, Typed
from briefer.model.quotation import is_mark
from briefer.model.reading import Extent, Reading, Speech
from briefer.model.span import Span
from briefer.model.words import inward, outward, word_starts

# Marks that differ between words typed and the article's, one character for one.
_FOLDED = str.maketrans("’‘‛“”„‟«»–—\u2011\u00a0\u202f", "'" * 3 + '"' * 6 + "---  ")
_STOPS = ".,;:!?…"


@frozen
class Spoken:
    """Places between quotation marks, the likeliest to be quoted first, in texts by article id."""

    places: tuple[Span, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict[str, str])

    def find(self, words: str) -> Span | None:
        """Where whole words stand between quotation marks, as they are or with other marks."""
        words = typed(words).strip().translate(_FOLDED)
        for wanted in (words, words.rstrip(_STOPS)):
            if wanted and (found := next(self._found(wanted), None)):
                return found
        return None

    def offers(self, beginning: str, most: int) -> tuple[Span, ...]:
        """Places that words so begun may become: to the end of what was said, in order."""
        begun = typed(beginning).lstrip().translate(_FOLDED).casefold()
        found: list[Span] = []
        for place in self.places:
            words = self.words(place).translate(_FOLDED).casefold()
            starts = (start for start, _ in word_starts(words))
            at = next((start for start in starts if words.startswith(begun, start)), None)
            if at is not None and len(words) == len(place):
                found.append(place.within(at, len(place)))
        return tuple(found[:most])

    def words(self, place: Span) -> str:
        """The words at a place."""
        return self.texts[place.article][place.start : place.end]

    def nearest(self, words: str) -> str:
        """The longest run of some words that was said between quotation marks, "" where none."""
        tokens = typed(words).split()[:_MOST_TOKENS]
        runs = (
            " ".join(tokens[start : start + length])
            for length in range(len(tokens) - 1, 0, -1)
            for start in range(len(tokens) - length + 1)
        )
        return next((self.words(found) for run in runs if (found := self.find(run))), "")

    def _found(self, wanted: str) -> Iterator[Span]:
        for place in self.places:
            words = self.words(place).translate(_FOLDED)
            at = words.find(wanted)
            while at >= 0:
                end = at + len(wanted)
                if outward(words, at, at)[0] == at and outward(words, end, end)[1] == end:
                    yield place.within(at, end)
                at = words.find(wanted, at + 1)


_MOST_TOKENS = 12
NOTHING = Spoken()


def spoken(card: Card, readings: Mapping[str, Reading], item: Item) -> Spoken:
    """What may be quoted in our own words of an item: of the sentences it rests on first."""
    places = [
        Span(article_id, *piece)
        for article_id in card.texts
        for piece in _pieces(readings.get(article_id, Reading()), card.texts[article_id])
    ]
    near = [_sentence(span, readings.get(span.article, Reading())) for span in item.spans]
    places.sort(key=lambda place: not any(span.meets(place) for span in near))
    return Spoken(tuple(places), card.texts)


def _pieces(reading: Reading, text: str) -> Iterable[Extent]:
    """The stretches of speech between marks, whole words of each."""
    found = {
        piece: None
        for statement in reading.statements
        if statement.kind is not Speech.INDIRECT
        for piece in statement.pieces
    }
    return [piece for each in found if (piece := _bare(text, *each))[0] < piece[1]]


def _bare(text: str, start: int, end: int) -> Extent:
    """Whole words without the comma in front of "she said"."""
    start, end = inward(text, start, end)
    return start, start + len(text[start:end].rstrip(" ,;:"))


def _sentence(span: Span, reading: Reading) -> Span:
    for start, end in reading.sentences:
        if start <= span.start < end:
            return Span(span.article, start, max(end, span.end))
    return span


def quoting(before: str, words: str, known: Spoken) -> Passage:
    """Typed words as pieces: what stands in quotation marks among them is quoted from an article.

    `before` are the words in front of them. Raises EditRefused where a mark does not open words
    that were said between quotation marks, saying which are nearest.
    """
    text = before + words
    out: list[Typed | Quoted] = []
    at = len(before)
    loose = set(range(at, len(text)))
    for first, last in pairs(text):
        if first >= at:
            said = _said(text[first + 1 : last], known)
            out += [Typed(text[at:first]), Quoted((Kept(said),))]
            at = last + 1
            loose -= set(range(first, at))
    if any(is_mark(text, each) for each in loose):
        raise EditRefused(_OPEN)
    return tuple(piece for piece in (*out, Typed(text[at:])) if piece != Typed(""))


_OPEN = (
    "A quotation mark stands only round words of the article. Put both marks round words that "
    "someone is quoted with there, or declare a title or term."
)


def _said(words: str, known: Spoken) -> Span:
    found = known.find(words)
    if found is not None:
        return found
    near = known.nearest(words)
    cure = f"Nearest is “{near}”. Quote" if near else "Quote"
    raise EditRefused(
        f"“{words:.60}” was not said between quotation marks in the article. "
        f"{cure} the words as they stand, or declare a title or term."
    )
