"""Word documents (DOCX): what is printed on their pages, with every tracked change accepted."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefer.articles.arranging import Piece, arranged
from briefer.articles.descriptions import Description, description
from briefer.articles.manuscript import Manuscript
from briefer.articles.office_package import OfficePackage
from briefer.articles.word_flow import Flow
from briefer.articles.word_styles import Styles
from briefer.articles.word_words import Note
from briefer.model.article import Article, BlockKind, DropReason
from briefer.model.errors import SourceUnreadable
from briefer.model.expressions import expression

_NAME = expression(r"\.do[ct][xm]$", re.IGNORECASE)
_PACKED = b"PK\x03\x04"
_MAIN = expression(rb"word/document\d*\.xml")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The stream of a compound file that holds a package locked by a password [MS-OFFCRYPTO].
_LOCKED = "EncryptedPackage".encode("utf-16-le")


class WordReader:
    """Reads DOCX by its first bytes and the names of its parts."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether the bytes are a Word document, or a compound file that locks one."""
        data = manuscript.data
        if data.startswith(_PACKED):
            return bool(_NAME.search(manuscript.name) or _MAIN.search(data))
        return data.startswith(_COMPOUND) and _LOCKED in data

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a Word document. Raises SourceUnreadable for what is locked or damaged."""
        called = manuscript.called
        if not manuscript.data.startswith(_PACKED):
            raise SourceUnreadable(
                f"{called} is locked by a password. Take the password off and open it again."
            )
        package = OfficePackage(manuscript.data, called)
        main = next(iter(_related(package, "", "officeDocument")), "word/document.xml")
        root = package.part(main)
        body = root.find("w:body") if root is not None else None
        if body is None:
            raise SourceUnreadable(
                f"{called} holds no Word document. Save it anew as DOCX, or paste its words."
            )
        flow = _flow(package, main)
        pieces = [*_running(package, main, flow), *flow.pieces(body)]
        known = _described(package)
        language = flow.styles.language
        return arranged(pieces, known.details, manuscript.origin, known.title, language)


def _running(package: OfficePackage, main: str, flow: Flow) -> Iterator[Piece]:
    """The heads and feet of the pages, each once; a number there is a page's."""
    parts = [package.part(name) for name in _related(package, main, "header", "footer")]
    words = (text for part in parts if part is not None for text in flow.words(part))
    for text in dict.fromkeys(words):
        number = not any(map(str.isalpha, text))
        yield Piece(
            BlockKind.OTHER, text, DropReason.PAGE_NUMBER if number else DropReason.RUNNING_HEAD
        )


def _flow(package: OfficePackage, main: str) -> Flow:
    styles = [package.part(name) for name in _related(package, main, "styles")]
    notes: dict[Note, Element] = {}
    for kind in ("footnotes", "endnotes", "comments"):
        for name in _related(package, main, kind):
            root = package.part(name)
            for note in root if root is not None else ():
                notes[Note(kind, note.get("w:id", ""))] = note
    return Flow(Styles(styles[0] if styles else None), notes)


def _related(package: OfficePackage, name: str, *kinds: str) -> list[str]:
    """The names of the parts of these kinds that a part, or the package, speaks of."""
    found = package.relations(name).values()
    return list(dict.fromkeys(one.target for one in found if one.kind in kinds))


def _described(package: OfficePackage) -> Description:
    """What the package's core properties say."""
    for name in _related(package, "", "core-properties"):
        root = package.part(name)
        if root is not None:
            created = root.findtext("dcterms:created") or root.findtext("dcterms:modified") or ""
            return description(
                root.findtext("dc:title") or "", root.findtext("dc:creator") or "", created
            )
    return Description()
