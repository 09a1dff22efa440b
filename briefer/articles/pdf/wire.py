"""The wire form of a printed document: JSON, as the process that opens PDFs tells of one."""

import json
from typing import TypedDict, cast

from briefer.articles.pdf.runs import Box, Look, PrintedDocument, PrintedPage, Run
from briefer.model.article import DropReason

_Run = tuple[str, float, float, float, float, bool, bool, str | None]


class _Page(TypedDict):
    size: tuple[float, float]
    runs: list[_Run]
    pictures: list[tuple[float, float, float, float]]


class _Document(TypedDict):
    about: tuple[str, str, str, str]
    pages: list[_Page]


def to_wire(document: PrintedDocument) -> bytes:
    """A document as JSON in UTF-8."""
    pages = [
        {
            "size": [page.width, page.height],
            "runs": [
                [run.text, run.left, run.right, run.base, *run.look, run.why] for run in page.runs
            ],
            "pictures": page.pictures,
        }
        for page in document.pages
    ]
    about = [document.title, document.author, document.made, document.maker]
    # Letters that are no characters, as a broken font gives them, travel as escapes.
    return json.dumps({"about": about, "pages": pages}).encode()


def of_wire(data: bytes) -> PrintedDocument:
    """The document of some JSON that `to_wire` made."""
    value = cast("_Document", json.loads(data))
    return PrintedDocument(tuple(map(_page, value["pages"])), *value["about"])


def _page(value: _Page) -> PrintedPage:
    width, height = value["size"]
    pictures = tuple(Box(*box) for box in value["pictures"])
    return PrintedPage(width, height, tuple(map(_run, value["runs"])), pictures)


def _run(value: _Run) -> Run:
    text, left, right, base, size, bold, italic, why = value
    look = Look(size, bold, italic)
    return Run(text, left, right, base, look, DropReason(why) if why else None)
