"""Contrast: whether words in one colour can be read on another, as WCAG 2.1 measures it.

Only lightness counts, so what passes here is read as well from a black-and-white printer.
"""

from briefer.model.errors import ColourRefused
from briefer.model.expressions import expression

WHITE = "#ffffff"
# WCAG 2.1, success criterion 1.4.3, level AA.
PLAIN, LARGE = 4.5, 3.0
_LARGE_SIZE, _LARGE_BOLD = 18.0, 14.0
_HEX = expression("#[0-9a-fA-F]{6}")
# Faces whose name ends so are bold in the sense of WCAG.
_BOLD = ("semibold", "bold", "black", "heavy")


def is_colour(text: str) -> bool:
    """Whether a text is a colour of the form #rrggbb."""
    return bool(_HEX.fullmatch(text))


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, 0 to 1: WCAG 2.1, "relative luminance"."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4


def ratio(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21: WCAG 2.1, "contrast ratio"."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def needed(size: float, face: str) -> float:
    """The least ratio for words of a size in points and a face, by its name."""
    is_large = size >= (_LARGE_BOLD if face.endswith(_BOLD) else _LARGE_SIZE)
    return LARGE if is_large else PLAIN


def readable(colour: str, ground: str, least: float) -> bool:
    """Whether words in a colour can be read on a ground."""
    return ratio(colour, ground) >= least


def shortfall(colour: str, ground: str, least: float) -> str:
    """What is wrong with a pair that cannot be read, in figures, and what to do."""
    darker = luminance(colour) < luminance(ground)
    cure = "darker" if darker else "lighter"
    return (
        f"{colour} on {ground} has a contrast of {ratio(colour, ground):.1f} to 1, "
        f"words of this size need {least:g} (WCAG AA); make it {cure}"
    )


def checked_accent(colour: str, ground: str = WHITE) -> str:
    """A colour for labels and numbers, in lower case. Raises ColourRefused where it is too pale."""
    if not is_colour(colour):
        raise ColourRefused(f"“{colour:.20}” is not a colour. Write it as #rrggbb.")
    if not readable(colour, ground, PLAIN):
        raise ColourRefused(f"The accent cannot be used: {shortfall(colour, ground, PLAIN)}.")
    return colour.lower()
