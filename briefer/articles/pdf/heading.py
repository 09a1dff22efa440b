"""Headline and standfirst: the largest type of the first page, and what stands below it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefer.articles.opening import furniture
from briefer.articles.pdf.flow import Part
from briefer.articles.pdf.kinds import plain
from briefer.articles.pdf.paragraphs import Type
from briefer.model.article import BlockKind, Details

_LARGER = 1.15  # than the text
_LONGEST_HEADLINE, _LONGEST_STANDFIRST = 250, 500
_FEWEST_WORDS = 2
_FOLLOWS = 4  # parts among which the standfirst is looked for
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.BLOCK_QUOTE})


def headed(parts: Sequence[Part], body: Type, mastheads: frozenset[str], title: str) -> list[Part]:
    """The parts with headline and standfirst told; `mastheads` are words, in small letters, that
    stand at the head of other pages too: the name of the paper is no headline. What the document
    itself is titled (`title`) goes before larger type.
    """
    at = _headline(parts, body, mastheads, title)
    if at is None:
        return list(parts)
    found = list(parts)
    found[at] = replace(parts[at], kind=BlockKind.HEADLINE, apart=False)
    below = next(iter(_standfirsts(found, at, body)), None)
    if below is not None:
        found[below] = replace(found[below], kind=BlockKind.STANDFIRST, apart=False)
    return found


def _headline(
    parts: Sequence[Part], body: Type, mastheads: frozenset[str], title: str
) -> int | None:
    first = next((part.paragraph.page for part in parts if part.why is None), 0)
    large = [
        at
        for at, part in enumerate(parts)
        if part.why is None
        and part.paragraph.page == first
        and part.paragraph.size > _LARGER * body.size
        and len(plain(part.paragraph)) <= _LONGEST_HEADLINE
        and len(plain(part.paragraph).split()) >= _FEWEST_WORDS
        and not _is_masthead(plain(part.paragraph), mastheads)
    ]
    titled = (at for at in large if plain(parts[at].paragraph) == title)
    largest = max(large, key=lambda at: (parts[at].paragraph.size, -at), default=None)
    return next(titled, largest)


def _is_masthead(text: str, mastheads: frozenset[str]) -> bool:
    words = text.casefold().strip()
    return any(words in head for head in mastheads)


def _standfirsts(parts: Sequence[Part], at: int, body: Type) -> Iterator[int]:
    """Where a standfirst may be: close below the headline, and set unlike the text."""
    for below in range(at + 1, min(at + 1 + _FOLLOWS, len(parts))):
        part = parts[below]
        one, text = part.paragraph, plain(part.paragraph)
        if part.why is not None or furniture(text, Details()) is not None:
            continue
        if part.kind not in _RUNNING:
            return
        italic = all(line.look.italic for line in one.lines)
        unlike = one.size > 1.03 * body.size or one.bold != body.bold or italic
        if unlike and len(text) <= _LONGEST_STANDFIRST and len(text.split()) > _FEWEST_WORDS:
            yield below
        return
