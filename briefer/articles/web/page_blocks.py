"""Page blocks: every visible block of text of a page, in order, with what stands round it."""

from typing import TYPE_CHECKING, NamedTuple

from briefer.articles.plain_text import is_heading
from briefer.articles.web.page import HEADINGS, Cell, Page, PageBlock
from briefer.articles.web.surroundings import UNSEEN, Sign, is_hidden, names, sign, words
from briefer.articles.web.tables import rowed, unlisted
from briefer.model.article import BlockKind
from briefer.model.canonical import canonical

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ITEMS = frozenset(["li", "dt", "dd"])
_BLOCKS = HEADINGS | words(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form frameset header hgroup hr html img label legend li"
    " main menu nav ol optgroup option p picture pre section select summary svg table tbody td"
    " text textarea tfoot th thead tr ul"
)
# Elements that set letters, so that words may run through them: un<b>believ</b>able.
_LETTERING = words(
    "b i em strong u s sup sub small big font mark abbr acronym code q cite ins del wbr tt"
)
_BOLD = frozenset(["b", "strong"])
_KINDS = {
    **dict.fromkeys(HEADINGS, BlockKind.HEADING),
    **dict.fromkeys(_ITEMS, BlockKind.LIST_ITEM),
    "blockquote": BlockKind.BLOCK_QUOTE,
    "figure": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "caption": BlockKind.CAPTION,
    "text": BlockKind.OTHER,
}
# Names of elements that hold what is said of a picture.
_CAPTIONED = words("caption captions cutline credit credits figcaption")
_LARGE = frozenset(["html", "body", "main", "article", "section"])


class _Place(NamedTuple):
    """What the walk knows of the block element it stands in."""

    home: int = 0
    tag: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    sign: Sign | None = None
    called: str = ""
    cell: Cell | None = None
    item: int = -1
    in_article: bool = False

    def entered(self, element: "HtmlElement", home: int) -> "_Place":
        """The place inside an element that stands here; `home` is its index."""
        tag = str(element.tag)
        found = self._sign(element)
        if tag not in _BLOCKS:
            return self if found is self.sign else self._replace(sign=found)
        called = names(element)
        return _Place(
            home=home,
            tag=tag,
            kind=self._kind(tag, called),
            sign=found,
            called=f"{self.called.rpartition(' / ')[2]} / {called}",
            cell=Cell.entered(self.cell, tag, home, element.get("role", "")),
            item=home if tag in _ITEMS else self.item,
            in_article=self.in_article or tag in {"article", "main"},
        )

    def _sign(self, element: "HtmlElement") -> Sign | None:
        """What is said further out stands, but for what is sure further in."""
        found = sign(element, in_article=self.in_article)
        if self.sign and not (found and found.is_sure and not self.sign.is_sure):
            return self.sign
        return found

    def _kind(self, tag: str, called: str) -> BlockKind:
        own = _KINDS.get(tag, self.kind)
        if self.kind in {BlockKind.BLOCK_QUOTE, BlockKind.CAPTION}:
            return own if own is BlockKind.BLOCK_QUOTE else self.kind
        is_caption = own is not BlockKind.HEADING and not _CAPTIONED.isdisjoint(called.split())
        return BlockKind.CAPTION if is_caption and tag not in _LARGE else own


class _Words:
    """The words gathered for a block: how many letters, how many of them linked, how many bold."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.letters = self.linked = self.bold = 0
        self.has_break = self.is_at_edge = False

    def add(self, text: str, *, is_linked: bool, is_bold: bool) -> None:
        """Take some words in."""
        if self.is_at_edge and self.parts and _runs_on(self.parts[-1], text):
            self.parts.append(" ")
        self.parts.append(text)
        self.is_at_edge = False
        count = len(text.strip())
        self.letters += count
        self.linked += count if is_linked else 0
        self.bold += count if is_bold else 0
        self.has_break = self.has_break and not count


class _Walk:
    """One pass over a tree. What is hidden in a line is gathered apart from the line."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.items: list[int] = []
        self.parents = [-1]
        self.articles: set[int] = set()
        self._places = [_Place()]
        self._words = [_Words()]
        self._apart: list[int] = []
        self._links = self._bolds = 0

    def text(self, text: str | None) -> None:
        """Take some words in."""
        if text:
            self._words[-1].add(text, is_linked=self._links > 0, is_bold=self._bolds > 0)

    def start(self, element: "HtmlElement") -> bool:
        """Enter an element; False where nothing of it is seen."""
        tag = str(element.tag)
        if tag in UNSEEN:
            return False
        if tag == "br":
            self._break()
        elif tag in _BLOCKS:
            self.flush()
            self.parents.append(self._places[-1].home)
            if tag == "article":
                self.articles.add(len(self.parents) - 1)
        elif is_hidden(element):
            self._apart.append(len(self._places))
            self._words.append(_Words())
        self._edge(tag)
        self._places.append(self._places[-1].entered(element, len(self.parents) - 1))
        self._links += tag == "a"
        self._bolds += tag in _BOLD
        return True

    def end(self, element: "HtmlElement") -> None:
        """Leave an element."""
        tag = str(element.tag)
        self._links -= tag == "a"
        self._bolds -= tag in _BOLD
        if tag in _BLOCKS:
            self.flush()
        self._edge(tag)
        if self._apart and self._apart[-1] == len(self._places) - 1:
            self.flush()
            self._apart.pop()
            self._words.pop()
        self._places.pop()

    def _edge(self, tag: str) -> None:
        """Note that the words of two elements meet here."""
        said = self._words[-1]
        said.is_at_edge = said.is_at_edge or tag not in _LETTERING

    def _break(self) -> None:
        """A line end; a second one begins a paragraph."""
        if self._words[-1].has_break:
            self.flush()
        self._words[-1].parts.append("\n")
        self._words[-1].has_break = True

    def flush(self) -> None:
        """End the block of words gathered so far."""
        said, place = self._words.pop(), self._places[-1]
        self._words.append(_Words())
        text = canonical("".join(said.parts))
        if text.strip():
            is_bold = said.bold == said.letters and place.kind is BlockKind.PARAGRAPH
            is_title = is_bold and is_heading(text)
            share = said.linked / said.letters if said.letters else 0.0
            self.blocks.append(
                PageBlock(
                    text,
                    BlockKind.HEADING if is_title else place.kind,
                    place.sign,
                    share,
                    place.home,
                    place.tag,
                    place.called,
                    place.cell,
                )
            )
            self.items.append(place.item)


def _runs_on(before: str, after: str) -> bool:
    """Whether words of two elements side by side would run together: "By Jane Roe10 May"."""
    last, first = before[-1:], after[:1]
    return (last.islower() or last in {".", ",", "!", "?"}) and (first.isupper() or first.isdigit())


def page_blocks(tree: "HtmlElement") -> Page:
    """Every visible block of a page. What is hidden is there too, and says so."""
    from lxml.etree import iterwalk

    walk = _Walk()
    steps = iterwalk(tree, events=("start", "end", "comment"))
    is_unseen = False
    for event, element in steps:
        if event == "start":
            is_unseen = not walk.start(element)
            if is_unseen:
                steps.skip_subtree()
            else:
                walk.text(element.text)
            continue
        if event == "end" and not is_unseen:
            walk.end(element)
        is_unseen = False
        walk.text(element.tail)
    walk.flush()
    blocks = tuple(rowed(unlisted(walk.blocks, walk.items)))
    return Page(blocks, tuple(walk.parents), frozenset(walk.articles))
