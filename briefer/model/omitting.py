"""Omitting: what lies between two pieces of a quotation, and what the law draws there.

A sentence's end is told by its stop and what follows; where that may be an abbreviation it is none,
so that no full stop is drawn where the source has none.
"""

from collections.abc import Mapping

from briefer.model.expressions import expression
from briefer.model.fragment import Manner
from briefer.model.passage import Added, Kept
from briefer.model.quotation import QUOTATION_MARKS
from briefer.model.span import Span

_STOPS = ".!?…。！？؟۔।॥"
_BEHIND = "\"'”’»“)]）」』\u00a0\u202f "
_OPENS = "\"'“‘„«‹([「『¿¡ \u00a0\u202f"
_ENDED = expression(rf"[{_STOPS}][\"'”’»)\]」』]*(?=\s|$)")
_LAST_WORD = expression(r"[\w.]*\w\Z")
_SHORT = 3


def place(piece: Kept | Added) -> Span | None:
    """Where the words of a piece stand in the source; None for words that stand for none."""
    return piece.span if isinstance(piece, Kept) else piece.instead_of


def mark_between(left: Span, right: Span, texts: Mapping[str, str], manner: Manner) -> str:
    """What is drawn between two places of a quotation; "" where nothing is left out."""
    law = manner.law.omission
    if left.article != right.article or right.start < left.end:
        return law.within
    text = texts[left.article]
    cut = text[left.end : right.start]
    if not cut.strip().strip("".join(QUOTATION_MARKS)).strip():
        return ""
    if law.join and joins(cut, text[left.end - 1]):
        mark = law.join
    elif text[: left.end].rstrip(_BEHIND)[-1:] in _STOPS:
        mark = law.after
    else:
        mark = law.over if _holds_end(text, left.end, right.start) else law.within
    return mark.replace("{stop}", manner.marks.stop)


def mark_before(first: Span, texts: Mapping[str, str], manner: Manner) -> str:
    """What is drawn at the start of a quotation whose first words stand inside a sentence."""
    before = texts[first.article][: first.start].rstrip(" ")
    begins = not before or before[-1] in "\n" or before[-1] in _STOPS or _is_opening(before)
    return "" if begins else manner.law.omission.start


def mark_behind(last: Span, texts: Mapping[str, str], manner: Manner) -> str:
    """What is drawn at the end of a quotation whose last words stand inside a sentence."""
    text = texts[last.article]
    after = text[last.end :].lstrip(" ,")
    ends = not after or after[0] == "\n" or after[0] in _STOPS or after[0] in QUOTATION_MARKS
    ends = ends or text[: last.end].rstrip(_BEHIND)[-1:] in _STOPS
    return "" if ends else manner.law.omission.end.replace("{stop}", manner.marks.stop)


def joins(cut: str, before: str) -> bool:
    """Whether a cut joins passages said apart: others' words, and a paragraph's end or own words.

    `before` is the character before the cut. What only stands between two halves of one speech,
    as “…,” she said, “…”, joins none.
    """
    places = [at for at, char in enumerate(cut) if char in QUOTATION_MARKS]
    closes = [not _opens(f"{before}{cut[:at]}", cut[at]) for at in places]
    is_apart = len(closes) > 1 and closes[0] and not closes[-1]
    return is_apart and (len(closes) > 2 or "\n" in cut)


def _opens(before: str, mark: str) -> bool:
    """Whether a mark opens: by its shape, a straight one by what stands before it."""
    if mark in "„«‹「『〝‚":
        return not before[-1:].isalnum()
    return mark not in "”»›」』〞’" and (not before or before[-1] in _OPENS or before[-1] == "\n")


def _is_opening(before: str) -> bool:
    return before[-1] in QUOTATION_MARKS and _opens(before[:-1], before[-1])


def _holds_end(text: str, start: int, end: int) -> bool:
    """Whether the end of a sentence lies between two places."""
    if "\n" in text[start:end]:
        return True
    return any(
        _is_end(text, match.start(), match.end())
        for match in _ENDED.finditer(text, start, end)
        if match.end() <= end
    )


def _is_end(text: str, at: int, behind: int) -> bool:
    following = text[behind:].lstrip(_OPENS + "\n")[:1]
    if not following or following != following.lower() or following.isdigit():
        word = _LAST_WORD.search(text[max(at - 40, 0) : at])
        told = word[0] if word and text[at] == "." else ""
        return not ("." in told or (0 < len(told) <= _SHORT and told[0].isupper()))
    # Scripts without capitals end where their stop stands.
    return following == following.upper()
