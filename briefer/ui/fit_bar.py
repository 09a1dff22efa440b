"""The fit bar: how full the page is or by how much it does not fit, the body size, the paper."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from briefer.model.card import Paper
from briefer.model.page import Page
from briefer.ui.fit_words import fit_words
from briefer.ui.outline_badge import Small
from briefer.ui.theme import LIGHT, Theme


class Meter(QWidget):
    """A thin bar, filled as far as the page is."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._filled = 0.0
        self._over = False
        self.setFixedHeight(4)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self.update()

    def show_page(self, page: Page | None) -> None:
        """Show how full a page is, or nothing."""
        self._filled = page.fit.fullness if page is not None else 0.0
        self._over = page is not None and page.fit.over is not None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole width in the colour of hairlines, the filled part in green or red."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.line))
            width = self.width() * self._filled
            colour = self._theme.bad if self._over else self._theme.good
            painter.fillRect(QRectF(0, 0, width, self.height()), QColor(colour))


class PaperButton(QPushButton):
    """One paper of the switch; the chosen one is underlaid."""

    def __init__(self, paper: Paper, words: str) -> None:
        super().__init__(words)
        self.paper = paper
        self._theme = LIGHT
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        self.update()

    def offer(self, *, is_offered: bool) -> None:
        """Let the paper be chosen, or say why it cannot."""
        self.setEnabled(is_offered)
        why = self.tr("The template is not made for {paper}.").format(paper=self.text())
        self.setToolTip("" if is_offered else why)

    def sizeHint(self) -> QSize:
        """The words with room on both sides."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 18, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words on a soft ground where chosen or under the mouse."""
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ground = theme.accent_wash if self.isChecked() else theme.hover
            is_lit = self.isChecked() or self.underMouse()
            painter.setBrush(QColor(ground) if is_lit else Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            ink = QColor(theme.text if self.isChecked() else theme.muted)
            ink.setAlphaF(1.0 if self.isEnabled() else 0.4)
            painter.setPen(ink)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class FitBar(QWidget):
    """Tells the fit and offers the papers."""

    paper_chosen = Signal(object)  # Paper

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._over = False
        self._meter = Meter()
        self.words = Small()
        self.words.setFont(_font(QFont.Weight.DemiBold))
        self.body = QLabel()
        self.body.setFont(_font(QFont.Weight.Normal))
        self.body.setToolTip(self.tr("Size of the body type that copyfit chose"))
        self._papers = QButtonGroup(self)
        self._lay_out()
        self._papers.buttonClicked.connect(self._choose)
        self.show_page(None, Paper.A4)

    def show_page(
        self, page: Page | None, paper: Paper, papers: Collection[Paper] = tuple(Paper)
    ) -> None:
        """Show a page's fit, or an empty bar, the paper it is on and those it can be on."""
        self._over = page is not None and page.fit.over is not None
        self._meter.show_page(page)
        words = fit_words(page) if page is not None else ""
        self.words.tell(words, words.partition(" · ")[0])
        self.body.setText(f"{page.fit.body:.1f} pt" if page is not None else "")
        for button in self._papers.buttons():
            if isinstance(button, PaperButton):
                button.setChecked(button.paper is paper)
                button.offer(is_offered=button.paper in papers)
        self._tint()

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.window))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._meter.set_theme(theme)
        for button in self._papers.buttons():
            if isinstance(button, PaperButton):
                button.set_theme(theme)
        self._tint()

    def _tint(self) -> None:
        _colour(self.words, self._theme.bad if self._over else self._theme.text)
        _colour(self.body, self._theme.muted)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 6, 10, 8)
        row.setSpacing(2)
        row.addWidget(self.words, 1)
        row.addWidget(self.body)
        row.addSpacing(10)
        names = {Paper.A4: "A4", Paper.LETTER: self.tr("Letter"), Paper.A5: "A5"}
        for paper, name in names.items():
            button = PaperButton(paper, name)
            button.setFont(self.body.font())
            button.setAccessibleName(self.tr("Paper {name}").format(name=name))
            self._papers.addButton(button)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._meter)
        column.addLayout(row)

    def _choose(self, button: PaperButton) -> None:
        self.paper_chosen.emit(button.paper)


def _font(weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setPixelSize(13)
    font.setWeight(weight)
    return font


def _colour(label: QLabel, colour: str) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(palette)
