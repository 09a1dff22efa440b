"""Letters: what a PDF's character codes stand for in running text."""

import unicodedata

_HYPHEN = 0x02  # PDFium's sign for a hyphen at a line's end
_LIGATURES = (range(0xFB00, 0xFB50), range(0xFB50, 0xFE00), range(0xFE70, 0xFEFF))
# Bullets of fonts of pictures, by their places in Symbol and Wingdings.
_BULLETS = {0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF06C, 0xF06E, 0xF0FC, 0xF0A8, 0xF02D}
_PRIVATE = range(0xE000, 0xF900)
_SOFT_HYPHEN = 0xAD


def letters(code: int) -> str:
    """The letters of a character code: a ligature's are parted, a bullet is "•".

    A soft hyphen that is printed is a hyphen. "" for what is no letter.
    """
    if 0x20 <= code < 0x7F:
        return chr(code)
    if code in {_HYPHEN, _SOFT_HYPHEN}:
        return "-"
    if code in {0x09, 0x0A, 0x0D, 0xA0}:
        return " " if code != 0xA0 else "\u00a0"
    if code < 0x20 or code > 0x10FFFF:
        return ""
    if code in _PRIVATE:
        return "•" if code in _BULLETS else ""
    if any(code in block for block in _LIGATURES):
        return unicodedata.normalize("NFKC", chr(code))
    return chr(code)
