"""What comes into marks in the window: a quoted fragment, a title, brackets, [sic], a capital."""

import random

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefer.desk.desk import Desk
from briefer.model.card import Card
from briefer.model.custody import broken
from briefer.model.item import Part, Role
from briefer.ui.inner_words import InnerWords, QuoteWords
from briefer.ui.outline_pane import OutlinePane
from briefer.ui.passage_edit import PassageEdit
from tests.desk_sample import SOURCE, ManualExecutor, Workshop, span
from tests.unit.desk.test_edit_sequences import folded, quotations

Key = Qt.Key
SAID = "We have run out of years"


@pytest.fixture
def desk(qapp):
    desk = Desk(Workshop(), ManualExecutor())
    desk.edit(Card((SOURCE,)), None)
    return desk


@pytest.fixture
def edit(desk, shown):
    """Opens an editor on an item; the caret stands at `at`, or at the end."""
    kept = []  # a field's parent has to outlive it

    def opened(item, at=None):
        editor = PassageEdit(desk, item, Part.TEXT)
        editor.show_words(desk.shown(item, Part.TEXT))
        kept.append(shown(editor, 300, 60))
        editor.place_caret(len(editor.words) if at is None else at)
        return editor

    return opened


def asked() -> InnerWords:
    """The field that is open, the last one where several are."""
    QApplication.processEvents()
    tops = QApplication.topLevelWidgets()
    return [each for each in tops if isinstance(each, InnerWords) and each.isVisible()][-1]


def is_asking() -> bool:
    return any(isinstance(w, InnerWords) and w.isVisible() for w in QApplication.topLevelWidgets())


def write(widget, text: str) -> None:
    """Type characters of any kind: Qt's own test keys know ASCII alone."""
    for char in text:
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
        QApplication.sendEvent(widget, key)


def words(desk, item):
    return "".join(fragment.text for fragment in desk.shown(item, Part.TEXT))


def test_a_mark_asks_which_words_were_said_and_the_closing_one_takes_them(desk, edit):
    item = desk.add_own(Role.HEADLINE, "Ruiz: ")
    editor = edit(item)
    write(editor, "'")
    field = asked().field
    assert isinstance(asked(), QuoteWords)
    assert asked().rows == [f"“{SAID}”"]
    write(field, "run out of years'")
    assert not is_asking()
    assert editor.toPlainText() == words(desk, item) == "Ruiz: “run out of years”"
    assert editor.caret == len(editor.words)


def test_enter_takes_the_offer(desk, edit):
    item = desk.add_own(Role.HEADLINE, "Ruiz: ")
    write(edit(item), '"')
    write(asked().field, "out of")
    assert asked().rows[0] == "“out of years”"
    QTest.keyClick(asked().field, Key.Key_Return)
    assert words(desk, item) == "Ruiz: “out of years”"


def test_what_was_not_said_is_told_and_never_comes_in_as_a_quotation(desk, edit):
    item = desk.add_own(Role.HEADLINE, "Ruiz: ")
    write(edit(item), "'")
    write(asked().field, "run out of days'")
    assert asked().told.text() == "“run out of days” was not said between quotation marks."
    assert asked().rows == ["“run out of”", "Title or term: “run out of days”"]
    QTest.keyClick(asked().field, Key.Key_Return)
    assert words(desk, item) == "Ruiz: “run out of”"


def test_a_title_is_declared_by_its_row(desk, edit):
    item = desk.add_own(Role.HEADLINE, "Board shows ")
    write(edit(item), "“")
    write(asked().field, "Jaws")
    assert asked().rows == ["Title or term: “Jaws”"]
    QTest.keyClick(asked().field, Key.Key_Return)
    assert words(desk, item) == "Board shows “Jaws”"
    assert [piece for piece in desk.card.item(item).parts.text if piece.is_title]


def test_escape_lets_it_be(desk, edit):
    item = desk.add_own(Role.HEADLINE, "Ruiz: ")
    write(edit(item), "'")
    QTest.keyClick(asked(), Key.Key_Escape)
    assert words(desk, item) == "Ruiz: "


def test_an_apostrophe_asks_nothing(desk, edit):
    item = desk.add_own(Role.HEADLINE, "Ruiz")
    write(edit(item), "'s plan")
    assert not is_asking()
    assert words(desk, item) == "Ruiz’s plan"


def test_a_bracket_in_a_quotation_asks_for_words_of_ours(desk, edit):
    item = desk.pick(Role.QUOTE, span(SAID))
    editor = edit(item, 3)
    write(editor, "[")
    write(asked().field, "all")
    QTest.keyClick(asked().field, Key.Key_Return)
    assert editor.toPlainText() == words(desk, item) == "“We [all] have run out of years.”"


def test_sic_and_capitals_by_command(desk, shown, faces):
    item = desk.pick(Role.QUOTE, span(SAID))
    pane = shown(OutlinePane(desk))
    editor = pane.items[[one.item.id for one in pane.items].index(item)].editors[Part.TEXT]
    editor.setFocus()
    editor.place_caret(2)
    pane.on_words(PassageEdit.recase)
    pane.on_words(PassageEdit.mark_sic)
    assert words(desk, item) == "“[w]e [sic] have run out of years”"


TYPED = ["x", "never ", "'", "“We lie”", f"“{SAID}”", " 18 ", "\n", "»"]


@pytest.mark.parametrize("seed", range(25))
def test_no_sequence_of_keys_pastes_and_drops_makes_a_false_quotation(desk, shown, seed):
    chance = random.Random(seed)
    desk.pick(Role.QUOTE, span(SAID))
    desk.pick(Role.STATEMENT, span("“We have run out of years,” said Ana Ruiz, the deputy mayor."))
    desk.add_own(Role.KICKER, "Ours ")
    pane = shown(OutlinePane(desk), 400, 700)
    for _ in range(40):
        editor = chance.choice(
            [each for item in pane.items for each in item.editors.values() if each.isVisible()]
        )
        act(editor, chance)
        if is_asking():
            write(asked().field, chance.choice(TYPED))
        if is_asking():
            QTest.keyClick(asked(), chance.choice([Key.Key_Return, Key.Key_Escape]))
        while is_asking():
            asked().close()
        QApplication.processEvents()
        look(desk, pane)


def act(editor: PassageEdit, chance: random.Random) -> None:
    size = len(editor.words)
    at = chance.randint(0, size)
    editor.place_caret(at, chance.choice([None, chance.randint(0, size)]))
    written = chance.choice(TYPED)
    mime = QMimeData()
    mime.setText(written)
    match chance.randrange(7):
        case 0:
            write(editor, written.strip()[:1] or "y")
        case 1:
            QTest.keyClick(editor, chance.choice([Key.Key_Backspace, Key.Key_Delete]))
        case 2:
            editor.insertFromMimeData(mime)
        case 3:
            where = QPointF(chance.randint(0, editor.width()), 5)
            none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
            editor.dropEvent(QDropEvent(where, Qt.DropAction.CopyAction, mime, left, none))
        case 4:
            event = QInputMethodEvent()
            event.setCommitString(written)
            editor.inputMethodEvent(event)
        case 5:
            QTest.keyClick(editor, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        case _:
            editor.setPlainText(editor.toPlainText() + written)  # an aid that writes itself


def look(desk, pane) -> None:
    for one in pane.items:
        assert not broken(one.item, desk.card.texts)
        for part, editor in one.editors.items():
            fragments = desk.shown(one.item.id, part)
            assert editor.toPlainText() == "".join(fragment.text for fragment in fragments)
            for run in quotations(fragments, one.item.parts[part]):
                for kept in run.split("[…]"):
                    assert folded(kept) in folded(SOURCE.article.text), run
