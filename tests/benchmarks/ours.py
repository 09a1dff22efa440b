"""Briefer's own warm figures: a key press to pixels, and a card to PDF bytes."""

import io
from collections.abc import Callable

import pikepdf
from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from briefer import app
from briefer.desk.workshop import Workshop
from briefer.model import edits
from briefer.model.card import Card
from briefer.model.item import Part
from briefer.ui.painter import PagePainter

# A Latin word with its space, typed over and over.
BARRIER = " barrie"


class Typing:
    """A card in which words are typed, key press after key press, painted `width` pixels wide.

    `at` is the item typed in and the code point before which the words go; `keys` are typed again
    and again.
    """

    def __init__(self, card: Card, at: tuple[str, int], width: int, keys: str) -> None:
        self._workshop = app.parts()
        self._first = card
        self._item, self._begin = at
        self._keys = keys
        self._language = self._workshop.language(card)
        self._painter = PagePainter(self._workshop.font)
        self._scale = width / 595.276
        self._image = QImage(width, round(841.89 * self._scale), QImage.Format.Format_RGB32)
        self._restart()

    def _restart(self) -> None:
        self.card = self._first
        self._at = self._begin
        self._letters = 0

    def press(self, _: int) -> None:
        """A letter: edit, copyfit, page, pixels. After 40 words it begins anew."""
        if self._letters >= 240:
            self._restart()
        letter = self._keys[self._letters % len(self._keys)]
        self._letters += 1
        at = (self._at, self._at)
        edited = edits.reword(self.card, self._item, Part.TEXT, at, letter, self._language)
        self.card, self._at = edited.card, edited.caret
        page = self._workshop.page(self.card)
        self._image.fill(0xFFFFFFFF)
        painter = QPainter(self._image)
        self._painter.paint(painter, page, self._scale, QPointF(0, 0))
        painter.end()


def keypress(
    card: Card, at: tuple[str, int], width: int, keys: str = BARRIER
) -> Callable[[int], object]:
    """One key press after another."""
    # Qt's fonts need an application; it lives as long as the process.
    gui = QGuiApplication.instance() or QGuiApplication(["benchmark", "-platform", "offscreen"])
    typing = Typing(card, at, width, keys)
    return lambda number: (typing.press(number), gui)


def changed(workshop: Workshop, card: Card, at: tuple[str, int]) -> Callable[[int], Card]:
    """The card with one word more, another one each time."""
    language = workshop.language(card)
    item, place = at

    def typed(number: int) -> Card:
        cut = (place, place)
        return edits.reword(card, item, Part.TEXT, cut, f" {abs(number)}", language).card

    return typed


def copyfit(card: Card, at: tuple[str, int]) -> Callable[[int], object]:
    """A card changed by a word and set anew; nothing is painted or written."""
    workshop = app.parts()
    typed = changed(workshop, card, at)
    return lambda number: workshop.page(typed(number))


def card_to_pdf(card: Card, at: tuple[str, int]) -> Callable[[int], object]:
    """A card changed by a word, set and written with its tags and QR code."""
    workshop = app.parts()
    typed = changed(workshop, card, at)
    return lambda number: workshop.pdf(typed(number))


def size(pdf: bytes) -> int:
    """A PDF's bytes, what is attached to it not counted."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        streams = [thing for thing in file.objects if isinstance(thing, pikepdf.Stream)]
        attached = [one for one in streams if one.stream_dict.get("/Type") == "/EmbeddedFile"]
        return len(pdf) - sum(len(one.read_raw_bytes()) for one in attached)
