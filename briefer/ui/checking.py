"""Checking: judges the card when the editor pauses, and shows what there is to look at."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QToolButton

from briefer.desk.desk import Desk
from briefer.model.verdict import Severity
from briefer.ui.outline_pane import OutlinePane
from briefer.ui.theme import LIGHT, Theme
from briefer.ui.to_check import ToCheck

# So long nothing is changed before the card is judged, in milliseconds.
_IDLE = 300


class Checking(QObject):
    """Joins the desk's verdicts, the count over the card, the list under it, and the outline."""

    def __init__(self, desk: Desk, outline: OutlinePane) -> None:
        super().__init__(outline)
        self._desk, self._outline, self._theme = desk, outline, LIGHT
        self.button, self.strip = QToolButton(), ToCheck()
        self.button.setObjectName("checkCount")
        self.button.setCheckable(True)
        self.button.hide()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE)
        self._idle.timeout.connect(desk.judge)
        self.button.clicked.connect(self._turn)
        self.strip.list.moved.connect(desk.select)
        self.strip.list.wanted.connect(self._edit)
        self.strip.list.left.connect(self.close)
        desk.changed.connect(self._idle.start)
        desk.judged_anew.connect(self._show)
        desk.opened.connect(self._idle.start)
        self._idle.start()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self.strip.set_theme(theme)
        self._tint()

    def go_on(self) -> None:
        """Go to the next thing there is to check; say so where there is none."""
        self._desk.judge()
        if not self._desk.to_check:
            self.close()
            self._desk.said.emit(self.tr("Nothing to check: every quotation and figure holds."))
            return
        if self.strip.isHidden():
            self._open()
        else:
            self.strip.list.go_on()

    def close(self) -> None:
        """Put the list away."""
        had_focus = self.strip.list.hasFocus()
        self.strip.hide()
        self.button.setChecked(False)
        if had_focus:
            self._outline.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self) -> None:
        self._outline.edit_selected()

    def _turn(self, is_open: bool) -> None:
        if is_open:
            self._open()
        else:
            self.close()

    def _open(self) -> None:
        self.strip.list.fill(self._desk.card, self._desk.to_check)
        self.strip.show()
        self.button.setChecked(True)
        self.strip.list.enter()

    def _show(self) -> None:
        found = self._desk.to_check
        count = sum(remark.severity is not Severity.NOTE for _, remark in found)
        self.button.setText(self.tr("{count} to check").format(count=count))
        self.button.setVisible(count > 0)
        self._tint()
        if not found:
            self.close()
        elif not self.strip.isHidden():
            self.strip.list.fill(self._desk.card, found)

    def _tint(self) -> None:
        """Faults are counted in their colour, warnings in theirs."""
        found = self._desk.to_check
        is_fault = any(remark.severity is Severity.FAULT for _, remark in found)
        colour = self._theme.bad if is_fault else self._theme.care
        self.button.setStyleSheet(f"QToolButton {{ color: {colour}; font-weight: 600; }}")
