"""Sentences of a block: where a full stop ends one, and where it only shortens a word."""

import re
from collections.abc import Iterable, Iterator

from briefer.articles.grammar import Stops
from briefer.model.article import Block
from briefer.model.expressions import expression
from briefer.model.reading import Extent

BLANKS = " \u00a0\u202f"
# A stop, or several, with the marks and brackets that close after it. “ and « close in German, »
# may stand off in French; both do so only before a blank or the end.
_STOP = expression(
    r"(?P<stop>\.(?: ?\.)+|[.!?…؟]+|[।॥。！？｡]+)"
    r"(?P<close>(?:[ \u00a0\u202f]?»(?![^\s,;:.])|[\"”’'›)\]}」』]|[“«](?![^\s,;:.]))*)"
)
_FULL_WIDTH = frozenset("।॥。！？｡")
_NEXT = expression(r"[\"“„«»‘'‹(\[「『—–-]*[ \u00a0\u202f]?(\w[\w’'-]*)")
_TOKEN = expression(r"[^\s\"“„«(\[—–]+$")
# "U.S.", "यू.एस.": signs that stand on a letter are of it.
_LETTERS = r"(?:\w{1,2}|[\u0904-\u0939][\u0900-\u0957]{0,2})"
_INITIALS = expression(rf"(?:{_LETTERS}\.)+{_LETTERS}")
_NAMED_SPEECH = expression(
    r"(?:[^\W\d_a-z][\w’'-]*\s){1,3}(?:asked|said|wondered|shouted|cried|replied|says|asks|demanded|told|added|wrote|tweeted|joked|quipped|exclaimed|declared|yelled|continued"
    r"|answered|responded|mused|chanted|recalled|read|reads|writes|adds|tells|insisted|noted)\b"
)
_TOKEN_REACH = 24


def sentences(text: str, blocks: Iterable[Block], stops: Stops) -> tuple[Extent, ...]:
    """The sentences of every block, in order: they cover it but for the blanks between them."""
    return tuple(extent for block in blocks for extent in _of(text, block.start, block.end, stops))


def sentences_of(text: str, stops: Stops) -> tuple[Extent, ...]:
    """The sentences of any words."""
    return tuple(_of(text, 0, len(text), stops))


def _of(text: str, start: int, end: int, stops: Stops) -> Iterator[Extent]:
    begin = start
    for match in _STOP.finditer(text, start, end):
        stop = match.end()
        if stop >= end:
            break
        after = _past_blanks(text, stop, end)
        wide = match["stop"][0] in _FULL_WIDTH
        if after < end and (wide or (after > stop and _ends(text, match, after, start, stops))):
            yield begin, stop
            begin = after
    if begin < end:
        yield begin, end


def _past_blanks(text: str, at: int, end: int) -> int:
    while at < end and text[at] in BLANKS:
        at += 1
    return at


def _ends(text: str, match: re.Match[str], after: int, start: int, stops: Stops) -> bool:
    """Whether a stop with a blank after it ends the sentence."""
    follows = _NEXT.match(text, after)
    word = follows[1] if follows else ""
    if word[:1].islower():
        return False
    stop = match["stop"]
    if "?" in stop or "!" in stop:
        return not (match["close"] and _NAMED_SPEECH.match(text, after))
    if len(stop) > 1 or "…" in stop:
        return text[match.start() - 1 : match.start()] not in {" ", ""} or word in stops.starters
    reach = max(start, match.start() - _TOKEN_REACH)
    token = _TOKEN.search(text[reach : match.start()])
    return not token or _ends_after(token[0], word, stops, first=reach + token.start() == start)


def _ends_after(token: str, word: str, stops: Stops, *, first: bool) -> bool:
    """Whether a single full stop after `token` ends the sentence, when `word` follows."""
    low = token.lower()
    if low in stops.titles:
        return False
    initial = len(token) == 1 and token.isalpha() and token.isupper()
    if low in stops.counters and not (initial and word):
        return not word[:1].isdigit()
    if token.isdigit():
        if first:
            return False
        return not (stops.ordinals and len(token) <= 2) or word in stops.starters
    if initial or low in stops.endings or _INITIALS.fullmatch(token):
        return word in stops.starters
    return True
