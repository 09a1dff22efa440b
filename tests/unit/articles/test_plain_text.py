"""Plain text in its two habits, and the lines that are neither paragraph nor heading."""

from time import process_time

import pytest

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.articles.wrapping import paragraphs
from briefer.model.article import Article

LONG = (
    "The council of Merrowick voted on Monday night to close the old ferry across the Sallow, and "
    "to build a bridge in its place before the end of the decade. Nobody spoke against it."
)
LONGER = f"{LONG} {LONG} {LONG}"


def told(text: str, name: str = "a.txt") -> list[tuple[str, str]]:
    article = read(Manuscript(text.encode(), name))
    return [
        (block.kind.value, article.text[block.start : block.end][:40]) for block in article.blocks
    ]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in told(text)]


def article(text: str) -> Article:
    return read(Manuscript(text.encode(), "a.txt"))


def test_one_paragraph_a_line():
    lines = ["Ferry to close", "The old boat has run since 1911.", LONGER, LONGER, "Cost", LONGER]
    assert kinds("\n".join(lines)) == [
        "headline",
        "standfirst",
        "paragraph",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_blank_lines_between_paragraphs_read_the_same():
    lines = ["Ferry to close", "The old boat has run since 1911.", LONGER, LONGER, "Cost", LONGER]
    assert article("\n".join(lines)).text == article("\n\n".join(lines)).text
    assert kinds("\n".join(lines)) == kinds("\n\n".join(lines))


def wrapped(text: str, width: int = 64) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return "\n".join(lines)


def test_lines_wrapped_by_hand_are_joined():
    text = f"Ferry to close\n\n{wrapped(LONGER)}\n\n{wrapped(LONG)}"
    assert [words for _, words in told(text)] == ["Ferry to close", LONGER[:40], LONG[:40]]
    assert article(text).text == f"Ferry to close\n{LONGER}\n{LONG}"


def test_a_headline_right_above_wrapped_lines_stays_apart():
    assert article(f"Ferry to close\n{wrapped(LONGER)}").text == f"Ferry to close\n{LONGER}"


def test_an_indent_begins_a_paragraph_of_wrapped_lines():
    text = "\n".join("    " + wrapped(each) for each in (LONGER, LONG))
    assert article(text).text == f"{LONGER}\n{LONG}"


def test_wrapped_chinese_is_joined_without_blanks():
    line = "市议会星期一晚上投票决定在河口建造一座可移动的防洪闸门结束了十年的争论"
    text = "\n".join([line] * 5) + "。"
    assert article(text).text == line * 5 + "。"


def test_single_line_breaks_among_blank_lines_part_whole_paragraphs():
    text = f"Ferry to close\n\n{LONGER}\n\n{LONG}\nA funeral was held on Wednesday.\n\n{LONG}"
    assert kinds(text) == ["headline", "paragraph", "paragraph", "paragraph", "paragraph"]


def test_a_text_that_starts_with_a_paragraph_has_no_headline():
    assert kinds(f"{LONG}\n\n{LONGER}") == ["paragraph", "paragraph"]


def test_a_short_headline_may_end_with_a_stop():
    assert kinds(f"The ferry closes for good.\n\n{LONGER}\n\n{LONGER}")[0] == "headline"


def test_a_headline_may_ask():
    assert kinds(f"Who pays for the bridge?\n\n{LONGER}\n\n{LONGER}")[0] == "headline"


def test_a_first_paragraph_of_some_sentences_is_no_standfirst():
    text = "Fire kills one\n\nA fire broke out. It was put out. A man died.\n\n" + LONG * 3
    assert kinds(text) == ["headline", "paragraph", "paragraph"]


def test_the_hour_of_an_entry_is_no_standfirst():
    assert kinds(f"Storm: live\n\n14:32\n\n{LONG}\n\n14:05\n\n{LONG}")[1] == "heading"


def test_a_lead_as_long_as_the_other_paragraphs_is_no_standfirst():
    assert kinds(f"Ferry to close\n\n{LONG}\n\n{LONG}\n\n{LONG}")[1] == "paragraph"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", ("Jane Roe",)),
        ("By Jane Roe and John O’Dell", ("Jane Roe", "John O’Dell")),
        ("Von Anna Müller", ("Anna Müller",)),
        ("Par Luc Petit et Ana de la Cruz", ("Luc Petit", "Ana de la Cruz")),
        ("By Jane Roe · 10 November 2026", ("Jane Roe",)),
        ("Par Luc Petit, le 10 novembre 2026", ("Luc Petit",)),
        ("By Jane Roe, 10 November 2026", ("Jane Roe",)),
    ],
)
def test_a_byline_is_a_detail(line: str, names: tuple[str, ...]):
    text = f"Ferry to close\n{line}\n{LONGER}\n{LONGER}"
    assert article(text).details.byline == names
    assert kinds(text)[1] == "other"


@pytest.mark.parametrize("line", ["By the river it rained", "By Monday", "Von wegen"])
def test_other_lines_are_no_byline(line: str):
    text = f"Ferry to close\n{line} all day long and nobody was out in the streets.\n{LONGER}"
    assert article(text).details.byline == ()


@pytest.mark.parametrize(
    "line",
    [
        "10 November 2026",
        "November 10, 2026",
        "Published: 2026-11-10 08:40",
        "Updated 10 November 2026, 9 a.m.",
        "Tuesday, 10 November 2026",
    ],
)
def test_a_date_line_is_a_detail(line: str):
    text = f"Ferry to close\n{line}\n{LONGER}\n{LONGER}"
    assert article(text).details.published == "2026-11-10"
    assert kinds(text)[1] == "other"


def test_byline_date_and_standfirst_in_any_order():
    text = "\n".join(
        ["Ferry to close", "By Jo Roe", "10 May 2026", "The end of a boat.", LONGER, LONGER]
    )
    assert kinds(text)[:4] == ["headline", "other", "other", "standfirst"]


def test_list_items_lose_their_bullets():
    text = f"Ferry to close\n\n{LONG}\n\n- the boat\n• the pier\n1. the staff\n\n{LONG}"
    assert told(text)[2:5] == [
        ("list-item", "the boat"),
        ("list-item", "the pier"),
        ("list-item", "1. the staff"),
    ]


def test_quoted_lines_are_a_block_quote():
    assert ("block-quote", "as you wrote to us") in told(
        f"{LONG}\n\n> as you wrote to us\n\n{LONG}"
    )


def test_rules_of_signs_are_left_out():
    assert kinds(f"Ferry to close\n\n{LONG}\n\n* * *\n\n-----\n\n{LONG}") == [
        "headline",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize(
    "line", ["The pier closed.", "a small word", "“No way”", "It is: a list,", LONG]
)
def test_what_is_no_heading(line: str):
    assert kinds(f"Ferry to close\n{LONGER}\n{line}\n{LONGER}")[2] == "paragraph"


def test_a_last_short_line_is_no_heading():
    assert kinds(f"Ferry to close\n{LONGER}\nThe end of it")[2] == "paragraph"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LONG, "en"),
        ("Die Stadt hat am Montag für die Brücke gestimmt und das ist nicht alles.", "de"),
        ("Le conseil a voté pour le pont dans la nuit et les habitants sont avec lui.", "fr"),
        ("El consejo votó por el puente en la noche y los vecinos están con él.", "es"),
        ("Міська рада проголосувала за новий міст, і всі були щасливі.", "uk"),
        ("صوت المجلس لصالح الجسر الجديد", "ar"),
        ("המועצה הצביעה בעד הגשר החדש", "he"),
        ("परिषद ने नए पुल के लिए मतदान किया", "hi"),
        ("市议会投票决定建造新桥", "zh"),
        ("시의회는 새 다리를 승인했습니다", "ko"),
        ("Zzz qqq xxx www", None),
    ],
)
def test_the_language_is_told(text: str, language: str | None):
    assert article(text).details.language == language


def test_a_paragraph_that_begins_with_place_and_date_is_a_paragraph():
    story = f"SKELBY, 10 November 2026 – {LONGER}"
    article = read(Manuscript(f"Harbour closes\n\n{story}\n\n{LONGER}".encode(), "a.txt"))
    assert [block.kind.value for block in article.blocks] == ["headline", "paragraph", "paragraph"]


def test_a_paragraph_of_many_wrapped_lines_takes_time_by_its_length():
    lines = "a line of words that ends at the same place\n" * 150_000
    begun = process_time()
    (joined,) = paragraphs(lines)
    assert joined.split("\n") == [" ".join(lines.splitlines())]
    assert process_time() - begun < 5
