"""Composing: what stands in each slot, and that empty parts leave nothing behind."""

from dataclasses import replace

import pytest

from briefer import assets
from briefer.model import edits
from briefer.model.article import Article, BlockKind
from briefer.model.card import Card, Options, Source
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.passage import Kept, Typed
from briefer.model.span import Span
from briefer.storage.templates import load_template
from briefer.typesetting.composing import Composer
from tests.target_card import target_card, words


def texts(filled):
    return [
        "".join(styled.text for styled in paragraph.texts)
        for entry in filled.entries
        for paragraph, _, _ in entry.paragraphs
    ]


def test_empty_slots_are_left_out(news_brief, english):
    card = Card(items=(Item("i1", Role.HEADLINE, Parts(text=(Typed("Only this"),))),))
    assert list(Composer().compose(card, news_brief, english)) == ["headline"]


def test_a_slot_is_composed_anew_when_something_of_it_changes_and_only_then(news_brief, english):
    composer, card = Composer(), target_card()
    before = composer.compose(card, news_brief, english)
    changed = edits.put_part(card, "i13", Part.TEXT, (Typed("Another reason."),))
    after = composer.compose(changed, news_brief, english)
    assert texts(after["why-it-matters"]) != texts(before["why-it-matters"])
    others = before.keys() - {"why-it-matters"}
    assert all(after[name] is before[name] for name in others)
    bare = replace(changed, options=replace(card.options, locators=False))
    assert texts(composer.compose(bare, news_brief, english)["quote"]) != texts(before["quote"])


def test_held_items_do_not_print(news_brief, english):
    card = edits.hold(target_card(), "i13", held=True)
    assert "why-it-matters" not in Composer().compose(card, news_brief, english)


def test_what_stands_between_parts_comes_only_with_both(news_brief, english):
    card = target_card()
    quote = card.item("i14")
    alone = edits.put(card, replace(quote, parts=quote.parts.put(Part.SPEAKER_ROLE, ())))
    assert texts(Composer().compose(alone, news_brief, english)["quote"])[1].startswith(
        "Ana Ruiz\u00a0"
    )
    nobody = edits.put(alone, replace(quote, parts=Parts(text=quote.parts.text)))
    # A locator does not stand alone on a line.
    assert len(texts(Composer().compose(nobody, news_brief, english)["quote"])) == 1


@pytest.mark.parametrize(
    ("value", "caption", "told"),
    [
        ("31", "Members approved", "Members approved: 31"),
        ("Members", "approved eleven", "Members\u00a0 approved eleven"),
    ],
)
def test_what_leads_up_to_a_figure_in_the_article_stands_before_it(english, value, caption, told):
    article = Article.of(
        [(BlockKind.PARAGRAPH, "Members approved eleven steel gates by 31 votes.")]
    )

    def kept(text):
        start = article.text.index(text)
        return (Kept(Span(article.id, start, start + len(text))),)

    parts = Parts(value=kept(value), caption=kept(caption))
    card = Card(
        (Source(article),), (Item("i1", Role.FIGURE, parts),), options=Options(locators=False)
    )
    template = load_template(assets.TEMPLATES / "quote-card" / "template.toml")
    assert texts(Composer().compose(card, template, english)["figures"]) == [told]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("300", "a range of: up\u00a0to\u00a0300\u00a0square\u00a0miles"),
        ("300 and 310 and 320", "a range of: up to 300 and 310 and 320\u00a0square miles"),
    ],
)
def test_a_short_figure_stays_on_the_line_of_its_caption(english, value, told):
    article = Article.of([(BlockKind.PARAGRAPH, f"a range of up to {value} square miles.")])

    def kept(text):
        start = article.text.index(text)
        return (Kept(Span(article.id, start, start + len(text))),)

    parts = Parts(
        value=kept(value),
        caption=kept("a range of"),
        qualifier=kept("up to"),
        unit=kept("square miles"),
    )
    card = Card(
        (Source(article),), (Item("i1", Role.FIGURE, parts),), options=Options(locators=False)
    )
    template = load_template(assets.TEMPLATES / "quote-card" / "template.toml")
    assert texts(Composer().compose(card, template, english)["figures"]) == [told]


def test_locators_can_be_switched_off(news_brief, english):
    card = edits.set_options(target_card(), Options(locators=False))
    joined = "".join(
        text
        for one in Composer().compose(card, news_brief, english).values()
        for text in texts(one)
    )
    assert "¶" not in joined


def statement(**parts):
    item = Item("i1", Role.STATEMENT, Parts(**parts))
    return Card(target_card().sources, (item,))


def test_a_statement_names_its_speaker_in_the_sentence_and_marks_the_name(news_brief, english):
    whole = words("said Ana Ruiz")
    card = statement(text=(Kept(whole),), speaker=(Kept(words("Ana Ruiz")),))
    paragraph = (
        Composer().compose(card, news_brief, english)["statement"].entries[0].paragraphs[0][0]
    )
    assert [(s.text, s.style) for s in paragraph.texts][:2] == [
        ("Said ", "statement"),
        ("Ana Ruiz", "lead"),
    ]


def test_a_statement_whose_sentence_does_not_name_the_speaker_begins_with_the_name(
    news_brief, english
):
    card = statement(
        text=(Kept(words("The barrier will cost €4.2bn")),), speaker=(Typed("Tomas Lind"),)
    )
    text = texts(Composer().compose(card, news_brief, english)["statement"])[0]
    assert text.startswith("Tomas Lind: The barrier will cost €4.2bn.")
