"""The faces of the window: the same ones the page is set in."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SANS = ("sans", "sans-semibold")
SERIF = ("serif", "serif-light", "serif-semibold")


def install(files: Mapping[str, Path], faces: tuple[str, ...]) -> tuple[str, ...]:
    """Make faces known to Qt, whose files are given; their family names, () where none can."""
    families: list[str] = []
    for face in faces:
        number = QFontDatabase.addApplicationFont(str(files[face]))
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
