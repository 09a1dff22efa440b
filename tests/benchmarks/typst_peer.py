"""Typst through its PyPI binding: one compiler, fonts loaded once, the card as an input."""

import importlib.util
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst

CARD = Path(__file__).with_name("card.typ")


def _font_folders() -> list[str]:
    found = [
        importlib.util.find_spec(name) for name in ("font_source_serif_pro", "font_source_sans_pro")
    ]
    return [str(Path(spec.origin).parent / "files") for spec in found if spec and spec.origin]


def _inputs(words: dict[str, Any], *, fit: bool, code: bool) -> dict[str, str]:
    card = dict(words)
    if code:
        import segno

        out = io.BytesIO()
        segno.make(card["url"], error="m").save(out, kind="svg", border=0)
        card["qr"] = out.getvalue().decode()
    return {"card": json.dumps(card), "fit": "yes" if fit else "no"}


class Typst:
    """A warm compiler for cards of plain words, with the fonts of these folders too."""

    def __init__(self, folders: Sequence[str] = ()) -> None:
        self._compiler = typst.Compiler(
            str(CARD), font_paths=[*_font_folders(), *folders], ignore_system_fonts=True
        )

    def pdf(self, words: dict[str, Any], *, fit: bool, code: bool = False) -> bytes:
        """The card as a PDF."""
        inputs = _inputs(words, fit=fit, code=code)
        return self._compiler.compile(sys_inputs=inputs, format="pdf")

    def png(self, words: dict[str, Any], width: int) -> bytes:
        """The card as a PNG `width` pixels wide, by Typst itself."""
        inputs = _inputs(words, fit=True, code=False)
        return self._compiler.compile(sys_inputs=inputs, format="png", ppi=width / 595.276 * 72)

    def raster(self, words: dict[str, Any], width: int) -> int:
        """The card's PDF rastered by pdfium, `width` pixels wide."""
        import pypdfium2

        with pypdfium2.PdfDocument(self.pdf(words, fit=True)) as document:
            return document[0].render(scale=width / 595.276).width


if __name__ == "__main__":
    card = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    Path(sys.argv[2]).write_bytes(Typst().pdf(card, fit=True))
