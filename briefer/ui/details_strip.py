"""The details strip: what is known about the article, to be filled in where the copy is silent."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from briefer.desk.desk import Desk
from briefer.model.article import Details
from briefer.model.given import is_address, is_date, is_language
from briefer.ui.field import Field

_DATE = 116  # pixels that a whole date needs
# What can be checked of a field's words.
_CHECKS = {"url": is_address, "published": is_date, "language": is_language}


class DetailsStrip(QWidget):
    """Five fields; each keystroke goes to the desk, and the desk's words come back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._article = ""
        self._typed: Field | None = None
        self.fields = {
            name: Field() for name in ("publisher", "url", "published", "byline", "language")
        }
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
            field.textEdited.connect(self._edited)
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(field, row, column + 1, 1, 1 if column or row < 2 else 3)
        self.fields["published"].setMinimumWidth(_DATE)
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

    def fault(self, name: str, text: str) -> str:
        """Why the words of a field cannot be used, "" where they can."""
        if not text or name not in _CHECKS or _CHECKS[name](text):
            return ""
        reasons = {
            "url": self.tr("An address begins with https:// or http:// and has no spaces."),
            "published": self.tr("Write the date as 2026-11-23."),
            "language": self.tr("A language is a short code such as en or pt-BR."),
        }
        return reasons[name]

    def _mark(self) -> None:
        """Mark fields that cannot be used and say the first reason; nothing is blocked."""
        reasons: list[str] = []
        for name, field in self.fields.items():
            reason = self.fault(name, field.text().strip())
            field.blame(reason)
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
