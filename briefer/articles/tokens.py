"""Tokens: the words, signs and quotations of a sentence, each quotation one token."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from briefer.articles.grammar import Grammar, Saying, Words
from briefer.articles.quotations import Marked
from briefer.model.expressions import expression
from briefer.model.reading import Extent

_TOKEN = expression(
    r"(?P<bracket>[(\[][^()\[\]\n]{0,80}[)\]])"
    r"|(?P<word>(?:[^\W\d_]\.){2,}(?:[’']s)?|[$€£#@]?\w+(?:[’'&@.,/‑-]\w+)*(?:(?<=s)[’'](?=\s))?%?)"
    r"|(?P<sign>--+|\.\.\.|[^\w\s])"
)

_APOSTROPHE = expression("[’']")
# French asks with the pronoun after its verb.
_ASKING = expression(r"(?P<verb>\w+)-(?:t-)?(?P<who>\w+)")
_NAME_REACH, _LONGEST_NICKNAME = 20, 2
_STRONG = frozenset("$€£%#@")


class Kind(Enum):
    """What a token is; a NAME begins with a capital, a MARK is all that a quotation holds."""

    WORD = "word"
    NAME = "name"
    MARK = "mark"
    BRACKET = "bracket"
    SIGN = "sign"


class Token(NamedTuple):
    """A word in lower case, a sign, or a quotation (`mark` is its index among those given)."""

    start: int
    end: int
    word: str
    kind: Kind
    mark: int = -1

    @property
    def possessive(self) -> bool:
        """Whether it is somebody's: "Ruiz’s", "voters’"."""
        return self.word.endswith(("’s", "'s", "s’", "s'"))


Range = tuple[int, int]
"""Tokens in a row: the index of the first, and of the one after the last."""


def tokens(text: str, extent: Extent, marks: Sequence[Marked], grammar: Grammar) -> list[Token]:
    """The tokens of an extent; `marks` are its quotations."""
    found: list[Token] = []
    at = extent[0]
    for index, mark in enumerate(marks):
        found += _plain(text, at, mark.outer[0], grammar)
        kind = Kind.BRACKET if _is_nickname(text, mark, grammar.saying) else Kind.MARK
        found.append(Token(*mark.outer, "“”", kind, index))
        at = mark.outer[1]
    found += _plain(text, at, extent[1], grammar)
    return found


def _is_nickname(text: str, mark: Marked, saying: Saying) -> bool:
    """Whether marks stand inside a name: 'Robert C. "Bobby" Scott'."""
    before = text[max(0, mark.outer[0] - _NAME_REACH) : mark.outer[0]].split(" ")
    inner, after = text[slice(*mark.inner)].split(), text[mark.outer[1] : mark.outer[1] + 2]
    apart = len(before) > 1 and not before[-1] and len(after) > 1 and after[0] == " "
    given = apart and (before[-2].lower() in saying.given or before[-2].endswith("."))
    words = [*before[-2:-1], *inner, after[1:]]
    short = len(inner) <= _LONGEST_NICKNAME and text[mark.inner[1] - 1].isalpha()
    return given and short and all(word[:1].isupper() for word in words)


def _plain(text: str, start: int, end: int, grammar: Grammar) -> Iterator[Token]:
    at = start
    while match := _TOKEN.search(text, at, end):
        at = match.end()
        if match["word"] is None:
            kind = Kind.BRACKET if match["bracket"] else Kind.SIGN
            yield Token(*match.span(), match[0], kind)
            continue
        if text[at : at + 1] == "." and at < end and _is_short(match[0], grammar.stops.titles):
            at += 1
        yield from _parted(text, match.start(), at, grammar.saying)


def _parted(text: str, start: int, end: int, saying: Saying) -> Iterator[Token]:
    """A word, in its parts where it is several: "she’s", "l’école", "a-t-il"."""
    low = text[start:end].lower()
    stem = _APOSTROPHE.split(low, maxsplit=1)[0]
    hyphen = _ASKING.fullmatch(low)
    if stem != low and stem in saying.pronouns and stem not in saying.elisions:
        # "She’s" is two words: who, and an auxiliary.
        yield Token(start, start + len(stem), stem, Kind.WORD)
        yield Token(start + len(stem), end, low[len(stem) :], Kind.WORD)
    elif stem != low and stem in saying.elisions and len(stem) + 1 < len(low):
        yield Token(start, start + len(stem) + 1, stem, Kind.WORD)
        yield from _parted(text, start + len(stem) + 1, end, saying)
    elif hyphen and hyphen["who"] in saying.pronouns:
        yield Token(start, start + len(hyphen["verb"]), hyphen["verb"], Kind.WORD)
        yield Token(end - len(hyphen["who"]), end, hyphen["who"], Kind.WORD)
    else:
        yield Token(start, end, low, _kind(text[start], low, saying))


def _is_short(word: str, titles: Words) -> bool:
    """Whether a full stop after a word belongs to it: "Mr.", "J."."""
    return word.lower() in titles or (len(word) == 1 and word.isupper())


def _kind(first: str, low: str, saying: Saying) -> Kind:
    closed = low in saying.clause_words or low in saying.determiners or low in saying.prepositions
    return Kind.NAME if first.isupper() and not closed else Kind.WORD


def is_weak(token: Token) -> bool:
    """Whether a token is a sign that says nothing at the end of a phrase."""
    return token.kind is Kind.SIGN and token.word not in _STRONG


def stretch(found: Sequence[Token], start: int, end: int) -> Range | None:
    """A range without weak signs at its ends, None for nothing left."""
    while start < end and is_weak(found[start]):
        start += 1
    while end > start and is_weak(found[end - 1]):
        end -= 1
    return (start, end) if start < end else None


def extent_of(found: Sequence[Token], content: Range) -> Extent:
    """Where the tokens of a range stand in the text."""
    return found[content[0]].start, found[content[1] - 1].end


def marks_of(found: Sequence[Token], content: Range) -> Iterator[int]:
    """The indices of the quotations in a range."""
    return (token.mark for token in found[slice(*content)] if token.kind is Kind.MARK)
