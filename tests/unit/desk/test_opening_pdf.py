"""Opening a PDF: one of ours is its card, any other an article."""

from dataclasses import replace

import pytest

from briefer import app
from briefer.desk.opening import from_path, from_paths
from briefer.model.card import Attach, Options
from briefer.model.errors import FileDamaged, SourceUnreadable
from briefer.storage.briefs import read_brief
from tests.target_card import target_card
from tests.unit.articles.pdf_files import drawn, story


@pytest.fixture(scope="module")
def shop():
    return app.parts()


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "ferry.pdf"
    path.write_bytes(drawn(story))
    return path


def unwatched(*_: object) -> None:
    pass


def test_a_pdf_of_others_begins_a_card(shop, article, tmp_path):
    opened = from_path(shop, article, unwatched)
    (source,) = opened.card.sources
    assert source.headline == "Ferry stops for winter"
    assert opened.path is None
    assert source.original.data == article.read_bytes()
    shop.save(tmp_path / "ferry.brief", opened.card)
    (saved,) = read_brief(tmp_path / "ferry.brief").sources
    assert saved.original.data == article.read_bytes()


def test_a_pdf_of_ours_is_its_card_and_no_article(shop, tmp_path):
    path = tmp_path / "card.pdf"
    shop.export(path, target_card())
    assert from_path(shop, path, unwatched).card == shop.load(path)
    with pytest.raises(SourceUnreadable, match=r"card\.pdf is a card of Briefer and no article"):
        shop.read_path(path)


def test_a_pdf_of_ours_without_its_card_says_so(shop, tmp_path):
    path = tmp_path / "card.pdf"
    shop.export(path, replace(target_card(), options=Options(attach=Attach.NOTHING)))
    with pytest.raises(SourceUnreadable, match="nothing attached"):
        from_path(shop, path, unwatched)


def test_a_damaged_pdf_is_refused_as_what_it_was(shop, article, tmp_path):
    path = tmp_path / "card.pdf"
    shop.export(path, target_card())
    path.write_bytes(path.read_bytes()[:400] + b"% Briefer")
    with pytest.raises(FileDamaged, match=r"card\.pdf"):
        from_path(shop, path, unwatched)
    article.write_bytes(article.read_bytes()[:300])
    with pytest.raises(SourceUnreadable, match=r"ferry\.pdf is a PDF"):
        from_path(shop, article, unwatched)


def test_several_pdfs_make_one_card(shop, article, tmp_path):
    other = tmp_path / "other.pdf"
    other.write_bytes(drawn(lambda canvas: story(canvas), title="Another"))
    opened = from_paths(shop, [article, other], unwatched)
    assert len(opened.card.sources) + len(opened.more) == 2
