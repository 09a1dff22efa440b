"""A long article: how its document is filled, and laid out without holding up the window."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QTextEdit

from briefer.model.article import Article, BlockKind
from briefer.model.card import Source
from briefer.ui.article_document import document_of, restyle
from briefer.ui.small_steps import SmallSteps
from briefer.ui.theme import DARK, LIGHT

KINDS = (*BlockKind, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.CAPTION)
MIXED = Source(Article.of([(kind, f"Words of a {kind} 𝄞 {n}") for n, kind in enumerate(KINDS)]))
LISTED = Source(Article.of([(BlockKind.LIST_ITEM, f"One of {n}") for n in range(4)]))
# Longer than the longest step of Qt's own.
PARAGRAPHS = "\n".join(" ".join(["barrier"] * 100) for _ in range(900))


def looks(document):
    """How each block is set, and the words in it."""
    block = document.firstBlock()
    while block.isValid():
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        yield block.text(), block.blockFormat(), block.charFormat(), cursor.charFormat()
        block = block.next()


@pytest.mark.parametrize("room", [{}, {1: 30, 4: 12}])
@pytest.mark.parametrize("source", [MIXED, LISTED])
@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_block_is_set_as_its_kind(source, room, theme, qapp):
    made = document_of(source, ("Serif",), theme, room)
    single = QTextDocument()
    single.setPlainText(source.article.text)
    restyle(single, source, ("Serif",), theme, room, range(len(source.blocks)))
    assert [*looks(made)] == [*looks(single)]
    assert made.toPlainText() == source.article.text


def test_blocks_of_other_kinds_look_otherwise(qapp):
    made = [*looks(document_of(MIXED, ("Serif",), LIGHT, {}))]
    sizes = {kind: made[n][3].font().pixelSize() for n, kind in enumerate(KINDS)}
    assert sizes[BlockKind.HEADLINE] > sizes[BlockKind.HEADING] > sizes[BlockKind.PARAGRAPH]
    assert sizes[BlockKind.PARAGRAPH] > sizes[BlockKind.CAPTION]


def test_an_article_without_words_has_a_document(qapp):
    nothing = Source(Article.of([(BlockKind.PARAGRAPH, "")]))
    assert document_of(nothing, ("Serif",), LIGHT, {}).toPlainText() == ""


@pytest.fixture
def text(shown):
    edit = QTextEdit()
    edit.setReadOnly(True)
    return shown(edit)


def laid_out(text, steps):
    """How many characters were laid out each time the window could do something else."""
    document = QTextDocument()
    document.setPlainText(PARAGRAPHS)
    text.setDocument(document)
    block, reached = document.firstBlock(), [0]
    while not steps.is_done:
        QApplication.processEvents()
        while block.isValid() and block.layout().lineCount():
            block = block.next()
        reached.append(block.position() if block.isValid() else document.characterCount())
    document.setParent(text)
    return [after - before for before, after in pairwise(reached)]


def test_a_long_text_is_laid_out_in_steps_that_stay_short(text):
    steps = SmallSteps(text)
    steps.begin()
    assert max(laid_out(text, steps)) < 100_000
    steps.shorten()
    assert not steps._timer.isActive()


def test_qts_own_steps_grow_long(text):
    assert max(laid_out(text, SmallSteps(text))) > 100_000
