"""The opening of an article: which of its first blocks are headline, byline, date, standfirst."""

import re
from dataclasses import replace
from typing import NamedTuple

from briefer.articles.datelines import dateline
from briefer.articles.dates import iso_date
from briefer.articles.lexicons.lexicons import lexicon
from briefer.model.article import BlockKind, Details
from briefer.model.canonical import canonical
from briefer.model.expressions import expression

Kinded = tuple[BlockKind, str]

_STOPS = ".!?…。！？।:;,"
_CLOSING = '"”’»“)]」』 \u00a0\u202f'
_BYLINE = expression(
    r"(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Di|Door|Text|Words|Story by|Written by|Reported by|Автор"
    r"|Автори)(?::\s*|\s+)(?P<names>.+)"
)
_NAME = expression(r"(?:[^\W\d_]\.|[^\W\d_][\w.’'-]*)(?:\s(?:[^\W\d_]\.|[^\W\d_][\w.’'-]*)){0,4}")
_AND = expression(r"\s*,\s*(?:and|und|et|y|та)\s+|\s*,\s*|\s+(?:and|und|et|y|та|&)\s+")
_DATED = expression(
    r"(?:(?:First )?(?:published|posted|updated|date|datum|publié|publicado|veröffentlicht)"
    r"(?:\s+on|\s+le|\s+am|\s+el)?\s*:?\s*)?(?P<rest>.*)",
    re.IGNORECASE,
)
# "Par Nora Tamsin, le 10 novembre 2026".
_DAY_BEHIND = expression(r",\s(?=\D{0,12}\d)")
_ASIDE = expression(r"\s*[·|•–—]\s*")
# What stands behind a name and is none: "Jane Roe, Health Correspondent".
_POST = expression(
    r".*\b(?:correspondent|editor|reporter|writer|staff|press|news|desk|bureau|agency|contributor)\b.*",
    re.IGNORECASE,
)
_LONGEST_NAME = 90
_LONGEST_FURNITURE = 300
_LONGEST_HEADLINE = 250
_LONGEST_STANDFIRST = 320


def ends(text: str) -> bool:
    """Whether a text ends as a sentence or a clause does."""
    return text.rstrip(_CLOSING)[-1:] in _STOPS and bool(text)


def is_headline(first: str, second: str) -> bool:
    """Whether the first block of a text is its headline, when `second` follows it.

    A headline has no full stop; with one it is short beside the paragraph below it.
    """
    length = len(first)
    if length > _LONGEST_HEADLINE:
        return False
    last = first.rstrip(_CLOSING)[-1:]
    if last in ":;,":
        return False
    if last in "?!？！" or not ends(first):
        return not second or length < 2 * len(second)
    return length <= 130 and len(second) > 3 * length and first.count(". ") == 0


def byline(text: str) -> tuple[str, ...]:
    """The names of a byline such as "By Jane Roe and John Doe", or none."""
    undated = _DAY_BEHIND.split(_ASIDE.split(text)[0])[0]
    match = _BYLINE.fullmatch(undated) if len(text) < 160 else None
    if not match:
        return ()
    names = tuple(name for name in _AND.split(match["names"]) if name)
    proper = all(_NAME.fullmatch(name) and not name[0].islower() for name in names)
    return names if names and proper and not ends(match["names"].rstrip(".")) else ()


def named(text: str) -> tuple[str, ...]:
    """The names in an author as metadata gives it, with or without its "By"; an address is none.

    What does not read as names of people is one name: "Health and Safety Desk".
    """
    match = _BYLINE.fullmatch(_ASIDE.split(text)[0].strip())
    whole = (match["names"] if match else text).strip(" ,;")
    if "://" in whole or "@" in whole or len(whole) > 3 * _LONGEST_NAME:
        return ()
    parts = [part for part in _AND.split(whole) if part]
    people = [part for part in parts if not _POST.fullmatch(part)]
    if people and all(_NAME.fullmatch(one) and " " in one and one[0].isupper() for one in people):
        return tuple(people)
    return (whole,) if whole and len(whole) <= _LONGEST_NAME else ()


def published(text: str, language: str | None) -> str | None:
    """The ISO date of a line that gives nothing but a date and time, or None."""
    match = _DATED.fullmatch(text) if len(text) < 80 else None
    if not match:
        return None
    rest = match["rest"].strip(" .")
    iso = iso_date(rest, lexicon(language).calendar)
    letters = len(re.sub(r"[\W\d_]", "", rest))
    return iso if iso and letters <= 24 and len(rest.split()) <= 7 else None


class Opening(NamedTuple):
    """Blocks with the kinds of the first ones told, and the details they give."""

    blocks: list[Kinded]
    details: Details


def opening(blocks: list[Kinded], details: Details) -> Opening:
    """Tell byline, date and standfirst among the blocks that follow a headline."""
    told = list(blocks)
    at = 1 if told and told[0][0] is BlockKind.HEADLINE else 0
    seeking = bool(at) and all(kind is not BlockKind.STANDFIRST for kind, _ in told)
    at += (
        not seeking
        and bool(at)
        and told[at : at + 1] != []
        and (told[at][0] is BlockKind.STANDFIRST)
    )
    while at < min(len(told), 6):
        kind, text = told[at][0], canonical(told[at][1])
        found = furniture(text, details) if kind is not BlockKind.LIST_ITEM else None
        if found:
            details = found
            told[at] = (BlockKind.OTHER, text)
        elif seeking and _is_standfirst(told, at):
            told[at] = (BlockKind.STANDFIRST, text)
            seeking = False
        else:
            break
        at += 1
    return Opening(told, _dated(told[at : at + 1], details))


def _dated(first: list[Kinded], details: Details) -> Details:
    """The details with the day of the dateline that the story begins with."""
    text = canonical(first[0][1]) if first and first[0][0] is BlockKind.PARAGRAPH else ""
    found = dateline(text, (0, len(text)))
    if details.published or found is None:
        return details
    return replace(details, published=iso_date(found.day, lexicon(details.language).calendar))


def furniture(text: str, details: Details) -> Details | None:
    """The details with what a byline or a date line adds; None for any other block."""
    if len(text) > _LONGEST_FURNITURE:
        return None
    names = byline(text)
    pieces = _ASIDE.split(text)
    when = [*pieces, *_DAY_BEHIND.split(pieces[0])[1:]]
    dated = next((iso for piece in when if (iso := published(piece, details.language))), None)
    if names:
        details = replace(details, byline=details.byline or names)
        return replace(details, published=details.published or dated)
    # "LONDON, 3 May 2026 – The harbour will close" is no line of a date: the story begins in it.
    if dated and len(pieces) <= 3 and max(map(len, pieces)) <= _LONGEST_NAME:
        return replace(details, published=details.published or dated)
    return None


def _is_standfirst(blocks: list[Kinded], at: int) -> bool:
    """A line or two, clearly shorter than the paragraphs that follow."""
    kind, text = blocks[at]
    after = [words for kind, words in blocks[at + 1 : at + 9] if kind is BlockKind.PARAGRAPH]
    if kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or len(after) < 2:
        return False
    if len(text) > _LONGEST_STANDFIRST or text.count(". ") > 1:
        return False
    if not any(map(str.isalpha, text)):  # the hour of an entry
        return False
    lengths = sorted(len(words) for words in after)
    return len(text) < 0.6 * lengths[len(lengths) // 2]
