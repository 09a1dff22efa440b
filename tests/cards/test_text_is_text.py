"""Words stay words: no markup, no code, no link, no file, whatever is written in a card."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import is_dataclass, replace

import pytest

from briefer import app
from briefer.model import edits
from briefer.model.article import Arrival, Details
from briefer.model.canonical import harmless
from briefer.model.card import Card, Options, Source
from briefer.model.errors import FileDamaged
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.page import Cells
from briefer.model.passage import Kept, Typed
from briefer.model.span import Span
from briefer.model.template import Slot
from briefer.storage.cards import from_json, to_json
from tests.cards.hostile import ADDRESSES, HOSTILE, LONE_SURROGATE
from tests.cards.reading_back import actions, by_glyphs, by_pdfium, folded
from tests.cards.watching import watched

WORKSHOP = app.parts()
HARMLESS = "The county said so on Friday."
ADDRESS = "https://news.example/bridge"
TEMPLATES = pytest.mark.parametrize("template", WORKSHOP.template_names)
_PLACE = "@words@"
# What an editor types for the whole card; a logo is a digest, and an accent is checked as a colour.
_TYPED_OPTIONS = ("classification", "embargo", "version", "organisation")


def source(text: str = HARMLESS) -> Source:
    data = f"Bridge to close\n\nIt is closed.\n\n{text}\n".encode("utf-8", "surrogatepass")
    read = WORKSHOP.read(data, "bridge.txt", Arrival.FILE)
    return replace(read, typed=Details(publisher="The Post", url=ADDRESS, published="2026-11-10"))


def shown_parts(slot: Slot) -> Iterator[tuple[Role, tuple[Part, ...]]]:
    """The parts a slot shows of each role that it takes."""
    for role in slot.roles:
        forms = [form for form in slot.forms if not form.roles or role in form.roles]
        parts = [portion.part for form in forms for portion in form.portions if portion.part]
        yield role, tuple(dict.fromkeys(parts))


def from_a_file(card: Card, words: str) -> Card:
    """A card as it is read from a file in which `words` stand where the placeholder stood."""
    written = json.dumps(words)[1:-1].encode()
    data = to_json(card).replace(_PLACE.encode(), written)
    return from_json(data, {each.article.id: each for each in card.sources})


def pdf(card: Card) -> bytes:
    """The card's PDF, made while nothing but memory is touched."""
    with watched() as reached:
        data = WORKSHOP.pdf(card)
    assert reached == []
    assert [uri for uri in actions(data) if not uri.startswith("https://news.example")] == []
    return data


@pytest.fixture(autouse=True, scope="module")
def warm():
    """What is opened once stays open: fonts, patterns, templates, libraries."""
    for name in WORKSHOP.template_names:
        for card in typed_cards(name):
            for told in fitting(from_a_file(card, " ".join(["x" * 40, "authorization"] * 3))):
                WORKSHOP.pdf(told)
    write_out(object)


def write_out(base: type) -> None:
    """Let every frozen class write its comparison and its hash, as it does at their first use."""
    for cls in type.__subclasses__(base):
        if is_dataclass(cls) and cls.__module__.startswith("briefer."):
            blank = object.__new__(cls)
            for use in (hash, blank.__eq__):
                with suppress(AttributeError, TypeError):
                    use(blank)
        elif cls.__module__.startswith("briefer."):
            write_out(cls)


def fitting(card: Card) -> list[Card]:
    """A card of one item, or a card for each of its parts where it does not fit with all."""
    if WORKSHOP.page(card).fit.over is None:
        return [card]
    (item,) = card.items
    alone = [replace(item, parts=Parts().put(part, words)) for part, words in item.parts]
    return [replace(card, items=(one,)) for one in alone]


def typed_cards(template: str) -> Iterator[Card]:
    """For each slot and role a card that has it alone, the placeholder in every part."""
    for slot in WORKSHOP.template(Card(template=template)).slots:
        for role, parts in shown_parts(slot):
            passages = {
                part.value.replace("-", "_"): (Typed(f"{_PLACE} in {part}"),) for part in parts
            }
            item = Item("i1", role, Parts(**passages), slot=slot.name)
            yield Card((source(),), (item,), template=template)


def unmarked(words: str) -> str:
    """Words without the quotation marks that cannot be typed: see `custody`."""
    return words.replace('"', "").replace("'", "")


@TEMPLATES
@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_a_card_s_file_are_words_in_every_slot(template, words):
    words = unmarked(words)
    cards = list(typed_cards(template))
    assert cards
    for card in (told for typed in cards for told in fitting(from_a_file(typed, words))):
        data = pdf(card)
        (item,) = card.items
        for read in (by_glyphs, by_pdfium):
            text = folded(read(data))
            for part, _ in item.parts:
                assert folded(f"{words} in {part}") in text, (item.slot, item.role, part)


@TEMPLATES
@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_an_article_are_words_in_every_slot(template, words):
    read = source(f"Say {words} so.")
    text = read.article.text
    kept = Kept(Span(read.article.id, text.index("Say "), text.rindex(" so.") + 4))
    for slot in WORKSHOP.template(Card(template=template)).slots:
        for role, parts in shown_parts(slot):
            if Part.TEXT not in parts:
                continue
            item = Item("i1", role, Parts(text=(kept,)), slot=slot.name)
            data = pdf(Card((read,), (item,), template=template))
            assert folded(f"Say {words} so") in folded(by_glyphs(data)), (slot.name, role)


@pytest.mark.parametrize("words", HOSTILE)
def test_details_of_a_source_are_words(words):
    card = Card((source(),), (Item("i1", Role.HEADLINE, Parts(text=(Typed("Closed"),))),))
    told = Details((words,), words, words, words, "en")
    card = edits.set_details(card, card.sources[0].article.id, told)
    # An address is printed without the stroke at its end.
    assert folded(by_glyphs(pdf(card))).count(folded(words.rstrip("/"))) == 4


@pytest.mark.parametrize("words", HOSTILE)
def test_typing_lets_no_invisible_character_in(words):
    language = WORKSHOP.language(Card())
    card = edits.add(Card(), Item("i1", Role.NOTE))
    straight = unmarked(words)
    edited = edits.reword(card, "i1", Part.TEXT, (0, 0), straight, language)
    (piece,) = edited.card.item("i1").parts.text
    assert piece.text == harmless(piece.text)
    assert folded(piece.text) == folded(straight)


@TEMPLATES
@pytest.mark.parametrize("words", HOSTILE)
def test_options_are_words(template, words):
    card = Card((source(),), (Item("i1", Role.HEADLINE, Parts(text=(Typed("Closed"),))),))
    shows = {slot.shows for slot in WORKSHOP.template(Card(template=template)).slots}
    for name in _TYPED_OPTIONS:
        placed = replace(card.options, **{name: f"{_PLACE} in {name}"})
        told = from_a_file(replace(card, template=template, options=placed), words)
        data = pdf(told)
        if name in shows:
            assert folded(f"{words} in {name}") in folded(by_glyphs(data)), name


def test_a_logo_that_does_not_come_along_is_refused():
    card = Card((source(),), options=Options(logo=_PLACE))
    with pytest.raises(FileDamaged):
        from_a_file(card, HOSTILE[0])


def test_half_a_character_is_refused_or_left_out():
    card = next(typed_cards("news-brief"))
    with pytest.raises(FileDamaged):
        from_a_file(card, LONE_SURROGATE)
    read = source(LONE_SURROGATE)
    assert "\ud83d" not in read.article.text
    language = WORKSHOP.language(Card())
    card = edits.add(Card(), Item("i1", Role.NOTE))
    edited = edits.reword(card, "i1", Part.TEXT, (0, 0), LONE_SURROGATE, language)
    assert "\ud83d" not in edited.card.item("i1").parts.text[0].text


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_no_address_of_the_web_makes_no_code_and_no_link(address):
    card = Card((source(),), (Item("i1", Role.HEADLINE, Parts(text=(Typed("Closed"),))),))
    typed = edits.set_details(card, card.sources[0].article.id, Details(url=address))
    placed = replace(card.sources[0], typed=Details(url=_PLACE))
    for told in (typed, from_a_file(replace(card, sources=(placed,)), address)):
        page = WORKSHOP.page(told)
        assert not any(isinstance(m, Cells) for p in page.furniture for m in p.block.marks)
        printed = address.removeprefix("https://")
        assert folded(printed) in folded(by_glyphs(pdf(told)))


def test_an_address_of_the_web_makes_a_code():
    card = Card((source(),), ())
    page = WORKSHOP.page(card)
    (code,) = (m for p in page.furniture for m in p.block.marks if isinstance(m, Cells))
    assert code.link == ADDRESS
    assert set(actions(WORKSHOP.pdf(card))) == {ADDRESS}


def test_the_watch_sees_a_file_a_socket_and_a_program(tmp_path):
    import socket
    import subprocess

    with watched() as reached:
        (tmp_path / "x").write_text("x")
        socket.socket().close()
        subprocess.run(["true"], check=True)
    assert {"open", "socket.__new__", "subprocess.Popen"} <= {told.split()[0] for told in reached}
