"""The print dialog: how the card goes onto sheets, and where they go."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from briefer.model.card import Paper
from briefer.model.frozen import frozen

_UPS = (1, 2, 4)
_MOST_COPIES = 999


@frozen
class Handout:
    """What was chosen. `printer` is "" where the sheets are to be opened in the viewer."""

    up: int
    paper: Paper
    copies: int
    printer: str


class HandoutDialog(QDialog):
    """Asks for cards a sheet, paper, copies and printer."""

    def __init__(self, parent: QWidget | None, printers: tuple[str, ...], paper: Paper) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self.setMinimumWidth(420)
        self.ups = {up: QPushButton(str(up)) for up in _UPS}
        self.paper, self.copies, self.printer = QComboBox(), QSpinBox(), QComboBox()
        self._fill(printers, paper)
        self._build(has_printers=bool(printers))

    def _fill(self, printers: tuple[str, ...], paper: Paper) -> None:
        group = QButtonGroup(self)
        for up, button in self.ups.items():
            button.setCheckable(True)
            button.setAccessibleName(self.tr("{count} on a sheet").format(count=up))
            group.addButton(button)
        self.ups[1].setChecked(True)
        self.paper.addItem("A4", Paper.A4)
        self.paper.addItem(self.tr("Letter"), Paper.LETTER)
        self.paper.setCurrentIndex(1 if paper is Paper.LETTER else 0)
        self.copies.setRange(1, _MOST_COPIES)
        for printer in printers:
            self.printer.addItem(printer, printer)
        self.printer.addItem(self.tr("Open as PDF in the viewer"), "")

    def _build(self, *, has_printers: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.ups.values():
            button.setFixedWidth(56)
            row.addWidget(button)
        row.addStretch()
        form = QFormLayout()
        form.setSpacing(12)
        form.addRow(self.tr("Cards on a sheet"), row)
        for title, field in (
            (self.tr("Paper"), self.paper),
            (self.tr("Copies of the sheet"), self.copies),
            (self.tr("Printer"), self.printer),
        ):
            field.setAccessibleName(title)
            form.addRow(title, field)
        self.copies.setEnabled(has_printers)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        if not has_printers:
            hint = QLabel(self.tr("No printer is set up here: the sheets open in the viewer."))
            hint.setObjectName("hint")
            hint.setWordWrap(True)
            column.addWidget(hint)
        column.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        go = box.addButton(self.tr("Print"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setObjectName("primary")
        go.setDefault(True)
        box.addButton(QDialogButtonBox.StandardButton.Cancel)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    @property
    def handout(self) -> Handout:
        """What is chosen."""
        up = next(up for up, button in self.ups.items() if button.isChecked())
        paper, printer = Paper(self.paper.currentData()), str(self.printer.currentData())
        return Handout(up, paper, self.copies.value(), printer)
