"""How the parts of an outline item are set: their type, and rows, some with a label."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefer.model.item import Part, Role
from briefer.ui.passage_edit import PassageEdit
from briefer.ui.roles import part_label
from briefer.ui.theme import Theme

# Parts as wide as their words; the others take the width there is.
HUGGING = frozenset({Part.QUALIFIER, Part.VALUE, Part.UNIT, Part.DATE})
_STRONG = frozenset({Part.LEAD, Part.SPEAKER, Part.DATE})
_LABELLED = frozenset(
    {
        Part.SPEAKER,
        Part.SPEAKER_ROLE,
        Part.CUE,
        Part.ANSWER,
        Part.CONTEXT,
        Part.CREDIT,
        Part.ALT,
    }
)
_TEXT, _LARGE, _VALUE, _LABEL = 14, 16, 24, 12  # pixels
_LABEL_WIDTH = 56


class Label(QLabel):
    """What a part is, in small type before it: who reads an outline must not guess."""

    def __init__(self, part: Part, role: Role, parent: QWidget) -> None:
        super().__init__(part_label(part, role), parent)
        font = QFont(self.font())
        font.setPixelSize(_LABEL)
        self.setFont(font)
        self.setFixedWidth(_LABEL_WIDTH)

    def stand_with(self, editor: PassageEdit) -> None:
        """Stand on the first line of the words."""
        words, own = QFontMetricsF(editor.font()), QFontMetricsF(self.font())
        self.setContentsMargins(0, round(words.ascent() - own.ascent()), 0, 0)

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.muted))
        self.setPalette(palette)


def label(part: Part, role: Role, parent: QWidget) -> Label | None:
    """The label of a part; None where the words tell what they are."""
    return Label(part, role, parent) if part in _LABELLED else None


def row(editors: Sequence[PassageEdit], before: Label | None) -> QHBoxLayout:
    """Parts side by side; small ones stand on the baseline of the large one."""
    at_foot = any(editor.part is Part.VALUE for editor in editors)
    made = QHBoxLayout()
    made.setSpacing(2 if at_foot else 6)
    if before is not None:
        before.stand_with(editors[0])
        made.setContentsMargins(0, 2, 0, 0)
        made.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
    foot = Qt.AlignmentFlag.AlignBottom if at_foot else Qt.AlignmentFlag.AlignTop
    for editor in editors:
        made.addWidget(editor, 0, foot)
        if at_foot:
            editor.stand_on(max(QFontMetricsF(e.font()).descent() for e in editors))
    if all(editor.part in HUGGING for editor in editors):
        made.addStretch(1)
    return made


def part_font(base: QFont, part: Part, role: Role) -> QFont:
    """The type of a part's words."""
    font = QFont(base)
    font.setPixelSize(_TEXT)
    if role is Role.HEADLINE:
        font.setPixelSize(_LARGE)
    if part is Part.VALUE:
        font.setPixelSize(_VALUE)
        font.setWeight(QFont.Weight.Light)
    if part in _STRONG or role is Role.HEADLINE:
        font.setWeight(QFont.Weight.DemiBold)
    return font
