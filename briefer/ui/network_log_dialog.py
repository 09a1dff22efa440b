"""The network log: what Briefer asked of the network since it started, a line each."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from briefer.articles.network_log import Request
from briefer.desk.desk import Desk

_SIZE = (880, 400)


class NetworkLogDialog(QDialog):
    """Stays open beside the window; `requests` gives what there is now."""

    def __init__(self, parent: QWidget, requests: Callable[[], tuple[Request, ...]]) -> None:
        super().__init__(parent)
        self._requests = requests
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Network log"))
        self.resize(*_SIZE)
        self.setObjectName("networkLog")
        self.table, self.hint = QTreeWidget(), QLabel()
        self._build()
        self.refresh()

    def _build(self) -> None:
        self.table.setHeaderLabels([self.tr("Time"), self.tr("Address"), self.tr("Outcome")])
        self.table.setAccessibleName(self.tr("Requests"))
        self.table.setRootIsDecorated(False)
        self.table.setAllColumnsShowFocus(True)
        self.table.setUniformRowHeights(True)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.table.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(2, _SIZE[0] * 2 // 5)
        self.hint.setObjectName("hint")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.table)
        column.addWidget(self.hint)

    def refresh(self) -> None:
        """Show what was asked by now, the newest first."""
        requests = self._requests()
        self.table.clear()
        self.table.addTopLevelItems([QTreeWidgetItem(self._told(one)) for one in requests[::-1]])
        some = self.tr(
            "Everything that was asked of the network since the start. Not kept on disk."
        )
        none = self.tr("Nothing was asked of the network since the start.")
        self.hint.setText(some if requests else none)

    def _told(self, request: Request) -> list[str]:
        outcome = request.outcome or self.tr("under way")
        if request.received:
            size = self.tr("{count} bytes").format(count=f"{request.received:,}")
            outcome = f"{outcome} · {size}"
        return [f"{request.when:%H:%M:%S}", f"{request.method} {request.address}", outcome]


def show_network_log(window: QWidget, desk: Desk) -> None:
    """Show the log; it follows what the desk fetches until it is closed."""
    log = desk.workshop.web.log
    dialog = NetworkLogDialog(window, lambda: log.requests)
    desk.busy.connect(dialog.refresh)
    dialog.show()
