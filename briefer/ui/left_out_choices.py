"""The blocks that an import left out, as choices to look at."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefer.model.card import Source
from briefer.model.locators import PILCROW
from briefer.ui.actions import Choice
from briefer.ui.command_palette import CommandPalette
from briefer.ui.left_out_words import reason_name

_WIDEST = 64


def left_out_choices(source: Source, look: Callable[[int], object]) -> list[Choice]:
    """A choice for each block: its words, why it was left out, and after which paragraph."""
    numbers = [number for _, number in source.numbered]
    found: list[Choice] = []
    for index, left in enumerate(source.article.dropped):
        before = [number for number in numbers[: left.before] if number is not None]
        where = f"{PILCROW}{before[-1]}" if before else ""
        words = left.text if len(left.text) <= _WIDEST else f"{left.text[: _WIDEST - 1].rstrip()}…"
        key = f"{reason_name(left.why)}  {where}".strip()
        found.append(Choice(words, key, partial(look, index)))
    return found


def ask_left_out(window: QWidget, source: Source, look: Callable[[int], object]) -> None:
    """Ask for one of the blocks that were left out."""
    choices = left_out_choices(source, look)
    translate = QCoreApplication.translate
    some = translate("LeftOut", "Look at what was left out")
    none = translate("LeftOut", "Nothing was left out of this article")
    CommandPalette(window, some if choices else none, choices).show()
