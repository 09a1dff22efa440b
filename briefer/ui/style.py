"""Dressing the application: our palette, our face, and a short style sheet, all on Fusion."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from briefer.ui.fonts import sized
from briefer.ui.theme import Theme, palette

PIXELS = 15


def dress(app: QApplication, theme: Theme, sans: tuple[str, ...]) -> None:
    """Make the whole application wear a palette and a face."""
    app.setFont(sized(sans, PIXELS, fallback=QFont.StyleHint.SansSerif))
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


def sheet(theme: Theme) -> str:
    """The style sheet of a palette."""
    t = theme
    return f"""
QMainWindow, QDialog {{ background: {t.window}; }}
QMenuBar {{ background: {t.window}; padding: 2px 8px; }}
QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 20px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.hover}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QToolBar {{ background: {t.window}; border: 0; border-bottom: 1px solid {t.line};
  padding: 4px 16px 8px 8px; spacing: 4px; }}
#tools QToolButton {{ qproperty-toolButtonStyle: ToolButtonTextBesideIcon; }}
#tools QToolButton[bare="true"] {{ qproperty-toolButtonStyle: ToolButtonIconOnly; }}
QToolBar::separator {{ width: 1px; background: {t.line}; margin: 6px 8px; }}
QToolButton {{ padding: 4px 8px; border-radius: 6px; border: 1px solid transparent; }}
QToolButton:hover, QToolButton:checked {{ background: {t.hover}; }}
QToolButton:focus, QPushButton:focus {{ border: 1px solid {t.accent}; }}
QToolButton#primary, QPushButton#primary {{ background: {t.accent}; color: {t.on_accent};
  font-weight: 600; padding: 4px 12px; }}
QPushButton#primary {{ padding: 6px 14px; border: 1px solid {t.accent}; }}
QToolButton#primary:disabled, QPushButton#primary:disabled {{ background: {t.hover};
  color: {t.muted}; }}
QToolButton#primary:focus, QPushButton#primary:focus {{ border: 1px solid {t.text}; }}
QPushButton {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 6px;
  padding: 6px 14px; }}
QPushButton:hover {{ background: {t.hover}; }}
QSplitter::handle {{ background: {t.line}; }}
QStatusBar {{ background: {t.window}; border-top: 1px solid {t.line}; color: {t.muted}; }}
QStatusBar::item {{ border: 0; }}
QStatusBar QLabel {{ color: {t.muted}; padding: 3px 8px; }}
QScrollBar:vertical {{ width: 12px; background: transparent; margin: 0; }}
#article QScrollBar:vertical {{ background: {t.pane}; }}
QScrollBar::handle:vertical {{ background: {t.line}; border-radius: 4px; min-height: 40px;
  margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 4px; }}
#paneHeader, #detailsStrip {{ background: {t.pane}; border-bottom: 1px solid {t.line}; }}
#paneTitle {{ font-weight: 600; }}
#paneInfo, #fieldName, #hint {{ color: {t.muted}; }}
#focusLine {{ background: {t.pane}; }}
#focusLine[on="true"] {{ background: {t.accent}; }}
QPushButton#recent {{ border: 1px solid transparent; background: transparent; color: {t.accent};
  padding: 4px 10px; }}
QPushButton#recent:hover {{ text-decoration: underline; }}
QPushButton#recent:focus {{ border: 1px solid {t.accent}; }}
QPushButton:checked {{ background: {t.accent_wash}; border-color: {t.accent}; }}
#reason {{ color: {t.bad}; }}
QLineEdit#field, QComboBox, QSpinBox {{ background: {t.pane}; border: 1px solid {t.line};
  border-radius: 5px; padding: 3px 7px; selection-background-color: {t.accent_wash};
  selection-color: {t.text}; }}
QLineEdit#field:focus, QComboBox:focus, QSpinBox:focus {{ border: 1px solid {t.accent}; }}
QLineEdit#field[faulty="true"] {{ border: 1px solid {t.bad}; background: {t.bad_wash}; }}
#roleBar, #commandPalette {{ background: {t.raised}; border: 1px solid {t.line};
  border-radius: 8px; }}
#notice {{ background: {t.bad_wash}; border-bottom: 1px solid {t.line}; }}
#notice QLabel {{ color: {t.text}; }}
#welcome {{ background: {t.pane}; }}
#dropPlace {{ border: 1px dashed {t.muted}; border-radius: 12px; }}
#dropPlace[over="true"] {{ border: 1px solid {t.accent}; background: {t.hover}; }}
#commandPalette QLineEdit {{ border: 0; border-bottom: 1px solid {t.line}; padding: 10px 12px;
  background: transparent; }}
#commandPalette QTreeWidget {{ border: 0; background: transparent; padding: 4px; }}
#commandPalette QTreeWidget::item {{ padding: 5px 8px; }}
#commandPalette QTreeWidget::item:selected {{ background: {t.accent_wash}; color: {t.text}; }}
"""
