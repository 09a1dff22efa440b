"""Lines: runs put together, raised marks told, the parts of a row made one."""

from briefer.articles.pdf.drop_caps import without_drop_caps
from briefer.articles.pdf.lines import LOWERED, RAISED, lines_of, stacked
from briefer.articles.pdf.runs import Look
from tests.unit.articles.pdf.invented_lines import line, run


def texts(*runs) -> list[str]:
    return [one.text for one in lines_of(runs)]


def test_runs_side_by_side_are_a_line():
    assert texts(run("The ", 10, 100), run("ferry", 30, 100), run("stops", 58, 100)) == [
        "The ferry stops"
    ]
    assert texts(run("fer", 10, 100), run("ry", 25, 100)) == ["ferry"]


def test_a_wide_gap_and_another_height_part_lines():
    assert texts(run("The", 10, 100), run("ferry", 60, 100)) == ["The", "ferry"]
    assert texts(run("The", 10, 100), run("ferry", 26, 112)) == ["The", "ferry"]


def test_a_small_raised_number_is_a_mark_and_an_ordinal_is_none():
    mark = texts(run("river.", 10, 100), run("1", 40.2, 96, 6))
    assert mark == [f"river.{RAISED}1{LOWERED}"]
    assert texts(run("the 1", 10, 100), run("st", 35.2, 96, 6)) == ["the 1st"]


def test_a_line_is_as_bold_as_all_its_words():
    bold = run("Ana Ruiz", 10, 100)
    bold = type(bold)(bold.text, bold.left, bold.right, bold.base, Look(10, bold=True))
    (found,) = lines_of([bold, run(" said no", 50, 100)])
    assert not found.look.bold


def test_a_bullet_belongs_to_its_item_and_cells_stay_apart():
    (item,) = stacked([line("•", 10, 100), line("One bus", 40, 100)])
    assert (item.text, item.cells) == ("• One bus", ())
    table = [
        line("Year", 10, 100),
        line("Trips", 90, 100),
        line("2025", 10, 112),
        line("9", 90, 112),
    ]
    assert [row.cells for row in stacked(table)] == [("Year", "Trips"), ("2025", "9")]
    wide = [line("a", 10, 100), line("b", 90, 100), line("c", 10, 112), line("d", 70, 112)]
    assert [(row.text, row.cells) for row in stacked(wide)] == [("a b", ()), ("c d", ())]


def test_a_drop_cap_begins_its_line_and_the_lines_beside_it():
    cap = line("T", 10, 124, 20, 36)
    beside = [line(f"{word} words", 33, 100 + 12 * at) for at, word in enumerate(("he", "b", "c"))]
    below = line("d words", 10, 136)
    found = without_drop_caps([cap, *beside, below])
    assert [(one.text, one.left) for one in found] == [
        ("The words", 10),
        ("b words", 10),
        ("c words", 10),
        ("d words", 10),
    ]
