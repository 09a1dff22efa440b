"""Structure: the tree of elements as objects of the PDF, its contents numbered as heard."""

from collections.abc import Iterator, Sequence

from briefer.model.page import Text
from briefer.typesetting.contents import Content
from briefer.typesetting.objects import Document, Written, ascii_text, filed, text
from briefer.typesetting.reportlab_parts import PDFPage
from briefer.typesetting.tags import Element

# A line of text reaches this share of its size above and below its baseline.
_ABOVE, _BELOW = 0.8, 0.25

Box = tuple[float, float, float, float]


# What opens a block that nobody is to hear: rules, boxes, ornaments.
UNHEARD = "/Artifact <</Type /Layout>> BDC"


def opened(tree: Element) -> dict[int, list[str]]:
    """What opens each stretch of a block that is heard, by the identity of its place."""
    found: dict[int, list[str]] = {}
    for number, (element, content, language) in enumerate(_contents(tree, tree.language)):
        operator = _operator(number, element.role, content, language)
        found.setdefault(id(content.placed), []).append(operator)
    return found


def _operator(number: int, role: str, content: Content, language: str) -> str:
    """What opens a content; what it reads as and its language belong to a span (14.9.2.2)."""
    more = ""
    if content.reads is not None:
        more += f" /ActualText <FEFF{content.reads.encode('utf-16-be').hex()}>"
    if content.language and content.language != language:
        more += f" /Lang {ascii_text(content.language).decode('ascii')}"
    return f"/{'Span' if more else role} <</MCID {number}{more}>> BDC"


def _contents(element: Element, language: str) -> Iterator[tuple[Element, Content, str]]:
    """The contents in the order of the tree, with their element and the language in force."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _contents(kid, kid.language or language)
        else:
            yield element, kid, language


class StructureWriter:
    """Files the elements of one page, their links, and the way back from contents to elements."""

    def __init__(self, document: Document, page: PDFPage, height: float) -> None:
        self._document = document
        self._page = filed(document, page)
        self._height = height
        self._owners: list[bytes] = []
        self._links: list[tuple[bytes, bytes]] = []

    def write(self, tree: Element) -> tuple[bytes, list[bytes]]:
        """The structure's root, and the annotations of the page's links, as references."""
        root = Written()
        reference = filed(self._document, root)
        # The language of the whole stands in the catalog.
        top = self._element(tree, reference, tree.language)
        parents = Written(self._parents())
        root.data = b"<</Type/StructTreeRoot/K %s/ParentTree %s/ParentTreeNextKey %d>>" % (
            top,
            filed(self._document, parents),
            1 + len(self._links),
        )
        return reference, [link for link, _ in self._links]

    def _parents(self) -> bytes:
        """The elements by the number of the content, then those by the number of the link."""
        links = b" ".join(
            b"%d %s" % (number, owner) for number, (_, owner) in enumerate(self._links, start=1)
        )
        return b"<</Nums[0[%s]%s]>>" % (b" ".join(self._owners), links)

    def _element(self, element: Element, parent: bytes, language: str) -> bytes:
        """File an element under its parent, where `language` is in force."""
        spoken = element.language or language
        filing = Written()
        own = filed(self._document, filing)
        kids: list[bytes] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(self._element(kid, own, spoken))
            else:
                kids.append(b"%d" % len(self._owners))
                self._owners.append(own)
        if element.address:
            kids.append(self._link(element, own))
        filing.data = b"<</Type/StructElem/S/%s/P %s/Pg %s%s/K[%s]>>" % (
            element.role.encode("ascii"),
            parent,
            self._page,
            self._about(element) + (b"/Lang%s" % ascii_text(spoken) if spoken != language else b""),
            b" ".join(kids),
        )
        return own

    def _about(self, element: Element) -> bytes:
        out = b""
        if element.reads:
            out += b"/ActualText%s" % text(element.reads)
        if element.alt:
            out += b"/Alt%s" % text(element.alt)
        if element.role == "Figure":
            (box,) = self._boxes(element)
            out += b"/A<</O/Layout/Placement/Block/BBox[%s]>>" % _numbers(box)
        if element.numbered:
            out += b"/A<</O/List/ListNumbering/Decimal>>"
        return out

    def _link(self, element: Element, owner: bytes) -> bytes:
        boxes = list(self._boxes(element))
        left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
        corners = b" ".join(_numbers((x, u, r, u, x, y, r, y)) for x, y, r, u in boxes)
        annotation = Written(
            b"<</Type/Annot/Subtype/Link/Rect[%s]/QuadPoints[%s]/Border[0 0 0]/F 4/StructParent %d"
            b"/Contents%s/A<</S/URI/URI%s>>>>"
            % (
                _numbers((left, bottom, right, top)),
                corners,
                1 + len(self._links),
                text(element.address),
                ascii_text(element.address),
            )
        )
        reference = filed(self._document, annotation)
        self._links.append((reference, owner))
        return b"<</Type/OBJR/Pg %s/Obj %s>>" % (self._page, reference)

    def _boxes(self, element: Element) -> Iterator[Box]:
        """Where an element's words or drawing stand, from the page's lower left corner."""
        for kid in element.kids:
            if isinstance(kid, Element):
                yield from self._boxes(kid)
                continue
            placed = kid.placed
            lines = [mark for mark in kid.marks if isinstance(mark, Text)]
            for line in lines:
                left, right = _reach(line)
                y = self._height - placed.y - line.y
                low, high = y - line.size * _BELOW, y + line.size * _ABOVE
                yield placed.x + left, low, placed.x + right, high
            if not lines:
                y = self._height - placed.y
                yield placed.x, y - placed.block.height, placed.x + placed.width, y


def _reach(line: Text) -> tuple[float, float]:
    """How far to the left and right the words of a line reach, from the block's left edge."""
    ends = (
        word.x + (word.glyphs.width + line.tracking * len(word.glyphs.ids)) * line.size
        for word in line.words
    )
    return min(word.x for word in line.words), max(ends)


def _numbers(values: Sequence[float]) -> bytes:
    return " ".join(f"{value:.2f}" for value in values).encode("ascii")
