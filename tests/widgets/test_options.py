"""The card's options in the window: each change at once on the card, one step to undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from briefer import app
from briefer.desk.desk import Desk
from briefer.model.card import Attach
from briefer.model.contrast import PLAIN, WHITE, ratio
from briefer.model.item import Part, Role
from briefer.storage.settings import SettingsFile
from briefer.ui.accent_row import ACCENTS
from briefer.ui.icons import Icons
from briefer.ui.window import Window
from tests.desk_sample import TEXT

LEFT = Qt.MouseButton.LeftButton
KIT = 'name = "The county"\norganisation = "Harrowby County"\naccent = "#1f6f5c"\n'


@pytest.fixture
def brands(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    folder = app.configuration() / "brands"
    folder.mkdir(parents=True)
    (folder / "county.toml").write_text(KIT)
    (folder / "pale.toml").write_text('accent = "#ffee00"\n')
    return folder


@pytest.fixture
def window(brands, executor, tmp_path, qtbot, settle):
    desk = Desk(app.parts(), executor)
    made = Window(desk, SettingsFile(tmp_path / "settings.toml"), Icons(app.ICONS))
    made.desk = desk
    qtbot.addWidget(made, before_close_func=lambda _: desk.new())
    made.resize(1440, 900)
    made.show()
    article = tmp_path / "harbour.txt"
    article.write_text(TEXT, encoding="utf-8")
    made.files.open_path(article)
    settle()
    made.actions_made["options"].trigger()
    return made


@pytest.fixture
def strip(window):
    return window.panes.options


@pytest.fixture
def options(window):
    """What the card has now."""
    return lambda: window.desk.card.options


def type_in(field, words):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)


def test_the_key_opens_and_closes_them(window, strip):
    assert strip.isVisible()
    assert strip.organisation.hasFocus()
    window.actions_made["options"].trigger()
    assert not strip.isVisible()


def test_escape_closes_and_keeps(window, strip, options):
    type_in(strip.version, "3")
    QTest.keyClick(strip.version, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert options().version == "3"


def test_what_is_typed_is_on_the_page_at_once_and_one_step(window, strip, options):
    before = window.desk.page
    type_in(strip.organisation, "Harrowby ")
    assert strip.organisation.text() == "Harrowby "
    type_in(strip.version, "2")
    assert options().organisation == "Harrowby "
    assert options().version == "2"
    assert window.desk.page != before
    window.desk.undo()
    assert (options().version, strip.version.text()) == (None, "")
    window.desk.undo()
    assert (options().organisation, strip.organisation.text()) == (None, "")
    assert not window.desk.can_undo


def test_undo_in_a_field_is_the_desks(window, strip, options):
    type_in(strip.mark.field, "Official")
    QTest.keyClick(strip.mark.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert options().classification is None
    assert strip.mark.field.text() == ""


def test_marks_are_suggested_and_any_words_may_be_typed(strip, options):
    offered = [strip.mark.itemText(at) for at in range(strip.mark.count())]
    assert offered == ["For release", "Not for release", "Official"]
    strip.mark.setCurrentIndex(1)
    strip.mark.activated.emit(1)
    assert options().classification == "Not for release"
    type_in(strip.mark.field, "Eyes only")
    assert options().classification == "Eyes only"


def test_an_accent_is_chosen_or_typed(strip, options):
    QTest.mouseClick(strip.accent.dots[3], LEFT)
    assert options().accent == ACCENTS[2]
    assert strip.accent.field.text() == ACCENTS[2]
    type_in(strip.accent.field, "#1F5FA8")
    assert options().accent == "#1f5fa8"
    assert strip.accent.dots[4].isChecked()
    QTest.mouseClick(strip.accent.own, LEFT)
    assert options().accent is None
    assert strip.accent.own.isChecked()


@pytest.mark.parametrize("words", ["#ffee00", "red", "#12"])
def test_an_accent_that_cannot_be_read_is_refused_with_the_reason(window, strip, options, words):
    QTest.mouseClick(strip.accent.dots[1], LEFT)
    type_in(strip.accent.field, words)
    assert options().accent == ACCENTS[0]
    assert strip.accent.field.property("faulty")
    assert strip.refused.isVisible()
    assert strip.refused.text() == strip.accent.field.accessibleDescription() != ""
    type_in(strip.accent.field, "#1f5fa8")
    assert not strip.accent.field.property("faulty")
    assert not strip.refused.isVisible()


@pytest.mark.parametrize("accent", ACCENTS)
def test_the_accents_offered_can_be_read(accent):
    assert ratio(accent, WHITE) >= PLAIN


def test_an_embargo_is_told_as_it_prints(strip, options):
    type_in(strip.embargo.day, "2026-11-27")
    assert options().embargo is None
    assert "14:00" in strip.missing.text()
    assert strip.embargo.zone.isVisible()
    type_in(strip.embargo.time, "14:00")
    type_in(strip.embargo.zone.field, "Europe/Brussels")
    assert options().embargo == "2026-11-27T14:00+01:00[Europe/Brussels]"
    assert not strip.missing.isVisible()
    assert strip.printed.text() == ("Embargoed until 27 November 2026, 14:00 Brussels (UTC+1)")


def test_an_embargo_that_is_no_moment_leaves_the_last_one(strip, options):
    type_in(strip.embargo.day, "2026-11-27")
    type_in(strip.embargo.time, "14:00")
    type_in(strip.embargo.zone.field, "UTC")
    type_in(strip.embargo.day, "2026-11-3")
    assert options().embargo == "2026-11-27T14:00+00:00"
    assert strip.embargo.day.property("faulty")
    assert strip.embargo.day.text() == "2026-11-3"
    strip.embargo.day.selectAll()
    QTest.keyClick(strip.embargo.day, Qt.Key.Key_Delete)
    assert options().embargo is None
    assert not strip.missing.isVisible()
    assert not strip.printed.isVisible()


def test_undo_brings_an_embargo_back_into_the_fields(window, strip):
    type_in(strip.embargo.zone.field, "UTC")
    type_in(strip.embargo.day, "2026-11-27")
    type_in(strip.embargo.time, "14:00")
    window.desk.add_own(Role.KICKER, "Coast")
    strip.embargo.day.selectAll()
    QTest.keyClick(strip.embargo.day, Qt.Key.Key_Delete)
    assert window.desk.card.options.embargo is None
    window.desk.undo()
    assert strip.embargo.embargo == ("2026-11-27", "14:00", "UTC")
    assert strip.printed.isVisible()


def desk_lines(window):
    desk = window.desk
    return [
        "".join(piece.text for piece in desk.shown(item.id, Part.TEXT))
        for item in desk.card.items
        if item.role is Role.DESK_LINE
    ]


def test_the_desk_line_is_an_item_of_the_card(window, strip):
    window.desk.select("i1")
    type_in(strip.desk_line, "26 November ")
    assert desk_lines(window) == ["26 November "]
    assert strip.desk_line.text() == "26 November "
    assert window.desk.selection == "i1"
    strip.desk_line.clear()
    strip.desk_line.textEdited.emit("")
    assert desk_lines(window) == []
    window.desk.undo()
    assert desk_lines(window) == []
    assert not window.desk.can_undo


def test_a_desk_line_typed_in_the_outline_is_shown(window, strip):
    window.desk.add_own(Role.DESK_LINE, "Newsroom")
    assert strip.desk_line.text() == "Newsroom"


def test_what_travels_is_said(strip, options):
    said = set()
    for attach, button in strip.attach.items():
        QTest.mouseClick(button, LEFT)
        assert options().attach is attach
        assert strip.travels.isVisible()
        said.add(strip.travels.text())
    assert len(said) == len(Attach)


def test_locators_are_switched(strip, options):
    strip.locators.click()
    assert not options().locators
    strip.locators.click()
    assert options().locators


def test_a_brand_kit_dresses_the_card(window, strip, options):
    offered = [strip.brand.itemText(at) for at in range(strip.brand.count())]
    assert offered == ["None", "The county", "pale: has faults"]
    assert strip.brand.currentText() == "None"
    strip.brand.activated.emit(1)
    assert options().organisation == "Harrowby County"
    assert strip.organisation.text() == "Harrowby County"
    assert strip.accent.field.text() == "#1f6f5c"
    assert strip.brand.currentText() == "The county"
    type_in(strip.organisation, "Ours")
    assert strip.brand.currentText() == ""
    strip.brand.activated.emit(0)
    assert options().organisation is None
    assert strip.brand.currentText() == "None"
    window.desk.undo()
    window.desk.undo()
    assert strip.brand.currentText() == "The county"


def test_a_faulty_kit_is_told_and_changes_nothing(window, strip, options):
    strip.brand.activated.emit(2)
    assert options().accent is None
    assert "contrast" in window.notice.text
    assert strip.brand.currentText() == "None"


def test_kits_are_read_when_the_options_are_opened(window, strip, brands):
    window.actions_made["options"].trigger()
    (brands / "press.toml").write_text('organisation = "Press office"\n')
    window.actions_made["options"].trigger()
    assert "press" in [strip.brand.itemText(at) for at in range(strip.brand.count())]


def test_every_control_says_its_name(strip):
    controls = (
        *(
            strip.law,
            strip.brand,
            strip.organisation,
            strip.accent.field,
            strip.mark.field,
            strip.version,
        ),
        *(strip.embargo.day, strip.embargo.time, strip.embargo.zone.field, strip.desk_line),
        *strip.attach.values(),
        *strip.accent.dots,
    )
    assert all(control.accessibleName() for control in controls)
    assert strip.locators.text()
