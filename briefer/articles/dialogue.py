"""Dialogue: speech that a dash opens, and cues that stand inside speech without any mark."""

import re
from collections.abc import Iterator, Sequence

from briefer.articles.grammar import Saying
from briefer.articles.quotations import Marked
from briefer.model.article import Block, BlockKind
from briefer.model.expressions import expression
from briefer.model.reading import Extent

_OPENING = expression(r"[—–][ \u00a0]?(?=\w|[¿¡«“\"…])")
# "—Llegué —recuerda ella—. Nevó.", "— Хай, — каже вона. — Аби їхав."
_DASH = expression(r"[ \u00a0][—–][ \u00a0]?|[—–](?=[.,;:!?])")
_LEADING = " \u00a0.,;:"
# ", a-t-il ajouté," and ", confie un urgentiste sous couvert d’anonymat."
_INCISE = r",[ \u00a0](?P<cue>{verb}\b[^,.;:!?«»\n]{{2,80}})(?P<end>[,.])(?=[ \u00a0]|$)"
_ASKED = r"\w+-(?:t-)?(?:il|elle|on|ils|elles)"


def dialogue(text: str, blocks: Sequence[Block], saying: Saying) -> Iterator[Marked]:
    """What dashes quote: the speech of each block that one opens, in the order of the text."""
    if not saying.dialogue:
        return
    for index, block in enumerate(blocks):
        opening = _OPENING.match(text, block.start, block.end)
        if opening and block.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM}:
            for start, end in _turns(text, opening.end(), block.end):
                yield Marked((start, end), (start, end), index)


def _turns(text: str, start: int, end: int) -> Iterator[Extent]:
    """The stretches of speech between dashes: every other one, if what lies between tells."""
    told = False
    for match in _DASH.finditer(text, start, end):
        if told or text[match.end() : match.end() + 1].islower():
            if not told:
                yield _bare(text, start, match.start())
            start, told = match.end(), not told
    if not told and start < end:
        yield _bare(text, start, end)


def parted(text: str, marks: Sequence[Marked], saying: Saying) -> Iterator[Marked]:
    """Quotations, in two where a cue stands inside one without marks of its own."""
    verbs = "|".join(re.escape(verb) for verb in saying.verbs)
    pattern = _INCISE.format(verb=f"(?:{_ASKED}|{verbs})") if saying.incises else r"(?!)"
    incise = re.compile(pattern)
    for mark in marks:
        found = incise.search(text, *mark.inner)
        if found is None:
            yield mark
            continue
        start = mark.inner[0]
        yield Marked((mark.outer[0], found.start()), (start, found.start()), mark.block)
        rest = _bare(text, found.end("end"), mark.inner[1])
        if rest[0] < rest[1]:
            yield Marked((rest[0], mark.outer[1]), rest, mark.block)


def _bare(text: str, start: int, end: int) -> Extent:
    """An extent without the signs that a dash leaves before speech, and without blanks after."""
    while start < end and text[start] in _LEADING:
        start += 1
    while end > start and text[end - 1] in " \u00a0,":
        end -= 1
    return start, end
