"""Transcripts: who says what, turn by turn, as plain text; every speaker is kept."""

import re
from dataclasses import replace
from typing import NamedTuple

from briefer.articles.arranging import Piece, arranged
from briefer.articles.manuscript import Manuscript
from briefer.articles.opening import Kinded
from briefer.articles.plain_text import kinds_of
from briefer.articles.turns import turns
from briefer.articles.wrapping import paragraphs
from briefer.model.article import Arrival, Article, BlockKind, Details, Origin
from briefer.model.canonical import canonical, clean
from briefer.model.expressions import expression

_CALLED = expression(
    r"\b(?:transcript|wortprotokoll|transkript|transcription|transcripción)\b|стенограма", re.I
)
_DIRECTION = expression(r"[(\[][^()\[\]]{1,80}[)\]]")
_FEWEST_TURNS, _FEWEST_REPEATED = 4, 2
_LATEST = 8  # blocks before the first turn
_MOST_ASIDE = 0.4
_LOOKED_AT = 400
_MOST_NAMED = 6
_GLIMPSED = 60_000  # code points


class _Talk(NamedTuple):
    """The texts, where the first turn is, and the speakers in the order in which they begin."""

    texts: list[str]
    first: int
    speakers: list[str]


class TranscriptReader:
    """Reads transcripts: two speakers at least take turns, in capitals or under the word itself.

    An interview that was published, with a headline and names as they are written elsewhere, is an
    article.
    """

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether it is a transcript."""
        return _talk(_texts(manuscript.text[:_GLIMPSED])) is not None

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a transcript; each turn is a paragraph that begins with its speaker."""
        texts = _texts(manuscript.text)
        talk = _talk(texts) or _Talk(texts, len(texts), [])
        above = kinds_of(texts[: talk.first])
        if above and above[0][0] is BlockKind.PARAGRAPH:
            above[0] = (BlockKind.HEADLINE, above[0][1])
        blocks = [*above, *map(_turn, texts[talk.first :])]
        pieces = [Piece(*block) for block in blocks]
        article = arranged(pieces, Details(), manuscript.origin)
        who = ", ".join(talk.speakers[:_MOST_NAMED])
        when = article.details.published or ""
        origin = Origin(Arrival.TRANSCRIPT, manuscript.origin.name, who, when)
        return replace(article, origin=origin)


def _texts(text: str) -> list[str]:
    return [words for one in paragraphs(clean(text)) if (words := canonical(one))]


def _turn(text: str) -> Kinded:
    """A turn; a direction such as "(Laughter)" is no words of anybody."""
    return (BlockKind.OTHER if _DIRECTION.fullmatch(text) else BlockKind.PARAGRAPH), text


def _talk(texts: list[str]) -> _Talk | None:
    """Who takes turns in a text, None where it is no transcript."""
    head = Article.of([(BlockKind.PARAGRAPH, text) for text in texts[:_LOOKED_AT]])
    found = turns(head.text, head.blocks)
    names = [head.text[slice(*turn.speaker)] for turn in found.values()]
    speakers = list(dict.fromkeys(names))
    repeated = [name for name in speakers if names.count(name) >= _FEWEST_REPEATED]
    first = min(found, default=_LATEST)
    if len(found) < _FEWEST_TURNS or len(repeated) < 2 or first >= _LATEST:
        return None
    spoken = [text for text in texts[first:_LOOKED_AT] if not _DIRECTION.fullmatch(text)]
    is_called = any(_CALLED.search(text) for text in texts[:first])
    is_capital = all(name.isupper() and len(name) > 1 for name in speakers)
    is_bare = first == 0
    is_dense = len(found) >= (1 - _MOST_ASIDE) * len(spoken) or is_called
    return (
        _Talk(texts, first, speakers) if is_dense and (is_called or is_capital or is_bare) else None
    )
