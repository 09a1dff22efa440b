"""Correcting the copy in the article pane: asked for, noted, undone, refused inside quotes."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from briefer.model.item import Role
from briefer.ui.article_pane import ArticlePane
from briefer.ui.correct_dialog import CorrectDialog
from tests.desk_sample import span


@pytest.fixture
def pane(desk, settle, shown, tmp_path):
    desk.open_path(tmp_path / "harbour.txt")
    settle()
    return shown(ArticlePane(desk))


def choose(pane, words):
    place = span(words)
    pane.text.choose((place.start, place.end))


def answering(words):
    """Types words into the dialog that comes up, and accepts it."""

    def answer():
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CorrectDialog))
        dialog.field.setText(words)
        dialog.accept()

    QTimer.singleShot(0, answer)


def test_chosen_words_are_corrected_and_what_is_shown_follows(pane, desk, qtbot):
    choose(pane, "Nobody left early.")
    pane.pick(Role.KEY_POINT)
    item_id = desk.selection
    before = desk.card
    choose(pane, "early")
    answering("ear ly")
    with qtbot.waitSignal(pane.said) as said:
        pane.correct()
    assert said.args == ["“early” is now “ear ly”. The original is kept."]
    card = desk.card
    assert [card.words(one) for one in card.item(item_id).spans] == ["Nobody left ear ly."]
    assert "Nobody left ear ly." in pane.text.toPlainText()
    assert card.sources[0].original is before.sources[0].original
    assert card.sources[0].corrections[0].was == "early"
    desk.undo()
    assert desk.card == before


def test_a_part_of_a_word_is_corrected_as_the_whole_of_it(pane, qtbot):
    choose(pane, "obody left ear")
    answering("Nobody left late")
    with qtbot.waitSignal(pane.said) as said:
        pane.correct()
    assert said.args == ["“Nobody left early” is now “Nobody left late”. The original is kept."]
    assert "Nobody left late." in pane.text.toPlainText()


def test_between_quotation_marks_letters_stay(pane, desk, qtbot):
    before = desk.card
    choose(pane, "run out of years")
    answering("run out of days")
    with qtbot.waitSignal(desk.trouble) as told:
        pane.correct()
    assert "[sic]" in told.args[0]
    assert desk.card == before


def test_without_a_choice_the_pane_says_what_to_do(pane, qtbot):
    with qtbot.waitSignal(pane.said) as said:
        pane.correct()
    assert said.args[0].startswith("Choose the words first")


def test_the_same_words_cannot_be_accepted(qtbot):
    dialog = CorrectDialog(None, "offi cials")
    qtbot.addWidget(dialog)
    (accept,) = [b for b in dialog.buttons.buttons() if b.objectName() == "primary"]
    assert not accept.isEnabled()
    dialog.field.setText("officials")
    assert accept.isEnabled()
