"""Contents: a block's marks in stretches, each drawn in one go and heard as one.

Of a word broken over lines the first part reads as the whole word and the later one as a blank: so
pdfium and poppler, in both its modes, read it whole and in its place; one span over both parts is
moved down a line by poppler's layout. No stretch stands inside another, though PDF would let it:
poppler ends a structure element at the end of the first sequence inside.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from briefer.model.page import Mark, Placed, Text


class Content(NamedTuple):
    """A stretch of a placed block's marks: of one link, in one language.

    `reads` are its words where they are not read as drawn, as those of a broken word are. `rtl`
    tells that some of its block's run from right to left.
    """

    placed: Placed
    marks: Sequence[Mark]
    reads: str | None = None
    rtl: bool = False

    @property
    def link(self) -> str:
        """The address its words lead to, or ""."""
        return next((mark.link for mark in self.marks if isinstance(mark, Text)), "")

    @property
    def language(self) -> str:
        """The language of its words, "" where it is the page's own."""
        return next((mark.language for mark in self.marks if isinstance(mark, Text)), "")


class _Piece(NamedTuple):
    """Words of a text, read as drawn or as `reads`."""

    text: Text
    reads: str | None

    @property
    def kind(self) -> tuple[str, str, str | None]:
        return self.text.link, self.text.language, self.reads


def contents(placed: Placed) -> Iterator[Content]:
    """The stretches of a block in the order of its marks; what is no text comes first."""
    marks = placed.block.marks
    texts = [mark for mark in marks if isinstance(mark, Text)]
    parted, rtl = _ways(texts)
    if not parted:
        yield Content(placed, marks, None, rtl)
        return
    others: list[Mark] = [mark for mark in marks if not isinstance(mark, Text)]
    pieces = (piece for text in texts for piece in _pieces(text))
    for (_, _, reads), same in groupby(pieces, key=lambda piece: piece.kind):
        if reads is None:
            yield Content(placed, [*others, *(piece.text for piece in same)], None, rtl)
        else:
            for piece in same:
                yield Content(placed, [*others, piece.text], reads, rtl)
                others = []
        others = []


def _ways(texts: Sequence[Text]) -> tuple[bool, bool]:
    """Whether texts are to be parted, and whether some words run from right to left.

    One plain loop, for a page has many words.
    """
    parted = len({(text.link, text.language) for text in texts}) > 1 if len(texts) > 1 else False
    rtl = False
    for text in texts:
        for word in text.words:
            if word.reads is not None:
                parted = True
            if word.glyphs.rtl:
                rtl = True
    return parted, rtl


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
