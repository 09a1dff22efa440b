"""Handouts: cards imposed on sheets as vectors, one, two or four to a sheet."""

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefer.model.card import Paper
from briefer.model.errors import FileDamaged
from briefer.model.frozen import frozen
from briefer.model.template import SIZES

if TYPE_CHECKING:
    import pikepdf

# Columns and rows on the sheet; two stand side by side on a sheet turned on its side.
_GRIDS = {1: (1, 1), 2: (2, 1), 4: (2, 2)}
# Sizes this near (points) are the same paper: A5 is not quite half of A4.
_NEAR = 1.0


@frozen
class Cell:
    """A place on a sheet: lower left corner, width and height, in points from below left."""

    x: float
    y: float
    width: float
    height: float

    def holding(self, width: float, height: float) -> tuple[float, float, float]:
        """Scale and lower left corner of a card centred here; it is never enlarged."""
        scale = min(self.width / width, self.height / height)
        scale = 1.0 if scale > 1 - _NEAR / max(width, height) else scale
        x = self.x + (self.width - width * scale) / 2
        y = self.y + (self.height - height * scale) / 2
        return scale, x, y


def impose(cards: Sequence[bytes], up: int, paper: Paper, copies: int = 1) -> bytes:
    """The PDF of sheets with `up` cards each, in order, the set `copies` times.

    A lone card fills its last sheet. Equal cards give equal bytes. Raises FileDamaged where a card
    is no PDF; ValueError for an `up` that is not 1, 2 or 4.
    """
    import pikepdf

    if up not in _GRIDS or copies < 1 or not cards:
        message = f"no sheets of {up} from {len(cards)} cards, {copies} times"
        raise ValueError(message)
    sheets, opened = pikepdf.new(), list(_opened(cards))
    try:
        _describe(sheets, opened)
        pages = [_untied(page) for file in opened for page in file.pages]
        if up == 1 and all(_has_size(page, SIZES[paper]) for page in pages):
            sheets.pages.extend(pages * copies)
        else:
            _fill(sheets, _placed(sheets, pages), up, paper, copies)
        out = io.BytesIO()
        sheets.save(out, deterministic_id=True)
    except pikepdf.PdfError as error:
        raise FileDamaged(f"A card is a PDF that cannot be put on sheets: {error}.") from error
    return out.getvalue()


def _untied(page: "pikepdf.Page") -> "pikepdf.Page":
    """A page without its numbers in a structure tree, which stays behind with its file."""
    for holder in (page.obj, *page.obj.get("/Annots", ())):
        for key in ("/StructParents", "/StructParent"):
            if key in holder:
                del holder[key]
    return page


def _opened(cards: Sequence[bytes]) -> "Iterator[pikepdf.Pdf]":
    import pikepdf

    for number, card in enumerate(cards, 1):
        try:
            yield pikepdf.open(io.BytesIO(card))
        except pikepdf.PdfError as error:
            # Before the last colon stands the stream, which means nothing to an editor.
            trouble = str(error).rpartition(": ")[2].rstrip(".")
            message = f"Card {number} is not a PDF that can be read ({trouble}). Export it anew."
            raise FileDamaged(message) from error


def cells(up: int, paper: Paper) -> tuple[tuple[float, float], tuple[Cell, ...]]:
    """The size of a sheet and its places in reading order."""
    width, height = SIZES[paper]
    if up == 2:
        width, height = height, width
    columns, rows = _GRIDS[up]
    wide, high = width / columns, height / rows
    places = (
        Cell(column * wide, height - (row + 1) * high, wide, high)
        for row in range(rows)
        for column in range(columns)
    )
    return (width, height), tuple(places)


@frozen
class _Card:
    """A card as a form that sheets may draw any number of times."""

    form: "pikepdf.Object"
    width: float
    height: float


def _placed(sheets: "pikepdf.Pdf", pages: "Sequence[pikepdf.Page]") -> list[_Card]:
    return [_Card(sheets.copy_foreign(page.as_form_xobject()), *_size(page)) for page in pages]


def _fill(
    sheets: "pikepdf.Pdf", cards: Sequence[_Card], up: int, paper: Paper, copies: int
) -> None:
    row = list(cards) * copies
    if len(cards) == 1:
        row = list(cards) * (-(-copies // up) * up)
    size, places = cells(up, paper)
    for first in range(0, len(row), up):
        sheets.add_blank_page(page_size=size)
        _draw(sheets, row[first : first + up], places)


def _draw(sheets: "pikepdf.Pdf", cards: Sequence[_Card], places: Sequence[Cell]) -> None:
    import pikepdf

    page = sheets.pages[-1]
    forms = pikepdf.Dictionary()
    for index, card in enumerate(cards):
        forms[f"/C{index}"] = card.form
    content = "\n".join(_operators(cards, places)).encode()
    page.obj.Resources = pikepdf.Dictionary(XObject=forms)
    page.obj.Contents = pikepdf.Stream(sheets, content)


def _operators(cards: Sequence[_Card], places: Sequence[Cell]) -> Iterator[str]:
    for index, (card, place) in enumerate(zip(cards, places, strict=False)):
        scale, x, y = place.holding(card.width, card.height)
        yield f"q {scale:.6f} 0 0 {scale:.6f} {x:.3f} {y:.3f} cm /C{index} Do Q"


def _describe(sheets: "pikepdf.Pdf", cards: "Sequence[pikepdf.Pdf]") -> None:
    """Title and language of the sheets; no dates, so that equal cards give equal bytes."""
    import pikepdf

    titles = dict.fromkeys(str(card.docinfo.get("/Title", "")) for card in cards)
    sheets.docinfo["/Title"] = pikepdf.String(" · ".join(title for title in titles if title))
    sheets.docinfo["/Producer"] = pikepdf.String("Briefer")
    sheets.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    if "/Lang" in cards[0].Root:
        sheets.Root.Lang = pikepdf.String(str(cards[0].Root.Lang))


def _size(page: "pikepdf.Page") -> tuple[float, float]:
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    return right - left, top - bottom


def _has_size(page: "pikepdf.Page", size: tuple[float, float]) -> bool:
    return all(abs(one - other) < _NEAR for one, other in zip(_size(page), size, strict=True))
