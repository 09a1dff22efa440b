"""The strip over the page that tells what is wrong with the card's template."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

# So many lines are seen at once; the others are scrolled to.
_SEEN = 8


class TemplateFaults(QFrame):
    """Every fault with its line, to be read and copied while the file is being mended."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("faults")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._head, self.lines = QLabel(), QPlainTextEdit()
        self.again = QPushButton(self.tr("Load anew   F5"))
        self.other = QPushButton(self.tr("Choose another …"))
        self._build()
        self.hide()

    def _build(self) -> None:
        self._head.setWordWrap(True)
        self._head.setObjectName("faultsHead")
        self.lines.setReadOnly(True)
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.lines.setAccessibleName(self.tr("Faults of the template"))
        self.lines.setTabChangesFocus(True)
        self.lines.document().setDocumentMargin(0)
        self.lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.again, self.other):
            button.setObjectName("plain")
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self.lines)
        column.addLayout(row)

    def tell(self, faults: str, *, has_page: bool) -> None:
        """Show faults, a line each under what they are faults of; nothing for ""."""
        self.setVisible(bool(faults))
        if not faults:
            return
        first, *rest = faults.splitlines()
        kept = self.tr("The page stays as it was before.")
        gone = self.tr("Mend the file, or choose another template.")
        self._head.setText(
            f"{self._said(first, has_lines=bool(rest))} {kept if has_page else gone}"
        )
        self._head.setToolTip(first if rest else "")
        told = "\n".join(rest or [first])
        if told != self.lines.toPlainText():
            self.lines.setPlainText(told)
        self._fit(len(rest) or 1)

    def _said(self, first: str, *, has_lines: bool) -> str:
        """What has faults and how many: the file by its folder and name, as the whole path is long.

        Without lines of its own the first one says it all: there is no such template.
        """
        if not has_lines:
            return self.tr("This card’s template cannot be used.")
        where, _, count = first.rstrip(":").rpartition(" has ")
        name = "/".join(Path(where).parts[-2:])
        return self.tr("{file} has {count}.").format(file=name, count=count)

    def _fit(self, count: int) -> None:
        """As high as the lines, up to so many; long ones wrap."""
        height = self.lines.fontMetrics().lineSpacing()
        wrapped = self.lines.document().size().height()
        rows = min(_SEEN, max(count, round(wrapped)))
        self.lines.setFixedHeight(round(rows * height) + 2)
