"""Opening, pasting, saving, exporting: what lies on the desk afterwards, and what is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefer.model.article import Article, BlockKind
from briefer.model.card import Attach, Options, Paper, Source
from briefer.model.errors import CannotWrite, FileDamaged, Overset, SourceUnreadable
from briefer.model.item import Part, Role
from briefer.model.travelling import travelling
from tests.desk_sample import SOURCE, card

ARTICLE = Path("harbour.txt")


def test_an_article_begins_a_card_with_headline_and_standfirst(desk, settle):
    desk.open_path(ARTICLE)
    settle()
    assert [item.role for item in desk.card.items] == [Role.HEADLINE, Role.STANDFIRST]
    assert desk.card.sources == (SOURCE,)
    assert desk.page is not None


def test_a_card_just_begun_holds_nothing_to_save(desk, settle):
    desk.open_path(ARTICLE)
    settle()
    assert not desk.is_unsaved
    assert desk.path is None


def test_opening_runs_elsewhere_and_says_so(desk, settle, heard):
    desk.open_path(ARTICLE)
    assert desk.is_busy
    assert heard == [("busy", "Opening harbour.txt …")]
    settle()
    assert not desk.is_busy
    assert ("said", "Opened harbour.txt.") in heard


def test_a_newer_opening_makes_an_older_one_void(desk, settle, workshop):
    desk.open_path(Path("gone.txt"))
    desk.open_path(ARTICLE)
    settle()
    assert desk.card.sources == (SOURCE,)


def test_clearing_the_desk_forgets_what_was_being_opened(desk, settle):
    desk.open_path(ARTICLE)
    desk.new()
    settle()
    assert desk.is_empty


def test_a_closed_desk_takes_nothing_more(desk, settle):
    desk.open_path(ARTICLE)
    desk.close()
    settle()
    assert desk.is_empty


def test_an_article_that_cannot_be_read_is_trouble_and_the_card_stays(desk, settle, heard):
    desk.open_path(ARTICLE)
    settle()
    before = desk.card
    desk.open_path(Path("gone.txt"))
    settle()
    assert ("trouble", "There is no file gone.txt.") in heard
    assert desk.card is before


def test_a_fault_of_the_program_is_not_swallowed(desk, settle, workshop, qtbot):
    workshop.faults["read_path"] = ZeroDivisionError("a fault")
    with qtbot.captureExceptions() as caught:
        desk.open_path(ARTICLE)
        settle()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert not desk.is_busy


def test_pasted_words_begin_a_card(desk, settle):
    desk.open_text(b"One. Two.", "pasted article")
    settle()
    assert desk.card.sources[0].article.text == "One. Two."


@pytest.mark.parametrize("name", ["card.brief", "card.zip"])
def test_a_card_of_ours_is_known_by_its_content(desk, settle, workshop, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.briefer.card+zip")
    workshop.cards[path] = card((Role.KEY_POINT, "The board voted"))
    desk.open_path(path)
    settle()
    assert desk.card is workshop.cards[path]
    assert desk.path == path


def test_a_text_that_is_called_a_card_is_read_as_text(desk, settle, workshop, tmp_path):
    path = tmp_path / "harbour.brief"
    path.write_text("not a zip")
    workshop.sources["harbour.brief"] = SOURCE
    desk.open_path(path)
    settle()
    assert desk.card.sources == (SOURCE,)


def test_a_damaged_card_is_trouble(desk, settle, workshop, tmp_path, heard):
    path = tmp_path / "card.brief"
    path.write_bytes(b"PK\x03\x04 broken")
    workshop.faults["load"] = FileDamaged("The card is damaged.")
    desk.open_path(path)
    settle()
    assert ("trouble", "The card is damaged.") in heard


def test_saving_settles_the_card(desk, workshop):
    desk.add_own(Role.KICKER, "Coast")
    assert desk.is_unsaved
    assert desk.save_as(Path("a.brief"))
    assert not desk.is_unsaved
    assert workshop.cards[Path("a.brief")] is desk.card
    assert desk.save()


def test_a_card_without_a_file_is_not_saved_in_silence(desk):
    desk.add_own(Role.KICKER, "Coast")
    assert not desk.save()
    assert desk.is_unsaved


def test_a_folder_that_cannot_be_written_loses_nothing(desk, workshop, heard):
    desk.add_own(Role.KICKER, "Coast")
    before = desk.card
    workshop.faults["save"] = CannotWrite("The folder is read-only.")
    assert not desk.save_as(Path("a.brief"))
    assert ("trouble", "The folder is read-only.") in heard
    assert desk.is_unsaved
    assert desk.path is None
    assert desk.card is before


def test_undoing_back_to_the_saved_card_is_nothing_unsaved(desk):
    desk.add_own(Role.KICKER, "Coast")
    desk.save_as(Path("a.brief"))
    desk.reword("i1", Part.TEXT, 5, 5, "s")
    assert desk.is_unsaved
    desk.undo()
    assert not desk.is_unsaved


def test_export_tells_what_does_not_fit(desk, workshop, heard):
    workshop.faults["export"] = Overset("Over by 3 lines in Key points.")
    assert not desk.export(Path("a.pdf"))
    assert ("trouble", "Over by 3 lines in Key points.") in heard


@pytest.mark.parametrize(
    ("attach", "along"),
    [
        (Attach.ARTICLE, "The whole article goes along in it."),
        (Attach.PASSAGES, "The passages it uses go along in it."),
        (Attach.NOTHING, "Nothing goes along in it."),
    ],
)
def test_export_says_where_the_page_went_and_what_goes_along(desk, heard, attach, along):
    desk.edit(replace(desk.card, options=Options(attach=attach)), None)
    assert desk.export(Path("folder/a.pdf"))
    assert ("said", f"Exported to a.pdf. {along}") in heard


def test_a_card_out_of_a_pdf_says_what_did_not_come_along(desk, workshop, settle, heard, tmp_path):
    path = tmp_path / "card.pdf"
    path.write_bytes(b"%PDF-1.7 by Briefer")
    workshop.cards[path] = travelling(replace(card(), items=card().items[:1]))
    desk.open_path(path)
    settle()
    told = "Opened card.pdf. Only the passages it uses came along; … stands for the rest."
    assert ("said", told) in heard
    assert desk.path is None


def test_sheets_are_written_with_what_was_chosen(desk, workshop, tmp_path):
    path = tmp_path / "sheets.pdf"
    assert desk.write_sheets(path, 2, Paper.LETTER)
    assert path.read_bytes() == b"%PDF"
    assert "handout 2 letter 1" in workshop.done


def test_one_more_article_joins_the_card(desk, settle, workshop):
    desk.open_text(b"One.", "pasted article")
    settle()
    desk.add_article(ARTICLE)
    settle()
    assert [source.article.text[:4] for source in desk.card.sources] == ["One.", "Harb"]
    desk.undo()
    assert len(desk.card.sources) == 1


def test_an_unreadable_addition_is_trouble(desk, settle, workshop, heard):
    workshop.faults["read_path"] = SourceUnreadable("Empty.")
    desk.add_article(ARTICLE)
    settle()
    assert ("trouble", "Empty.") in heard


FERRY = Source(Article.of([(BlockKind.HEADLINE, "Ferry fares rise"), (BlockKind.PARAGRAPH, "It.")]))


def busy(heard):
    return [words for signal, words in heard if signal == "busy"]


def test_every_stage_of_opening_is_told(desk, settle, heard):
    desk.open_path(ARTICLE)
    settle()
    assert busy(heard) == [
        "Opening harbour.txt …",
        "Reading harbour.txt …",
        "Setting the page of harbour.txt …",
        "",
    ]


def test_work_that_nobody_waits_for_goes_no_further_than_its_stage(desk, settle, workshop, heard):
    desk.open_path(ARTICLE)
    desk.cancel()
    settle()
    assert desk.is_empty
    assert workshop.done == ["read_path"]
    assert heard[-1] == ("said", "Stopped.")
    assert busy(heard) == ["Opening harbour.txt …", ""]


def test_several_files_become_one_card(desk, settle, workshop, heard):
    workshop.sources["ferry.txt"] = FERRY
    desk.open_paths([ARTICLE, Path("ferry.txt")])
    settle()
    assert desk.card.sources == (SOURCE, FERRY)
    assert not desk.is_unsaved
    assert "Opening 2/2 ferry.txt …" in busy(heard)
    assert ("said", "Opened harbour.txt. Articles added: 1.") in heard


def test_a_file_that_cannot_be_read_keeps_no_other_from_coming(desk, settle, workshop, heard):
    workshop.sources["ferry.txt"] = FERRY
    desk.open_paths([Path("gone.txt"), ARTICLE, Path("lost.txt"), Path("ferry.txt")])
    settle()
    assert desk.card.sources == (SOURCE, FERRY)
    told = "There is no file gone.txt.\nThere is no file lost.txt."
    assert ("trouble", told) in heard


def test_where_no_file_can_be_read_the_card_stays(desk, settle, heard):
    desk.open_path(ARTICLE)
    settle()
    before = desk.card
    desk.open_paths([Path("gone.txt"), Path("lost.txt")])
    settle()
    assert desk.card is before
    assert ("trouble", "There is no file lost.txt.") in heard


def test_articles_that_come_with_a_card_of_ours_are_an_edit(desk, settle, workshop, tmp_path):
    path = tmp_path / "card.brief"
    path.write_bytes(b"PK")
    workshop.cards[path] = card()
    workshop.sources["ferry.txt"] = FERRY
    desk.open_paths([path, Path("ferry.txt")])
    settle()
    assert desk.path == path
    assert desk.card.sources == (SOURCE, FERRY)
    assert desk.is_unsaved
    desk.undo()
    assert desk.card == card()
