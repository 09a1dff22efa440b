"""What a card's language decides: labels, quotation marks, how a date is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Marks:
    """Quotation marks, outer and inner; « and » of French carry their own no-break spaces.

    `stop` ends a sentence.
    """

    open: str = "“"
    close: str = "”"
    inner_open: str = "‘"
    inner_close: str = "’"
    stop: str = "."


@dataclass(frozen=True, slots=True)
class Language:
    """A language's words on the page. `date_form` uses {day}, {month} and {year}.

    `rtl` tells that its pages begin on the right; `leading` multiplies a template's leading, for
    scripts that want more room between lines than Latin.
    """

    code: str = "en"
    marks: Marks = Marks()
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    months: tuple[str, ...] = ()
    date_form: str = "{day} {month} {year}"
    hyphenation: str | None = None
    hyphen_minima: tuple[int, int] = (2, 3)
    rtl: bool = False
    leading: float = 1.0

    def label(self, key: str) -> str:
        """The word for `key`, or the key itself where the language has none."""
        return self.labels.get(key, key)

    def date(self, iso: str) -> str:
        """An ISO date as the language writes it; anything else unchanged."""
        try:
            day = date.fromisoformat(iso)
        except ValueError:
            return iso
        if len(self.months) != 12:
            return iso
        return self.date_form.format(day=day.day, month=self.months[day.month - 1], year=day.year)
