"""The contact sheet of the README: every template with the card written for it, side by side.

Run as `python -m tests.golden.contact_sheet`; it writes `.pictures/templates.png`.
"""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image

from briefer.app import parts
from briefer.model.card import Paper
from tests.target_card import target_card
from tests.written_cards import written_card

TARGET = Path(__file__).parents[2] / ".pictures" / "templates.png"
ORDER = (
    "news-brief", "press-office", "ministers-note", "daily-media-brief",
    "quote-card", "by-the-numbers", "explainer", "classroom-handout",
)  # fmt: skip
# Pixels a point, the desk's grey, and the pixels between pages.
_SCALE, _DESK, _GAP, _ACROSS = 0.72, "#d9dbdf", 22, 4


def pages() -> Iterator[Image.Image]:
    """The templates' pages as pixels; the news brief with the card that everything is held to."""
    workshop = parts()
    for name in ORDER:
        card = target_card() if name == "news-brief" else written_card(name)
        pdf = workshop.pdf(replace(card, template=name, paper=Paper.A4))
        with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
            yield document[0].render(scale=_SCALE * 2).to_pil().convert("RGB")


def sheet() -> Image.Image:
    """All pages in two rows."""
    found = [page.resize((page.width // 2, page.height // 2)) for page in pages()]
    wide, high = found[0].size
    rows = -(-len(found) // _ACROSS)
    size = (_ACROSS * (wide + _GAP) + _GAP, rows * (high + _GAP) + _GAP)
    made = Image.new("RGB", size, _DESK)
    for at, page in enumerate(found):
        x, y = at % _ACROSS, at // _ACROSS
        made.paste(page, (_GAP + x * (wide + _GAP), _GAP + y * (high + _GAP)))
    return made


if __name__ == "__main__":
    sheet().quantize(255, Image.Quantize.FASTOCTREE).save(TARGET, optimize=True)
    print(TARGET.name)
