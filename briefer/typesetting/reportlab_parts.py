"""The parts of ReportLab that a card is written with, and the one door to them.

Its package `platypus` loads paragraphs, tables and mark-up before documents, frames and flowables:
more than half of ReportLab's time to start, half of that for one pattern of web addresses. A card
draws its own lines, so they stay unloaded; and Pillow, which ReportLab loads for pictures that it
is told to fetch, is loaded when the first picture is drawn.
"""

import importlib.util
import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import ModuleType

import reportlab

_PLATYPUS = "reportlab.platypus"
_PARAGRAPH = f"{_PLATYPUS}.paragraph"


def _load_when_used(name: str) -> None:
    """Let a module be loaded when something of it is first asked for."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None or name in sys.modules:
        return
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    package, _, own = name.rpartition(".")
    vars(sys.modules[package])[own] = module


@contextmanager
def _without_paragraphs() -> Generator[None]:
    """Let the modules of `platypus` be imported without the package that imports them all.

    Its documents import Paragraph and never name it again. Whoever imports the package afterwards
    gets it whole.
    """
    if _PLATYPUS in sys.modules:
        yield
        return
    package, paragraph = ModuleType(_PLATYPUS), ModuleType(_PARAGRAPH)
    package.__path__ = [f"{folder}/platypus" for folder in reportlab.__path__]
    vars(paragraph)["Paragraph"] = None
    sys.modules |= {_PLATYPUS: package, _PARAGRAPH: paragraph}
    try:
        yield
    finally:
        del sys.modules[_PLATYPUS], sys.modules[_PARAGRAPH]


_load_when_used("PIL.Image")
with _without_paragraphs():
    from reportlab import rl_config
    from reportlab.pdfbase.pdfdoc import (
        PDFCatalog,
        PDFDictionary,
        PDFInfo,
        PDFName,  # pyright: ignore[reportUnknownVariableType] - its stub has no type for the name
        PDFObject,
        PDFObjectReference,
        PDFPage,
    )
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus.doctemplate import BaseDocTemplate, FrameBreak, PageTemplate
    from reportlab.platypus.flowables import Flowable, Spacer
    from reportlab.platypus.frames import Frame

__all__ = (
    "BaseDocTemplate",
    "Canvas",
    "Flowable",
    "Frame",
    "FrameBreak",
    "PDFCatalog",
    "PDFDictionary",
    "PDFInfo",
    "PDFName",
    "PDFObject",
    "PDFObjectReference",
    "PDFPage",
    "PageTemplate",
    "Spacer",
    "rl_config",
)
