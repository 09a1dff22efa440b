"""PDFs of invented words: laid out line by line with ReportLab, so that every place is known."""

import io
from collections.abc import Callable, Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT, GUTTER = 60.0, 20.0
# Whether a line stands in, and its words.
Indented = tuple[bool, str]
SIZE, LEADING = 10.0, 13.0
TEXT, BOLD = "Times-Roman", "Times-Bold"

LEAD = (
    "The ferry across the Sallow stops on Monday, and the town council has no money for another "
    "boat before the spring comes round again. It has crossed the river every day since 1987."
)
SECOND = (
    "The bus that will stand in for it takes forty minutes where the boat took six. It leaves from "
    "the market square at eight in the morning and comes back at half past five, according to Per "
    "Lind, the harbourmaster."
)
THIRD = (
    "Shopkeepers on the far bank fear for their winter. A petition with 1,204 names was handed to "
    "the council, which put it on the table and went on to the next point of its agenda "
    "without a word."
)
FOURTH = (
    "The county has promised to look for another boat on the coast. Nobody could say what a good "
    "one would cost, or who would steer it, since both of the pilots have found work elsewhere."
)


def drawn(draw: Callable[[Canvas], object], **about: str) -> bytes:
    """A PDF of what is drawn on its canvas."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True)
    for key, value in about.items():
        getattr(canvas, f"set{key.capitalize()}")(value)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def broken(text: str, width: float, font: str = TEXT, size: float = SIZE) -> list[str]:
    """A text in lines as full as can be; "~" in a word is where it may be broken."""
    lines: list[str] = [""]
    for word in text.split():
        for part, hyphen in _parts(word):
            blank = " " if lines[-1] and not lines[-1].endswith("~") else ""
            tried = f"{lines[-1].removesuffix('~')}{blank}{part}"
            if stringWidth(tried + hyphen, font, size) > width and lines[-1]:
                ends_in_word = lines[-1].endswith("~")
                lines[-1] = lines[-1].removesuffix("~") + ("-" if ends_in_word else "")
                lines.append(part)
            else:
                lines[-1] = tried
            lines[-1] += "~" if hyphen else ""
    return lines


def _parts(word: str) -> list[tuple[str, str]]:
    parts = word.split("~")
    return [(part, "-" if at < len(parts) - 1 else "") for at, part in enumerate(parts)]


class Setter:
    """Sets lines from the top of a canvas's page downwards."""

    def __init__(self, canvas: Canvas, left: float = LEFT, width: float = WIDTH - 2 * LEFT) -> None:
        self.canvas, self.left, self.width = canvas, left, width
        self.y = HEIGHT - 80

    def line(self, text: str, font: str = TEXT, size: float = SIZE, indent: float = 0) -> None:
        """One line."""
        self.canvas.setFont(font, size)
        self.y -= 1.3 * size
        self.canvas.drawString(self.left + indent, self.y, text)

    def lines(self, texts: Sequence[str], font: str = TEXT, size: float = SIZE) -> None:
        """Lines below each other."""
        for text in texts:
            self.line(text, font, size)

    def paragraph(self, text: str, font: str = TEXT, size: float = SIZE, gap: float = 6) -> None:
        """A paragraph with space below it."""
        self.lines(broken(text, self.width, font, size), font, size)
        self.y -= gap


def heads(setter: Setter) -> None:
    """A headline, a standfirst and a byline."""
    setter.paragraph("Ferry stops for winter", BOLD, 24)
    setter.paragraph("The town is cut off until the spring", TEXT, 14)
    setter.paragraph("By Jo Roe and Sam Poe")


def story(canvas: Canvas) -> None:
    """The article in one column."""
    setter = Setter(canvas)
    heads(setter)
    for text in (LEAD, SECOND):
        setter.paragraph(text)
    setter.paragraph("Who pays for it", BOLD)
    for text in (THIRD, FOURTH):
        setter.paragraph(text)


def columns(
    canvas: Canvas, texts: Sequence[str], top: float, rows: int, count: int = 2
) -> list[Indented]:
    """Set paragraphs in columns with indents, `rows` lines each; gives the lines left over."""
    width = (WIDTH - 2 * LEFT - (count - 1) * GUTTER) / count
    lines = [line for paragraph in texts for line in _indented(paragraph, width)]
    return set_lines(canvas, lines, top, rows, count)


def set_lines(
    canvas: Canvas, lines: Sequence[Indented], top: float, rows: int, count: int = 2
) -> list[Indented]:
    """Set lines in columns, `rows` in each; gives those left over."""
    width = (WIDTH - 2 * LEFT - (count - 1) * GUTTER) / count
    left = list(lines)
    for column in range(count):
        setter = Setter(canvas, LEFT + column * (width + GUTTER), width)
        setter.y = top
        for stands_in, text in left[:rows]:
            setter.line(text, indent=12 if stands_in else 0)
        del left[:rows]
    return left


def _indented(text: str, width: float) -> list[Indented]:
    """The lines of a paragraph whose first stands in."""
    words = text.split()
    first = ""
    while words and stringWidth(f"{first} {words[0]}", TEXT, SIZE) <= width - 12:
        first = f"{first} {words.pop(0)}".strip()
    rest = broken(" ".join(words), width) if words else []
    return [(True, first), *((False, line) for line in rest)]
