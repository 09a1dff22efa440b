"""The options strip: what an editor may set for the whole card, each change at once on the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from briefer.model.card import Attach
from briefer.ui.accent_row import AccentRow
from briefer.ui.choice_box import ChoiceBox, SuggestBox
from briefer.ui.embargo_row import EmbargoRow
from briefer.ui.field import Field
from briefer.ui.theme import Theme

# Of a row and of the field for the version, in pixels.
_HEIGHT, _VERSION = 28, 72


class OptionsStrip(QFrame):
    """All that is set for the card and not for one item of it: the controls alone."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("optionsStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.law, self.brand = ChoiceBox(), ChoiceBox()
        self.organisation, self.accent = Field(), AccentRow()
        self.mark, self.version, self.embargo = SuggestBox(), Field(), EmbargoRow()
        self.desk_line, self.locators = Field(), QCheckBox(self.tr("Print ¶ numbers"))
        self.attach = {
            Attach.ARTICLE: QPushButton(self.tr("Article")),
            Attach.PASSAGES: QPushButton(self.tr("Passages")),
            Attach.NOTHING: QPushButton(self.tr("Nothing")),
        }
        self.against, self.refused, self.missing = QLabel(), QLabel(), QLabel()
        self.printed, self.travels = QLabel(), QLabel()
        self._grid = QGridLayout(self)
        self._build()

    def _build(self) -> None:
        self._grid.setContentsMargins(16, 12, 12, 12)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.brand.setPlaceholderText(self.tr("Set by hand"))
        self.version.setFixedWidth(_VERSION)
        self.version.setAccessibleName(self.tr("Version"))
        self.version.setPlaceholderText(self.tr("Version"))
        self.mark.field.setPlaceholderText(self.tr("None"))
        self._row(self.tr("Quote style"), self.law)
        self._note(self.against, "hint")
        self._row(self.tr("Brand kit"), self.brand)
        self._row(self.tr("From"), self.organisation, self.tr("Who gives the card out"))
        self._row(self.tr("Accent"), self.accent, buddy=self.accent.field)
        self._note(self.refused, "reason")
        self._row(self.tr("Desk line"), self.desk_line, self.tr("Date, contact, what it is for"))
        self._row(self.tr("Marking"), _beside(self.mark, self.version), buddy=self.mark.field)
        self._row(self.tr("Embargo"), self.embargo, buddy=self.embargo.day)
        self._note(self.printed, "hint")
        self._note(self.missing, "reason")
        self._row(self.tr("In the PDF"), self._attachment(), buddy=self.attach[Attach.ARTICLE])
        self._note(self.travels, "hint")
        self.travels.show()
        self._grid.addWidget(self.locators, self._grid.rowCount(), 1)
        self.mark.field.setAccessibleName(self.tr("Marking"))

    def _row(
        self,
        title: str,
        control: QWidget | QLayout,
        hint: str = "",
        buddy: QWidget | None = None,
    ) -> None:
        """A name at the left and its control at the right of it."""
        label, row = QLabel(title), self._grid.rowCount()
        label.setObjectName("fieldName")
        label.setFixedHeight(_HEIGHT)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label, row, 0, right)
        if isinstance(control, QLayout):
            self._grid.addLayout(control, row, 1)
        else:
            self._grid.addWidget(control, row, 1)
            buddy = buddy or control
        if isinstance(control, Field):
            control.setPlaceholderText(hint)
        if buddy is not None:
            label.setBuddy(buddy)
            if not buddy.accessibleName():
                buddy.setAccessibleName(title)

    def _note(self, label: QLabel, kind: str) -> None:
        """A line of small words under a control; hidden until it says something."""
        label.setObjectName(kind)
        label.setProperty("small", True)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._grid.addWidget(label, self._grid.rowCount(), 1)
        label.hide()

    def _attachment(self) -> QHBoxLayout:
        group, row = QButtonGroup(self), QHBoxLayout()
        row.setSpacing(4)
        for button in self.attach.values():
            button.setCheckable(True)
            button.setObjectName("plain")
            group.addButton(button)
            row.addWidget(button)
            button.setAccessibleName(self.tr("In the PDF: {what}").format(what=button.text()))
        row.addStretch()
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the strip; what was set stays."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def say(self, label: QLabel, words: str) -> None:
        """Show words in one of the small lines, or none."""
        label.setText(words)
        label.setVisible(bool(words))

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self.accent.set_theme(theme)


def _beside(wide: QWidget, narrow: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return row
