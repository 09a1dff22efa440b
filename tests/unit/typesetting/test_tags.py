"""Tags: the tree that a listener hears follows the card, wherever things stand on the page."""

import pytest

from briefer.model.item import Part
from briefer.model.page import (
    Block,
    Cells,
    ColumnBox,
    Fit,
    Glyphs,
    Page,
    Placed,
    Rule,
    SlotBox,
    Tag,
    Text,
    Word,
)
from briefer.typesetting.contents import Content
from briefer.typesetting.tags import Element, may_link, tree


def words(text, **more):
    glyphs = Glyphs("serif", (1,), (0.5,), ((0.0, 0.0),), (text,), text, 0.5)
    return Text(10.0, "serif", 10.0, "#000000", (Word(glyphs, 0.0),), **more)


def put(text, tag=Tag.TEXT, item="", part=Part.TEXT, y=100.0):
    marks = (text,) if isinstance(text, Text) else (words(text),)
    return Placed(Block(12.0, marks), 50.0, y, 100.0, item, part if item else None, tag)


def page(*slots, order="abcdefgh", furniture=(), language="en"):
    """A page of one column a slot, each (name, blocks)."""
    columns = tuple(
        ColumnBox(name, 50, 100, 100, 500, (SlotBox(name, 100, 500, tuple(blocks)),))
        for name, blocks in slots
    )
    fit = Fit(0, 1, 10, 14, 0.5, 0, 0)
    heads = {"width": 595, "height": 842, "reach": 842, "title": "T", "language": language}
    return Page(
        **heads, columns=columns, furniture=furniture, items=(), fit=fit, order=tuple(order)
    )


def told(part):
    """A tree as nested lists of roles and words."""
    if isinstance(part, Content):
        return "".join(w.glyphs.text for m in part.marks if isinstance(m, Text) for w in m.words)
    return [part.role, *(told(kid) for kid in part.kids)]


def heard(*slots, **more):
    return told(tree(page(*slots, **more), "en"))[1:]


def test_slots_come_in_the_order_of_their_first_item_and_items_in_the_cards():
    slots = (("left", [put("c", item="c"), put("b", item="b")]), ("right", [put("a", item="a")]))
    assert heard(*slots) == [
        ["P", "a"],
        ["L", ["LI", ["LBody", ["P", "b"]]], ["LI", ["LBody", ["P", "c"]]]],
    ]


def test_a_label_heads_its_section_under_the_title():
    slots = (
        ("title", [put("Title", Tag.HEADLINE, "a")]),
        ("why", [put("WHY", Tag.LABEL), put("words", item="b")]),
    )
    assert heard(*slots) == [["H1", "Title"], ["Sect", ["H2", "WHY"], ["P", "words"]]]


def test_the_title_comes_before_labels_wherever_the_card_has_it():
    slots = (
        ("kicker", [put("Kicker", item="a")]),
        ("why", [put("WHY", Tag.LABEL), put("words", item="b")]),
        ("title", [put("Title", Tag.HEADLINE, "c")]),
    )
    assert [part[0] for part in heard(*slots)] == ["P", "H1", "Sect"]


def test_without_a_title_labels_are_the_first_headings():
    assert heard(("why", [put("WHY", Tag.LABEL), put("words", item="a")])) == [
        ["Sect", ["H1", "WHY"], ["P", "words"]]
    ]


def test_numbered_items_are_a_list_with_its_numbers():
    blocks = [put("1", Tag.NUMBER, "a", None), put("one", item="a")]
    (part,) = tree(page(("points", blocks)), "en").kids
    assert told(part) == ["L", ["LI", ["Lbl", "1"], ["LBody", ["P", "one"]]]]
    assert isinstance(part, Element)
    assert part.numbered


def test_a_voice_is_a_quotation_and_its_context_is_not():
    blocks = [
        put("“Yes”", Tag.QUOTE, "a"),
        put("Ana Ruiz", Tag.SPEAKER, "a", Part.SPEAKER),
        put("She led the talks.", item="a", part=Part.CONTEXT),
        put("“No”", Tag.QUOTE, "b"),
    ]
    assert heard(("quotes", blocks)) == [
        ["BlockQuote", ["P", "“Yes”"], ["P", "Ana Ruiz"]],
        ["P", "She led the talks."],
        ["BlockQuote", ["P", "“No”"]],
    ]


def test_a_block_that_flows_into_the_next_column_is_one_element():
    first, second = put("begins", item="a"), put("ends", item="a")
    slots = (("main", [put("LABEL", Tag.LABEL), first]), ("main", [second]))
    assert heard(*slots) == [["Sect", ["H1", "LABEL"], ["P", "begins", "ends"]]]


def test_rules_are_not_heard():
    rule = Placed(Block(1.0, (Rule(0, 0, 9, 1, "#000000"),)), 50, 90, 100)
    assert heard(("main", [rule, put("words", item="a")]), furniture=(rule,)) == [["P", "words"]]


def test_a_band_on_top_is_heard_first_and_the_foot_last_the_code_at_its_end():
    cells = Cells(0, 0, 30, ("10", "01"), "#000000", "QR: https://a.example", "https://a.example")
    code = Placed(Block(30.0, (cells,)), 500, 780, 30, tag=Tag.CODE)
    band, source = put("NOT FOR RELEASE", y=20), put("Source", Tag.SOURCE, y=790)
    found = tree(page(("main", [put("words", item="a")]), furniture=(code, source, band)), "en")
    assert [told(kid) for kid in found.kids][:3] == [
        ["P", "NOT FOR RELEASE"],
        ["P", "words"],
        ["P", "Source"],
    ]
    link = found.kids[3]
    assert isinstance(link, Element)
    assert (link.role, link.address) == ("Link", "https://a.example")
    assert isinstance(link.kids[0], Element)
    assert (link.kids[0].role, link.kids[0].alt) == ("Figure", "QR: https://a.example")


def test_an_address_among_words_is_a_link_of_its_own():
    link = "https://a.example/b"
    marks = (words("Source "), words("a.example/b", link=link), words(" 2026"))
    foot = Placed(Block(12.0, marks), 50, 790, 400, tag=Tag.SOURCE)
    (part,) = tree(page(furniture=(foot,)), "en").kids
    assert told(part) == ["P", "Source ", ["Link", "a.example/b"], " 2026"]


def from_the_right(*said, **more):
    """Words whose glyphs run from the left and that are read from the right."""
    glyphs = (
        Glyphs("serif", (1,), (0.5,), ((0.0, 0.0),), (word,), word, 0.5, rtl=True) for word in said
    )
    placed = tuple(Word(each, 50.0 - 10 * at) for at, each in enumerate(glyphs))
    return Text(10.0, "serif", 10.0, "#000000", placed, **more)


def test_words_from_the_right_are_told_with_their_element():
    (part,) = tree(page(("a", [put(from_the_right("שלום", "רב"), item="a")])), "he").kids
    assert isinstance(part, Element)
    assert part.reads == "שלום רב"


def test_a_link_among_words_from_the_right_is_still_one():
    link = "https://a.example"
    marks = (from_the_right("מקור"), words("a.example", link=link), from_the_right("2026"))
    foot = Placed(Block(12.0, marks), 50, 790, 400, tag=Tag.SOURCE)
    (part,) = tree(page(furniture=(foot,)), "he").kids
    assert isinstance(part, Element)
    assert part.reads == ""
    kids = [(kid.role, kid.address, kid.reads) for kid in part.kids if isinstance(kid, Element)]
    assert kids == [
        ("Span", "", "מקור"),
        ("Link", link, "a.example"),
        ("Span", "", "2026"),
    ]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "data:x", "//a.b", "mailto:"]
)
def test_what_runs_or_reads_is_no_link(link):
    foot = Placed(Block(12.0, (words("press"), words("me", link=link))), 50, 790, 400)
    assert heard(furniture=(put(foot.block.marks[1], Tag.SOURCE),)) == [["P", "me"]]
    assert not may_link(link)


@pytest.mark.parametrize("link", ["https://a.example", "HTTP://a.example", "mailto:a@b.example"])
def test_the_web_and_mailboxes_are(link):
    assert may_link(link)


def test_a_block_in_another_language_says_so_and_a_label_in_the_tables_own():
    slots = (
        ("a", [put("LABEL", Tag.LABEL), put(words("слово", language="uk"), item="a")]),
        ("b", [put("words", item="b")]),
    )
    section, plain = tree(page(*slots), "pt-BR").kids
    assert isinstance(section, Element)
    assert isinstance(plain, Element)
    label, own = section.kids
    assert isinstance(label, Element)
    assert isinstance(own, Element)
    assert (label.language, own.language, plain.language) == ("en", "uk", "")


def test_a_label_in_the_documents_language_needs_no_mark():
    (section,) = tree(page(("a", [put("L", Tag.LABEL), put("w", item="a")])), "en-GB").kids
    assert isinstance(section, Element)
    assert [kid.language for kid in section.kids if isinstance(kid, Element)] == ["", ""]
