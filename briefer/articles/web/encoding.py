"""How a web page is encoded: by its mark, its sender, its own declaration, else by its bytes."""

import codecs
import re

from briefer.articles.decoding import declared, decode
from briefer.model.expressions import expression

_DECLARED = expression(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{2,40})"""
    rb"""|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})""",
    re.IGNORECASE,
)
# Where browsers read a name otherwise than Python does (WHATWG Encoding Standard).
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    # A declaration that can be read byte by byte is not in UTF-16.
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
_OTHER_NAMES = {"x-sjis": "cp932", "ks_c_5601-1987": "cp949", "windows-31j": "cp932"}
_LOOKED_AT = 4096
_GLIMPSED = 200_000


def decoded(data: bytes, called: str, charset: str = "") -> str:
    """The text of a page; `charset` is what its server says. Raises SourceUnreadable."""
    data = _without_strays(data)
    found = _DECLARED.search(data[:_LOOKED_AT])
    own = (found[1] or found[2]).decode("ascii", "ignore") if found else ""
    encodings = filter(None, map(_encoding, (charset, own)))
    fitting = (encoding for encoding in encodings if declared(data, encoding) is not None)
    return decode(data, called, next(fitting, ""))


def _without_strays(data: bytes) -> bytes:
    """The bytes without NUL bytes that are of no UTF-16, where they fall on one of two places."""
    even, odd = data[::2].count(0), data[1::2].count(0)
    is_wide = min(even, odd) * 10 < max(even, odd)
    return data if is_wide else data.replace(b"\x00", b"")


def _encoding(name: str) -> str:
    """Python's name of a declared encoding, "" for an unknown one."""
    try:
        found = codecs.lookup(_OTHER_NAMES.get(name.strip().lower(), name.strip())).name
    except (LookupError, ValueError):
        return ""
    return _MEANT.get(found, found)


def glimpse(data: bytes) -> str:
    """The markup at the beginning, good enough to tell what it is in any encoding."""
    return data[:_GLIMPSED].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").decode("latin-1")
