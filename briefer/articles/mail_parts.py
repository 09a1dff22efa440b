"""The parts of a mail (MIME, RFC 2045 to 2049): its words, and the names of what is attached.

Attachments are never opened; they are named by what the mail calls them.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast

from briefer.articles.decoding import decode
from briefer.model.canonical import canonical
from briefer.model.errors import SourceUnreadable

if TYPE_CHECKING:
    from email.message import Message

_DEEPEST = 20
_MOST_PARTS = 500
_LONGEST_NAME = 200
_LONGEST_FIELD = 2_000
_LOCKED = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}


class Words(NamedTuple):
    """Words of a mail, as text or as HTML."""

    text: str
    is_markup: bool = False


class Enclosed(NamedTuple):
    """What a mail holds: its words in order, what is attached, and whether some of it is locked."""

    words: list[Words]
    attached: list[str]
    locked: list[str]


def enclosed(message: "Message", called: str) -> Enclosed:
    """What a mail holds; of the same words in several forms, the plainest with any."""
    found = Enclosed([], [], [])
    _gather(message, called, found, 0)
    return found


def _gather(part: "Message", called: str, found: Enclosed, depth: int) -> None:
    kind = part.get_content_type()
    if depth > _DEEPEST or len(found.words) + len(found.attached) > _MOST_PARTS:
        return
    if kind in _LOCKED:
        found.locked.append(kind)
    elif kind.startswith("message/"):
        found.attached.append(_name(part, kind))
    elif part.is_multipart():
        for child in _children(part, called):
            _gather(child, called, found, depth + 1)
    elif _is_attached(part, kind):
        found.attached.append(_name(part, kind))
    elif text := _text(part, called):
        found.words.append(Words(text, kind == "text/html"))


def _children(part: "Message", called: str) -> "Sequence[Message]":
    """The parts inside; of alternatives the first that holds words, plain before HTML."""
    children = cast("list[Message]", part.get_payload())[:_MOST_PARTS]
    if part.get_content_type() != "multipart/alternative":
        return children
    ranked = sorted(children, key=lambda child: child.get_content_type() != "text/plain")
    filled = (child for child in ranked if child.is_multipart() or _text(child, called))
    return list(filled)[:1]


def _is_attached(part: "Message", kind: str) -> bool:
    is_words = kind in {"text/plain", "text/html"}
    return not is_words or part.get_content_disposition() == "attachment" or bool(_filename(part))


def _name(part: "Message", kind: str) -> str:
    named = _filename(part)
    return canonical(f"{named} ({kind})" if named else kind)


def _filename(part: "Message") -> str:
    try:
        return unwrapped(part.get_filename() or "")[:_LONGEST_NAME]
    except (ValueError, LookupError):
        return ""


def unwrapped(value: object) -> str:
    """A field's value on one line, its bytes and its encoded words (RFC 2047) told."""
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    raw = str(value)[:_LONGEST_FIELD].encode("utf-8", "surrogateescape")
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    # What cannot be told stays as it is written.
    with suppress(HeaderParseError, LookupError, ValueError):
        text = str(make_header(decode_header(text)))
    return canonical(text)


def _text(part: "Message", called: str) -> str:
    """The words of a leaf, "" where it has none or they cannot be told."""
    try:
        data = part.get_payload(decode=True)
        charset = part.get_content_charset("")
        return decode(data, called, charset).strip() if isinstance(data, bytes) else ""
    except (SourceUnreadable, ValueError, LookupError):
        return ""
