"""The toolbar: the actions one reaches for most, the one that ends the work on the right.

Nothing here or in the other modules of an empty window touches the `Qt` namespace: making its
ninety enums would take a tenth of the start. What they need of it stands in the style sheet.
"""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from briefer.ui.actions import Actions

PRIMARY = "export"
_SHOWN = (
    *("open", "paste", "", "save", "undo", "redo", "", "draft"),
    *(">", "commands", "theme", "print", PRIMARY),
)
SHOWN = tuple(name for name in _SHOWN if name.isalpha())
_BARE = frozenset({"commands", "theme"})
_ICON = 20


def toolbar(title: str, actions: Actions) -> QToolBar:
    """The toolbar of these actions."""
    bar = QToolBar(title)
    bar.setObjectName("tools")
    bar.setMovable(False)
    for name in _SHOWN:
        if not name:
            bar.addSeparator()
        elif name == ">":
            space = QWidget()
            space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            bar.addWidget(space)
        else:
            bar.addWidget(_button(name, actions))
    # Qt's own button for what a narrow window has no room for.
    more = bar.findChild(QToolButton, "qt_toolbar_ext_button")
    if more is not None:
        more.setAccessibleName(QCoreApplication.translate("Toolbar", "More tools"))
    return bar


def _button(name: str, actions: Actions) -> QToolButton:
    button = QToolButton()
    # The style leaves too little between an icon and its words.
    actions[name].setIconText(f" {actions.data[name].name}")
    button.setDefaultAction(actions[name])
    button.setIconSize(QSize(_ICON, _ICON))
    button.setProperty("bare", name in _BARE)
    button.setAccessibleName(actions.data[name].name)
    button.setObjectName("primary" if name == PRIMARY else name)
    return button
