"""Right to left: signs that lie in a PDF as they are painted, put as they are written.

A bracket is painted mirrored in text that runs from the right, and a number from the left with the
point or comma behind it; readers of PDF turn the words round and leave these.
"""

import re
from collections.abc import Sequence

from briefer.model.expressions import expression

_RTL = expression("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_PAIRS = ("()", "[]", "{}", "«»", "‹›", "“”")
_POINT_BEFORE = expression(r"(?<=\s)([.،؛:,])(\d[\d.,:/%٪]*)(?=\s|$)")


def runs_from_right(texts: Sequence[str]) -> bool:
    """Whether most letters of these texts are of scripts that run from the right."""
    text = "".join(texts)
    return len(_RTL.findall(text)) * 2 > sum(map(str.isalpha, text))


def as_written(texts: Sequence[str]) -> list[str]:
    """The texts of a document with brackets turned back, where most close before they open."""
    everything = "\n".join(texts)
    turned: dict[int, str] = {}
    for opening, closing in _PAIRS:
        one, two = re.escape(opening), re.escape(closing)
        right = len(re.findall(f"{one}[^{one}{two}\n]*{two}", everything))
        wrong = len(re.findall(f"{two}[^{one}{two}\n]*{one}", everything))
        if wrong > right:
            turned |= {ord(opening): closing, ord(closing): opening}
    return [_POINT_BEFORE.sub(r"\2\1", text.translate(turned)) for text in texts]
