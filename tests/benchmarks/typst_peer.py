"""Typst through its PyPI binding: one compiler, fonts loaded once, the card as an input."""

import importlib.util
import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import segno
import typst

from tests.benchmarks.copy import card_of_350_words, plain

CARD = Path(__file__).with_name("card.typ")


def _font_folders() -> list[str]:
    found = [
        importlib.util.find_spec(name) for name in ("font_source_serif_pro", "font_source_sans_pro")
    ]
    return [str(Path(spec.origin).parent / "files") for spec in found if spec and spec.origin]


def _inputs(extra: str, *, fit: bool, code: bool) -> dict[str, str]:
    card = plain(card_of_350_words(), extra)
    if code:
        out = io.BytesIO()
        segno.make(card["url"], error="m").save(out, kind="svg", border=0)
        card["qr"] = out.getvalue().decode()
    return {"card": json.dumps(card), "fit": "yes" if fit else "no"}


class Typst:
    """A warm compiler."""

    def __init__(self) -> None:
        self._compiler = typst.Compiler(
            str(CARD), font_paths=_font_folders(), ignore_system_fonts=True
        )

    def pdf(self, extra: str = "", *, fit: bool, code: bool = False) -> bytes:
        """The card as a PDF."""
        inputs = _inputs(extra, fit=fit, code=code)
        return self._compiler.compile(sys_inputs=inputs, format="pdf")

    def png(self, extra: str, width: int) -> bytes:
        """The card as a PNG `width` pixels wide, by Typst itself."""
        inputs = _inputs(extra, fit=True, code=False)
        return self._compiler.compile(sys_inputs=inputs, format="png", ppi=width / 595.276 * 72)

    def raster(self, extra: str, width: int) -> int:
        """The card's PDF rastered by pdfium, `width` pixels wide."""
        with pypdfium2.PdfDocument(self.pdf(extra, fit=True)) as document:
            return document[0].render(scale=width / 595.276).width


def keypresses(width: int) -> dict[str, Callable[[int], object]]:
    """A word typed, to pixels, both ways."""
    peer = Typst()
    return {
        "png": lambda number: peer.png(f" word{number}", width),
        "pdf": lambda number: peer.raster(f" word{number}", width),
    }


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(Typst().pdf(fit=True))
