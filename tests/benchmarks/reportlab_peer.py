"""Plain ReportLab, as its user guide has it: Paragraphs in two frames, TrueType fonts, its QR."""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, PageTemplate, Paragraph


def _register() -> None:
    faces = (
        ("font_source_serif_pro", "SourceSerifPro-Regular"),
        ("font_source_serif_pro", "SourceSerifPro-Light"),
        ("font_source_serif_pro", "SourceSerifPro-Semibold"),
        ("font_source_sans_pro", "SourceSansPro-Regular"),
        ("font_source_sans_pro", "SourceSansPro-Semibold"),
    )
    for package, face in faces:
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            sys.exit(f"{package} is not installed")
        pdfmetrics.registerFont(TTFont(face, Path(spec.origin).parent / "files" / f"{face}.ttf"))


def _style(face: str, size: float, leading: float) -> ParagraphStyle:
    return ParagraphStyle(face, fontName=face, fontSize=size, leading=leading, spaceAfter=6)


def make(card: dict[str, Any], path: str) -> None:
    """Write a card of plain words."""
    _register()
    serif, light = "SourceSerifPro-Regular", "SourceSerifPro-Light"
    body, strong = _style(serif, 10, 13.6), "SourceSerifPro-Semibold"
    label = _style("SourceSansPro-Semibold", 7.4, 10)
    caption = _style("SourceSansPro-Regular", 8.7, 11)

    def text(key: str, style: ParagraphStyle) -> Paragraph:
        return Paragraph(escape(str(card[key])), style)

    story = [
        text("kicker", label),
        text("desk", caption),
        text("headline", _style(strong, 27, 30)),
        text("standfirst", _style(light, 13, 17)),
    ]
    for lead, words in card["points"]:
        marked = f'<font name="{strong}">{escape(lead)}</font> {escape(words)}'
        story.append(Paragraph(marked, body))
    story += [text("quote", _style(light, 17, 21)), text("speaker", label)]
    story += [text("background", body), text("next", body), FrameBreak()]
    for value, words in card["figures"]:
        story += [
            Paragraph(escape(value), _style(light, 27, 31)),
            Paragraph(escape(words), caption),
        ]
    code = Drawing(15 * mm, 15 * mm)
    code.add(QrCodeWidget(card["url"], barWidth=15 * mm, barHeight=15 * mm))
    story += [text("why", body), text("source", caption), code]
    wide = Frame(17 * mm, 13 * mm, 114 * mm, A4[1] - 28 * mm)
    side = Frame(140 * mm, 13 * mm, 53 * mm, A4[1] - 28 * mm)
    document = BaseDocTemplate(path, pagesize=A4, title=str(card["headline"]))
    document.addPageTemplates([PageTemplate(frames=[wide, side])])
    document.build(story)


if __name__ == "__main__":
    make(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), sys.argv[2])
