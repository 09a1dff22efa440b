"""Columns of justified lines: the gaps between words are as wide as those between columns."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from tests.unit.articles.pdf_files import (
    BOLD,
    FOURTH,
    HEIGHT,
    LEAD,
    LEFT,
    SECOND,
    SIZE,
    TEXT,
    THIRD,
    WIDTH,
    Setter,
    broken,
    drawn,
)

# Each time the lines break elsewhere.
TEXTS = [
    f"{first} {text}"
    for first in ("Then:", "It is said:", "In the end it is so:")
    for text in (LEAD, SECOND, THIRD, FOURTH)
]
# Long words leave much to share out among few blanks.
LONG = {
    "The": "Notwithstanding",
    "another": "extraordinary",
    "minutes": "approximately",
    "council": "congregation",
    "on": "understandably",
    "for": "comprehensively",
}
WIDE = [" ".join(LONG.get(word, word) for word in text.split()) for text in TEXTS]


def justified(setter: Setter, line: str, *, last: bool) -> None:
    """A line whose words are shared out over the column, but for a paragraph's last one."""
    words = line.split()
    room = setter.width - sum(stringWidth(word, TEXT, SIZE) for word in words)
    blank = room / (len(words) - 1) if len(words) > 1 and not last else 2.5
    setter.canvas.setFont(TEXT, SIZE)
    setter.y -= 1.3 * SIZE
    at = setter.left
    for word in words:
        setter.canvas.drawString(at, setter.y, word)
        at += stringWidth(word, TEXT, SIZE) + blank


@pytest.mark.parametrize("texts", [TEXTS, WIDE], ids=["usual", "wide"])
@pytest.mark.parametrize("gutter", [12.0, 17.0, 24.0])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_wide_blanks_are_no_gutters(count: int, gutter: float, texts: list[str]):
    width = (WIDTH - 2 * LEFT - (count - 1) * gutter) / count
    lines = [
        (line, at == len(set_in) - 1)
        for text in texts
        for set_in in [broken(text, width)]
        for at, line in enumerate(set_in)
    ]
    rows = -(-len(lines) // count)

    def draw(canvas):
        Setter(canvas).paragraph("Ferry stops for winter", BOLD, 24)
        for column in range(count):
            setter = Setter(canvas, LEFT + column * (width + gutter), width)
            setter.y = HEIGHT - 150
            for line, last in lines[column * rows : (column + 1) * rows]:
                justified(setter, line, last=last)

    found = read(Manuscript(drawn(draw), "ferry.pdf"))
    told = [found.text[block.start : block.end] for block in found.blocks]
    assert " ".join(told) == " ".join(["Ferry stops for winter", *texts])


def test_a_quoted_paragraph_may_leave_one_line_at_the_foot_of_a_column():
    width = 200.0

    def draw(canvas):
        Setter(canvas).paragraph("Ferry stops for winter", BOLD, 24)
        first, second = Setter(canvas, LEFT, width), Setter(canvas, LEFT + width + 30, width)
        first.y = second.y = HEIGHT - 150
        for text in (LEAD, SECOND, THIRD):
            first.paragraph(text)
        quoted = broken(FOURTH, width - 60)
        first.line(quoted[0], indent=30)
        for line in quoted[1:]:
            second.line(line, indent=30)
        second.y -= 6
        for text in (LEAD, SECOND, THIRD):
            second.paragraph(text)

    found = read(Manuscript(drawn(draw), "ferry.pdf"))
    kinds = [(block.kind.value, found.text[block.start : block.end]) for block in found.blocks]
    assert ("block-quote", FOURTH) in kinds
