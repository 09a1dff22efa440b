"""The copy dialog: which new copy the card is held against, an address or a file."""

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


class CopyDialog(QDialog):
    """Asks for an address, or leads to the choice of a file: then `wants_file` is true."""

    def __init__(self, parent: QWidget | None, offered: str) -> None:
        super().__init__(parent)
        self.wants_file = False
        self.setWindowTitle(self.tr("Check against a new copy"))
        self.setMinimumWidth(_WIDTH)
        self.field = QLineEdit(offered)
        self.fetch = QPushButton(self.tr("Fetch and check"))
        self.choose = QPushButton(self.tr("Choose a file …"))
        self._build()
        self._look()

    @property
    def address(self) -> str:
        """The address to fetch."""
        return as_link(self.field.text())

    def _build(self) -> None:
        self.field.setObjectName("field")
        self.field.setAccessibleName(self.tr("Address of the new copy"))
        self.field.setPlaceholderText("https://")
        self.field.textChanged.connect(self._look)
        self.field.selectAll()
        hint = QLabel(
            self.tr(
                "Every picked passage is looked for in the new copy: unchanged, moved, edited or "
                "gone. Nothing on the card changes until you say so."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        self.fetch.setObjectName("primary")
        self.fetch.setDefault(True)
        self.fetch.clicked.connect(self.accept)
        self.choose.clicked.connect(self._accept_file)
        buttons = QDialogButtonBox()
        buttons.addButton(self.fetch, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.choose, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self.field, hint, buttons):
            column.addWidget(widget)

    def _look(self) -> None:
        self.fetch.setEnabled(bool(self.address))

    def _accept_file(self) -> None:
        self.wants_file = True
        self.accept()
