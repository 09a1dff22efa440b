"""Where the glyphs of lines stand on the device, as Qt wants to be told."""

from collections import deque
from collections.abc import Iterable

from PySide6.QtCore import QPointF

from briefer.model.page import Text


class GlyphPlaces:
    """Moves the same points about: to make one from Python takes three times as long."""

    def __init__(self) -> None:
        self._points: list[QPointF] = []

    def of(self, texts: Iterable[Text], scale: float) -> list[QPointF]:
        """A point for each glyph, in device pixels from the block's corner; until the next call."""
        across: list[float] = []
        down: list[float] = []
        for text in texts:
            _walk(text, scale, across, down)
        missing = len(across) - len(self._points)
        self._points.extend(QPointF() for _ in range(missing))
        points = self._points[: len(across)]
        deque(map(QPointF.setX, points, across), maxlen=0)
        deque(map(QPointF.setY, points, down), maxlen=0)
        return points


def _walk(text: Text, scale: float, across: list[float], down: list[float]) -> None:
    """Go along a line from glyph to glyph."""
    right, low = across.append, down.append
    size, tracking, baseline = text.size * scale, text.tracking, text.y * scale
    for word in text.words:
        x = word.x * scale
        for advance, (dx, dy) in zip(word.glyphs.advances, word.glyphs.offsets, strict=True):
            right(x + dx * size)
            low(baseline - dy * size)
            x += (advance + tracking) * size
