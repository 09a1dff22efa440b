"""Running heads and page numbers, told from the text."""

from briefer.articles.pdf.furniture import furniture
from briefer.articles.pdf.lines import Line
from briefer.model.article import DropReason
from tests.unit.articles.pdf.invented_lines import column, line


def page(*edges: Line, of: str = "a") -> list[Line]:
    return [*edges, *column(of, 50, 100, 20)]


def told(*pages: list[Line]) -> list[dict[str, DropReason]]:
    found = furniture(pages, [800] * len(pages))
    return [
        {lines[at].text: why for at, why in reasons.items()}
        for lines, reasons in zip(pages, found, strict=True)
    ]


def test_what_stands_at_one_height_on_several_pages_is_a_running_head():
    pages = [
        page(line("The Gazette", 50, 40), line(f"Page {n} of 9", 300, 770), of="xy"[n - 1])
        for n in (1, 2)
    ]
    assert told(*pages) == [
        {"The Gazette": DropReason.RUNNING_HEAD, f"Page {n} of 9": DropReason.PAGE_NUMBER}
        for n in (1, 2)
    ]


def test_heads_that_take_turns_are_told_too():
    pages = [page(line(("Left", "Right")[n % 2], 50, 40), of="stuv"[n]) for n in range(4)]
    assert [list(found) for found in told(*pages)] == [["Left"], ["Right"], ["Left"], ["Right"]]


def test_a_headline_that_the_next_pages_repeat_as_their_head_stays():
    first, second, third = (
        page(line("Ferry stops", 50, base), of=name)
        for base, name in ((90, "s"), (40, "t"), (40, "u"))
    )
    assert told(first, second, third)[0] == {}


def test_a_lone_number_in_the_margin_is_a_page_number_and_a_year_in_the_text_is_none():
    assert told(page(line("7", 300, 780))) == [{"7": DropReason.PAGE_NUMBER}]
    text = [*column("a", 50, 100, 9), line("1987", 50, 208), *column("b", 50, 220, 9)]
    assert told(text) == [{}]


def test_a_number_well_below_the_text_is_a_page_number_though_the_margin_is_wide():
    text = column("a", 50, 400, 20)
    low = max(one.base for one in text)
    assert told([*text, line("7", 300, low + 40)]) == [{"7": DropReason.PAGE_NUMBER}]
    assert told([*text, line("7", 300, low + 12)]) == [{}]
    assert told([*text, line("Harbour Street 7", 300, low + 40)]) == [{}]


def test_what_a_browser_prints_below_is_left_out():
    foot = line("https://gazette.example/ferry 1/1", 50, 780)
    assert list(told(page(foot))[0].values()) == [DropReason.RUNNING_HEAD]


def test_a_page_without_words_is_none():
    assert told([], page()) == [{}, {}]
