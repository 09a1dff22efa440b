"""Chains: every line once and in order, no widow, no orphan, as low as can be."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.typesetting.chains import Strip, balanced

# The height of one line in the rows of these tests.
LINE = 2


def paragraph(lines: int, gap: int = 0, *, holds: bool = False) -> Strip:
    return Strip(tuple(LINE * count for count in range(lines + 1)), gap, holds)


def whole(rows: int, gap: int = 0, *, holds: bool = False) -> Strip:
    return Strip((0, rows), gap, holds)


PARAGRAPHS = st.builds(
    paragraph, st.integers(1, 9), st.sampled_from([0, 2, 4]), holds=st.booleans()
)
WHOLES = st.builds(
    whole, st.integers(1, 6).map(lambda n: n * LINE), st.sampled_from([0, 2]), holds=st.booleans()
)
STRIPS = st.lists(st.one_of(PARAGRAPHS, WHOLES), max_size=30)
COLUMNS = st.integers(2, 4)


def lines_of(columns):
    return [
        (stretch.strip, line)
        for column in columns
        for stretch in column
        for line in range(stretch.first, stretch.last)
    ]


@given(strips=STRIPS, count=COLUMNS)
def test_every_line_stands_once_and_in_order(strips, count):
    found = balanced(strips, count)
    assert len(found.columns) == count
    assert lines_of(found.columns) == [
        (index, line) for index, strip in enumerate(strips) for line in range(strip.lines)
    ]


@given(strips=STRIPS, count=COLUMNS)
def test_what_stands_in_a_column_does_not_overlap_and_begins_at_its_head(strips, count):
    for column in balanced(strips, count).columns:
        assert not column or column[0].y == 0
        for upper, lower in pairwise(column):
            gap = strips[lower.strip].gap
            depth = strips[upper.strip].depths[upper.last - upper.first]
            assert lower.y == upper.y + depth + gap


@given(strips=STRIPS, count=COLUMNS)
def test_no_widow_no_orphan_and_nothing_is_parted_from_what_it_keeps_to(strips, count):
    columns = [column for column in balanced(strips, count).columns if column]
    for column, following in pairwise(columns):
        last, first = column[-1], following[0]
        strip = strips[last.strip]
        if last.last == strip.lines:
            assert not strip.holds
            assert first.first == 0
        else:
            assert last.strip == first.strip
            assert last.last >= 2
            assert strip.lines - last.last >= 2
        assert all(s.last - s.first >= min(2, strips[s.strip].lines) for s in (last, first))


@settings(deadline=None)
@given(
    strips=st.lists(st.one_of(PARAGRAPHS, WHOLES), min_size=1, max_size=6), count=st.integers(2, 3)
)
def test_the_height_is_within_a_line_of_the_least_there_is(strips, count):
    least = brute(strips, count)
    assert least <= balanced(strips, count).rows <= least + LINE
    assert balanced(strips, count, unit=LINE) == balanced(strips, count)


def places(strips):
    """Every place where a column may end, and the end."""
    for index, strip in enumerate(strips):
        yield from ((index, line) for line in range(2, strip.lines - 1))
        if not strip.holds or index + 1 == len(strips):
            yield index + 1, 0


def depth(strips, start, end):
    """The rows from one place to another as a column."""
    rows, at = 0, start
    while at < end:
        index, first = at
        strip = strips[index]
        last = end[1] if end[0] == index else strip.lines
        if last - first < min(2, strip.lines):
            return float("inf")
        rows += (strip.gap if at != start else 0) + strip.depths[last - first]
        at = (index + 1, 0) if last == strip.lines else end
    return rows


def brute(strips, count):
    """The least height of so many columns, by trying every way."""
    ends = list(places(strips))
    least = {(0, 0): 0.0}
    for _ in range(count):
        following = dict(least)
        for start, high in least.items():
            for end in ends:
                if end > start:
                    rows = max(high, depth(strips, start, end))
                    following[end] = min(following.get(end, float("inf")), rows)
        least = following
    return least[(len(strips), 0)]


def test_even_text_falls_into_even_columns():
    found = balanced([paragraph(9), paragraph(3, 2)], 2)
    assert found.rows == 7 * LINE
    assert [[(s.strip, s.first, s.last) for s in column] for column in found.columns] == [
        [(0, 0, 7)],
        [(0, 7, 9), (1, 0, 3)],
    ]


def test_a_heading_goes_along_with_its_text():
    strips = [paragraph(4), whole(4, 2, holds=True), paragraph(4)]
    columns = balanced(strips, 2).columns
    assert [stretch.strip for stretch in columns[1]] == [1, 2]


def test_nothing_in_several_columns_is_nothing():
    assert balanced([], 3) == (0, ((), (), ()))
