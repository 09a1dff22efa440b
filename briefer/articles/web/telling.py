"""Where trafilatura finds the body of a page: which blocks hold the words it gives."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from briefer.articles.web.page import PageBlock
from briefer.model.expressions import expression

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Han and kana stand for words of their own.
_TOKEN = expression("[\u3041-\u30ff\u3400-\u9fff]|[^\\W\u3041-\u30ff\u3400-\u9fff]+")
_RUN = 4  # words in a row that are looked for
_COVERED = 0.5
# A longer page is told without it: its time grows faster than the page.
_MOST_LETTERS = 600_000
_MOST_ELEMENTS = 30_000


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in one case."""
    return tuple(_TOKEN.findall(text.casefold()))


def body_text(tree: "HtmlElement", blocks: Iterable[PageBlock]) -> str:
    """The body's words as trafilatura finds them, a line a block; "" where it finds none."""
    elements = sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS))
    if elements == _MOST_ELEMENTS or sum(len(block.text) for block in blocks) > _MOST_LETTERS:
        return ""
    # Slow to import, and only web pages need it.
    from trafilatura import extract

    return extract(tree, include_comments=False, include_tables=True) or ""


def told(blocks: Iterable[PageBlock], body: str) -> list[bool]:
    """Which blocks are in the body: half of their runs of words, or the whole of a short one."""
    if not body:
        return [False for _ in blocks]
    lines = [tokens(line) for line in body.split("\n")]
    whole = {line for line in lines if line}
    runs = {run for line in lines for run in _runs(line)}
    return [_is_told(tokens(block.text), whole, runs) for block in blocks]


def _is_told(
    words: tuple[str, ...], whole: set[tuple[str, ...]], runs: set[tuple[str, ...]]
) -> bool:
    if len(words) < _RUN:
        return words in whole
    found = [run in runs for run in _runs(words)]
    return sum(found) >= _COVERED * len(found)


def _runs(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    return (words[at : at + _RUN] for at in range(len(words) - _RUN + 1))
