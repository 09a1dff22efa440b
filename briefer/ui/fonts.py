"""The faces of the window: the same ones the page is set in."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

SANS = ("sans", "sans-semibold")
SERIF = ("serif", "serif-light", "serif-semibold")


def install(program: Callable[[str], bytes], faces: tuple[str, ...]) -> tuple[str, ...]:
    """Make faces known to Qt; their family names, () where a face cannot be used."""
    families: list[str] = []
    for face in faces:
        number = QFontDatabase.addApplicationFontFromData(QByteArray(program(face)))
        if number >= 0:
            families += QFontDatabase.applicationFontFamilies(number)[:1]
    return tuple(dict.fromkeys(families))


def sized(
    families: tuple[str, ...],
    pixels: int,
    weight: QFont.Weight = QFont.Weight.Normal,
    *,
    fallback: QFont.StyleHint = QFont.StyleHint.Serif,
) -> QFont:
    """A font of these families at a size in device independent pixels."""
    font = QFont()
    font.setStyleHint(fallback)
    if families:
        font.setFamilies([*families])
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
