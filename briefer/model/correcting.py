"""Correcting: a reading error of the copy put right; every place of the card follows.

A word torn in two by the end of a line is no word of the publisher's. The corrected article is
another article, with another id; the original bytes stay, and what was corrected is noted.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from briefer.model.article import Article, Block
from briefer.model.canonical import canonical, typed
from briefer.model.card import Card, Correction, Source
from briefer.model.carrying import carried
from briefer.model.errors import EditRefused
from briefer.model.expressions import expression
from briefer.model.frozen import frozen
from briefer.model.reading import Extent
from briefer.model.span import Span
from briefer.model.words import outward

_LONGEST = 200  # code points: a correction is of words, not of sentences
_UNREADABLE = "\ufffd"
_HYPHEN = expression(r"(?<=[^\W\d_])[-\u2010]\s*(?=[^\W\d_])")


@frozen
class _Change:
    """The code points `start` to `end` of an article become `words`; the ids before and after."""

    old: str
    new: str
    start: int
    end: int
    words: str

    def extent(self, start: int, end: int) -> Extent:
        """A place of the old text in the new one: a word that is corrected comes along whole.

        Words put in between others belong to none of them. Empty where all its words are gone.
        """
        by = len(self.words) - (self.end - self.start)
        is_put_in = self.start == self.end
        if start >= self.end and (is_put_in or start > self.start):
            first = start + by
        else:
            first = min(start, self.start)
        if end <= self.start:
            return first, end
        return first, end + by if end >= self.end else self.start + len(self.words)

    def span(self, span: Span) -> Span:
        """A span in the corrected article. Raises EditRefused where nothing is left of it."""
        if span.article != self.old:
            return span
        first, last = self.extent(span.start, span.end)
        if first >= last:
            message = "An item on the card shows these words alone. Take it off the card first."
            raise EditRefused(message)
        return Span(self.new, first, last)


def corrected(
    card: Card, article_id: str, place: Extent, words: str, quoted: Sequence[Extent] = ()
) -> Card:
    """The card with words of an article corrected, where its copy was read wrong.

    `quoted` are the places between quotation marks. There only torn words can be mended: blanks,
    hyphens inside words, ligatures, and characters that could not be read. Raises EditRefused for
    anything else there, and for a correction that is not of a few words in one block.
    """
    source = card.source(article_id)
    old = source.article
    start, end, words = _narrowed(old, place, words)
    if start == end and not words:
        return card
    article = _with(old, start, end, words)
    start, end = _whole(old.text, article.text, start, end)
    by = len(article.text) - len(old.text)
    was, now = old.text[start:end], article.text[start : end + by]
    if any(first < end and start < last for first, last in quoted):
        _refuse_rewriting(was, now)
    if any(other.article.id == article.id for other in card.sources):
        raise EditRefused("The article is on this card already as it would be when corrected.")
    change = _Change(article_id, article.id, start, end, now)
    fresh = _source(source, article, change, was)
    sources = tuple(fresh if other is source else other for other in card.sources)
    items = tuple(carried(item, change.span) for item in card.items)
    return replace(card, sources=sources, items=items)


def _narrowed(article: Article, place: Extent, words: str) -> tuple[int, int, str]:
    """The change without what stays the same at its ends; a word taken out takes a blank along."""
    text, (start, end), words = article.text, place, typed(words)
    block = _block(article, place)
    if max(end - start, len(words)) > _LONGEST:
        raise EditRefused("A correction is of a few words. Correct them one after the other.")
    if (
        not words.strip()
        and text[end : end + 1] == " "
        and start in {block.start, _after(text, start)}
    ):
        end += 1
    was = text[start:end]
    head = _alike(was, words)
    tail = _alike(was[head:][::-1], words[head:][::-1])
    return start + head, end - tail, words[head : len(words) - tail]


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _after(text: str, start: int) -> int:
    """`start` where a blank stands before it, else -1."""
    return start if text[start - 1 : start] == " " else -1


def _block(article: Article, place: Extent) -> Block:
    start, end = place
    if article.lacks(start, end):
        message = "These words did not come along in the PDF. Open the article itself for them."
        raise EditRefused(message)
    for block in article.blocks:
        if block.start <= start < end <= block.end:
            return block
    raise EditRefused("Choose words of one paragraph to correct.")


def _whole(old: str, new: str, start: int, end: int) -> Extent:
    """The change grown to whole words, of the old text and of the new one."""
    by = len(new) - len(old)
    before = outward(old, start, end)
    after = outward(new, start, end + by)
    grown = min(before[0], after[0]), max(before[1], after[1] - by)
    return grown if grown == (start, end) else _whole(old, new, *grown)


def _refuse_rewriting(was: str, now: str) -> None:
    """Between quotation marks the letters, figures and marks are the speaker's and publisher's."""
    parts = re.split(f"({_UNREADABLE}+)", _untorn(was))
    pattern = "".join(
        f".{{0,{len(part)}}}" if _UNREADABLE in part else re.escape(part) for part in parts
    )
    if not re.fullmatch(pattern, _untorn(now)):
        message = (
            "Between quotation marks only torn words can be mended: blanks, hyphens, and "
            "characters that could not be read. What the publisher wrote wrong stays, or is "
            "marked [sic]."
        )
        raise EditRefused(message)


def _untorn(words: str) -> str:
    """Words without what tears them: blanks, and hyphens between letters."""
    plain = unicodedata.normalize("NFKC", words)
    return "".join(_HYPHEN.sub("", plain).split())


def _with(article: Article, start: int, end: int, words: str) -> Article:
    """The article with words at a place; its blocks stay blocks in canonical form."""
    by = len(words) - (end - start)
    text = article.text[:start] + words + article.text[end:]
    blocks = tuple(
        replace(
            block,
            start=block.start + by if block.start > start else block.start,
            end=block.end + by if block.end >= end and block.end >= start else block.end,
        )
        for block in article.blocks
    )
    for block in blocks:
        own = text[block.start : block.end]
        if not own or own != canonical(own):
            message = (
                "Leave one blank between two words, and none where a paragraph begins or ends."
            )
            raise EditRefused(message)
    return replace(article, text=text, blocks=blocks)


def _source(source: Source, article: Article, change: _Change, was: str) -> Source:
    """The source with the corrected article, and the correction noted after those before it."""
    rejected = tuple(
        (role, *moved)
        for role, start, end in source.rejected
        if (moved := change.extent(start, end))[0] < moved[1]
    )
    noted = tuple(
        replace(one, at=change.extent(one.at, one.at + 1)[0]) for one in source.corrections
    )
    made = Correction(change.start, was, change.words)
    return replace(source, article=article, rejected=rejected, corrections=(*noted, made))
