"""The questions the window asks: which file, and what becomes of unsaved work.

Dialogs are imported when one is asked for: the window starts without them.
"""

from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from briefer.ui.address_dialog import Asked

# How the names of pictures end that a card takes.
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif")
# How the names of files with annotations end.
ANNOTATIONS = ".jsonld"


class Answer(Enum):
    """What becomes of unsaved work."""

    SAVE = auto()
    DISCARD = auto()
    CANCEL = auto()


# The files that articles come in; a PDF may also carry a card.
_READ = "*.txt *.text *.md *.markdown *.html *.htm *.docx *.pdf *.eml *.json"


class Asking(QObject):
    """Asks with dialogs; a test hands in answers of its own instead."""

    def open_file(self, parent: QWidget, folder: Path | None) -> Path | None:
        """The article or card to open, or None."""
        from PySide6.QtWidgets import QFileDialog

        kinds = ";;".join(
            (
                f"{self.tr('Articles and cards')} ({_READ} *.brief)",
                self.tr("Cards (*.brief *.pdf)"),
                self.tr("Picks for this card (*.jsonld)"),
                self.tr("All files (*)"),
            )
        )
        title = self.tr("Open an article or a card")
        name, _ = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
        return Path(name) if name else None

    def address(self, parent: QWidget, offered: str, *, has_card: bool) -> "Asked | None":
        """The address to fetch, or None."""
        from briefer.ui.address_dialog import AddressDialog

        dialog = AddressDialog(parent, offered, has_card=has_card)
        asked = dialog.asked if dialog.exec() else None
        dialog.deleteLater()
        return asked

    def copy(self, parent: QWidget, offered: str, folder: Path | None) -> "str | Path | None":
        """The address or file of a new copy to hold the card against, or None."""
        from briefer.ui.copy_dialog import CopyDialog

        dialog = CopyDialog(parent, offered)
        is_asked, address, wants_file = dialog.exec(), dialog.address, dialog.wants_file
        dialog.deleteLater()
        if is_asked and wants_file:
            return self.open_file(parent, folder)
        return address if is_asked else None

    def open_picture(self, parent: QWidget, folder: Path | None) -> Path | None:
        """The picture to put on the card, or None."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Pictures ({names})").format(names=" ".join(f"*{end}" for end in PICTURES))
        title = self.tr("Add a picture")
        name, _ = QFileDialog.getOpenFileName(parent, title, str(folder or ""), kinds)
        return Path(name) if name else None

    def save_card(self, parent: QWidget, suggestion: Path) -> Path | None:
        """Where to save the card, or None."""
        return self._write(parent, self.tr("Save the card"), suggestion, self.tr("Cards (*.brief)"))

    def save_pdf(self, parent: QWidget, suggestion: Path) -> Path | None:
        """Where to write the PDF, or None."""
        return self._write(parent, self.tr("Export as PDF"), suggestion, self.tr("PDF (*.pdf)"))

    def unsaved(self, parent: QWidget, name: str) -> Answer:
        """What becomes of the unsaved work on a card."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Unsaved changes"))
        box.setText(self.tr("Save the changes to “{name}”?").format(name=name))
        box.setInformativeText(self.tr("Without saving, the work since the last save is lost."))
        buttons = QMessageBox.StandardButton
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        answers = {buttons.Save: Answer.SAVE, buttons.Discard: Answer.DISCARD}
        answer = answers.get(buttons(box.exec()), Answer.CANCEL)
        box.deleteLater()
        return answer

    def _write(self, parent: QWidget, title: str, suggestion: Path, kind: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), kind)
        path = Path(name) if name else None
        return path.with_name(path.name + suggestion.suffix) if path and not path.suffix else path
