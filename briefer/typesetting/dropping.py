"""Dropping: a unit on the line of its number, or below it where both do not fit on one line.

The number's line is high; a unit that merely ran over to a second one would hang far below it.
"""

from collections.abc import Mapping

from briefer.model.page import Block
from briefer.model.style import TextStyle
from briefer.typesetting.composing import Paragraph
from briefer.typesetting.galley import Galley, moved
from briefer.typesetting.hyphens import Hyphenator
from briefer.typesetting.settings import Setting
from briefer.typesetting.shaping import Shaper


class Dropping(Galley):
    """A paragraph with texts that drop below the others, in lines of their own style."""

    def __init__(
        self,
        paragraph: Paragraph,
        styles: Mapping[str, TextStyle],
        shaper: Shaper,
        hyphenator: Hyphenator,
    ) -> None:
        super().__init__(paragraph, styles, shaper, hyphenator)
        stays = tuple(text for text in paragraph.texts if not text.drops)
        first, *others = (text for text in paragraph.texts if text.drops)
        drops = (first._replace(text=first.text.lstrip()), *others)
        self._parts_apart = tuple(
            Galley(Paragraph(texts, style), styles, shaper, hyphenator)
            for texts, style in ((stays, paragraph.style), (drops, first.style))
        )

    @property
    def is_display(self) -> bool:
        """It is never broken over columns: its lines are not of one height."""
        return True

    def count(self, setting: Setting, width: float) -> int:
        """How many lines the paragraph takes."""
        if self._fits(setting, width):
            return 1
        return sum(part.count(setting, width) for part in self._parts_apart)

    def height(self, setting: Setting, width: float) -> float:
        """The height of its lines in points."""
        if self._fits(setting, width):
            return self.lead(setting)
        return sum(part.height(setting, width) for part in self._parts_apart)

    def widest(self, setting: Setting) -> float:
        """The width in points of its widest word."""
        return max(part.widest(setting) for part in self._parts_apart)

    def block(self, setting: Setting, width: float) -> Block:
        """The lines as marks, from the block's top left corner."""
        if self._fits(setting, width):
            return super().block(setting, width)
        stays, drops = (part.block(setting, width) for part in self._parts_apart)
        return Block(stays.height + drops.height, (*stays.marks, *moved(drops.marks, stays.height)))

    def _fits(self, setting: Setting, width: float) -> bool:
        return super().count(setting, width) == 1


def is_dropping(paragraph: Paragraph) -> bool:
    """Whether some texts of a paragraph drop below others."""
    return {text.drops for text in paragraph.texts} == {True, False}
