"""The correction dialog: how words stand in the original that were read wrong."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

_WIDTH = 480


class CorrectDialog(QDialog):
    """Shows the words as they were read, to be corrected."""

    def __init__(self, parent: QWidget | None, words: str) -> None:
        super().__init__(parent)
        self._was = words
        self.setWindowTitle(self.tr("Correct the copy"))
        self.setMinimumWidth(_WIDTH)
        self.field = QLineEdit(words)
        self.buttons = QDialogButtonBox()
        self._build()

    @property
    def words(self) -> str:
        """The words as they should stand."""
        return self.field.text()

    def _build(self) -> None:
        self.field.setObjectName("field")
        self.field.setAccessibleName(self.tr("The words as they should stand"))
        hint = QLabel(
            self.tr(
                "For errors of reading, such as a word torn in two. The correction is noted, the "
                "original is kept, and picks follow. What the publisher wrote wrong stays; inside "
                "a quote it can be marked [sic]."
            )
        )
        hint.setObjectName("hint")
        hint.setWordWrap(True)
        accept = self.buttons.addButton(self.tr("Correct"), QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setObjectName("primary")
        accept.setDefault(True)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._accept = accept
        self._look()
        self.field.textChanged.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        for widget in (self.field, hint, self.buttons):
            column.addWidget(widget)

    def _look(self) -> None:
        """What is the same as before corrects nothing."""
        self._accept.setEnabled(self.words.strip() != self._was)
