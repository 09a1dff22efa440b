"""Phone notes: "Call with Ines Holt, 3 May, 14:30", and below it what was said."""

import re
from typing import NamedTuple

from briefer.articles.arranging import Piece, laid_out
from briefer.articles.clock import times
from briefer.articles.dates import dates
from briefer.articles.languages import language_of
from briefer.articles.lexicons.lexicon import Calendar
from briefer.articles.lexicons.lexicons import lexicon
from briefer.articles.manuscript import Manuscript
from briefer.articles.plain_text import kind_of
from briefer.articles.speakers import NAME
from briefer.articles.wrapping import paragraphs
from briefer.model.article import Arrival, Article, BlockKind, Details, Origin
from briefer.model.canonical import canonical, clean
from briefer.model.expressions import expression

_SAYS_NOTE = (
    r"(?P<note>(?:phone |call |telephone )?notes?(?:\s?:| of| on| from)|gesprächsnotiz\s?:"
    r"|telefonnotiz\s?:?|note (?:de|d['’]un) |nota\s?:|нотатка\s?:)?"
)
_SAYS_CALL = (
    r"(?:(?:an?|the|my) )?(?:(?:phone|telephone|video) )?"
    r"(?:call|conversation|interview|talk|meeting|spoke|talked) (?:with|to)"
    r"|telefonat mit|anruf (?:von|bei)|gespräch mit|appel (?:avec|de)|entretien avec"
    r"|llamada (?:con|de)|conversación con|розмова з|дзвінок (?:з|до|від)"
)
_ROLE = r"(?:, (?!\d)[^\d,]{3,60}|\s?\([^)]{1,60}\))?"
_FIRST = expression(
    rf"(?i:{_SAYS_NOTE})\s*(?i:{_SAYS_CALL})\s+(?P<who>{NAME}{_ROLE})(?P<when>[,;:–—-]?\s.*|)"
)
# All on one line: "Phone note, 3 May, 14:30. Spoke to Ines Holt, harbour master. She said ..."
_SAYS_NOTE_FIRST = r"(?:phone |call |telephone )notes?|gesprächsnotiz|telefonnotiz|нотатка"
_ONE_LINE = expression(
    rf"(?P<first>(?i:{_SAYS_NOTE_FIRST})[,:]? (?P<when>[^.\n]{{3,60}})\. "
    rf"(?i:{_SAYS_CALL})\s+(?P<who>{NAME}(?:, (?!\d)[^\d,.]{{3,60}})?)\.) (?P<rest>\S.*)"
)
_LONGEST_FIRST = 200
_MOST_WORDS = 3_000


class _Note(NamedTuple):
    """Its paragraphs, with whom one spoke, and when as it is written."""

    texts: list[str]
    who: str
    when: str


class PhoneNoteReader:
    """Reads notes of a call by their first line: with whom, and when, to the hour."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether it is such a note. A headline names no hour and does not say that it is one."""
        return _note(manuscript.text) is not None

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a note: its first line is the headline."""
        note = _note(manuscript.text) or _Note([], "", "")
        kinds = [(BlockKind.HEADLINE, note.texts[0]), *map(kind_of, note.texts[1:])]
        when = _iso(note.when, _calendar(note.texts)) or note.when
        origin = Origin(Arrival.NOTE, manuscript.origin.name, note.who, when)
        day = when[:10] if re.match(r"\d{4}-\d\d-\d\d", when) else None
        return laid_out([Piece(*kind) for kind in kinds], Details(published=day), origin)


def _note(text: str) -> _Note | None:
    first, _, rest = clean(text).lstrip("\n ").partition("\n")
    if in_one := _ONE_LINE.fullmatch(canonical(first)):
        texts = [in_one["first"], in_one["rest"], *map(canonical, paragraphs(rest))]
        return _Note([one for one in texts if one], _bare(in_one["who"]), in_one["when"])
    match = _FIRST.fullmatch(canonical(first)) if len(first) < _LONGEST_FIRST else None
    if match is None or len(rest.split(maxsplit=_MOST_WORDS)) > _MOST_WORDS:
        return None
    texts = [canonical(first), *map(canonical, paragraphs(rest))]
    texts = [one for one in texts if one]
    when = match["when"].strip(" ,;:–—-.")
    has_hour = any(True for _ in times(when, _calendar(texts)))
    is_one = len(texts) > 1 and (has_hour or match["note"])
    return _Note(texts, _bare(match["who"]), when) if is_one else None


def _bare(who: str) -> str:
    """A name without the role after it."""
    return who.split(",")[0].split("(")[0].strip()


def _calendar(texts: list[str]) -> Calendar:
    return lexicon(language_of(" ".join(texts[:40]))).calendar


def _iso(when: str, calendar: Calendar) -> str:
    """The day and hour in ISO 8601, "" where no day is named with its year."""
    isos = [mention.iso or "" for mention in dates(when, None, calendar)]
    days = [iso[:10] for iso in isos if re.match(r"\d{4}-\d\d-\d\d", iso)]
    hours = [iso[-6:] for iso in isos if "T" in iso]
    return days[0] + (hours[0] if hours else "") if days else ""
