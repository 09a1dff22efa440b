"""Columns: the order in which the lines of a page are read."""

from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.pdf.columns import columns
from briefer.articles.pdf.lines import Line
from tests.unit.articles.pdf.invented_lines import column, line


def order(lines: list[Line]) -> list[str]:
    """The first words of the lines, in reading order."""
    return [one.text.split()[0] for part in columns(lines) for one in part.lines]


def names(*parts: tuple[str, int]) -> list[str]:
    return [f"{name}{at}" for name, count in parts for at in range(count)]


def test_one_column_is_read_from_the_top():
    assert order(column("a", 50, 100, 9)[::-1]) == names(("a", 9))


def test_columns_are_read_from_the_left():
    lines = [*column("b", 230, 100, 9), *column("a", 50, 100, 9), *column("c", 410, 100, 5)]
    assert order(lines) == names(("a", 9), ("b", 9), ("c", 5))


def test_a_line_across_parts_bands():
    lines = [
        line("Headline", 50, 60, 330, 24),
        *column("a", 50, 100, 4),
        *column("b", 230, 100, 4),
        line("Across", 50, 160, 330, 14),
        *column("c", 50, 180, 4),
        *column("d", 230, 180, 4),
    ]
    found = ["Headline", *names(("a", 4), ("b", 4)), "Across", *names(("c", 4), ("d", 4))]
    assert order(lines) == found


def test_full_lines_above_columns_are_not_cut():
    wide = [line(f"w{at} words", 50, 60 + 12 * at, 330 if at != 2 else 90) for at in range(4)]
    lines = [*wide, *column("a", 50, 110, 6), *column("b", 230, 110, 6)]
    assert order(lines) == names(("w", 4), ("a", 6), ("b", 6))


def test_a_column_beside_two_that_are_headed_together():
    lines = [
        line("Headline", 50, 60, 330, 24),
        *column("a", 50, 100, 6),
        *column("b", 230, 100, 6),
        *column("side", 410, 60, 9),
    ]
    assert order(lines) == ["Headline", *names(("a", 6), ("b", 6), ("side", 9))]


def test_a_quote_set_into_two_columns_stands_apart():
    short = [line(f"b{at} words of it", 260, 124 + 12 * at, 120) for at in (0, 1)]
    lines = [
        *column("a", 50, 100, 8),
        *[one for one in column("x", 230, 100, 8) if not 120 <= one.base <= 140],
        *short,
        line("Pulled", 180, 124, 70, 12),
        line("quote", 180, 136, 70, 12),
    ]
    lines = [one for one in lines if not (one.text[0] == "a" and 120 <= one.base <= 140)]
    assert order(lines)[-2:] == ["Pulled", "quote"]
    assert columns(lines)[-1].apart


def test_the_cells_of_a_table_are_read_by_rows():
    lines = [
        line(text, left, 100 + 12 * at)
        for at, row in enumerate((("Year", "Trips"), ("2024", "990"), ("2025", "1,204")))
        for text, left in zip(row, (50, 150), strict=True)
    ]
    (found,) = columns(lines)
    assert [one.cells for one in found.lines] == [
        ("Year", "Trips"),
        ("2024", "990"),
        ("2025", "1,204"),
    ]


def test_the_last_lines_of_a_text_in_a_column_of_their_own_come_last():
    lines = [*column("a", 50, 100, 9), line("rest of the text", 230, 100, 80)]
    assert order(lines) == [*names(("a", 9)), "rest"]


PLACES = st.tuples(st.integers(0, 500), st.integers(0, 700), st.integers(5, 400))


@given(st.lists(PLACES, max_size=60))
def test_every_line_is_read_once_wherever_it_stands(places: list[tuple[int, int, int]]):
    lines = [line(f"w{at}", *place) for at, place in enumerate(places)]
    read = [word for part in columns(lines) for one in part.lines for word in one.text.split()]
    assert sorted(read) == sorted(one.text for one in lines)
