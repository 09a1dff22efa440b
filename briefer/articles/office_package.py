"""An Office Open XML package: its parts unpacked and parsed within limits, nothing else touched.

Parts are trees whose names carry the usual prefixes ("w:p"), whichever edition of ECMA-376 wrote
them. A document type, and with it every entity, is refused: the standard forbids it (part 2, 8.1).
"""

import io
import posixpath
import zipfile
import zlib
from functools import cached_property
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from briefer.model.errors import SourceUnreadable

_MOST_ENTRIES = 10_000
# What is unpacked of all the parts together, in bytes, and built of them in elements. A book of
# 200,000 words takes a fifth of it; a ratio would refuse honest tables and let slow bombs in.
_MOST_UNPACKED = 60_000_000
_MOST_ELEMENTS = 1_500_000
_DEEPEST = 200
_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    f"{_OFFICE}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OFFICE}officeDocument/2006/relationships": "r",
    f"{_STRICT}officeDocument/relationships": "r",
    f"{_OFFICE}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OFFICE}markup-compatibility/2006": "mc",
    f"{_OFFICE}package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}


def at(element: Element | None, path: str) -> Element | None:
    """The first element at the end of a path of names ("w:pPr/w:rPr"), None where there is none.

    ElementTree's own paths take a prefix for a namespace that it wants to be told.
    """
    for step in path.split("/"):
        element = element.find(step) if element is not None else None
    return element


class Relation(NamedTuple):
    """What one part says of another: the last word of the kind, and the other's name."""

    kind: str
    target: str


class _Refused(Exception):
    """A part is beyond the limits."""


class OfficePackage:
    """The parts of a package. Raises SourceUnreadable where it is damaged or beyond the limits."""

    def __init__(self, data: bytes, called: str) -> None:
        self._called = called
        self._unpacked = self._elements = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self._damaged("it is cut off or overwritten") from error
        if len(self._zip.infolist()) > _MOST_ENTRIES:
            raise self._too_large()

    @cached_property
    def _names(self) -> dict[str, zipfile.ZipInfo]:
        return {info.filename.lower(): info for info in self._zip.infolist()}

    def part(self, name: str) -> Element | None:
        """The tree of a part, None where the package has none of the name."""
        info = self._names.get(name.lower())
        if info is None:
            return None
        try:
            return self._parsed(self._bytes(info))
        except _Refused as refused:
            raise self._too_large() from refused
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise self._damaged(f"its part {name} cannot be unpacked") from error
        except NotImplementedError as error:
            raise self._damaged("it is packed in a way that Word does not use") from error
        except RuntimeError as error:  # how zipfile says that an entry is encrypted
            raise self._damaged("it is locked by a password") from error
        except ParseError as error:
            raise self._damaged(f"its part {name} is broken ({error})") from error

    def relations(self, name: str = "") -> dict[str, Relation]:
        """By id what a part, or the package, says of other parts of the package."""
        folder, _, file = name.rpartition("/")
        root = self.part(f"{folder}/_rels/{file}.rels".lstrip("/"))
        found: dict[str, Relation] = {}
        for one in root if root is not None else ():
            if one.get("TargetMode") == "External":
                continue
            target = posixpath.join("/", folder, one.get("Target", ""))
            kind = one.get("Type", "").rpartition("/")[2]
            found[one.get("Id", "")] = Relation(kind, posixpath.normpath(target).lstrip("/"))
        return found

    def _bytes(self, info: zipfile.ZipInfo) -> bytes:
        left = _MOST_UNPACKED - self._unpacked
        if info.file_size > left:
            raise _Refused
        with self._zip.open(info) as file:
            data = file.read(left + 1)
        self._unpacked += len(data)
        if len(data) > left:
            raise _Refused
        return data

    def _parsed(self, data: bytes) -> Element:
        tree = _Tree(_MOST_ELEMENTS - self._elements)
        parser = XMLParser(target=tree)
        parser.feed(data)
        root = parser.close()
        self._elements += tree.count
        return root

    def _damaged(self, what: str) -> SourceUnreadable:
        cure = "Ask for the file once more, or copy its words and paste them"
        return SourceUnreadable(
            f"{self._called} is a Word document that cannot be read: {what}. {cure}."
        )

    def _too_large(self) -> SourceUnreadable:
        message = (
            f"{self._called} is a Word document that unpacks to more than an article can be. "
            "Copy the article's words and paste them."
        )
        return SourceUnreadable(message)


class _Tree(TreeBuilder):
    """Builds a tree of at most so many elements, with short names."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most, self.count, self._depth = most, 0, 0
        self._short: dict[str, str] = {}

    def doctype(self, _name: str, _pubid: str | None, _system: str | None) -> None:
        """Refuse a document type."""
        raise _Refused

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """An element begins."""
        self.count += 1
        self._depth += 1
        if self.count > self._most or self._depth > _DEEPEST:
            raise _Refused
        return super().start(self._named(tag), {self._named(k): v for k, v in attrs.items()})

    def end(self, tag: str, /) -> Element:
        """An element ends."""
        self._depth -= 1
        return super().end(self._named(tag))

    def _named(self, name: str) -> str:
        short = self._short.get(name)
        if short is None:
            space, _, local = name.rpartition("}")
            prefix = _PREFIXES.get(space[1:])
            short = self._short[name] = f"{prefix}:{local}" if prefix else local
        return short
