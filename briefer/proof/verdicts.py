"""Verdicts on what is printed in quotation marks, and on words of our own."""

from collections.abc import Sequence
from itertools import pairwise

from briefer.model.expressions import expression
from briefer.model.quotation import HOUSE, QuotationLaw
from briefer.model.reading import Extent, Reading, Speech, Statement
from briefer.model.verdict import Finding, Verdict
from briefer.model.words import outward
from briefer.proof.folding import folded
from briefer.proof.locating import CLOSING, alike, chained, exact, parted
from briefer.proof.nearness import OF_REPORT, OF_SPEECH, nearest

_QUOTED = frozenset({Speech.DIRECT, Speech.MIXED})
_MARKS = '"“”„«»'
_NAME = expression(r"\w+(?:[’'-]\w+)*")


def of_own(rests_on: Sequence[Extent]) -> Finding:
    """The verdict on words of our own: what they rest on is told, and nothing is checked."""
    return Finding(Verdict.OWN if rests_on else Verdict.UNSOURCED, tuple(rests_on))


def of_quote(
    printed: str, speaker: str, text: str, reading: Reading, law: QuotationLaw = HOUSE
) -> Finding:
    """The verdict on words printed in quotation marks under a speaker's name ("" for none).

    `text` is the article's, `reading` what is said in it. Where the words stand several times, the
    place that speaks for them counts.
    """
    quoted = parted(printed, law)
    level = folded(text)
    if quoted.is_marked:
        places = [found] if (found := chained(quoted.parts, level)) else []
        return _best(places, Verdict.MARKED, speaker, text, reading) or _changed(
            " ".join(quoted.parts), text, reading
        )
    found = [(place,) for place in exact(printed, text)]
    verdict = Verdict.VERBATIM if found and printed.rstrip()[-1:] != "…" else Verdict.TYPOGRAPHIC
    found = found or [(place,) for place in alike(printed, level)]
    return _best(found, verdict, speaker, text, reading) or _changed(printed, text, reading)


def of_places(
    places: Sequence[Extent],
    printed: str,
    speaker: str,
    text: str,
    reading: Reading,
    *,
    is_marked: bool,
) -> Finding:
    """The verdict on a quotation whose places in the article are known, however short it is.

    `printed` is what stands between its marks; `is_marked` tells that words were cut or added, and
    that this is shown. Places out of order, or that split a word, are changed words.
    """
    inorder = tuple(places)
    if list(inorder) != sorted(inorder) or any(
        left[1] > right[0] for left, right in pairwise(inorder)
    ):
        return Finding(Verdict.UNMARKED, inorder, "its words stand in another order in the article")
    if any(outward(text, *place) != place for place in inorder):
        return Finding(Verdict.UNMARKED, inorder, "a word of it is cut in two")
    if is_marked:
        return _said(inorder, Verdict.MARKED, speaker, text, reading)
    words = " ".join(text[slice(*place)] for place in inorder)
    same = printed.strip(CLOSING) == words.strip(CLOSING)
    if not same and folded(printed).text.strip(CLOSING) != folded(words).text.strip(CLOSING):
        return Finding(Verdict.UNMARKED, inorder, f"the article has “{words:.80}”")
    return _said(inorder, Verdict.VERBATIM if same else Verdict.TYPOGRAPHIC, speaker, text, reading)


def _best(
    found: Sequence[tuple[Extent, ...]], verdict: Verdict, speaker: str, text: str, reading: Reading
) -> Finding | None:
    """The finding on the place that speaks best for the words; None where there is no place."""
    findings = [_said(places, verdict, speaker, text, reading) for places in found]
    order = (verdict, Verdict.MISATTRIBUTED, Verdict.REPORTED)
    return min(findings, key=lambda finding: order.index(finding.verdict), default=None)


def _said(
    places: tuple[Extent, ...], verdict: Verdict, speaker: str, text: str, reading: Reading
) -> Finding:
    """Whether somebody says the words at these places, and who."""
    said = [_statement(place, speaker, text, reading) for place in places]
    if any(
        one is None and not _is_marked(place, text) for one, place in zip(said, places, strict=True)
    ):
        return Finding(Verdict.REPORTED, places, "the article does not quote these words")
    names = {_speaker(one, text) for one in said if one}
    if len({name for name in names if name}) > 1:
        return Finding(Verdict.MISATTRIBUTED, places, f"said by {' and '.join(sorted(names))}")
    name = max(names, default="")
    if speaker and not (_is_same(speaker, name) if name else _is_near(speaker, places[0], text)):
        detail = f"the article gives them to {name}" if name else "the article does not say whose"
        return Finding(Verdict.MISATTRIBUTED, places, detail)
    return Finding(verdict, places)


def _statement(place: Extent, speaker: str, text: str, reading: Reading) -> Statement | None:
    """The statement that quotes the words at a place; where several do, the speaker's own."""
    found = [
        statement
        for statement in reading.statements
        if statement.kind in _QUOTED
        and any(
            start <= place[0] and place[1] <= end
            for start, end in statement.pieces or (statement.extent,)
        )
    ]
    own = (one for one in found if speaker and _is_same(speaker, _speaker(one, text)))
    return next(own, found[0] if found else None)


def _is_marked(place: Extent, text: str) -> bool:
    """Whether a place stands between quotation marks of its paragraph, whoever speaks there."""
    start, end = text.rfind("\n", 0, place[0]) + 1, text.find("\n", place[1])
    before, after = text[start : place[0]], text[place[1] : end if end >= 0 else None]
    return sum(map(before.count, _MARKS)) % 2 == 1 and any(mark in after for mark in _MARKS)


def _speaker(statement: Statement, text: str) -> str:
    extent = statement.name or statement.speaker
    return text[slice(*extent)] if extent else ""


def _is_same(printed: str, name: str) -> bool:
    """Whether two names may be one person's: one holds the other's last name or all its words."""
    ours, theirs = _name_words(printed), _name_words(name)
    return bool(ours and theirs) and (set(ours) <= set(theirs) or set(theirs) <= set(ours))


def _name_words(name: str) -> list[str]:
    """The words of a name in small letters, with straight apostrophes."""
    return _NAME.findall(name.casefold().replace("’", "'"))


def _is_near(speaker: str, place: Extent, text: str) -> bool:
    """Whether the paragraph of a place names the speaker."""
    start, end = text.rfind("\n", 0, place[0]) + 1, text.find("\n", place[1])
    words = _NAME.findall(speaker.casefold())
    return bool(words) and words[-1] in text[start : end if end >= 0 else None].casefold()


def _changed(printed: str, text: str, reading: Reading) -> Finding:
    """The verdict on words that do not stand in the article as they are printed."""
    pieces = [piece for statement in reading.statements for piece in statement.pieces]
    near = nearest(printed, text, pieces, OF_SPEECH)
    near = near or nearest(printed, text, reading.sentences, OF_REPORT)
    if near is None:
        return Finding(Verdict.ABSENT, (), "the article does not have these words")
    return Finding(Verdict.UNMARKED, (near[0],), near[1])
