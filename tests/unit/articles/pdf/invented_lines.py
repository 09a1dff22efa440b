"""Lines of invented places."""

from briefer.articles.pdf.lines import Line
from briefer.articles.pdf.runs import Look, Run

WORDS = "the boat came over the river in the rain and nobody was on it "


def line(text: str, left: float, base: float, width: float = 0, size: float = 10) -> Line:
    """A line; its width is that of usual type where none is given."""
    return Line(text, left, left + (width or 0.5 * size * len(text)), base, Look(size))


def run(text: str, left: float, base: float, size: float = 10, width: float = 0) -> Run:
    return Run(text, left, left + (width or 0.5 * size * len(text)), base, Look(size))


def column(name: str, left: float, top: float, count: int, width: float = 150) -> list[Line]:
    """Lines of running text below each other, each with its name and number."""
    return [line(f"{name}{at} {WORDS[:22]}", left, top + 12 * at, width) for at in range(count)]
