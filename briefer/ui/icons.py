"""Our own line icons, tinted to the palette and drawn at exact device pixels."""

from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap

from briefer.ui.theme import Theme

_DRAWN = 20  # device independent pixels
_SIZE = 'width="24" height="24"'  # what the files say


class Icons:
    """The icons of a folder of SVG files that draw in `currentColor`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawings: dict[str, str] = {}

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
        drawing = self._drawing(name)
        pixels = round(size * ratio)
        sized = drawing.replace(_SIZE, f'width="{pixels}" height="{pixels}"')
        made = QPixmap()
        # Qt's reader of SVG files and not QtSvg itself, whose binding costs as much as ten icons.
        made.loadFromData(sized.replace("currentColor", colour).encode(), "SVG")
        made.setDevicePixelRatio(ratio)
        return made

    def _drawing(self, name: str) -> str:
        if name not in self._drawings:
            file = self._folder / f"{name}.svg"
            self._drawings[name] = file.read_text(encoding="utf-8")
        return self._drawings[name]
