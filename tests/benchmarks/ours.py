"""Briefer's own warm figures: a key press to pixels, and a card to PDF bytes."""

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from briefer import app
from briefer.desk.workshop import Workshop
from briefer.model import edits
from briefer.model.item import Part
from briefer.ui.painter import PagePainter
from tests.benchmarks.copy import TYPED_IN, card_of_350_words


class Typing:
    """A card in which a word is typed, key press after key press, painted `width` pixels wide."""

    def __init__(self, workshop: Workshop, width: int) -> None:
        self._workshop = workshop
        self._first = card_of_350_words()
        self._language = workshop.language(self._first)
        self._painter = PagePainter(workshop.font)
        self._scale = width / 595.276
        self._image = QImage(width, round(841.89 * self._scale), QImage.Format.Format_RGB32)
        self._restart()

    def _restart(self) -> None:
        self.card = self._first
        self._at = len("Members")
        self._letters = 0

    def press(self, _: int) -> None:
        """A letter, after every sixth a space: edit, copyfit, page, pixels. 40 words, then anew."""
        if self._letters >= 240:
            self._restart()
        letter = " " if self._letters % 6 == 0 else "barrie"[self._letters % 6]
        self._letters += 1
        at = (self._at, self._at)
        edited = edits.reword(self.card, TYPED_IN, Part.TEXT, at, letter, self._language)
        self.card, self._at = edited.card, edited.caret
        page = self._workshop.page(self.card)
        self._image.fill(0xFFFFFFFF)
        painter = QPainter(self._image)
        self._painter.paint(painter, page, self._scale, QPointF(0, 0))
        painter.end()


def keypress(width: int) -> Callable[[int], object]:
    """One key press after another."""
    # Qt's fonts need an application; it lives as long as the process.
    gui = QGuiApplication.instance() or QGuiApplication(["benchmark", "-platform", "offscreen"])
    typing = Typing(app.parts(), width)
    return lambda number: (typing.press(number), gui)


def card_to_pdf() -> Callable[[int], object]:
    """A card changed by a word, set and written with its QR code."""
    workshop = app.parts()
    card = card_of_350_words()
    language = workshop.language(card)
    at = len("Members")

    def make(number: int) -> bytes:
        edited = edits.reword(card, TYPED_IN, Part.TEXT, (at, at), f" word{number}", language)
        return workshop.pdf(edited.card)

    return make
