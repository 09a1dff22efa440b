"""Painted order: lines that run from the right, put together by the places of their letters.

Some programs paint all signs of a line at once after its words, and PDFium turns words from the
left round one by one: such a line is read anew, from the right, its numbers and foreign words from
the left.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from briefer.articles.pdf.characters import Letter, Stretch
from briefer.articles.pdf.right_to_left import runs_from_right
from briefer.model.expressions import expression

# In sizes of the type: a gap that is a blank, one that parts columns; how far bases may differ.
_BLANK, _GAP, _SAME_BASE = 0.12, 0.8, 0.12
_TOUCHING = 1.0  # points that neighbours may overlap
_CLASSES = {"L": "L", "R": "R", "AL": "A", "EN": "N", "AN": "N", "CS": "c", "ES": "e", "ET": "t"}
# Seen from the right, so that what is written first comes last. In Arabic a sign of per cent or a
# hyphen does not go with a number (UAX #9, W4 and W5).
_FROM_LEFT = expression("[LN][LNcetn]*L|L|t*N(?:[ce]?N)*t*")
_FROM_LEFT_IN_ARABIC = expression("[LN][LNcetn]*L|L|N(?:c?N)*")
_Placed = tuple[Letter, Stretch]


def in_reading_order(stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches of a page; lines from the right whose parts lie in one another put in order."""
    stretches = list(stretches)
    if not runs_from_right([one.text for one in stretches]):
        return stretches
    return [
        one for row in _rows(stretches) for one in (_in_order(row) if _is_tangled(row) else row)
    ]


def _rows(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """The stretches of each baseline, in the order of the page's content."""
    rows: dict[int, list[Stretch]] = {}
    bases: dict[int | None, list[tuple[float, int]]] = {}
    for at, one in enumerate(stretches):
        near = _SAME_BASE * one.style.look.size
        known = bases.setdefault(one.style.turn, [])
        row = next((row for base, row in reversed(known) if abs(base - one.base) <= near), at)
        rows.setdefault(row, []).append(one)
        if row == at:
            known.append((one.base, at))
    return list(rows.values())


def _is_tangled(row: Sequence[Stretch]) -> bool:
    """Whether its parts do not follow from the right, or several words run from the left."""
    if not all(one.letters for one in row):
        return False
    if not any(_class(char) in "RA" for one in row for char in one.text):
        return False
    if any(two.box.right > one.box.left + _TOUCHING for one, two in pairwise(row)):
        return True
    words = " ".join(one.text for one in row).split()
    return sum(any(_class(char) == "L" for char in word) for word in words) > 1


def _in_order(row: Sequence[Stretch]) -> Iterator[Stretch]:
    letters = [(each, one) for one in row for each in one.letters if not each.text.isspace()]
    letters.sort(key=lambda placed: -(placed[0].left + placed[0].right))
    for part in _parted(letters):
        for sequence in _sequences(part):
            for _, same in groupby(sequence, key=lambda placed: placed[1].style):
                yield _stretch(list(same))


def _parted(letters: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    """The letters of a row, parted where a gap may lie between columns."""
    begun: list[_Placed] = list(letters[:1])
    for (before, _), (each, one) in pairwise(letters):
        if before.left - each.right > _GAP * one.style.look.size:
            yield begun
            begun = []
        begun.append((each, one))
    if begun:
        yield begun


def _sequences(letters: list[_Placed]) -> Iterator[list[_Placed]]:
    """What runs from the right as it is, and what runs from the left turned round."""
    classes = "".join(_class(each.text[:1]) for each, _ in letters)
    at = 0
    for found in (_FROM_LEFT_IN_ARABIC if "A" in classes else _FROM_LEFT).finditer(classes):
        yield letters[at : found.start()]
        yield letters[found.start() : found.end()][::-1]
        at = found.end()
    yield letters[at:]


def _class(char: str) -> str:
    return _CLASSES.get(unicodedata.bidirectional(char or " "), "n")


def _stretch(placed: Sequence[_Placed]) -> Stretch:
    letters, first = [each for each, _ in placed], placed[0][1]
    text = letters[0].text
    for before, each in pairwise(letters):
        gap = max(each.left - before.right, before.left - each.right)
        text += " " * (gap > _BLANK * first.style.look.size) + each.text
    left, right = min(each.left for each in letters), max(each.right for each in letters)
    return first._replace(
        text=text, box=first.box._replace(left=left, right=right), letters=tuple(letters)
    )
