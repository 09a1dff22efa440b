"""Contents: a block is parted where a link, a language or a broken word begins or ends."""

from briefer.model.page import Block, Glyphs, Placed, Rule, Text, Word
from briefer.typesetting.contents import contents, stretches


def text(*words, space=True, **more):
    """Words on a line; one given as (word, reads) is not read as drawn."""
    placed = []
    for number, word in enumerate(words):
        drawn, reads = word if isinstance(word, tuple) else (word, None)
        glyphs = Glyphs("serif", (1,), (0.5,), ((0.0, 0.0),), (drawn,), drawn, 0.5)
        placed.append(Word(glyphs, 10.0 * number, reads))
    return Text(10.0, "serif", 10.0, "#000000", tuple(placed), space=space, **more)


def parted(*marks):
    """What each content shows, and what it reads as."""
    found = stretches(Block(12.0, marks))
    return [
        (
            [[word.glyphs.text for word in m.words] for m in each.marks if isinstance(m, Text)],
            each.reads,
        )
        for each in found
    ]


def test_plain_words_are_one_content():
    assert parted(text("a", "b"), text("c")) == [([["a", "b"], ["c"]], None)]


def test_a_broken_word_is_two_and_the_rest_stays_together():
    assert parted(text("a", ("bro-", "broken")), text(("ken", ""), "c"), text("d")) == [
        ([["a"]], None),
        ([["bro-"]], "broken "),
        ([["ken"]], " "),
        ([["c"], ["d"]], None),
    ]


def test_words_read_otherwise_stand_alone():
    assert parted(text(("x", "one"), ("y", "one"), space=False)) == [
        ([["x"]], "one "),
        ([["y"]], "one"),
    ]


def test_links_and_languages_part():
    marks = (
        text("a"),
        text("b", link="https://a.example"),
        text("c", link="https://a.example", language="uk"),
        text("d", language="uk"),
        text("e", language="uk"),
    )
    found = stretches(Block(12.0, marks))
    assert [(each.link, each.language, len(each.marks)) for each in found] == [
        ("", "", 1),
        ("https://a.example", "", 1),
        ("https://a.example", "uk", 1),
        ("", "uk", 2),
    ]


def test_what_is_no_text_comes_once_and_first():
    rule = Rule(0, 0, 9, 1, "#000000")
    found = stretches(Block(12.0, (text("a", ("b-", "bc")), rule)))
    assert [rule in each.marks for each in found] == [True, False]
    assert next(contents(Placed(Block(1.0, (rule,)), 0, 0, 9))).marks == (rule,)
