"""Press releases: what stands between their letterhead and their end mark, and who sends them."""

import re
from itertools import groupby
from typing import NamedTuple

from briefer.articles.arranging import Piece, arranged
from briefer.articles.dates import iso_date
from briefer.articles.embargoes import embargo_in
from briefer.articles.languages import language_of
from briefer.articles.lexicons.lexicons import lexicon
from briefer.articles.manuscript import Manuscript
from briefer.articles.plain_text import kinds_of
from briefer.articles.wrapping import paragraphs
from briefer.model.article import Arrival, Article, BlockKind, Details, DropReason, Origin
from briefer.model.canonical import canonical, clean
from briefer.model.expressions import expression

_MARK = expression(
    r"[*_\s]*(?:(?:press|news|media) release|(?:for )?immediate release"
    r"|embargo(?:ed)? ?(?:until|till|:)|under embargo until|pressemitteilung"
    r"|medienmitteilung|sperrfrist ?:"
    r"|communiqué de presse"
    r"|nota de prensa|comunicado de prensa|прес-?реліз|пресреліз)"
    r"(?P<rest>\s*|\s*[\s:,.|/(–—-]\s*.*\d.*|\s*[:,.|/–—-].{0,60})[*_\s]*",
    re.IGNORECASE,
)
_END = expression(
    r"\s*(?:#(?:\s*#){1,}|[-–—*~]*\s*(?:ends?|ende|fin|кінець)\s*[-–—*~]*|-\s*30\s*-)\s*",
    re.IGNORECASE,
)
_EDITORS = expression(
    r"(?:notes? (?:to|for) (?:the )?editors?|editors?['’]?s? notes?"
    r"|hinweise? (?:an|für) die redaktion(?:en)?"
    r"|notes? (?:aux|pour les) rédactions?|notas? (?:a|para) (?:los )?(?:editores|redactores)"
    r"|нотатки для редакторів|(?:about|über|à propos de|acerca de|про) (?P<who>.{2,60}))\s*:?",
    re.IGNORECASE,
)
_CONTACT = expression(
    r"(?:(?:media|press|further|for further|for more)[\w ]{0,24})?"
    r"(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|information|pressekontakt|ansprechpartner(?:in)?"
    r"|rückfragen|contactos?|контакти?)(?: presse| de prensa)?\s*(?::\s*(?P<who>.{0,120}))?",
    re.IGNORECASE,
)
_PLACE = expression(r"[^\W\d_][^\n–—]{2,60}\s(?:[–—]|--?)\s")
_EMBARGOED = expression(r"[*_\s]*(?:(?:under )?embargo|sperrfrist)", re.IGNORECASE)
_HEAD_LINES = 8
_LONGEST_LINE = 120
_LONGEST_HEADLINE = 250
_Told = list[tuple[str, DropReason | None]]


class _Release(NamedTuple):
    """The lines with the reasons, who sends it, and the words that may date it."""

    lines: _Told
    who: str
    dated: str


class PressReleaseReader:
    """Reads press releases by the mark above and one more sign: an end mark, a contact, notes."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether it is one. An article that speaks of a press release is none."""
        return _is_release(_lines(manuscript.text))

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a press release."""
        release = _sorted_out(_lines(manuscript.text))
        pieces: list[Piece] = []
        kept = [text for text, why in _paragraphs(release.lines) if why is None]
        kinds = iter(kinds_of(kept))
        for text, why in _paragraphs(release.lines):
            pieces.append(Piece(BlockKind.OTHER, text, why) if why else Piece(*next(kinds)))
        pieces = _headed(pieces)
        when = _when(release.dated, kept)
        origin = Origin(
            Arrival.RELEASE, manuscript.origin.name, release.who, when, _embargo(manuscript.text)
        )
        given = Details(publisher=release.who or None, published=when or None)
        return arranged(pieces, given, origin)


def asides(text: str) -> list[DropReason | None]:
    """Why each line of a text is no part of the story that a press release tells, or None."""
    lines = _lines(text)
    if not _is_release(lines):
        return [None] * len(lines)
    return [why for _, why in _sorted_out(lines).lines]


def _is_release(lines: list[str]) -> bool:
    at = _marked(lines)
    if at is None:
        return False
    below = [line for line in lines[at + 1 :] if len(line) < _LONGEST_LINE]
    signs = (_MARK, _END, _EDITORS, _CONTACT)
    return any(sign.fullmatch(line) for line in below for sign in signs if line)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in clean(text).split("\n")]


def _embargo(text: str) -> str:
    """The embargo that a line of it names; "" for none. A press release may word it freely."""
    line = next((line for line in _lines(text)[:60] if _EMBARGOED.match(line)), "")
    return embargo_in(line, text) if line else ""


def _marked(lines: list[str]) -> int | None:
    """The line that says that it is a press release, among the first ones."""
    head = [at for at, line in enumerate(lines[:60]) if line][:_HEAD_LINES]
    return next((at for at in head if _is(_MARK, lines[at])), None)


def _is(pattern: re.Pattern[str], line: str) -> re.Match[str] | None:
    return pattern.fullmatch(line) if 0 < len(line) < _LONGEST_LINE else None


def _sorted_out(lines: list[str]) -> _Release:
    first = _marked(lines) or 0
    told: _Told = [(line, DropReason.LETTERHEAD) for line in lines[:first]]
    above = [line for line in lines[:first] if any(map(str.isalpha, line))]
    senders, dated = above[:1], ""
    now: DropReason | None = None
    for line in lines[first:]:
        if mark := _is(_MARK, line):
            told.append((line, DropReason.LETTERHEAD))
            dated = dated or mark["rest"]
        elif _is(_END, line):
            now = DropReason.EDITORS
            told.append((line, now))
        elif heading := _is(_EDITORS, line):
            now = DropReason.EDITORS
            told.append((line, now))
            senders += [heading["who"]] if heading["who"] else []
        elif _is(_CONTACT, line):
            now = DropReason.CONTACT
            told.append((line, now))
        else:
            is_over = now is DropReason.CONTACT and not line and not _has_story(told)
            now = None if is_over else now
            told.append((line, now))
    return _Release(told, canonical(next(iter(senders), "")), dated)


def _has_story(told: _Told) -> bool:
    """Whether the story has begun: a contact above it ends at the next blank line."""
    return any(why is None and line for line, why in told)


def _paragraphs(lines: _Told) -> list[tuple[str, DropReason | None]]:
    """The lines as paragraphs, those with one reason together."""
    found: list[tuple[str, DropReason | None]] = []
    for why, run in groupby(lines, key=lambda told: told[1]):
        text = "\n".join(line for line, _ in run)
        found += [(words, why) for one in paragraphs(text) if (words := canonical(one))]
    return found


def _headed(pieces: list[Piece]) -> list[Piece]:
    """The pieces, of which the first of the story is the headline."""
    at = next((at for at, piece in enumerate(pieces) if piece.why is None), None)
    if at is not None and len(pieces[at].text) <= _LONGEST_HEADLINE:
        pieces[at] = pieces[at]._replace(kind=BlockKind.HEADLINE)
    return pieces


def _when(dated: str, kept: list[str]) -> str:
    """The day that the mark above or the dateline names, as ISO; "" for none."""
    calendar = lexicon(language_of(" ".join(kept[:20]))).calendar
    lines = (_PLACE.match(text) for text in kept[:4])
    given = [dated, *(match[0] for match in lines if match), *kept[1:3]]
    short = (text for text in given if len(text) < _LONGEST_LINE)
    return next((iso for text in short if (iso := iso_date(text, calendar))), "")
