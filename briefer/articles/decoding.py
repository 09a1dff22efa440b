"""From bytes to text: UTF-8 and UTF-16 with or without a mark, else a detected legacy encoding."""

import codecs
import re

from briefer.articles.signatures import signature
from briefer.model.errors import SourceUnreadable
from briefer.model.expressions import expression

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ODD = expression("[\x00-\x08\x0e-\x1f\x7f\ufffd\ufffe\uffff\ue000-\uf8ff]")
# A byte of Windows-1252 that Western European copy uses: letters, quotation marks, dashes, signs.
_WESTERN = expression(
    b"[\x80\x85\x8a\x8c\x91-\x97\x99\x9a\x9c\xa0\xa3\xa7\xa9\xab\xb0\xb7\xbb\xbf\xa1"
    b"\xc0\xc4-\xcf\xd1-\xd6\xd8-\xdc\xdf-\xef\xf1-\xf6\xf8-\xfc]"
)
# Codecs of Python that are no encodings of texts on the web; some take very long.
_PYTHONS = {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "utf-7", "palmos"}
_HIGH = expression(b"[\x80-\xff]")
_LOOKED_AT = 100_000
_STRAY = 3


def decode(data: bytes, called: str, charset: str = "") -> str:
    """The text of bytes. `called` names them in a message; `charset` is what their sender says.

    Raises SourceUnreadable for what is empty or no text.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        message = f"{called} is empty. Choose a file with the article's words, or paste them."
        raise SourceUnreadable(message)
    known = signature(data)
    if known:
        kind, do = known
        message = f"{called} looks like {kind}, not text. {do}."
        raise SourceUnreadable(message)
    text = _by_mark(data) or declared(data, charset) or _unicode(data) or _legacy(data)
    if text is None or _is_odd(text):
        message = (
            f"{called} is not text: it holds bytes that are no letters in any known encoding. "
            "Save the article as UTF-8 text, or copy its words and paste them."
        )
        raise SourceUnreadable(message)
    return text


def _by_mark(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return None


def declared(data: bytes, charset: str) -> str | None:
    """The text in the encoding its sender names, where it is known and every byte fits.

    Servers name one out of habit: what holds as UTF-8 is UTF-8, as it would hardly do by chance.
    """
    if not charset or _is_utf8(data):
        return None
    try:
        is_python = codecs.lookup(charset).name in _PYTHONS
        return None if is_python else data.decode(charset)
    except (LookupError, ValueError):
        return None


def _is_utf8(data: bytes) -> bool:
    # UTF-16 of plain letters holds as UTF-8, as does ISO 2022, which switches by escapes.
    if b"\x00" in data or b"\x1b" in data:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _unicode(data: bytes) -> str | None:
    try:
        # Lone surrogates written as UTF-8 are let in here, to vanish from the canonical text.
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return (_wide(data) if b"\x00" in data else None) or _nearly_utf8(data)
    # UTF-16 may pass for UTF-8, but then half of it is controls.
    return (_wide(data) if _is_odd(text) else None) or text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: the byte order in which blanks and line ends come out."""
    found: list[tuple[int, str]] = []
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[: len(data) // 2 * 2].decode(encoding, "replace")
        if not _is_odd(text):
            found.append((len(re.findall("[ \n]", text[:_LOOKED_AT])), text))
    best = max(found, default=(0, ""))
    return best[1] if best[0] else None


def _nearly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few damaged bytes: far more letters come out than are lost."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    whole = sum(1 for char in text[:_LOOKED_AT] if char > "\x7f") - lost
    return text if whole > 20 * lost else None


def _legacy(data: bytes) -> str | None:
    head = data[:_LOOKED_AT]
    high = len(_HIGH.findall(head))
    if len(_WESTERN.findall(head)) == high and high * 6 < len(head) + 10:
        return data.decode("cp1252", "replace")
    # Slow to import, and seldom needed.
    from charset_normalizer import from_bytes

    best = from_bytes(head).best()
    return data.decode(best.encoding, "replace") if best else None


def _is_odd(text: str) -> bool:
    """Whether characters that are controls, or none at all, are more than stray ones."""
    head = text[:_LOOKED_AT]
    odd = len(_ODD.findall(head))
    return odd > _STRAY and odd * 20 > len(head)
