"""Drop caps: the large first letter of a text, put before the line that it begins."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from statistics import median

from briefer.articles.pdf.lines import Line

_MOST = 10  # on a page
_LARGER = 1.8
_NEAR = 1.5  # sizes of the type between the letter and its lines


def without_drop_caps(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page; those beside a drop cap begin where it does."""
    found = list(lines)
    usual = median(line.size for line in lines) if lines else 0.0
    caps = (line for line in lines if line.size > _LARGER * usual and _is_letter(line.text))
    for cap in islice(caps, _MOST):
        beside = [at for at, line in enumerate(found) if _is_beside(line, cap)]
        if not beside:
            continue
        first = min(beside, key=lambda at: found[at].base)
        for at in beside:
            found[at] = replace(found[at], left=cap.left)
        found[first] = replace(found[first], text=f"{cap.text}{found[first].text}")
        found.remove(cap)
    return found


def _is_letter(text: str) -> bool:
    return len(text) <= 2 and text[-1:].isalpha()


def _is_beside(line: Line, cap: Line) -> bool:
    """Whether a line of smaller type stands right of a letter, within its height."""
    return (
        cap.size > _LARGER * line.size
        and cap.base - cap.size < line.base <= cap.base + 0.3 * line.size
        and -0.5 * line.size <= line.left - cap.right <= _NEAR * line.size
    )
