"""What a card's language and house decide: labels, marks and law of quotations, dates."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, timedelta

from briefer.model.frozen import frozen
from briefer.model.quotation import HOUSE, QuotationLaw

# What an editor may call a card that can be given out, whatever language it is in.
_OPEN = "For release; Releasable; Public; Unclassified"


@frozen
class Marks:
    """Quotation marks, outer and inner; « and » of French carry their own no-break spaces.

    `stop` ends a sentence.
    """

    open: str = "“"
    close: str = "”"
    inner_open: str = "‘"
    inner_close: str = "’"
    stop: str = "."


@frozen
class Language:
    """A language's words on the page. `date_form` uses {day}, {month} and {year}.

    `rtl` tells that its pages begin on the right; `leading` multiplies a template's leading, for
    scripts that want more room between lines than Latin. `scales` are words such as "million" that
    belong to the number before them, `clings` those that stay on the line of the word behind them.
    `law` is the one that quotations of the card are under.
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
    scales: frozenset[str] = frozenset()
    clings: frozenset[str] = frozenset()
    law: QuotationLaw = HOUSE

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

    def moment(self, iso: str) -> str:
        """An ISO date and time with its zone as the language writes it; anything else unchanged.

        A zone may be named after the offset, as RFC 9557 has it: "…+01:00[CET]". An offset alone
        says how far it is from UTC; no table of zones is asked, so that every machine agrees.
        """
        told, _, name = iso.rstrip("]").partition("[")
        try:
            moment = datetime.fromisoformat(told)
        except ValueError:
            return iso
        form = self.labels.get("moment", "{date}, {time} {zone}")
        zone = _zone(moment.utcoffset(), name.rpartition("/")[2].replace("_", " "))
        for key, words in (
            ("{date}", self.date(moment.date().isoformat())),
            ("{time}", f"{moment:%H:%M}"),
            ("{zone}", zone),
        ):
            form = form.replace(key, words)
        return form.rstrip()

    def is_open(self, classification: str) -> bool:
        """Whether a mark such as "For release" lets the card go out; English is understood."""
        told = classification.casefold().strip()
        known = f"{self.label('open_marks')};{_OPEN}".casefold()
        return told in {mark.strip() for mark in known.split(";")}


def _zone(offset: timedelta | None, name: str) -> str:
    """The zone by name, with how far it is from UTC: "CET (UTC+1)"."""
    if offset is None:
        return name
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    told = "UTC" if not minutes else f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")
    return f"{name} ({told})" if name and name != told else told
