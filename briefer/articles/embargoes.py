"""Embargoes: the line at the head of an article that says before when it must not be out."""

import re
from dataclasses import replace
from itertools import islice

from briefer.articles.dates import iso_date
from briefer.articles.languages import language_of
from briefer.articles.lexicons.lexicons import lexicon
from briefer.model.article import Article
from briefer.model.canonical import canonical
from briefer.model.embargo import Embargo, moment
from briefer.model.expressions import expression

_LINES, _LONGEST_LINE = 60, 120
# Only a line for editors is worded like this; what else begins with the word may be of ships.
_MARKED = expression(
    r"[*_\s]*(?:(?:strictly )?embargoed(?: until| till| to |\s*[:–—-])|under embargo until"
    r"|sperrfrist\s*:|gesperrt bis"
    r"|sous embargo jusqu|embargad[oa] hasta|bajo embargo hasta|під ембарго до|ембарго до)",
    re.IGNORECASE,
)
_NAMED = expression(r"[*_\s]*embargo ?(?:until|till|:)", re.IGNORECASE)
_CLOCK = expression(r"\b\d{1,2}[:.]\d{2}\b(?!\.\d)")
_ZONE = expression(
    r"\b(?:UTC|GMT|CES?T|MES?Z|EES?T|WES?T)\b(?![+\-\u2212])"
    r"|(?:\bUTC)?[+\-\u2212]\d{1,2}:\d{2}\b|\b[A-Z]\w+/[A-Z]\w+"
)
# Short names that mean one zone; in summer people write CET and mean the time of the place.
_ZONES = {
    **dict.fromkeys(("CEST", "MEZ", "MESZ"), "CET"),
    "EEST": "EET",
    "WEST": "WET",
}


def with_embargo(article: Article) -> Article:
    """The article with the embargo that a line of its head names, where its form told none."""
    if article.origin.embargo:
        return article
    kept = (article.text[block.start : block.end] for block in article.blocks)
    lines = (*islice(kept, _LINES), *(one.text for one in article.dropped[:_LINES]))
    line = next((each for each in lines if is_embargo(each)), "")
    if not line:
        return article
    return replace(article, origin=replace(article.origin, embargo=embargo_in(line, article.text)))


def embargo_in(line: str, text: str) -> str:
    """The moment that a line of a text names; the line where a part of it is not told."""
    clock, zone = _CLOCK.search(line), _ZONE.search(line)
    if clock is None or zone is None:
        return canonical(line)[:_LONGEST_LINE]
    calendar = lexicon(language_of(text[:2000])).calendar
    day = iso_date(line.replace(clock[0], " ").replace(zone[0], " "), calendar)
    named = _ZONES.get(zone[0], zone[0])
    return moment(Embargo(day or "", clock[0], named)) or canonical(line)[:_LONGEST_LINE]


def is_embargo(line: str) -> bool:
    """Whether a line says to editors until when an article is held back."""
    if len(line) > _LONGEST_LINE:
        return False
    return bool(_MARKED.match(line) or (_NAMED.match(line) and _CLOCK.search(line)))
