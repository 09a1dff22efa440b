"""Emphasis: the words of one part found inside another, such as a speaker in a sentence."""

from collections.abc import Iterable, Iterator

from briefer.model.passage import Kept, Passage, Quoted, spans
from briefer.model.span import Span
from briefer.model.wording import Fragment, FragmentKind


def stands_in(passage: Passage, text: Passage) -> bool:
    """Whether the article's words of a passage are among those of a text."""
    mine = spans(passage)
    return bool(mine) and all(any(kept.holds(span) for kept in spans(text)) for span in mine)


def emphasised(
    fragments: Iterable[Fragment], passage: Passage, part: Passage
) -> Iterator[tuple[str, bool]]:
    """The words of a passage piece by piece, and whether they are those of the part."""
    marked = spans(part)
    for fragment in fragments:
        at = _place(fragment, passage)
        begin = 0
        for span in marked if at else ():
            if at and at.holds(span):
                first, last = span.start - at.start, span.end - at.start
                yield fragment.text[begin:first], False
                yield fragment.text[first:last], True
                begin = last
        yield fragment.text[begin:], False


def _place(fragment: Fragment, passage: Passage) -> Span | None:
    """Where in the article a fragment of kept words stands."""
    if fragment.kind is not FragmentKind.KEPT:
        return None
    piece = passage[fragment.path[0]]
    if isinstance(piece, Quoted):
        piece = piece.pieces[fragment.path[1]]
    if not isinstance(piece, Kept):
        return None
    return piece.span.within(fragment.at, fragment.at + len(fragment.text))
