"""An item of the outline: grip, role, whose words, and its parts, edited in place."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from briefer.desk.desk import Desk
from briefer.model.item import Item, Part, Role, Whose
from briefer.model.locators import locator
from briefer.model.words import count_words
from briefer.ui import outline_facts, outline_rows
from briefer.ui.outline_badge import Badge, Grip
from briefer.ui.passage_edit import PassageEdit
from briefer.ui.roles import part_hint, part_name, role_name
from briefer.ui.theme import LIGHT, Theme
from briefer.ui.verdict_marks import Facts, RemarkLines
from briefer.ui.verdict_words import mark_of


class OutlineItem(QFrame):
    """One item of the card, blank until it is shown one. It shows; the desk decides."""

    chosen = Signal(str)
    left = Signal(str, int)  # the caret left the last part (1) or the first one (-1)

    def __init__(self, desk: Desk, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = Item("", role)
        self.theme = LIGHT
        self._desk = desk
        self._selected = False
        self.grip = Grip(self)
        self.badge = Badge(role, self)
        self.origin = Facts(self)
        self.remarks = RemarkLines(self)
        self.origin.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows = outline_facts.rows(role)
        self.editors = {part: self._editor(part) for row in rows for part in row}
        labels = ((part, outline_rows.label(part, role, self)) for part in self.editors)
        self.editor = self._first  # the one the caret was in last
        self._labels = {part: label for part, label in labels if label is not None}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()

    # What it shows

    def show_item(self, item: Item) -> None:
        """Show the item as the desk has it now; where it is the same one, carets stay."""
        is_other, changed_hold = item.id != self.item.id, item.held != self.item.held
        self.item = item
        for part, editor in self.editors.items():
            editor.item_id = item.id
            editor.show_words(self._desk.shown(item.id, part))
            self._show_part(part)
        if is_other:
            self._begin()
        self._tell()
        if changed_hold:
            self.set_theme(self.theme)

    def _begin(self) -> None:
        """Nothing of the item that was shown before stays behind."""
        self.editor = self._first
        for editor in self.editors.values():
            editor.place_caret(0)
        self.remarks.tell(())

    @property
    def _first(self) -> PassageEdit:
        return self.editors.get(Part.TEXT, next(iter(self.editors.values())))

    def show_judged(self) -> None:
        """Show the verdict on the item's words as it is known now."""
        self._tell()

    def set_selected(self, selected: bool) -> None:
        """Be the selected item: empty parts can be filled in then."""
        if selected != self._selected:
            self._selected = selected
            for part in self.editors:
                self._show_part(part)
            self.update()

    @property
    def is_selected(self) -> bool:
        """Whether this is the selected item."""
        return self._selected

    @property
    def stops(self) -> list[QWidget]:
        """Where the Tab key stops, in order."""
        return [self, self.badge, *self.editors.values()]

    def set_theme(self, theme: Theme) -> None:
        """Wear a palette."""
        self.theme, held = theme, self.item.held
        self.grip.set_theme(theme)
        self.badge.set_theme(theme, held=held)
        for editor in self.editors.values():
            editor.set_theme(theme, held=held)
        for label in self._labels.values():
            label.set_theme(theme)
        self.remarks.set_theme(theme)
        self.origin.wear(self.origin.mark, theme)
        self._tint_origin()
        self.update()

    def edit(self, *, last: bool = False) -> None:
        """Put the caret into the first part shown, or the last."""
        shown = [editor for editor in self.editors.values() if not editor.isHidden()]
        if shown:
            editor = shown[-1 if last else 0]
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.place_caret(len(editor.words) if last else 0)

    def _show_part(self, part: Part) -> None:
        editor = self.editors[part]
        is_wanted = bool(editor.words) or self._selected or part is Part.TEXT
        if editor.isHidden() is is_wanted:
            editor.setVisible(is_wanted)
            if part in self._labels:
                self._labels[part].setVisible(is_wanted)

    def _tell(self) -> None:
        """Say whose words these are, where they stand, how many; in type and to a reader.

        Once they have been judged, say what was found instead; what there was to look at stays
        until it is known whether it still is.
        """
        card, judged = self._desk.card, self._desk.judged(self.item)
        words = sum(count_words(editor.words) for editor in self.editors.values())
        language = self._desk.workshop.language(card)
        place = locator(self.item, card, language)
        self.origin.tell(*outline_facts.told(self.item, judged, place, words))
        self.origin.wear(mark_of(judged) if judged is not None else None, self.theme)
        if judged is not None or self.item.held:
            self.remarks.tell(judged.remarks if judged is not None else ())
        self._tint_origin()
        rows = (
            " ".join(self.editors[part].words for part in row if self.editors[part].words)
            for row in outline_facts.rows(self.item.role)
        )
        self.setAccessibleName(f"{role_name(self.item.role)}: {next(filter(None, rows), '')}")
        self.setAccessibleDescription(". ".join([self.origin.text(), *self.remarks.told]))

    def _tint_origin(self) -> None:
        ours = self.item.whose is not Whose.ARTICLE and not self.item.held
        palette = self.origin.palette()
        colour = QColor(self.theme.accent if ours else self.theme.muted)
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.origin.setPalette(palette)

    # How it is built

    def _editor(self, part: Part) -> PassageEdit:
        editor = PassageEdit(self._desk, self.item.id, part, self)
        editor.setFont(outline_rows.part_font(self.font(), part, self.item.role))
        editor.setPlaceholderText(part_hint(part, self.item.role))
        name = f"{role_name(self.item.role)}, {part_name(part, self.item.role)}"
        editor.setAccessibleName(name)
        if part in outline_rows.HUGGING:
            editor.hug()
        editor.entered.connect(partial(self._enter, editor))
        editor.left.connect(partial(self._step, part))
        editor.dropped_out.connect(self.setFocus)
        return editor

    def _enter(self, editor: PassageEdit) -> None:
        self.editor = editor
        self.chosen.emit(self.item.id)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.badge)
        top.addWidget(self.origin, 1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(top)
        column.addSpacing(2)
        for parts in outline_facts.rows(self.item.role):
            editors = [self.editors[part] for part in parts]
            column.addLayout(outline_rows.row(editors, self._labels.get(parts[0])))
        column.addWidget(self.remarks)
        across = QHBoxLayout(self)
        across.setContentsMargins(4, 10, 14, 12)
        across.setSpacing(2)
        across.addWidget(self.grip)
        across.addLayout(column, 1)

    def _step(self, part: Part, way: int) -> None:
        """Move the caret to the next part shown, or out of the item."""
        shown = [one for one, editor in self.editors.items() if not editor.isHidden()]
        at = shown.index(part) + way
        if 0 <= at < len(shown):
            editor = self.editors[shown[at]]
            editor.setFocus(Qt.FocusReason.TabFocusReason)
            editor.place_caret(0 if way > 0 else len(editor.words))
        else:
            self.left.emit(self.item.id, way)

    # The mouse, the keys, the look

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside the words selects the item."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(self.item.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The item with the focus is the selected one."""
        super().focusInEvent(event)
        self.chosen.emit(self.item.id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the words; other keys are the outline's."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.hasFocus():
            self.edit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet with a hairline; the accent round the selected one, dashes round one held."""
        theme = self.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2.0 if self._selected else 1.0
            pen = QPen(QColor(theme.accent if self._selected else theme.line), width)
            if self.item.held and not self._selected:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(theme.window if self.item.held else theme.raised))
            half = width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 7, 7)
