"""The frame of a page, and where places in it lie for text that is turned."""

from typing import NamedTuple

from briefer.articles.pdf.runs import Box


class Frame(NamedTuple):
    """The rectangle of a page, in its own units with y upwards.

    Turns are quarters to the left: text that is turned once runs upwards. In its own frame the
    left is where its lines begin and the top where its first line stands.
    """

    left: float
    bottom: float
    right: float
    top: float

    def size(self, turn: int) -> tuple[float, float]:
        """Width and height in the frame of text that is turned."""
        wide, high = self.right - self.left, self.top - self.bottom
        return (high, wide) if turn % 2 else (wide, high)

    def turned(self, left: float, bottom: float, right: float, top: float, turn: int) -> Box:
        """A rectangle of the page in the frame of text that is turned."""
        if turn == 0:
            return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        if turn == 1:
            return Box(bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if turn == 2:
            return Box(
                self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
            )
        return Box(self.top - top, self.right - right, self.top - bottom, self.right - left)

    def base(self, x: float, y: float, turn: int) -> float:
        """How far down a point lies for text that is turned."""
        return (self.top - y, x - self.left, y - self.bottom, self.right - x)[turn]
