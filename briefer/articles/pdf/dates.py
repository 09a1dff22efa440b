"""The dates of a PDF, and whether they can be the article's."""

import re

from briefer.model.expressions import expression

_DAY = expression(r"(?:D:)?(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
# Programs in which pages are laid out. Browsers and printers make the file when somebody reads it.
_LAYS_OUT = expression(
    r"indesign|incopy|quark|scribus|affinity|libreoffice|openoffice|writer|word|pages|tex\b|latex"
    r"|typst|framemaker",
    re.IGNORECASE,
)


def day_of(written: str) -> str:
    """The ISO day of a PDF date such as "D:20261126190000Z" [ISO 32000, 7.9.4]; "" for none."""
    match = _DAY.match(written)
    return "-".join((match["year"], match["month"], match["day"])) if match else ""


def day_of_publishing(made: str, maker: str) -> str:
    """The day a file was made where that may be the day of publishing; else ""."""
    return made if _LAYS_OUT.search(maker) else ""
