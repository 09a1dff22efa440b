"""Fragments: characters shown, each tied to the piece it comes from."""

from enum import StrEnum

from briefer.model.frozen import frozen
from briefer.model.language import Marks
from briefer.model.quotation import HOUSE, QuotationLaw


class FragmentKind(StrEnum):
    """What a fragment's characters are."""

    KEPT = "kept"
    RESPELT = "respelt"
    ADDED = "added"
    TYPED = "typed"
    MARK = "mark"
    OMISSION = "omission"
    MENDED = "mended"


# Drawn by the law or by mending: there are no characters of a piece behind them.
DRAWN = frozenset({FragmentKind.MARK, FragmentKind.OMISSION, FragmentKind.MENDED})


@frozen
class Fragment:
    """Characters shown, and the piece they show.

    `path` is the piece's index in the passage, then its index inside a quotation; an opening mark
    has the quotation's own path, a closing mark one past its last piece. `at` counts code points
    from the piece's own beginning to the fragment's first character; for KEPT, TYPED and RESPELT
    fragments every shown character is one character of the piece.
    """

    text: str
    kind: FragmentKind
    path: tuple[int, ...]
    at: int = 0


@frozen
class Manner:
    """How a passage is worded: marks, law, and whether it is made a sentence.

    `inside` tells that full stops and commas stand inside the marks that they follow.
    """

    marks: Marks = Marks()
    law: QuotationLaw = HOUSE
    sentence: bool = False
    inside: bool = False


PLAIN = Manner()
