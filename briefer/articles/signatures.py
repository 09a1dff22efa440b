"""What bytes look like that are not text, so that the editor is told what they are."""

import re

from briefer.model.expressions import expression

# First bytes of well-known kinds of file, and what to do about each.
_SAVE = "Save it as text or Markdown, or copy its words and paste them"
_KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "a rich text document (RTF)", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old Office document", _SAVE),
    (b"\x89PNG", "a PNG picture", "Choose the article's text"),
    (b"\xff\xd8\xff", "a JPEG picture", "Choose the article's text"),
    (b"GIF8", "a GIF picture", "Choose the article's text"),
    (b"II*\x00", "a TIFF picture", "Choose the article's text"),
    (b"MM\x00*", "a TIFF picture", "Choose the article's text"),
    (b"RIFF", "a picture, sound or film", "Choose the article's text"),
    (b"ID3", "a sound recording", "Choose the article's text"),
    (b"OggS", "a sound recording", "Choose the article's text"),
    (b"\x1f\x8b", "a compressed archive (gzip)", "Unpack it and choose the article's text"),
    (b"7z\xbc\xaf", "a compressed archive (7z)", "Unpack it and choose the article's text"),
    (b"Rar!", "a compressed archive (RAR)", "Unpack it and choose the article's text"),
    (b"\x7fELF", "a program", "Choose the article's text"),
    (b"MZ\x90", "a program", "Choose the article's text"),
    (b"SQLite format 3", "a database", "Choose the article's text"),
)
_OPEN = "Open it in the window, or make a PDF of it with: briefer export"
_PACKED = (
    (b"mimetypeapplication/vnd.briefer.card", "a card of Briefer", _OPEN),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file", _SAVE),
    (b"xl/", "an Excel workbook", _SAVE),
    (b"ppt/", "a PowerPoint presentation", _SAVE),
    (b"mimetypeapplication/epub", "an e-book (EPUB)", _SAVE),
)
_HTML = expression(
    r"\s*(?:<\?xml[^>]{0,200}>|<!--.{0,2000}?-->|\s)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_HTML_NAME = expression(r"\.(?:x?html?|xht)$", re.IGNORECASE)
_LOOKED_AT = 4096


def signature(data: bytes) -> tuple[str, str] | None:
    """What kind of file bytes begin like, and what to do; None for what may be text."""
    if data.startswith(b"PK\x03\x04"):
        head = data[:_LOOKED_AT]
        known = ((kind, do) for mark, kind, do in _PACKED if mark in head)
        return next(known, ("a ZIP archive", "Unpack it and choose the text"))
    if data[4:8] == b"ftyp":
        return "a film or picture", "Choose the article's text"
    return next(((kind, do) for mark, kind, do in _KINDS if data.startswith(mark)), None)


def is_web_page(text: str, name: str) -> bool:
    """Whether text is an HTML document, not text that speaks of markup."""
    if _HTML.match(text[:_LOOKED_AT]):
        return True
    return bool(_HTML_NAME.search(name)) and re.search(r"<(?:p|div|h1|article)\b", text) is not None
