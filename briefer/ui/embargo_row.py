"""The embargo of a card: day, time and zone, and why they are no moment yet."""

from PySide6.QtCore import QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefer.model.embargo import Embargo, clock_of, embargo_of, moment, zone_of
from briefer.model.given import is_date
from briefer.ui.choice_box import SuggestBox
from briefer.ui.field import Field

_ZONES = ("UTC", "Europe/London", "Europe/Brussels", "Europe/Kyiv", "America/New_York")
_DAY, _TIME = 112, 64


class EmbargoRow(QWidget):
    """Three fields. A moment goes out when they make one, None when the day is cleared.

    The zone comes with the day: without one there is nothing to ask.
    """

    given = Signal(object)  # str | None

    def __init__(self) -> None:
        super().__init__()
        here = bytes(QTimeZone.systemTimeZoneId().data()).decode(errors="replace")
        self.day, self.time, self.zone = Field(), Field(), SuggestBox()
        self.zone.offer([here, *(zone for zone in _ZONES if zone != here)])
        self.zone.field.setText(here)
        self._here = here
        self._shown: str | None = None
        self._build()

    def _build(self) -> None:
        hints = (
            (self.day, self.tr("YYYY-MM-DD"), self.tr("Day of the embargo"), _DAY),
            (self.time, "14:00", self.tr("Time of the embargo"), _TIME),
            (self.zone.field, self.tr("Zone"), self.tr("Zone of the embargo"), 0),
        )
        for field, hint, name, width in hints:
            field.setPlaceholderText(hint)
            field.setAccessibleName(name)
            field.textEdited.connect(self._edited)
            if width:
                field.setFixedWidth(width)
        self.zone.chosen.connect(self._edited)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.day)
        row.addWidget(self.time)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.zone)
        self.zone.hide()

    @property
    def embargo(self) -> Embargo:
        """What stands in the fields."""
        return Embargo(
            self.day.text().strip(), self.time.text().strip(), self.zone.field.text().strip()
        )

    def fault(self) -> str:
        """Why the fields are no moment, the field marked; "" where they are, or there is no day."""
        told, reasons = self.embargo, ("", "", "")
        self.zone.setVisible(bool(told.day))
        if told.day:
            reasons = (
                "" if is_date(told.day) else self.tr("Write the day as 2026-11-23."),
                "" if clock_of(told.time) else self.tr("Give the time as 14:00."),
                "" if zone_of(told.zone) else self.tr("A zone is Europe/Brussels, UTC or +01:00."),
            )
        for field, reason in zip((self.day, self.time, self.zone.field), reasons, strict=True):
            field.blame(reason)
        return next(filter(None, reasons), "")

    def tell(self, iso: str | None) -> None:
        """Show the card's moment; fields that make it already are left alone."""
        if iso == self._shown or (iso and iso == moment(self.embargo)):
            self._shown = iso
            return
        self._shown = iso
        told = embargo_of(iso)
        self.day.setText(told.day)
        self.time.setText(told.time)
        self.zone.field.setText(told.zone or self._here)

    def _edited(self) -> None:
        told = self.embargo
        found = moment(told)
        if found or not told.day:
            self._shown = found
        self.given.emit(self._shown)
