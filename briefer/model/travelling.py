"""Travelling: what of a card and its articles goes along in an exported PDF.

With `passages` the blocks a card uses travel whole, the others as their length and digest, so that
every span stays true. What is held back stays at home, as do originals, what was left
out of them, rejected suggestions, and images not shown.
"""

from bisect import bisect_right
from collections.abc import Container
from dataclasses import replace

from briefer.model.article import Article, BlockKind, Withheld, digest
from briefer.model.card import Attach, Card, Source


def travelling(card: Card, talks: Container[str] = ()) -> Card | None:
    """The card as it goes along, or None where nothing does.

    `talks` are the ids of articles in which people speak in turns.
    """
    match card.options.attach:
        case Attach.NOTHING:
            return None
        case Attach.ARTICLE:
            sources = tuple(
                replace(
                    source,
                    article=replace(source.article, dropped=()),
                    rejected=(),
                    original=None,
                )
                for source in card.sources
            )
            return replace(card, sources=sources, images=card.shown_images)
        case Attach.PASSAGES:
            shown = replace(card, items=card.printed)
            sources = tuple(_used(source, shown, talks) for source in card.sources)
            return replace(shown, sources=sources, images=shown.shown_images)


def filler(length: int) -> str:
    """What stands for a block of `length` code points that did not travel: canonical, no words."""
    return ("… " * length)[: length - 1] + "…"


def _used(source: Source, card: Card, talks: Container[str]) -> Source:
    article = source.article
    used = _blocks(source, card)
    gone = dict(article.withheld.blocks) if article.withheld else {}
    texts: list[str] = []
    for index, block in enumerate(article.blocks):
        words = article.text[block.start : block.end]
        if index not in used and index not in gone:
            gone[index] = digest(words)
        texts.append(filler(len(words)) if index in gone else words)
    is_talk = article.withheld.is_talk if article.withheld else article.id in talks
    rest = Withheld(article.id, tuple(sorted(gone.items())), is_talk) if gone else None
    # Who sent it and when stay at home but where the source line tells them.
    details, came = source.details, article.origin
    origin = replace(
        came,
        who="" if details.publisher else came.who,
        when="" if details.published else came.when,
    )
    spared = Article("\n".join(texts), article.blocks, article.details, origin, rest)
    # What was corrected is told with the words that travel, and not of the others.
    told = tuple(one for one in source.corrections if not spared.lacks(one.at, one.at + 1))
    return replace(source, article=spared, rejected=(), corrections=told, original=None)


def _blocks(source: Source, card: Card) -> set[int]:
    """The blocks that items show or rest on, and the headline, which the source line shows."""
    blocks = source.blocks
    used = {n for n, block in enumerate(blocks) if block.kind is BlockKind.HEADLINE}
    for span in (span for item in card.items for span in item.spans):
        if span.article != source.article.id:
            continue
        at = bisect_right(blocks, span.start, key=lambda block: block.end)
        while at < len(blocks) and blocks[at].start < span.end:
            used.add(at)
            at += 1
    return used
