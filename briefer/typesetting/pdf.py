"""The PDF: the page's display list through a real ReportLab document.

Each solved column is a Frame, each slot a Flowable of known height; nothing is laid out again. A
slot that does not land where the page has it is a fault of the program.
"""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import cast

from briefer.model.page import ColumnBox, Page, Placed, SlotBox
from briefer.typesetting.archive import add, keep
from briefer.typesetting.coding import Coding, Codings
from briefer.typesetting.embedding import Fonts
from briefer.typesetting.imaging import Encodings, embed_picture, pictures
from briefer.typesetting.metadata import About
from briefer.typesetting.objects import Document, Written, deflated, stream
from briefer.typesetting.reportlab_parts import (
    BaseDocTemplate,
    Canvas,
    Flowable,
    Frame,
    FrameBreak,
    PageTemplate,
    PDFPage,
    Spacer,
    rl_config,
)
from briefer.typesetting.shaping import Shaper
from briefer.typesetting.standing import Standing
from briefer.typesetting.structure import UNHEARD, StructureWriter, opened
from briefer.typesetting.tags import Element, tree

# Frames are a hair higher than their slots, so that rounding never turns one away.
_HAIR = 0.01
_NEAR = 0.05


class PdfWriter:
    """Writes pages. Fonts, and the blocks of the last page, are kept from one card to the next."""

    def __init__(self, shaper: Shaper) -> None:
        self._shaper = shaper
        self._standing = Standing(shaper)
        self._codings = Codings(shaper)
        self._fonts = Fonts()
        self._encodings = Encodings()

    def write(self, page: Page, about: About) -> bytes:
        """The page as a PDF of exactly one page. The same page gives the same bytes."""
        rl_config.useA85 = 0
        blocks = list(_blocks(page))
        self._standing.set(placed.block for placed in blocks)
        codings = self._codings.of(self._standing.pairs)
        heard = tree(page, about.language)
        drawing = _Drawing(page, self._standing, codings, heard)
        out = BytesIO()
        document = _document(out, page, about)

        def begin(canvas: Canvas, _: BaseDocTemplate) -> None:
            inside = _inside(canvas)
            direction = "R2L" if about.rtl else "L2R"
            canvas.setViewerPreference("Direction", direction)  # pyright: ignore[reportUnknownMemberType]
            fonts = self._fonts.embed(inside, codings.values())
            cast("_Canvas", canvas).finish = lambda: _finish(inside, heard, about, fonts)
            for picture in pictures(blocks):
                embed_picture(inside, _in_use(canvas), picture, self._encodings)

        def end(canvas: Canvas, _: BaseDocTemplate) -> None:
            drawing.furniture(canvas)

        # The foot is read last, so it is drawn last.
        document.pageTemplates[0].onPage = begin
        document.pageTemplates[0].onPageEnd = end
        # Without a story ReportLab makes no page, and an empty card is one.
        story = list(_story(page, drawing)) or [Spacer(0, 0)]
        document.build(story, canvasmaker=_Canvas)
        return out.getvalue()


class _Canvas(Canvas):
    """ReportLab's canvas without the Helvetica that it would name on every page.

    `finish` is called when the page is drawn, before the file is put together.
    """

    finish: Callable[[], None]

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"

    def save(self) -> None:
        self.finish()
        super().save()


def _finish(document: Document, heard: Element, about: About, fonts: tuple[str, ...]) -> None:
    """The page's content as it is sealed, its structure, and what an archive asks for."""
    page = cast("PDFPage", document.idToObject["Page1"])
    content = page.stream.encode("ascii")
    page.Contents = stream(deflated(content))
    root, links = StructureWriter(document, page, page.pageheight).write(heard)
    page.Annots = Written(b"[%s]" % b" ".join(links)) if links else None
    add(page, {"StructParents": b"0", "Tabs": b"/S"})
    vars(document)["_pdfVersion"] = (1, 7)
    add(document.Catalog, {"StructTreeRoot": root, "MarkInfo": b"<</Marked true>>"})
    keep(document, about, content, fonts)


class _Drawing:
    """A page being drawn on a canvas."""

    def __init__(
        self, page: Page, standing: Standing, codings: Mapping[str, Coding], heard: Element
    ) -> None:
        self._page = page
        self._opened = opened(heard)
        self._standing = standing
        self._codings = codings

    @property
    def page_height(self) -> float:
        return self._page.height

    def furniture(self, canvas: Canvas) -> None:
        self.blocks(canvas, self._page.furniture)

    def blocks(self, canvas: Canvas, blocks: tuple[Placed, ...]) -> None:
        for placed in blocks:
            parts = self._standing.forme(placed.block).operators(self._codings)
            opened = self._opened.get(id(placed)) or [UNHEARD] * len(parts)
            canvas.addLiteral(f"q 1 0 0 1 {placed.x:.3f} {self._page.height - placed.y:.3f} cm")
            for begin, part in zip(opened, parts, strict=True):
                canvas.addLiteral(f"{begin} {part} EMC")
            canvas.addLiteral("Q")


class _Slot(Flowable):
    """A slot of known height that draws its blocks where the page has them."""

    def __init__(self, slot: SlotBox, column: ColumnBox, height: float, drawing: _Drawing) -> None:
        super().__init__()
        self._slot = slot
        self._at = (column.x, drawing.page_height - slot.y - height)
        self._drawing = drawing
        self.width, self.height = column.width, height

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 - ReportLab's names
        return self.width, self.height

    def draw(self) -> None:
        x, y = self.canv.absolutePosition(0, 0)
        if abs(x - self._at[0]) > _NEAR or abs(y - self._at[1]) > _NEAR:
            message = f"slot {self._slot.slot} landed at {x:.2f}, {y:.2f}, not at {self._at}"
            raise RuntimeError(message)
        # The frame moved the origin to the flowable's corner; the page's list counts from its own.
        self.canv.translate(-x, -y)
        self._drawing.blocks(self.canv, self._slot.blocks)


def _inside(canvas: Canvas) -> Document:
    """The document behind a canvas: ReportLab keeps it to itself, and its version is pinned."""
    return cast("Document", vars(canvas)["_doc"])


def _in_use(canvas: Canvas) -> list[str]:
    """The images and forms that the page under the canvas's pen names among its resources."""
    return cast("list[str]", vars(canvas)["_formsinuse"])


def _blocks(page: Page) -> Iterator[Placed]:
    yield from page.furniture
    for column in page.columns:
        for slot in column.slots:
            yield from slot.blocks


def _document(out: BytesIO, page: Page, about: About) -> BaseDocTemplate:
    columns = [column for column in page.columns if column.slots]
    columns = columns or [ColumnBox("", 0.0, 0.0, page.width, page.height, ())]
    frames = [_frame(page, column, str(number)) for number, column in enumerate(columns)]
    document = BaseDocTemplate(
        out,
        pagesize=(page.width, page.height),
        invariant=1,
        pageCompression=1,
        title=about.title,
        author="",
        subject="",
        creator="Briefer",
        producer="Briefer",
        lang=about.language,
        displayDocTitle=True,
    )
    document.addPageTemplates([PageTemplate(id="card", frames=frames)])
    return document


def _frame(page: Page, column: ColumnBox, name: str) -> Frame:
    bottom = page.height - column.y - column.height
    return Frame(
        column.x,
        bottom - _HAIR,
        column.width + _HAIR,
        column.height + _HAIR,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
        id=name,
    )


def _story(page: Page, drawing: _Drawing) -> Iterator[Flowable]:
    first = True
    for column in page.columns:
        if not column.slots:
            continue
        if not first:
            yield FrameBreak
        first = False
        for slot, following in zip(column.slots, (*column.slots[1:], None), strict=True):
            # The space below a slot belongs to it, so that the next one stands right under it.
            bottom = following.y if following else slot.y + slot.height
            yield _Slot(slot, column, bottom - slot.y, drawing)
