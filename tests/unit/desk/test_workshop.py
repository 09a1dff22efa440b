"""The workshop: what comes in, what is kept, what goes out."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefer.articles.grammars import Grammars
from briefer.desk.languages import Languages
from briefer.desk.proofs import Proofs
from briefer.desk.refusal import refuse_overset
from briefer.desk.trimming import fitted
from briefer.desk.workshop import SOURCE_LIMIT, Workshop
from briefer.model import edits
from briefer.model.article import Arrival, BlockKind, Details
from briefer.model.card import Card, Paper
from briefer.model.errors import CannotWrite, Overset, SourceUnreadable, TemplateFaulty
from briefer.model.fit import Fit, Over
from briefer.model.item import Item, Parts, Role
from briefer.model.page import Page
from briefer.model.passage import Typed

ROOT = Path(__file__).parents[3]
TEXT = b"Rain fell\n\nThe town is wet\n\nThe river rose by 3 metres on Monday, said Ann Lee."


@pytest.fixture
def workshop() -> Workshop:
    resources = ROOT / "resources"
    fonts = resources / "fonts" / "fonts.toml"
    proofs = Proofs(resources / "sense", resources / "quantities")
    languages = Languages(resources / "language", resources / "quotation")
    return Workshop(fonts, languages, resources / "reading", (ROOT / "templates",), proofs)


@pytest.fixture
def card(workshop) -> Card:
    source = workshop.read(TEXT, "rain.txt")
    item = Item("i1", Role.KEY_POINT, Parts(text=(Typed("Rain fell and fell."),)))
    return edits.add(Card((source,)), item)


def page(over: Over | None) -> Page:
    fit = Fit(0, 1, 10, 14, 1.0, 0, 0, over=over)
    return Page(1, 1, 1, "", "en", (), (), (), fit)


def test_a_source_keeps_its_original(workshop, tmp_path):
    (tmp_path / "rain.txt").write_bytes(TEXT)
    source = workshop.read_path(tmp_path / "rain.txt")
    assert source.original.data == TEXT
    assert source.original.name == source.article.origin.name == "rain.txt"
    assert source.article.origin.how is Arrival.FILE


def test_a_source_that_is_too_large_is_refused(workshop):
    with pytest.raises(SourceUnreadable, match="larger than 20 MB"):
        workshop.read(b"a" * (SOURCE_LIMIT + 1), "a.txt")


def test_bytes_of_a_file_s_name_that_are_no_text_are_left_out(workshop):
    source = workshop.read(TEXT, "caf\udce9.txt")
    assert source.original.name == source.article.origin.name == "caf.txt"


@pytest.mark.parametrize("name", ["none.txt", "."])
def test_what_is_no_file_is_refused(workshop, tmp_path, name):
    with pytest.raises(SourceUnreadable):
        workshop.read_path(tmp_path / name)


def test_an_article_is_read_once_for_its_kinds(workshop):
    source = workshop.read(TEXT, "rain.txt")
    typed = replace(source, typed=Details(publisher="The Gazette"))
    other = replace(source, kinds=((1, BlockKind.PARAGRAPH),))
    assert workshop.reading(source) is workshop.reading(typed)
    assert workshop.reading(source) is not workshop.reading(other)


def test_many_readings_do_not_pile_up(workshop):
    first = workshop.read(TEXT, "rain.txt")
    kept = workshop.reading(first)
    for number in range(30):
        workshop.reading(workshop.read(TEXT + b" %d" % number, "rain.txt"))
    assert workshop.reading(first) is not kept


def test_a_template_is_found_by_name(workshop):
    assert workshop.template(Card()).name == "news-brief"
    assert workshop.template(Card()) is workshop.template(Card())
    assert "news-brief" in workshop.template_names
    with pytest.raises(TemplateFaulty, match=r"no template 'none'\. There are: .*news-brief"):
        workshop.template(Card(template="none"))


def test_every_template_is_named_like_its_folder(workshop):
    assert tuple(each.name for each in workshop.templates()) == workshop.template_names


def test_an_earlier_folder_of_templates_goes_before(workshop, tmp_path):
    own = tmp_path / "news-brief"
    own.mkdir()
    text = (ROOT / "templates" / "news-brief" / "template.toml").read_text(encoding="utf-8")
    (own / "template.toml").write_text(text.replace("News brief", "Our brief"), encoding="utf-8")
    changed = replace(workshop, folders=(tmp_path, *workshop.folders))
    assert changed.template(Card()).title == "Our brief"


def test_a_language_without_a_table_is_english(workshop, card):
    (source,) = card.sources
    other = edits.set_details(card, source.article.id, Details(language="xx"))
    assert workshop.language(other).code == "en"
    german = edits.set_details(card, source.article.id, Details(language="de-AT"))
    assert workshop.language(german).code == "de"


def test_equal_cards_are_equal_pdfs(workshop, card):
    pdf = workshop.pdf(card)
    assert pdf.startswith(b"%PDF")
    assert workshop.pdf(edits.set_paper(card, Paper.A5)) != pdf
    assert workshop.pdf(card) == pdf


def test_a_card_is_saved_loaded_and_exported(workshop, card, tmp_path):
    workshop.save(tmp_path / "c.brief", card)
    assert workshop.load(tmp_path / "c.brief") == card
    workshop.export(tmp_path / "c.pdf", card)
    assert (tmp_path / "c.pdf").read_bytes() == workshop.pdf(card)
    with pytest.raises(CannotWrite):
        workshop.export(tmp_path / "none" / "c.pdf", card)


def test_sheets_are_made_of_pdfs(workshop, card):
    assert workshop.handout([workshop.pdf(card)], 2, Paper.A4).startswith(b"%PDF")


def test_fonts_are_given_as_programs(workshop):
    assert workshop.font("serif")[:4] == b"\0\1\0\0"


def test_what_does_not_fit_says_by_how_much_and_where():
    refuse_overset(page(None))
    with pytest.raises(Overset, match=r"^Does not fit: over by 3 lines \(about 28 words\) in "):
        refuse_overset(page(Over(3, "key-points", "Key points", 28)))
    with pytest.raises(Overset, match=r"over by 1 line \(about 1 word\) in voice\. Cut words"):
        refuse_overset(page(Over(1, "voice", "", 1)))


def test_a_draft_holds_points_back_before_its_headline(workshop, card):
    """On this page room is wanting that its headline would give, or two of its points."""
    said = [f"Rain fell for {n} days and for {n} nights." for n in (2, 3, 4)]
    long = "The river rose over the quay of the lower town on Monday night, and over much more"
    for role, words in [*((Role.KEY_POINT, each) for each in said), (Role.HEADLINE, long)]:
        card = edits.add(card, Item(edits.next_id(card), role, Parts(text=(Typed(words),))))

    def fits(trial: Card) -> bool:
        roles = [item.role for item in trial.printed]
        return Role.HEADLINE not in roles or roles.count(Role.KEY_POINT) < 3

    template, language = workshop.template(card), workshop.language(card)
    held = fitted(card, template, language, Grammars(ROOT / "resources" / "reading"), fits)
    assert fits(held)
    assert Role.HEADLINE in [item.role for item in held.printed]
