"""The copy report: what became of each passage in a new copy, and the button that takes it over."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefer.desk.desk import Desk
from briefer.desk.rechecking import Held
from briefer.model.article import BlockKind
from briefer.model.card import Source
from briefer.model.locators import PILCROW, paragraph
from briefer.model.roles import Role
from briefer.proof.anchoring import Fate
from briefer.proof.rechecking import Rechecked
from briefer.ui.roles import role_name
from briefer.ui.theme import Theme

_SIZE = (880, 420)
# What an editor must look at comes first.
_ORDER = (Fate.GONE, Fate.EDITED, Fate.MOVED, Fate.UNCHANGED)


class CopyReport(QDialog):
    """Stays open beside the window. A row leads to its item and passage."""

    def __init__(self, parent: QWidget, desk: Desk, held: Held, theme: Theme) -> None:
        super().__init__(parent)
        self._desk, self._held, self._theme = desk, held, theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Checked against {name}").format(name=held.name))
        self.setObjectName("copyReport")
        self.resize(*_SIZE)
        self.hint, self.table = QLabel(), QTreeWidget()
        self.take = QPushButton(self.tr("Take the moved places"))
        self._build()
        self._fill()

    def _build(self) -> None:
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        headers = (self.tr("What"), self.tr("Where"), self.tr("Item"), self.tr("Words"))
        self.table.setHeaderLabels(list(headers))
        self.table.setAccessibleName(self.tr("Passages"))
        self.table.setRootIsDecorated(False)
        self.table.setAllColumnsShowFocus(True)
        self.table.setWordWrap(True)
        header = self.table.header()
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.table.currentItemChanged.connect(self._lead)
        self.take.setObjectName("primary")
        self.take.clicked.connect(self._take)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.hint, self.table, buttons):
            column.addWidget(widget)

    def _fill(self) -> None:
        passages = sorted(self._held.passages, key=lambda one: _ORDER.index(one.anchored.fate))
        for each in passages:
            row = QTreeWidgetItem(self._told(each))
            row.setData(0, Qt.ItemDataRole.UserRole, each.item)
            role = self._desk.card.item(each.item).role
            row.setForeground(2, QColor(self._theme.role_colours[role].strong))
            if each.is_affected:
                row.setForeground(0, QColor(self._theme.bad))
            row.setToolTip(3, row.text(3))
            self.table.addTopLevelItem(row)
        counts = [sum(one.anchored.fate is fate for one in passages) for fate in _ORDER]
        told = ", ".join(
            f"{count} {fate_name(fate)}"
            for fate, count in zip(_ORDER, counts, strict=True)
            if count
        )
        left = self.tr(
            "What was edited or is gone stays with the old copy until you pick it again."
        )
        self.hint.setText(f"{told}. {left}" if counts[0] or counts[1] else f"{told}.")
        fresh = self._held.fresh
        is_other = fresh is not None and fresh.article.id != self._held.article
        self.take.setEnabled(is_other and bool(counts[2] or counts[3]))

    def _told(self, each: Rechecked) -> list[str]:
        where = place_name(self._desk.card.source(self._held.article), each.span.start)
        if each.anchored.fate is Fate.MOVED and each.anchored.place and self._held.fresh:
            new = place_name(self._held.fresh, each.anchored.place[0])
            where = f"{where} → {new}" if new != where else where
        words = f"“{each.words}”"
        if each.anchored.fate is Fate.EDITED:
            # What differs comes first: the row may be cut at its end.
            told = (f"“{change.was}” → “{change.now}”" for change in each.anchored.changes)
            words = f"{', '.join(told)} · {words}"
        item = self._desk.card.item(each.item)
        return [fate_name(each.anchored.fate), where, role_name(item.role), words]

    def _lead(self, row: QTreeWidgetItem | None) -> None:
        if row is not None:
            self._desk.select(row.data(0, Qt.ItemDataRole.UserRole))

    def _take(self) -> None:
        if self._desk.take_copy(self._held):
            self._desk.said.emit(self.tr("The new copy is on the card. Undo brings the old back."))
        self.accept()


def fate_name(fate: Fate) -> str:
    """What became of words, as the editor knows it."""
    translate = QCoreApplication.translate
    names = {
        Fate.UNCHANGED: translate("Fates", "unchanged"),
        Fate.MOVED: translate("Fates", "moved"),
        Fate.EDITED: translate("Fates", "edited"),
        Fate.GONE: translate("Fates", "gone"),
    }
    return names[fate]


def place_name(source: Source, at: int) -> str:
    """The ¶ number of a place, or what stands for one."""
    found = paragraph(source, at)
    if found is not None:
        return f"{PILCROW}{found}"
    kinds = (block.kind for block in source.blocks if block.start <= at < block.end)
    headed = {BlockKind.HEADLINE: Role.HEADLINE, BlockKind.STANDFIRST: Role.STANDFIRST}
    role = headed.get(next(kinds, BlockKind.OTHER))
    return role_name(role) if role else "–"
