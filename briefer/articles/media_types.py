"""Media types: what kind of document an answer says it is, and whether it is one that is read."""

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from briefer.articles.unfetched import Unfetched, seen

if TYPE_CHECKING:
    from email.message import Message

HTML = "text/html"
MARKDOWN = "text/markdown"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
JSON = "application/json"
TEXT = "text/plain"
_READ = {HTML, MARKDOWN, PDF, DOCX, JSON, TEXT}
_SAME = {
    "application/xhtml+xml": HTML,
    "text/x-markdown": MARKDOWN,
    "application/x-pdf": PDF,
    "text/json": JSON,
    "application/vnd.iptc.ninjs+json": JSON,
}
# How the name of a document ends that a server knows no type of.
_ENDINGS = {
    ".htm": HTML,
    ".html": HTML,
    ".xhtml": HTML,
    ".pdf": PDF,
    ".docx": DOCX,
    ".json": JSON,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".txt": TEXT,
    ".text": TEXT,
}
# What servers say of documents they know little of.
_VAGUE = {"", TEXT, "application/octet-stream", "binary/octet-stream", "application/x-download"}
_CALLED = {"image": "a picture", "video": "a film", "audio": "a sound recording", "font": "a font"}


def media_type(declared: str, path: str, host: str) -> str:
    """The kind of a document by its Content-Type, by its name where that says little.

    "" where neither says anything: then its first bytes tell. Raises Unfetched for a kind that is
    not read.
    """
    stated = _stated(declared)
    named = stated.get_content_type() if declared.strip() else ""
    kind = _SAME.get(named, named)
    if kind in _VAGUE:
        kind = _ENDINGS.get(PurePosixPath(path).suffix.lower(), kind)
    if kind and kind not in _READ:
        called, shown = _CALLED.get(kind.partition("/")[0]), seen(kind)
        what = f"{called} ({shown})" if called else f"a document of the type {shown}"
        message = (
            f"{host} sends {what}, which holds no article that Briefer can read. "
            "Give the address of the article's own page."
        )
        raise Unfetched(f"not read: {shown}", message)
    return kind


def charset(declared: str) -> str:
    """The character set that a Content-Type names, "" for none."""
    return _stated(declared).get_content_charset("")


def _stated(declared: str) -> "Message":
    # Imported here: it brings sockets along, and a file has no use for them.
    from email.message import Message

    stated = Message()
    stated["Content-Type"] = declared
    return stated
