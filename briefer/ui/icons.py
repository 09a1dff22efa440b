"""Our own line icons, tinted to the palette and drawn at exact device pixels."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from briefer.ui.theme import Theme

_DRAWN = 20  # device independent pixels


class Icons:
    """The icons of a folder of SVG files that draw in `currentColor`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def icon(
        self, name: str, theme: Theme, ratio: float = 1.0, *, on_accent: bool = False
    ) -> QIcon:
        """The icon of a name in the colours of a palette; faded where its control is disabled."""
        made = QIcon()
        colour = theme.on_accent if on_accent else theme.text
        for mode, tint in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, theme.line)):
            made.addPixmap(self.pixmap(name, tint, _DRAWN, ratio), mode)
        return made

    def pixmap(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        """An icon `size` pixels wide in one colour, for a screen of a device pixel ratio."""
        # Imported here: a window without icons to draw starts without it.
        from PySide6.QtSvg import QSvgRenderer

        drawing = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
        pixels = round(size * ratio)
        made = QPixmap(QSize(pixels, pixels))
        made.fill(QColor(0, 0, 0, 0))
        painter = QPainter(made)
        renderer.render(painter)
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made
