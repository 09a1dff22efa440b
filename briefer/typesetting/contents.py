"""Contents: a block's marks in stretches, each drawn in one go and heard as one.

Of a word broken over lines the first part reads as the whole word and the later one as a blank: so
pdfium and poppler, in both its modes, read it whole and in its place; one span over both parts is
moved down a line by poppler's layout. No stretch stands inside another, though PDF would let it:
poppler ends a structure element at the end of the first sequence inside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from briefer.model.page import Block, Mark, Placed, Text


class Stretch(NamedTuple):
    """Marks of a block: of one link, in one language.

    `reads` are its words where they are not read as drawn, as those of a broken word are; `heard`
    are its words in any case. `rtl` tells that some of its block's run from right to left. `link`
    is the address its words lead to, or ""; `language` a tag, or "" where it is the page's own.
    """

    marks: Sequence[Mark]
    reads: str | None = None
    heard: str = ""
    rtl: bool = False
    link: str = ""
    language: str = ""


class Content(NamedTuple):
    """A stretch of a block in its place on the page."""

    placed: Placed
    marks: Sequence[Mark]
    reads: str | None
    heard: str
    rtl: bool
    link: str
    language: str


class _Piece(NamedTuple):
    """Words of a text, read as drawn or as `reads`."""

    text: Text
    reads: str | None

    @property
    def kind(self) -> tuple[str, str, str | None]:
        return self.text.link, self.text.language, self.reads


@lru_cache(maxsize=256)
def stretches(block: Block) -> tuple[Stretch, ...]:
    """The stretches of a block in the order of its marks; what is no text comes first.

    Most blocks of a page stand on the next one too.
    """
    return tuple(_stretches(block))


def contents(placed: Placed) -> Iterator[Content]:
    """The stretches of a block in its place."""
    return (Content(placed, *stretch) for stretch in stretches(placed.block))


def _stretches(block: Block) -> Iterator[Stretch]:
    texts = [mark for mark in block.marks if isinstance(mark, Text)]
    parted, rtl = _ways(texts)
    if not parted:
        yield _stretch(block.marks, None, rtl=rtl)
        return
    others: list[Mark] = [mark for mark in block.marks if not isinstance(mark, Text)]
    pieces = (piece for text in texts for piece in _pieces(text))
    for (_, _, reads), same in groupby(pieces, key=lambda piece: piece.kind):
        if reads is None:
            yield _stretch([*others, *(piece.text for piece in same)], None, rtl=rtl)
        else:
            for piece in same:
                yield _stretch([*others, piece.text], reads, rtl=rtl)
                others = []
        others = []


def _stretch(marks: Sequence[Mark], reads: str | None, *, rtl: bool) -> Stretch:
    texts = [mark for mark in marks if isinstance(mark, Text)]
    if not texts:
        return Stretch(marks, reads, rtl=rtl)
    heard = "".join(map(_heard, texts))
    return Stretch(marks, reads, heard, rtl, texts[0].link, texts[0].language)


def _heard(text: Text) -> str:
    words = [word.glyphs.text if word.reads is None else word.reads for word in text.words]
    return " ".join(words) + (" " if text.space else "")


def _ways(texts: Sequence[Text]) -> tuple[bool, bool]:
    """Whether texts are to be parted, and whether some words run from right to left."""
    words = [word for text in texts for word in text.words]
    parted = len({(text.link, text.language) for text in texts}) > 1
    parted = parted or any(word.reads is not None for word in words)
    return parted, any(word.glyphs.rtl for word in words)


def _pieces(text: Text) -> Iterator[_Piece]:
    """A text parted at words that are not read as drawn; a space follows within the text."""
    if all(word.reads is None for word in text.words):
        yield _Piece(text, None)
        return
    at = 0
    for reads, same in groupby(text.words, key=lambda word: word.reads):
        words = tuple(same)
        for part in [words] if reads is None else [(word,) for word in words]:
            at += len(part)
            space = text.space or at < len(text.words)
            said = None if reads is None else reads + (" " if space or not reads else "")
            yield _Piece(replace(text, words=part, space=space), said)
