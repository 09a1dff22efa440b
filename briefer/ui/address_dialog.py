"""The address dialog: which page to fetch. Nothing is asked of the network before it is told to."""

from typing import NamedTuple

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefer.ui.carried import as_link

_WIDTH = 560


class Asked(NamedTuple):
    """The address to fetch, and whether its article goes onto the card that is open."""

    address: str
    is_added: bool = False


class AddressDialog(QDialog):
    """Asks for an address; one that is at hand is offered."""

    def __init__(self, parent: QWidget | None, offered: str, *, has_card: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open an address"))
        self.setMinimumWidth(_WIDTH)
        self.field = QLineEdit(offered)
        self.fetch = QPushButton(self.tr("Fetch"))
        self.add = QPushButton(self.tr("Add to this card"))
        self._is_added = False
        self._build(has_card=has_card)
        self._look()

    @property
    def asked(self) -> Asked:
        """What is asked for."""
        return Asked(as_link(self.field.text()), self._is_added)

    def _build(self, *, has_card: bool) -> None:
        self.field.setObjectName("field")
        self.field.setAccessibleName(self.tr("Address"))
        self.field.setPlaceholderText("https://")
        self.field.textChanged.connect(self._look)
        self.field.selectAll()
        hint = QLabel(
            self.tr(
                "Briefer asks for this one page, without cookies, and notes it in the network log."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        self.fetch.setObjectName("primary")
        self.fetch.setDefault(True)
        self.fetch.clicked.connect(self.accept)
        self.add.clicked.connect(self._accept_adding)
        buttons = QDialogButtonBox()
        buttons.addButton(self.fetch, QDialogButtonBox.ButtonRole.AcceptRole)
        if has_card:
            buttons.addButton(self.add, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self.field, hint, buttons):
            column.addWidget(widget)

    def _look(self) -> None:
        """Only what can be an address can be asked for."""
        for button in (self.fetch, self.add):
            button.setEnabled(bool(as_link(self.field.text())))

    def _accept_adding(self) -> None:
        self._is_added = True
        self.accept()
