"""The page painter: draws a page's display list with QPainter, sharp at any scale."""

import math
from collections.abc import Callable, Iterator

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QImage, QPainter, QPainterPath, QRawFont

from briefer.model.frozen import frozen
from briefer.model.page import Block, Cells, Dot, Hollow, Page, Picture, Placed, Rule, Text
from briefer.ui.glyph_places import GlyphPlaces

# Copyfit has some 32 settings with a dozen sizes each: all of them stay warm.
_FONTS_KEPT = 512
# Above this many pixels Qt draws a glyph run as outlines and finds none in a font it got as bytes.
_LARGEST_RUN = 64.0
# Hung marks and long tails stand outside their block, by less than this many points.
_OUTSIDE = 36.0


@frozen
class _Drawing:
    """A block ready to draw at one scale, in device pixels from the block's top left corner."""

    block: Block
    shapes: tuple[tuple[QColor, QPainterPath], ...]
    runs: tuple[tuple[QColor, QGlyphRun], ...]
    pictures: tuple[tuple[QRectF, QImage], ...]


def placed(page: Page) -> Iterator[Placed]:
    """Every block of a page with its place: the columns in order, then the furniture."""
    for column in page.columns:
        for slot in column.slots:
            yield from slot.blocks
    yield from page.furniture


def identity(block: Block) -> object:
    """What tells a block from others: itself, or its marks where it is rules and cells only.

    Words are set once and kept; rules are made anew with every page and look the same.
    """
    has_words = any(isinstance(mark, Text) for mark in block.marks)
    return id(block) if has_words else block.marks


class PagePainter:
    """Paints pages. Keeps what it has drawn of a block, so that a change costs only itself."""

    def __init__(self, program: Callable[[str], bytes]) -> None:
        self._program = program
        self._faces: dict[str, QRawFont] = {}
        self._fonts: dict[tuple[str, float], QRawFont] = {}
        # Each drawing holds its block, so that no identity is used twice.
        self._drawings: dict[object, _Drawing] = {}
        self._places = GlyphPlaces()
        self._scale = 0.0

    def paint(
        self,
        painter: QPainter,
        page: Page,
        scale: float,
        origin: QPointF,
        seen: QRectF | None = None,
    ) -> None:
        """Draw a page at `scale` device pixels a point, its corner at `origin`.

        The painter must count device pixels: under a scaling transform glyphs would blur. Blocks
        that lie outside `seen`, a rectangle of device pixels, are left out.
        """
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        before = self._drawings if scale == self._scale else {}
        self._scale = scale
        self._drawings = {}
        for place in placed(page):
            key = identity(place.block)
            if drawing := before.get(key) or self._drawings.get(key):
                self._drawings[key] = drawing
            if seen is not None and not seen.intersects(extent(place, scale).translated(origin)):
                continue
            self._drawings[key] = drawing = drawing or self._drawing(place.block)
            _draw(painter, drawing, origin + QPointF(place.x * scale, place.y * scale))

    def _drawing(self, block: Block) -> _Drawing:
        texts: dict[tuple[str, float, str], list[Text]] = {}
        shapes: list[tuple[QColor, QPainterPath]] = []
        pictures: list[tuple[QRectF, QImage]] = []
        for mark in block.marks:
            match mark:
                case Text(face=face, size=size, colour=colour):
                    texts.setdefault((face, size, colour), []).append(mark)
                case Picture():
                    pictures.append(_picture(mark, self._scale))
                case _:
                    shapes.append((QColor(mark.colour), _shape(mark, self._scale)))
        runs: list[tuple[QColor, QGlyphRun]] = []
        for (face, size, colour), lines in texts.items():
            if size * self._scale > _LARGEST_RUN:
                shapes.append((QColor(colour), self._outlines(face, size, lines)))
            else:
                runs.append((QColor(colour), self._run(face, size, lines)))
        return _Drawing(block, tuple(shapes), tuple(runs), tuple(pictures))

    def _run(self, face: str, size: float, texts: list[Text]) -> QGlyphRun:
        """The glyphs of several lines of one face and size as one run."""
        run = QGlyphRun()
        run.setRawFont(self._font(face, size * self._scale))
        run.setGlyphIndexes(_glyphs(texts))
        run.setPositions(self._places.of(texts, self._scale))
        return run

    def _outlines(self, face: str, size: float, texts: list[Text]) -> QPainterPath:
        """The same as one path."""
        font = self._font(face, size * self._scale)
        glyphs = _glyphs(texts)
        outlines = {glyph: font.pathForGlyph(glyph) for glyph in set(glyphs)}
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for glyph, at in zip(glyphs, self._places.of(texts, self._scale), strict=True):
            path.addPath(outlines[glyph].translated(at))
        return path

    def _font(self, face: str, pixels: float) -> QRawFont:
        if font := self._fonts.get((face, pixels)):
            return font
        if len(self._fonts) >= _FONTS_KEPT:
            self._fonts.clear()
        font = QRawFont(self._face(face))
        font.setPixelSize(pixels)
        self._fonts[face, pixels] = font
        return font

    def _face(self, face: str) -> QRawFont:
        """The face loaded once, unhinted: hinting would move glyphs away from the PDF's places."""
        if face not in self._faces:
            hinting = QFont.HintingPreference.PreferNoHinting
            self._faces[face] = QRawFont(QByteArray(self._program(face)), 16.0, hinting)
        return self._faces[face]


def extent(place: Placed, scale: float) -> QRectF:
    """Where a block may leave ink, at `scale` pixels a point from the page's corner."""
    across, down = place.width + 2 * _OUTSIDE, place.block.height + 2 * _OUTSIDE
    left, top = (place.x - _OUTSIDE) * scale, (place.y - _OUTSIDE) * scale
    return QRectF(left, top, across * scale, down * scale)


def _glyphs(texts: list[Text]) -> list[int]:
    return [glyph for text in texts for word in text.words for glyph in word.glyphs.ids]


def _shape(mark: Rule | Cells | Dot | Hollow, scale: float) -> QPainterPath:
    match mark:
        case Rule():
            return _bar(mark, scale)
        case Cells():
            return _cells(mark, scale)
        case Hollow():
            return _outline(mark, scale)
        case Dot():
            return _circle(mark, scale)


def _bar(rule: Rule, scale: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(rule.x * scale, rule.y * scale, rule.width * scale, rule.height * scale))
    return path


def _outline(box: Hollow, scale: float) -> QPainterPath:
    """A rectangle with a hole in it."""
    path = QPainterPath()
    around = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
    weight = box.weight * scale
    path.addRect(around)
    path.addRect(around.adjusted(weight, weight, -weight, -weight))
    return path


def _cells(cells: Cells, scale: float) -> QPainterPath:
    """The dark cells as one path: neighbours in a row are one rectangle, so no hairline shows."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    side = cells.size * scale / len(cells.rows)
    for down, row in enumerate(cells.rows):
        for start, end in _dark(row):
            x, y = cells.x * scale + start * side, cells.y * scale + down * side
            path.addRect(QRectF(x, y, (end - start) * side, side))
    return path


def _circle(dot: Dot, scale: float) -> QPainterPath:
    path = QPainterPath()
    radius = dot.radius * scale
    path.addEllipse(QPointF(dot.x * scale, dot.y * scale), radius, radius)
    return path


def _picture(picture: Picture, scale: float) -> tuple[QRectF, QImage]:
    """Where a picture stands in device pixels, and its pixels, no finer than the device's."""
    wide, high = picture.width * scale, picture.height * scale
    image = QImage.fromData(QByteArray(picture.image.data))
    if image.width() > wide:
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = Qt.AspectRatioMode.IgnoreAspectRatio
        image = image.scaled(math.ceil(wide), math.ceil(high), ratio, smooth)
    return QRectF(picture.x * scale, picture.y * scale, wide, high), image


def _dark(row: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of dark cells."""
    start = row.find("1")
    while start >= 0:
        end = row.find("0", start)
        end = len(row) if end < 0 else end
        yield start, end
        start = row.find("1", end)


def _draw(painter: QPainter, drawing: _Drawing, at: QPointF) -> None:
    if drawing.shapes:
        painter.translate(at)
        for colour, path in drawing.shapes:
            painter.fillPath(path, colour)
        painter.translate(-at)
    for box, image in drawing.pictures:
        painter.drawImage(box.translated(at), image)
    for colour, run in drawing.runs:
        painter.setPen(colour)
        painter.drawGlyphRun(at, run)
