"""Seals: what a PDF says it holds, held against what it holds."""

import hashlib
import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefer.model.errors import FileDamaged

_PROPERTY = re.compile(rb"<briefer:(attach|content|attachment)>([0-9a-z]*)</briefer:\1>")
_FONTS = re.compile(rb"<briefer:fonts>(.*?)</briefer:fonts>", re.DOTALL)
_FONT = re.compile(rb"<rdf:li>([^<]*)</rdf:li>")
_PROGRAMS = ("/FontFile2", "/FontFile3")


class Sealed(NamedTuple):
    """The seal of a PDF, and what it covers as it is now; digests are SHA-256 in hexadecimal.

    `attach` is None where there is no seal. `fonts` are digests of embedded programs.
    """

    pages: int
    attach: str | None
    content: tuple[str, str]
    attachment: tuple[str, str]
    fonts: tuple[frozenset[str], frozenset[str]]

    @property
    def broken(self) -> Iterator[str]:
        """What differs from the seal, by name."""
        pairs = (("page", self.content), ("attachment", self.attachment), ("fonts", self.fonts))
        yield from (name for name, (said, there) in pairs if said != there)


def sealed(data: bytes, attachment: bytes | None) -> Sealed:
    """The seal of a PDF's bytes. Raises FileDamaged for bytes that are no PDF."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            packet = file.Root.Metadata.read_bytes() if "/Metadata" in file.Root else b""
            content = file.pages[0].Contents if len(file.pages) else None
            drawn = _sha256(_joined(content)) if content is not None else ""
            fonts = frozenset(_sha256(each) for each in _programs(file))
            pages = len(file.pages)
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise FileDamaged("It is not a PDF that can be read. Export it anew.") from error
    said = {key.decode(): value.decode() for key, value in _PROPERTY.findall(packet)}
    listed = _FONTS.search(packet)
    names = _FONT.findall(listed[1]) if listed else []
    known = frozenset(name.split()[-2].decode() for name in names if len(name.split()) > 2)
    there = _sha256(attachment) if attachment is not None else ""
    return Sealed(
        pages,
        said.get("attach"),
        (said.get("content", ""), drawn),
        (said.get("attachment", ""), there),
        (known, fonts),
    )


def _joined(content: Any) -> bytes:  # noqa: ANN401 - pikepdf's objects are untyped
    """A page's content; it may stand in several streams."""
    import pikepdf

    if isinstance(content, pikepdf.Array):
        return b"\n".join(bytes(each.read_bytes()) for each in content)
    return bytes(content.read_bytes())


def _programs(file: Any) -> Iterator[bytes]:  # noqa: ANN401 - pikepdf's objects are untyped
    import pikepdf

    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor":
            for key in _PROGRAMS:
                if key in each:
                    yield each[key].read_bytes()


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
