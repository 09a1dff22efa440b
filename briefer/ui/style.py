"""Dressing the application: our palette, our face, and a short style sheet, all on Fusion."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from briefer.ui.fonts import sized
from briefer.ui.theme import Theme, palette

PIXELS = 15

# Filled with the colours of a palette by name.
_SHEET = """
QMainWindow, QDialog { background: %(window)s; }
QMenuBar { background: %(window)s; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: %(hover)s; }
QMenu { background: %(raised)s; border: 1px solid %(line)s; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::item:selected { background: %(hover)s; }
QMenu::item:disabled { color: %(muted)s; }
QMenu::separator { height: 1px; background: %(line)s; margin: 4px 8px; }
QToolBar { background: %(window)s; border: 0; border-bottom: 1px solid %(line)s;
  padding: 4px 16px 8px 8px; spacing: 4px; }
#tools QToolButton { qproperty-toolButtonStyle: ToolButtonTextBesideIcon;
  padding: 4px 2px 4px 8px; }
#tools QToolButton[bare="true"] { qproperty-toolButtonStyle: ToolButtonIconOnly;
  padding: 4px 8px; }
QToolBar::separator { width: 1px; background: %(line)s; margin: 6px 8px; }
QToolButton { padding: 4px 8px; border-radius: 6px; border: 1px solid transparent; }
QToolButton:hover, QToolButton:checked { background: %(hover)s; }
QToolButton:focus, QPushButton:focus { border: 1px solid %(accent)s; }
QToolButton#primary, QPushButton#primary { background: %(accent)s; color: %(on_accent)s;
  font-weight: 600; }
#tools QToolButton#primary { padding: 4px 6px 4px 12px; }
QPushButton#primary { padding: 6px 14px; border: 1px solid %(accent)s; }
QToolButton#primary:disabled, QPushButton#primary:disabled { background: %(hover)s;
  color: %(muted)s; }
QToolButton#primary:focus, QPushButton#primary:focus { border: 1px solid %(text)s; }
QPushButton { background: %(raised)s; border: 1px solid %(line)s; border-radius: 6px;
  padding: 6px 14px; }
QPushButton:hover { background: %(hover)s; }
QSplitter::handle { background: %(line)s; }
QStatusBar { background: %(window)s; border-top: 1px solid %(line)s; color: %(muted)s; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: %(muted)s; padding: 3px 8px; }
QScrollBar:vertical { width: 12px; background: transparent; margin: 0; }
#article QScrollBar:vertical { background: %(pane)s; }
QScrollBar::handle:vertical { background: %(line)s; border-radius: 4px; min-height: 40px;
  margin: 2px; }
QScrollBar::handle:vertical:hover { background: %(muted)s; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: %(raised)s; color: %(text)s; border: 1px solid %(line)s; padding: 4px; }
#paneHeader, #detailsStrip, #optionsStrip, #toCheck, #findBar, #articleTabs { background: %(pane)s;
  border-bottom: 1px solid %(line)s; }
#paneTitle { font-weight: 600; }
#paneInfo, #fieldName, #hint { color: %(muted)s; }
#speakersPanel { background: %(window)s; }
#speakersList { background: %(window)s; border: 0; }
#leftOutList, #checkList { background: transparent; border: 0; }
#articleTabs::tab { padding: 8px 12px; border: 0; border-bottom: 2px solid transparent;
  color: %(muted)s; }
#articleTabs::tab:selected { color: %(text)s; border-bottom: 2px solid %(accent)s; }
#articleTabs::tab:hover, #articleTabs::tab:focus { background: %(hover)s; }
#focusLine { background: %(pane)s; }
#focusLine[on="true"] { background: %(accent)s; }
QPushButton#recent { border: 1px solid transparent; background: transparent; color: %(accent)s;
  padding: 4px 10px; }
QPushButton#recent:hover { text-decoration: underline; }
QPushButton#recent:focus { border: 1px solid %(accent)s; }
QPushButton:checked { background: %(accent_wash)s; border-color: %(accent)s; }
QLabel { qproperty-textFormat: PlainText; }
QLabel[small="true"] { font-size: 13px; }
#reason { color: %(bad)s; }
QLineEdit#field { background: %(pane)s; border: 1px solid %(line)s;
  border-radius: 5px; padding: 3px 7px; selection-background-color: %(accent_wash)s;
  selection-color: %(text)s; }
QLineEdit#field:focus { border: 1px solid %(accent)s; }
QLineEdit#inner { background: transparent; border: 0; padding: 0;
  selection-background-color: %(accent_wash)s; selection-color: %(text)s; }
QLineEdit#inner[faulty="true"] { background: %(bad_wash)s; }
QCheckBox::indicator { width: 16px; height: 16px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QLineEdit#field[faulty="true"] { border: 1px solid %(bad)s; background: %(bad_wash)s; }
#roleBar, #suggestionNote, #commandPalette, #cuts, #templateChooser { background: %(raised)s;
  border: 1px solid %(line)s;
  border-radius: 8px; }
#notice { background: %(bad_wash)s; border-bottom: 1px solid %(line)s; }
#notice QLabel { color: %(text)s; }
#faults { background: %(bad_wash)s; border-bottom: 1px solid %(line)s; }
#faults QLabel { color: %(text)s; font-weight: 600; }
#faults QPlainTextEdit { background: transparent; color: %(text)s; font-size: 13px;
  selection-background-color: %(accent_wash)s; selection-color: %(text)s; }
QPushButton#plain { padding: 3px 10px; font-size: 13px; }
#networkLog QTreeWidget { background: %(pane)s; border: 1px solid %(line)s; border-radius: 6px; }
#networkLog QTreeWidget::item { padding: 4px 8px; }
#networkLog QTreeWidget::item:selected { background: %(accent_wash)s; color: %(text)s; }
#networkLog QHeaderView::section { background: %(pane)s; color: %(muted)s; border: 0;
  border-bottom: 1px solid %(line)s; padding: 5px 8px; }
#templateChooser QListWidget { background: transparent; border: 0; padding: 6px; }
#templateChooser #hint { border-top: 1px solid %(line)s; font-size: 13px; }
#welcome { background: %(pane)s; }
#dropPlace { border: 1px dashed %(muted)s; border-radius: 12px; }
#dropPlace[over="true"] { border: 1px solid %(accent)s; background: %(hover)s; }
#commandPalette QLineEdit { border: 0; border-bottom: 1px solid %(line)s; padding: 10px 12px;
  background: transparent; }
#commandPalette QAbstractItemView { border: 0; background: transparent; padding: 4px; }
#commandPalette QAbstractItemView::item { padding: 5px 8px; }
#commandPalette QAbstractItemView::item:selected { background: %(accent_wash)s;
  color: %(text)s; }
"""


def dress(app: QApplication, theme: Theme, sans: tuple[str, ...]) -> None:
    """Make the whole application wear a palette and a face."""
    app.setFont(sized(sans, PIXELS, fallback=QFont.StyleHint.SansSerif))
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet(theme))


def sheet(theme: Theme) -> str:
    """The style sheet of a palette."""
    return _SHEET % theme._asdict()
