"""The menu of an outline item: its role, its order, held back or not, off the card."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from briefer.desk.desk import Desk
from briefer.model.item import Role
from briefer.ui import outline_facts
from briefer.ui.outline_item import OutlineItem
from briefer.ui.roles import role_name


class OutlineMenu(QObject):
    """Fills an item's menu each time it opens: what can be done depends on the card."""

    def __init__(self, desk: Desk, item: OutlineItem) -> None:
        super().__init__(item)
        self._desk = desk
        self._item = item
        self.menu = QMenu(item)
        self.menu.aboutToShow.connect(self.fill)
        item.badge.setMenu(self.menu)

    def fill(self) -> None:
        """The roles the item may be given, then what else can be done with it."""
        self.menu.clear()
        item, desk = self._item.item, self._desk
        group = QActionGroup(self.menu)
        for role in outline_facts.castings(item, desk.workshop.template(desk.card)):
            action = self._casting(role)
            action.setActionGroup(group)
        self.menu.addSeparator()
        held = self.tr("Print again") if item.held else self.tr("Hold back")
        self.menu.addAction(held, lambda: desk.hold(item.id, not item.held))
        self.menu.addAction(self.tr("Delete"), lambda: desk.remove(item.id))

    def _casting(self, role: Role) -> QAction:
        item = self._item.item
        dot = _dot(self._item.theme.role_colours[role].strong)
        action = self.menu.addAction(dot, role_name(role))
        action.setCheckable(True)
        action.setChecked(role is item.role)
        action.triggered.connect(lambda: self._desk.recast(item.id, role))
        return action


def _dot(colour: str) -> QIcon:
    """A dot in a role's colour."""
    picture = QPixmap(32, 32)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(8, 8, 16, 16)
    return QIcon(picture)
