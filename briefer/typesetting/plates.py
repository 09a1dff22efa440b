"""A plate: a picture or a logo as set, as large as its column and its slot's heights allow."""

from briefer.model.image import Image
from briefer.model.page import Block, Picture
from briefer.typesetting.settings import Setting

# Points of white between a picture and the words below it, at least.
_UNDER = 4.0


class Plate:
    """A picture in place of a paragraph: it has no words, and gives way along the ladder.

    `heights` are the most it takes at the roomiest and the tightest setting, in points.
    """

    text = ""
    missing: frozenset[str] = frozenset()

    def __init__(
        self, image: Image, alt: str, heights: tuple[float, float], align: str = "left"
    ) -> None:
        self._image = image
        self._alt = alt
        self._heights = heights
        self._align = align
        self._blocks: dict[tuple[int, float], Block] = {}

    def count(self, setting: Setting, width: float) -> int:
        """It has no lines."""
        return 0

    def rows(self, setting: Setting, width: float) -> int:
        """The half-units of the grid it takes, with the white below it."""
        return setting.rows(self._size(setting, width)[1] + _UNDER)

    def block(self, setting: Setting, width: float) -> Block:
        """The picture from the block's top left corner."""
        key = (setting.number, width)
        found = self._blocks.get(key)
        if found is None:
            wide, high = self._size(setting, width)
            left = width - wide if self._align == "right" else 0.0
            mark = Picture(left, 0.0, wide, high, self._image, self._alt)
            found = self._blocks[key] = Block(high, (mark,))
        return found

    def _size(self, setting: Setting, width: float) -> tuple[float, float]:
        roomiest, tightest = self._heights
        most = tightest + (roomiest - tightest) * setting.space
        aspect = self._image.width / self._image.height
        wide = min(width, most * aspect)
        return wide, wide / aspect
