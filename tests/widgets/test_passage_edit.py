"""The passage editor: what is typed, cut, pasted, dropped and composed goes to the desk."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from briefer.model.item import Part
from briefer.ui.passage_edit import PassageEdit
from briefer.ui.theme import DARK, LIGHT
from tests.widgets.outline_sample import desk_of, words

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk():
    return desk_of()


@pytest.fixture
def edit(desk, qtbot):
    """Opens an editor on a part; the caret stands at `at`, or at the end."""

    def opened(item, part=Part.TEXT, at=None, to=None):
        editor = PassageEdit(desk, item, part)
        editor.show_words(desk.shown(item, part))
        editor.resize(300, 60)
        qtbot.addWidget(editor)
        end = len(editor.words) if at is None else at
        editor.place_caret(end if to is None else to, None if to is None else end)
        return editor

    return opened


def press(editor, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(editor, key, modifier)


def test_typing_goes_to_the_desk_and_comes_back(edit, desk):
    editor = edit("i1", at=5)
    QTest.keyClicks(editor, "al")
    assert words(desk, "i1") == "Coastal and cities"
    assert editor.toPlainText() == "Coastal and cities"
    assert editor.caret == 7


def test_typing_over_a_selection_replaces_it(edit, desk):
    editor = edit("i1", at=0, to=5)
    QTest.keyClicks(editor, "S")
    assert words(desk, "i1") == "S and cities"
    assert editor.caret == 1


@pytest.mark.parametrize(
    ("key", "modifier", "left", "caret"),
    [
        (Key.Key_Backspace, None, "Coas and cities", 4),
        (Key.Key_Delete, None, "Coastand cities", 5),
        (Key.Key_Backspace, CTRL, " and cities", 0),
        (Key.Key_Delete, CTRL, "Coastand cities", 5),
        (Key.Key_Backspace, Qt.KeyboardModifier.ShiftModifier, "Coas and cities", 4),
    ],
)
def test_keys_that_delete(edit, desk, key, modifier, left, caret):
    editor = edit("i1", at=5)
    press(editor, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert words(desk, "i1") == left == editor.toPlainText()
    assert editor.caret == caret


def test_kept_words_are_trimmed_by_select_and_delete(edit, desk):
    shown = words(desk, "i4")
    cut = " on Tuesday"
    start = shown.index(cut)
    editor = edit("i4", at=start, to=start + len(cut))
    press(editor, Key.Key_Delete)
    assert words(desk, "i4").startswith("The board voted 31 to 18 to build")
    assert editor.toPlainText() == words(desk, "i4")


def test_backspace_at_a_mended_stop_only_moves_the_caret(edit, desk):
    editor = edit("i5")
    assert editor.words.endswith("2018.")
    press(editor, Key.Key_Backspace)
    assert words(desk, "i5").endswith("2018.")
    assert editor.caret == len(editor.words) - 1


def test_delete_at_a_mark_steps_over_it(edit, desk):
    editor = edit("i7", at=0)
    press(editor, Key.Key_Delete)
    assert words(desk, "i7").startswith("“We")
    assert editor.caret == 1


def test_nothing_is_typed_into_a_quotation(edit, desk, qtbot):
    editor = edit("i7", at=4)
    before = editor.words
    with qtbot.waitSignal(desk.trouble) as told:
        QTest.keyClicks(editor, "x")
    assert "quotation" in told.args[0]
    assert editor.toPlainText() == before == words(desk, "i7")
    assert editor.caret == 4


def test_a_refused_paste_leaves_the_words(edit, desk):
    editor = edit("i1")
    QGuiApplication.clipboard().setText("says “no”")
    press(editor, Key.Key_V, CTRL)
    assert editor.toPlainText() == "Coast and cities" == words(desk, "i1")


def test_pasted_lines_become_one(edit, desk):
    editor = edit("i1")
    QGuiApplication.clipboard().setText(" and\n  the <b>sea</b>\u202e")
    press(editor, Key.Key_V, CTRL)
    assert words(desk, "i1") == "Coast and cities and the <b>sea</b>"
    assert editor.toPlainText() == words(desk, "i1")
    assert editor.caret == len(editor.words)


def test_cut_takes_the_words_to_the_clipboard(edit, desk):
    editor = edit("i1", at=5, to=9)
    press(editor, Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text() == " and"
    assert words(desk, "i1") == "Coast cities"


def test_copy_changes_nothing(edit, desk):
    editor = edit("i1", at=0, to=5)
    card = desk.card
    press(editor, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Coast"
    assert desk.card is card


def test_dropped_words_are_typed_where_they_fall(edit, desk):
    editor = edit("i1")
    editor.show()
    data = QMimeData()
    data.setText("X")
    place = editor.cursorRect().center()
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    editor.dropEvent(event)
    assert words(desk, "i1") == "Coast and citiesX" == editor.toPlainText()


def test_a_composed_character_is_typed_when_it_is_done(edit, desk):
    editor = edit("i1")
    QGuiApplication.sendEvent(editor, QInputMethodEvent("e", []))
    assert words(desk, "i1") == "Coast and cities"
    done = QInputMethodEvent("", [])
    done.setCommitString("é")
    QGuiApplication.sendEvent(editor, done)
    assert words(desk, "i1") == "Coast and citiesé" == editor.toPlainText()


def test_composing_over_a_selection_cuts_it_through_the_desk(edit, desk):
    editor = edit("i1", at=5, to=16)
    QGuiApplication.sendEvent(editor, QInputMethodEvent("k", []))
    assert words(desk, "i1") == "Coast" == editor.toPlainText()


def test_an_input_method_may_replace_what_stands_before(edit, desk):
    editor = edit("i1")
    done = QInputMethodEvent("", [])
    done.setCommitString("Y", -6, 6)
    QGuiApplication.sendEvent(editor, done)
    assert words(desk, "i1") == "Coast and Y" == editor.toPlainText()


def test_characters_of_two_utf16_units_count_once(edit, desk):
    shown = words(desk, "i5")
    editor = edit("i5", at=shown.index("𝄞") + 1)
    press(editor, Key.Key_Backspace)
    assert "𝄞" not in words(desk, "i5")
    assert editor.toPlainText() == words(desk, "i5")
    QTest.keyClicks(editor, "ab")
    assert "ab" in words(desk, "i5")
    assert editor.toPlainText() == words(desk, "i5")


@pytest.mark.parametrize(("words_in", "shown"), [("al", "Coastal and cities"), ("“", None)])
def test_what_another_hand_writes_into_the_document_goes_to_the_desk(
    edit, desk, qtbot, words_in, shown
):
    editor = edit("i1")
    cursor = QTextCursor(editor.document())
    cursor.setPosition(5)
    cursor.insertText(words_in)
    qtbot.waitUntil(lambda: editor.is_true)
    assert editor.toPlainText() == words(desk, "i1") == (shown or "Coast and cities")


def test_undo_and_redo_are_the_desks(edit, desk):
    editor = edit("i1")
    QTest.keyClicks(editor, "!")
    press(editor, Key.Key_Z, CTRL)
    assert words(desk, "i1") == "Coast and cities"
    QTest.keySequence(editor, QKeySequence(QKeySequence.StandardKey.Redo))
    assert words(desk, "i1") == "Coast and cities!"


@pytest.mark.parametrize(
    ("key", "at", "way"), [(Key.Key_Return, 3, 1), (Key.Key_Up, 3, -1), (Key.Key_Down, 3, 1)]
)
def test_keys_that_leave_the_part(edit, qtbot, key, at, way):
    editor = edit("i1", at=at)
    with qtbot.waitSignal(editor.left) as told:
        press(editor, key)
    assert told.args == [way]


def test_escape_goes_back_to_the_item(edit, qtbot):
    editor = edit("i1")
    with qtbot.waitSignal(editor.dropped_out):
        press(editor, Key.Key_Escape)


def test_commands_of_the_window_are_left_to_it(edit, desk):
    editor = edit("i1")
    card = desk.card
    for key in (Key.Key_H, Key.Key_S, Key.Key_K):
        press(editor, key, CTRL)
    press(editor, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.card is card


def test_colours_tell_whose_words_these_are(edit):
    editor = edit("i7")
    editor.set_theme(LIGHT, held=False)

    def ink(at):
        cursor = editor.textCursor()
        cursor.setPosition(at + 1)
        return cursor.charFormat().foreground().color().name()

    assert (ink(0), ink(3)) == (LIGHT.muted, LIGHT.text)
    own = edit("i1")
    own.set_theme(DARK, held=False)
    cursor = own.textCursor()
    assert cursor.charFormat().foreground().color().name() == DARK.accent


@pytest.mark.parametrize("at", [0, 5, 16])
def test_the_caret_stays_when_the_palette_changes(edit, at):
    editor = edit("i1", at=at)
    editor.set_theme(DARK, held=False)
    assert editor.caret == at


def test_the_caret_stays_when_the_card_changes_elsewhere(edit, desk):
    editor = edit("i1", at=5)
    desk.reword("i4", Part.LEAD, 0, 3, "This")
    editor.show_words(desk.shown("i1", Part.TEXT))
    assert editor.caret == 5


def test_the_height_follows_the_words(edit, desk):
    editor = edit("i1")
    one = editor.heightForWidth(300)
    QGuiApplication.clipboard().setText(" and what else there is to say" * 3)
    editor.paste()
    assert editor.heightForWidth(300) >= 2 * one
    assert editor.heightForWidth(150) > editor.heightForWidth(300)


def test_a_press_drops_the_selection_so_that_nothing_can_be_dragged_out(edit, desk):
    editor = edit("i1", at=0, to=9)
    editor.show()
    QTest.mousePress(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 5))
    assert not editor.textCursor().hasSelection()


ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["a", " ", "é", "𝄞", Key.Key_Backspace, Key.Key_Delete]),
        st.integers(0, 130),
        st.integers(0, 6),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(actions=ACTIONS, item=st.sampled_from(["i1", "i4", "i5", "i7", "i8"]))
def test_the_editor_always_shows_what_the_desk_has(qapp, actions, item):
    desk = desk_of()
    editor = PassageEdit(desk, item, Part.TEXT)
    editor.show_words(desk.shown(item, Part.TEXT))
    for key, at, length in actions:
        editor.place_caret(at + length, at)
        if isinstance(key, str):
            data = QMimeData()
            data.setText(key)
            editor.insertFromMimeData(data)
        else:
            QTest.keyClick(editor, key)
        assert editor.toPlainText() == words(desk, item) == editor.words
        assert 0 <= editor.caret <= len(editor.words)
    editor.deleteLater()


def test_the_windows_undo_is_called_once_and_not_beside_the_editors_own(desk, qtbot):
    window = QMainWindow()
    editor = PassageEdit(desk, "i1", Part.TEXT)
    editor.show_words(desk.shown("i1", Part.TEXT))
    window.setCentralWidget(editor)
    undo = QAction("Undo", window)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    undo.triggered.connect(desk.undo)
    window.addAction(undo)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    editor.place_caret(5)
    QTest.keyClicks(editor, "a")
    desk.reword("i4", Part.LEAD, 0, 3, "This")
    with qtbot.waitSignal(undo.triggered):
        press(editor, Key.Key_Z, CTRL)
    assert words(desk, "i4", Part.LEAD).startswith("The vote")
    assert words(desk, "i1") == "Coasta and cities"
