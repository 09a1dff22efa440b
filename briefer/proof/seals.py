"""Seals: what a PDF says it holds, held against what it holds."""

import hashlib
import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from briefer.model.errors import FileDamaged

# Our namespace, and that of Dublin Core, as metadata is asked for them.
_SEAL, _DC = "{urn:x-briefer:seal:1#}", "{http://purl.org/dc/elements/1.1/}"
_PROGRAMS = ("/FontFile2", "/FontFile3")


class Sealed(NamedTuple):
    """The seal of a PDF, and what it covers as it is now; digests are SHA-256 in hexadecimal.

    `attach` is None where there is no seal. `fonts` are digests of embedded programs, `named` is
    what the file says its title and language are: no seal covers those.
    """

    pages: int
    attach: str | None
    content: tuple[str, str]
    attachment: tuple[str, str]
    fonts: tuple[frozenset[str], frozenset[str]]
    named: tuple[str, ...]

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
            said = _said(file)
            content = file.pages[0].Contents if len(file.pages) else None
            drawn = _sha256(_joined(content)) if content is not None else ""
            fonts = frozenset(_sha256(each) for each in _programs(file))
            pages = len(file.pages)
    except (pikepdf.PdfError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise FileDamaged("It is not a PDF that can be read. Export it anew.") from error
    there = _sha256(attachment) if attachment is not None else ""
    return Sealed(
        pages,
        _one(said.get(f"{_SEAL}attach")) or None,
        (_one(said.get(f"{_SEAL}content")), drawn),
        (_one(said.get(f"{_SEAL}attachment")), there),
        (_digests(said.get(f"{_SEAL}fonts")), fonts),
        (_one(said.get(f"{_DC}title")), *sorted(_many(said.get(f"{_DC}language")))),
    )


def _said(file: Any) -> dict[str, object]:  # noqa: ANN401 - pikepdf's objects are untyped
    """What a PDF says of itself, by namespace and name, however a program writes it."""
    if "/Metadata" not in file.Root:
        return {}
    said = file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False)
    return {str(name): said[name] for name in said}


def _one(value: object) -> str:
    return value if isinstance(value, str) else ""


def _many(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - a list, or a set of no order
    return () if value is None or isinstance(value, str) else tuple(map(str, value))


def _digests(value: object) -> frozenset[str]:
    """Of each "name embedded file", the second."""
    lines = (line.split() for line in _many(value))
    return frozenset(words[-2] for words in lines if len(words) > 2)


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
