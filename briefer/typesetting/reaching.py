"""Reaching: how far lines go when each takes as much as it holds, first-fit and from the end.

`starts` and `ends` say where a line that begins or ends at each break point does so, in ems from
the paragraph's beginning if it were one line. First-fit gives the fewest lines there are.
"""

from bisect import bisect_right
from collections.abc import Sequence

SLACK = 1e-9


def latest(starts: Sequence[float], ends: Sequence[float], width: float) -> list[int] | None:
    """The furthest break each line can reach, first-fit; None where a word is too wide."""
    out: list[int] = []
    at = 0
    while at < len(ends) - 1:
        reach = bisect_right(ends, starts[at] + width + SLACK) - 1
        if reach <= at:
            return None
        out.append(reach)
        at = reach
    return out


def one_by_one(points: Sequence[object]) -> list[int]:
    """The last resort for a column narrower than a letter: every break point a line."""
    return list(range(1, len(points)))


def earliest(starts: Sequence[float], ends: Sequence[float], width: float, count: int) -> list[int]:
    """The nearest break each line may end at so that the rest still fits in the lines left."""
    out = [len(ends) - 1]
    for _ in range(count - 1):
        at = out[-1]
        while at > 0 and ends[out[-1]] - starts[at - 1] <= width + SLACK:
            at -= 1
        out.append(at)
    return out[::-1]
