"""The details strip: what is known about the article, to be filled in where the copy is silent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from briefer.desk.desk import Desk
from briefer.model.article import Details
from briefer.ui.outline_keys import is_history

Check = Callable[[str], str]


def date_fault(text: str) -> str:
    """Why a date cannot be used, "" where it can."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return QCoreApplication.translate("Details", "Write the date as 2026-11-23.")
    return ""


def address_fault(text: str) -> str:
    """Why an address cannot be used, "" where it can."""
    try:
        parts = urlsplit(text)
        whole = parts.scheme in {"http", "https"} and "." in (parts.hostname or "")
    except ValueError:
        whole = False
    if whole and " " not in text:
        return ""
    return QCoreApplication.translate("Details", "An address begins with https:// or http://.")


def language_fault(text: str) -> str:
    """Why a language tag cannot be used, "" where it can."""
    first, *rest = text.split("-")
    if first.isalpha() and first.isascii() and len(first) in {2, 3} and all(rest):
        return ""
    return QCoreApplication.translate("Details", "A language is a short code such as en or pt-BR.")


def no_fault(text: str) -> str:
    """Any words will do."""
    return ""


class Field(QLineEdit):
    """A line of words whose undo is the desk's, not its own."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the window."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and is_history(event):
            event.ignore()
            return False
        return super().event(event)


class DetailsStrip(QWidget):
    """Five fields; each keystroke goes to the desk, and the desk's words come back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._article = ""
        self._typed: Field | None = None
        self._checks: dict[str, Check] = {
            "publisher": no_fault,
            "url": address_fault,
            "published": date_fault,
            "byline": no_fault,
            "language": language_fault,
        }
        self.fields = {name: Field() for name in self._checks}
        self._reason = QLabel()
        self._build()
        desk.changed.connect(self.refresh)

    def _build(self) -> None:
        names = {
            "publisher": (self.tr("Publisher"), self.tr("Who published it")),
            "published": (self.tr("Date"), self.tr("YYYY-MM-DD")),
            "byline": (self.tr("By"), self.tr("Names, with commas between")),
            "language": (self.tr("Language"), "en"),
            "url": (self.tr("Address"), "https://"),
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 8, 16, 10)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        places = {"publisher": (0, 0), "published": (0, 2), "byline": (1, 0), "language": (1, 2)}
        for name, (title, hint) in names.items():
            row, column = places.get(name, (2, 0))
            field, label = self.fields[name], QLabel(title)
            label.setObjectName("fieldName")
            label.setBuddy(field)
            field.setPlaceholderText(hint)
            field.setAccessibleName(title)
            field.setObjectName("field")
            field.textEdited.connect(self._edited)
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(field, row, column + 1, 1, 1 if column or row < 2 else 3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 1)
        self._reason.setObjectName("reason")
        self._reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        grid.addWidget(self._reason, 3, 1, 1, 3)
        self._reason.hide()

    def show_article(self, article: str) -> None:
        """Show the details of an article on the card."""
        self._article = article
        self.refresh()

    def refresh(self) -> None:
        """Show what the desk has; a field that says so already is left alone."""
        if not any(source.article.id == self._article for source in self._desk.card.sources):
            return
        details = self._desk.source(self._article).details
        for name, field in self.fields.items():
            if field is not self._typed and _read(name, field.text()) != getattr(details, name):
                field.setText(_written(details, name))
        self._mark()

    def _edited(self) -> None:
        typed = self._desk.source(self._article).typed
        for name, field in self.fields.items():
            if field is self.sender():
                value = _read(name, field.text())
                # What is cleared falls back to the copy's words; not under the editor's hands.
                self._typed = field
                self._desk.set_details(self._article, replace(typed, **{name: value}))
                self._typed = None
        self._mark()

    def _mark(self) -> None:
        """Mark fields that cannot be used and say the first reason; nothing is blocked."""
        reasons: list[str] = []
        for name, field in self.fields.items():
            text = field.text().strip()
            reason = self._checks[name](text) if text else ""
            if field.property("faulty") != bool(reason):
                field.setProperty("faulty", bool(reason))
                field.style().unpolish(field)
                field.style().polish(field)
            field.setAccessibleDescription(reason)
            reasons += [reason] if reason else []
        self._reason.setText(reasons[0] if reasons else "")
        self._reason.setVisible(bool(reasons))


def _read(name: str, text: str) -> str | tuple[str, ...] | None:
    """What a field's text means for the article's details."""
    if name == "byline":
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return text.strip() or None


def _written(details: Details, name: str) -> str:
    value: str | tuple[str, ...] | None = getattr(details, name)
    return ", ".join(value) if isinstance(value, tuple) else value or ""
