"""Files in the window: what must be asked before the desk opens, saves, exports or prints."""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import urlsplit

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefer.desk.desk import Desk
from briefer.model.card import Paper
from briefer.model.given import is_link
from briefer.storage.settings import Settings, SettingsFile
from briefer.ui.asking import ANNOTATIONS, PICTURES, Answer, Asking
from briefer.ui.carried import files_in, link_in, words_in

Viewer = Callable[[Path], object]


def view(path: Path) -> None:
    """Open a file with the system's own program for it."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Files(QObject):
    """Asks, then tells the desk. Nothing unsaved is left behind without a question."""

    remembered = Signal()  # the recent files changed

    def __init__(
        self, desk: Desk, window: QWidget, settings: SettingsFile, asking: Asking, viewer: Viewer
    ) -> None:
        super().__init__(window)
        self._desk, self._window, self._file = desk, window, settings
        self._asking, self._view = asking, viewer
        self._asked_for: Path | None = None
        self.settings: Settings = settings.read()
        desk.opened.connect(self._remember_opened)

    @property
    def name(self) -> str:
        """What the card is called: its file, else its headline."""
        desk = self._desk
        if desk.path is not None:
            return desk.path.name
        headline = next((s.headline for s in desk.card.sources if s.headline), None)
        return headline or self.tr("New card")

    def may_leave(self) -> bool:
        """Whether the card may go: it is saved, or the editor says so."""
        if not self._desk.is_unsaved:
            return True
        answer = self._asking.unsaved(self._window, self.name)
        return answer is Answer.DISCARD or (answer is Answer.SAVE and self.save())

    def new(self) -> None:
        """Clear the desk."""
        if self.may_leave():
            self._desk.new()

    def open(self) -> None:
        """Ask for a file and open it."""
        path = self._asking.open_file(self._window, self._folder)
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open an article or a card; annotations go onto the card that is open."""
        if path.suffix.lower() == ANNOTATIONS and not self._desk.is_empty:
            self._desk.add_annotations(path)
        elif self.may_leave():
            self._asked_for = path
            self._desk.open_path(path)

    def open_address(self, offered: str = "") -> None:
        """Ask for an address and fetch it; one on the clipboard is offered where none is given."""
        offered = offered or link_in(QApplication.clipboard().mimeData())
        asked = self._asking.address(self._window, offered, has_card=not self._desk.is_empty)
        if asked is None:
            return
        if asked.is_added:
            self._desk.add_address(asked.address)
        elif self.may_leave():
            self._desk.open_address(asked.address)

    def paste_address(self) -> None:
        """Ask whether to fetch the address on the clipboard."""
        link = link_in(QApplication.clipboard().mimeData())
        if link:
            self.open_address(link)
        else:
            self._desk.said.emit(self.tr("The clipboard holds no address."))

    def add(self) -> None:
        """Ask for one more article and put it on the card."""
        path = self._asking.open_file(self._window, self._folder)
        if path is not None:
            self._desk.add_article(path)

    def add_picture(self) -> None:
        """Ask for a picture and put it on the card."""
        path = self._asking.open_picture(self._window, self._folder)
        if path is not None:
            self._desk.add_picture(path)

    def check_copy(self) -> None:
        """Ask for a new copy of the article, and hold the card against it."""
        sources = self._desk.card.sources
        url = next(filter(None, (source.details.url for source in sources)), "")
        copy = self._asking.copy(self._window, url, self._folder)
        if isinstance(copy, Path):
            self._desk.check_path(copy)
        elif copy:
            self._desk.check_address(copy)

    def take(self, carried: QMimeData) -> bool:
        """Take files that were dropped, or ask about a link; False where it is neither."""
        paths, link = files_in(carried), link_in(carried)
        if paths:
            self._take_files(paths)
        elif link:
            # Later: the program that the link comes from waits until the drop is over.
            QTimer.singleShot(0, self, lambda: self.open_address(link))
        return bool(paths or link)

    def _take_files(self, paths: tuple[Path, ...]) -> None:
        """A picture alone goes onto the card that is open; of other files the first is opened."""
        if len(paths) == 1 and paths[0].suffix.lower() in PICTURES and not self._desk.is_empty:
            self._desk.add_picture(paths[0])
        else:
            self.open_paths(paths)

    def open_paths(self, paths: tuple[Path, ...]) -> None:
        """Open the first of some files; the articles of the others come onto its card."""
        if len(paths) == 1:
            self.open_path(paths[0])
        elif self.may_leave():
            self._asked_for = paths[0]
            self._desk.open_paths(paths)

    def paste(self) -> None:
        """Begin a card from the words on the clipboard; an address alone is offered to fetch."""
        text = QApplication.clipboard().text().strip()
        words, media_type = words_in(QApplication.clipboard().mimeData())
        if is_link(text):
            self.open_address(text)
        elif not words:
            self._desk.said.emit(self.tr("The clipboard holds no words."))
        elif self.may_leave():
            self._desk.open_text(words, self.tr("pasted article"), media_type=media_type)

    def save(self) -> bool:
        """Save, asking where to the first time; False where that did not happen."""
        return self.save_as() if self._desk.path is None else self._desk.save()

    def save_as(self) -> bool:
        """Ask where and save there."""
        path = self._asking.save_card(self._window, self._suggested(".brief"))
        if path is None or not self._desk.save_as(path):
            return False
        self._remember(path)
        return True

    def export(self) -> None:
        """Ask where and write the PDF there; not where it does not fit."""
        if not self._desk.fits():
            return
        path = self._asking.save_pdf(self._window, self._suggested(".pdf"))
        if path is not None:
            self._desk.export(path)

    def print(self) -> None:
        """Ask how, then send sheets to the printer, or to the viewer where there is none."""
        if not self._desk.fits():
            return
        from briefer.ui.handout_dialog import HandoutDialog

        dialog = HandoutDialog(self._window, self._desk.printers(), self._desk.card.paper)
        if dialog.exec():
            chosen = dialog.handout
            self.send(chosen.up, chosen.paper, chosen.copies, chosen.printer)
        dialog.deleteLater()

    def send(self, up: int, paper: Paper, copies: int, printer: str) -> None:
        """Write sheets and send them to a printer, or open them where it is ""."""
        path = Path(mkdtemp(prefix="briefer-")) / f"{self._suggested('.pdf').stem}-sheets.pdf"
        if not self._desk.write_sheets(path, up, paper):
            return
        if printer:
            self._desk.submit(path, printer, paper, copies)
        else:
            self._view(path)
            self._desk.said.emit(self.tr("The sheets are open in the viewer: print them there."))

    def remember(self, edit: Callable[[Settings], Settings]) -> None:
        """Change what is remembered between two starts."""
        self.settings = self._file.change(edit)

    def _remember_opened(self) -> None:
        if self._asked_for is not None and not self._desk.is_empty:
            self._remember(self._asked_for)
        self._asked_for = None

    def _remember(self, path: Path) -> None:
        self.remember(lambda settings: settings.opened(path))
        self.remembered.emit()

    @property
    def _folder(self) -> Path | None:
        recent = self.settings.recent
        return recent[0].parent if recent else None

    def _suggested(self, suffix: str) -> Path:
        """A path to suggest: beside the card's file or the last one, named like the card."""
        desk = self._desk
        if desk.path is not None:
            return desk.path.with_suffix(suffix)
        origin = next((s.article.origin.name for s in desk.card.sources), "")
        name = Path(urlsplit(origin).path if is_link(origin) else origin).stem or self.tr("card")
        return (self._folder or Path.home()) / f"{name}{suffix}"
