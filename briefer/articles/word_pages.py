"""The pages of a Word document: what is printed on them, with every tracked change accepted."""

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


def article_of(manuscript: Manuscript) -> Article:
    """The article of a package. Raises SourceUnreadable where it is damaged or holds no words."""
    called = manuscript.called
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
