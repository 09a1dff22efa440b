"""From markup to a tree, in bounded time and memory whatever the markup is."""

import re
import sys
from typing import TYPE_CHECKING

from briefer.model.canonical import clean
from briefer.model.errors import SourceUnreadable
from briefer.model.expressions import expression

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAG = expression(r"<!--|<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = expression(r"""[\s/]*([^\s=>/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*))?""")
# A tree is made of characters: how they were encoded is past.
_XML = expression(r"\A\s*<\?xml[^>]{0,400}>")
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]
)
_INLINE = frozenset(["a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "u"])
# What is inside them is no markup.
_RAW = {
    name: expression(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}
# Not every version of lxml knows the name of the error.
_LIMIT = expression("Excessive depth|Resource limit")
# libxml2 stops at 256 elements inside one another, and is slow with very many attributes.
_BREAK = "<br><br>"
_DEEPEST = 200
_MOST_ATTRIBUTES = 200
_LONG_TAG = 10_000


def parsed(text: str, called: str) -> "HtmlElement":
    """The tree of a page. Raises SourceUnreadable for what has no elements at all."""
    # Slow to import, and only web pages need it.
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    markup = _XML.sub("", clean(text))
    if any(len(stretch) > _LONG_TAG for stretch in markup.split(">")):
        markup = _tamed(markup, sys.maxsize)
    for again in (False, True):
        parser = HTMLParser(huge_tree=False, remove_pis=True)
        try:
            tree = document_fromstring(markup, parser=parser)
        except (etree.LxmlError, ValueError):
            break
        if not _broke_off(parser):
            return tree
        if again:
            break
        markup = _tamed(markup, _DEEPEST)
    message = (
        f"{called} cannot be read: its markup holds no words, or too many in one piece. "
        "Copy the article's words in the browser and paste them."
    )
    raise SourceUnreadable(message)


def _broke_off(parser: object) -> bool:
    """Whether the parser gave up on the way, at one of its limits."""
    log = getattr(parser, "error_log", ())
    return any(_LIMIT.match(entry.message) for entry in log)


def _tamed(markup: str, deepest: int) -> str:
    """The markup with too many attributes cut, and with breaks for elements that lie too deep.

    One pass, and every character is looked at a bounded number of times.
    """
    out: list[str] = []
    stands: list[bool] = []
    at = 0
    while match := _TAG.search(markup, at):
        out.append(markup[at : match.start()])
        if match[0] == "<!--":
            at = _after(markup, "-->", match.end())
            continue
        name = match[2].lower()
        inside, at = _attributes(markup, match.end())
        is_kept = True
        if match[1]:
            is_kept = stands.pop() if stands else True
        elif name not in _VOID:
            is_kept = len(stands) < deepest
            stands.append(is_kept)
        if is_kept:
            out.append(f"<{match[1]}{match[2]}{inside}>")
        elif name not in _INLINE and out[-2:-1] != [_BREAK]:
            out.append(_BREAK)
        if name in _RAW and not match[1]:
            closing = _RAW[name].search(markup, at)
            end = closing.start() if closing else len(markup)
            out.append(markup[at:end])
            at = end
    out.append(markup[at:])
    return "".join(out)


def _after(markup: str, mark: str, at: int) -> int:
    end = markup.find(mark, at)
    return len(markup) if end < 0 else end + len(mark)


def _attributes(markup: str, at: int) -> tuple[str, int]:
    """The first attributes of a tag, and where the text after the tag begins."""
    start = last = at
    count = 0
    while match := _ATTRIBUTE.match(markup, at):
        at = match.end()
        count += 1
        if count <= _MOST_ATTRIBUTES:
            last = at
    return markup[start:last], _after(markup, ">", at)
