"""Locating printed words in an article: whole words, in order, with what was cut or added shown."""

import re
from collections.abc import Iterator, Sequence

from briefer.model.frozen import frozen
from briefer.model.quotation import QuotationLaw
from briefer.model.reading import Extent
from briefer.proof.folding import Folded, folded

# Closing punctuation belongs to the law, not to the words.
CLOSING = " .,…;:"


@frozen
class Quoted:
    """The words printed between quotation marks, parted where something is cut or added."""

    parts: tuple[str, ...]
    is_marked: bool


def parted(printed: str, law: QuotationLaw) -> Quoted:
    """What is printed, parted at omission marks and at what stands in brackets.

    A lone letter in brackets at the head of a word is the source's in the other case: `[T]he`.
    """
    opened, closed = re.escape(law.add_open), re.escape(law.add_close)
    omitted = "|".join(_spaced(mark) for mark in law.omission.marks)
    recased = re.sub(rf"{opened}(\w){closed}(?=\w)", lambda match: match[1].swapcase(), printed)
    pieces = re.split(f"{omitted}|{opened}[^{closed}]*{closed}", recased)
    return Quoted(
        tuple(piece for piece in pieces if piece.strip(CLOSING)),
        len(pieces) > 1 or recased != printed,
    )


def _spaced(mark: str) -> str:
    """A mark as a pattern; a reader of pages gives its no-break spaces as plain ones."""
    return re.sub(r"(?:\\?\s)+", r"\\s+", re.escape(mark))


def exact(words: str, text: str) -> Iterator[Extent]:
    """Every place of these very words in a text, whole words only; a closing stop may go."""
    bare = words.strip(CLOSING)
    yield from _whole(bare, text) if bare else ()


def alike(words: str, text: Folded) -> Iterator[Extent]:
    """Every place where a text differs from these words in its setting alone."""
    bare = folded(words).text.strip(CLOSING)
    for start, end in _whole(bare, text.text) if bare else ():
        yield text.place(start, end)


def chained(parts: Sequence[str], text: Folded) -> tuple[Extent, ...]:
    """The places of parts that follow one another in a text, the closest there are; () for none."""
    best: tuple[Extent, ...] = ()
    options = [list(alike(part, text)) for part in parts]
    for first in options[0] if options else ():
        chain = [first]
        for places in options[1:]:
            following = next((place for place in places if place[0] >= chain[-1][1]), None)
            if following is None:
                break
            chain.append(following)
        if len(chain) == len(parts) and (not best or _length(chain) < _length(best)):
            best = tuple(chain)
    return best


def _length(chain: Sequence[Extent]) -> int:
    return chain[-1][1] - chain[0][0]


def _whole(words: str, text: str) -> Iterator[Extent]:
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not _splits(text, at) and not _splits(text, end):
            yield at, end
        at = text.find(words, at + 1)


def _splits(text: str, at: int) -> bool:
    """Whether a place stands inside a word. Han is written without blanks between words."""
    before, after = text[at - 1 : at] if at else "", text[at : at + 1]
    if "\u3400" <= before <= "\u9fff" or "\u3400" <= after <= "\u9fff":
        return False
    return bool(before) and before.isalnum() and after.isalnum()
