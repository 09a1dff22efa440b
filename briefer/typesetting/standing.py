"""Standing type: the blocks of a page as a PDF draws them, kept for the next one that shows them.

A card that is written again has most of its blocks unchanged.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property

from briefer.model.page import Block
from briefer.typesetting.coding import Coding, Pair
from briefer.typesetting.content import Writer, pairs_by_face
from briefer.typesetting.contents import stretches
from briefer.typesetting.shaping import Shaper


class Forme:
    """A block: what it shows in each face, and the operators of its stretches."""

    def __init__(self, block: Block, shaper: Shaper) -> None:
        self._block = block
        self._shaper = shaper
        self._codings: tuple[Coding, ...] = ()
        self._operators: tuple[str, ...] = ()

    @cached_property
    def pairs(self) -> Mapping[str, frozenset[Pair]]:
        """Every glyph of each face with what it reads as."""
        return pairs_by_face(self._block.marks, self._shaper)

    def operators(self, codings: Mapping[str, Coding]) -> tuple[str, ...]:
        """What draws each stretch from the block's upper left corner, y running upwards."""
        wanted = tuple(codings[face] for face in self.pairs)
        if not self._operators or not all(map(Coding.codes_as, self._codings, wanted)):
            writer = Writer(self._shaper, codings)
            parts = stretches(self._block)
            self._operators = tuple(writer.operators(part.marks) for part in parts)
        self._codings = wanted
        return self._operators


class Standing:
    """The formes of one page after another."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._formes: dict[Block, Forme] = {}

    def set(self, blocks: Iterable[Block]) -> None:
        """Turn to the blocks of a page; those of the page before that are not on it are let go."""
        before, shaper = self._formes, self._shaper
        self._formes = {block: before.get(block) or Forme(block, shaper) for block in blocks}

    def forme(self, block: Block) -> Forme:
        """The forme of a block of the page."""
        return self._formes[block]

    @property
    def pairs(self) -> dict[str, frozenset[Pair]]:
        """What the page shows of each face."""
        found: dict[str, set[Pair]] = {}
        for forme in self._formes.values():
            for face, pairs in forme.pairs.items():
                found.setdefault(face, set()).update(pairs)
        return {face: frozenset(pairs) for face, pairs in found.items()}
