"""A tile of the template chooser: the small page, title, what it is for, and its papers."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefer.desk.shelf import Listed
from briefer.ui.template_choices import PAPER_NAMES, title
from briefer.ui.theme import Theme

SIZE = QSize(280, 144)
THUMB = QSize(84, 119)
_AIR, _GAP = 12, 14


class TemplateTile(QStyledItemDelegate):
    """Paints the tiles of a list in a palette."""

    LISTED = Qt.ItemDataRole.UserRole
    IS_WORN = Qt.ItemDataRole.UserRole + 1

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return SIZE

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground and ring, the page at the left, the words beside it."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        self._ground(painter, area, option, is_worn=bool(index.data(self.IS_WORN)))
        box = QRect(area.left() + _AIR, area.top() + _AIR, THUMB.width(), THUMB.height())
        self._page(painter, box, index.data(Qt.ItemDataRole.DecorationRole))
        words = area.adjusted(_AIR + THUMB.width() + _GAP, _AIR, -_AIR, -_AIR)
        is_worn = bool(index.data(self.IS_WORN))
        self._words(painter, words, index.data(self.LISTED), option.font, is_worn=is_worn)
        painter.restore()

    def _ground(
        self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, *, is_worn: bool
    ) -> None:
        theme, state = self._theme, option.state
        is_under = bool(state & QStyle.StateFlag.State_MouseOver)
        is_current = bool(state & QStyle.StateFlag.State_HasFocus)
        ground = theme.accent_wash if is_worn else theme.hover
        lit = is_worn or is_under
        painter.setBrush(QColor(ground) if lit else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.accent), 1.5) if is_current else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(area).adjusted(2, 2, -2, -2), 8, 8)

    def _page(self, painter: QPainter, box: QRect, page: QPixmap | None) -> None:
        """The page in its place; a blank sheet until it is painted."""
        size = page.deviceIndependentSize().toSize() if page else box.size()
        at = QRect(box.topLeft(), size)
        at.moveCenter(box.center())
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.setBrush(QColor("white"))
        painter.drawRect(QRectF(at).adjusted(-0.5, -0.5, 0.5, 0.5))
        if page:
            painter.drawPixmap(at.topLeft(), page)

    def _words(
        self, painter: QPainter, area: QRect, listed: Listed, face: QFont, *, is_worn: bool
    ) -> None:
        theme, font = self._theme, QFont(face)
        # The quiet colour is too quiet on the wash of what is chosen.
        quiet = QColor(theme.text if is_worn else theme.muted)
        font.setPixelSize(15)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        high = QFontMetrics(font).height()
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft, title(listed))
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        is_faulty = listed.template is None
        painter.setPen(QColor(theme.bad) if is_faulty else quiet)
        told = self.tr("Has faults: choose it to see them.")
        summary = told if listed.template is None else listed.template.summary
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(0, high + 2, 0, -high), flags, summary)
        painter.setPen(quiet)
        foot = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(area, foot, self._foot(listed))

    def _foot(self, listed: Listed) -> str:
        papers = [PAPER_NAMES[paper] for paper in listed.template.sheets] if listed.template else []
        own = [self.tr("your own")] if listed.is_own else []
        return " · ".join([*own, *papers])
