"""Letterheads: the lines above a letter that say from whom, to whom, when and about what."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple

from briefer.articles.dates import iso_date
from briefer.articles.lexicons.lexicon import Calendar
from briefer.articles.lexicons.lexicons import LEXICONS
from briefer.model.canonical import canonical
from briefer.model.expressions import expression


class Field(Enum):
    """What a line of a letterhead says."""

    FROM = auto()
    TO = auto()
    WHEN = auto()
    SUBJECT = auto()
    OTHER = auto()


_FIELDS = {
    Field.FROM: "from von de від da van",
    Field.TO: "to an para à кому a aan cc bcc kopie copie копія",
    Field.WHEN: "date sent datum gesendet fecha enviado envoyé дата надіслано data verzonden",
    Field.SUBJECT: "subject betreff objet asunto тема oggetto onderwerp",
}
_KNOWN = {name: field for field, names in _FIELDS.items() for name in names.split()}
# What programs write besides: "Message-ID", "X-Mailer" and the like hold a hyphen.
_TECHNICAL = expression(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+|Received|Sender|Importance|Attachments")
_LINE = expression(
    r"\*{0,2}(?P<name>[^\s:*][^:*\n]{0,40}?)\s?\*{0,2}:\*{0,2}(?:[ \t]+(?P<value>.*))?$"
)
_MOST_LINES = 400
_LONGEST = 2_000  # code points of a value
_ADDRESS = expression(r"\s*[\[<(][^\s\])>]*@[^\])>]*[\])>]?|\s*\[mailto:[^\]]*\]?")
# "Re: Fwd: the harbour", also as German, French, Spanish and other programs write it.
REPLIED = expression(r"(?:(?:re|aw|antw|sv|rif)(?:\[\d+\])?\s?:\s*)", re.IGNORECASE)
FORWARDED = expression(r"(?:(?:fwd?|wg|tr|rv|enc|i)\s?:\s*)", re.IGNORECASE)


class Letterhead(NamedTuple):
    """The values by field, the first of each, the names of all lines, and how many lines it has."""

    values: Mapping[Field, str]
    names: frozenset[str]
    lines: int

    @property
    def is_of_letter(self) -> bool:
        """Whether it says from whom, and two of: to whom, when, about what."""
        others = {Field.TO, Field.WHEN, Field.SUBJECT} & self.values.keys()
        return Field.FROM in self.values and len(others) > 1

    @property
    def sender(self) -> str:
        """The sender's name, or the address where no name is given."""
        return sender(self.values.get(Field.FROM, ""))

    @property
    def subject(self) -> str:
        """What it is about, without "Re:" and "Fwd:"."""
        text = canonical(self.values.get(Field.SUBJECT, ""))
        while match := REPLIED.match(text) or FORWARDED.match(text):
            text = text[match.end() :]
        return text

    @property
    def is_forward(self) -> bool:
        """Whether the subject says that it is passed on."""
        return FORWARDED.match(self.values.get(Field.SUBJECT, "").strip()) is not None

    @property
    def when(self) -> str:
        """When it was sent in ISO 8601, as written where no day can be told, "" for nothing."""
        return moment(self.values.get(Field.WHEN, ""))


def field_of(line: str) -> tuple[Field, str, str] | None:
    """What a line of a letterhead says, its name and its value; None for any other line."""
    match = _LINE.match(line)
    if match is None:
        return None
    name, value = match["name"].strip(), (match["value"] or "")[:_LONGEST].strip(" \t*")
    field = _KNOWN.get(name.lower().removesuffix(" el").removesuffix(" am"))
    if field is None and _TECHNICAL.fullmatch(name):
        field = Field.OTHER
    return (field, name.lower(), value) if field else None


def letterhead(lines: list[str]) -> Letterhead:
    """The letterhead at the beginning of some lines; of no lines where there is none.

    A line that begins with a blank goes on with the one above. Line ends are left out.
    """
    values: dict[Field, str] = {}
    names: set[str] = set()
    last: Field | None = None
    count = 0
    for line in lines[:_MOST_LINES]:
        if line[:1] in {" ", "\t"} and line.strip() and last is not None:
            values[last] = f"{values[last]} {line.strip()}"[:_LONGEST]
        elif (found := field_of(line)) is not None:
            last, name, value = found
            values.setdefault(last, value)
            names.add(name)
        else:
            break
        count += 1
    return Letterhead(values, frozenset(names), count)


def sender(value: str) -> str:
    """The name in "Jane Roe <jane@wire.example>"; the address where there is none."""
    name = canonical(_ADDRESS.sub("", value)).strip(" \"'“”;,")
    return name or canonical(value).strip("<> ")


def moment(text: str) -> str:
    """A date as letters give it in ISO 8601; as written where no day can be told."""
    from email.utils import parsedate_to_datetime

    try:
        return _iso(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        days = (iso_date(text, calendar) for calendar in _calendars())
        return next(filter(None, days), canonical(text))


def _iso(when: datetime) -> str:
    return when.isoformat(timespec="minutes")


def _calendars() -> Iterator[Calendar]:
    for lexicon in LEXICONS:
        yield lexicon.calendar
