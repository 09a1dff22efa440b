"""Tags: what a listener hears of a page, as a tree of elements in the order of the card.

Roles are the structure types of ISO 32000-1, 14.8.4. Headings begin at H1 and skip no level, as
ISO 14289-1 (PDF/UA-1), 7.4.2 asks.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from briefer.model.expressions import expression
from briefer.model.given import is_address
from briefer.model.page import Cells, Page, Picture, Placed, Tag
from briefer.typesetting.contents import Content, contents

_MAILBOX = expression(r"mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+")
# Tuples: an enum's member is found by identity sooner than by its hash.
_VOICES = (Tag.QUOTE, Tag.SPEAKER)
_DRAWN = (Tag.PICTURE, Tag.CODE)


_ROLES = {Tag.HEADLINE: "H1", Tag.LABEL: "H2", Tag.NUMBER: "Lbl"}


class Element(NamedTuple):
    """A structure element. `address` makes it a link; `numbered` tells of a list its numbers.

    `reads` are its words where the glyphs do not follow one another as they are read.
    """

    role: str
    kids: "tuple[Element | Content, ...]"
    alt: str = ""
    language: str = ""
    address: str = ""
    numbered: bool = False
    reads: str = ""


class _Section(NamedTuple):
    """A slot's blocks without decoration: its labels, then those of each item, in card order."""

    labels: tuple[Placed, ...]
    items: tuple[tuple[Placed, ...], ...]

    @property
    def blocks(self) -> Iterator[Placed]:
        for item in self.items:
            yield from item


def tree(page: Page, language: str) -> Element:
    """The page's structure. `language` is the document's; labels may be in another."""
    sections = _title_first(_sections(page))
    top = min((column.y for column in page.columns), default=page.height)
    said = [placed for placed in page.furniture if is_heard(placed)]
    before = [placed for placed in said if placed.y < top]
    after = [placed for placed in said if placed.y >= top]
    theirs = "" if _primary(page.language) == _primary(language) else page.language
    kids = (
        *_plain(before),
        *(kid for part in sections for kid in _section(part, theirs)),
        *_plain(sorted(after, key=lambda placed: placed.tag is Tag.CODE)),
    )
    titled = any(placed.tag is Tag.HEADLINE for part in sections for placed in part.blocks)
    heard = kids if titled else tuple(_raised(kid) for kid in kids)
    return Element("Document", heard, language=language)


def _primary(language: str) -> str:
    return language.lower().split("-")[0]


def _raised(part: Element | Content) -> Element | Content:
    """A part of a page without a title, on which labels are the first headings."""
    if isinstance(part, Content):
        return part
    role = "H1" if part.role == "H2" else part.role
    return part._replace(role=role, kids=tuple(_raised(kid) for kid in part.kids))


def _sections(page: Page) -> list[_Section]:
    """The slots in the order of their first printed item; one that flows on is one section."""
    rank = {item: number for number, item in enumerate(page.order)}
    slots: dict[str, list[Placed]] = {}
    for slot in (slot for column in page.columns for slot in column.slots):
        blocks = slots.setdefault(slot.slot, [])
        blocks.extend(placed for placed in slot.blocks if is_heard(placed))
    found: list[tuple[int, _Section]] = []
    for blocks in slots.values():
        first = min((rank[p.item] for p in blocks if p.item in rank), default=None)
        # What shows no item of the card stays behind what it stands under.
        last = first if first is not None else found[-1][0] if found else -1
        found.append((last, _section_of(blocks, rank)))
    return [section for _, section in sorted(found, key=lambda pair: pair[0])]


def _section_of(blocks: Iterable[Placed], rank: dict[str, int]) -> _Section:
    labels: list[Placed] = []
    items: dict[str, list[Placed]] = {}
    for placed in blocks:
        if placed.tag is Tag.LABEL and not placed.item:
            labels.append(placed)
        else:
            items.setdefault(placed.item, []).append(placed)
    ordered = sorted(items, key=lambda item: rank.get(item, len(rank)))
    return _Section(tuple(labels), tuple(tuple(items[item]) for item in ordered))


def _title_first(sections: list[_Section]) -> list[_Section]:
    """The title before the first label, so that headings begin at the top."""
    title = next((p for p in sections if any(b.tag is Tag.HEADLINE for b in p.blocks)), None)
    label = next((part for part in sections if part.labels), None)
    if title is None or label is None or title is label:
        return sections
    if sections.index(title) < sections.index(label):
        return sections
    rest = [part for part in sections if part is not title]
    at = rest.index(label)
    return [*rest[:at], title, *rest[at:]]


def _section(section: _Section, language: str) -> Iterator[Element]:
    """A slot with what stands over it; its label is in the page's own language."""
    labels = [_element([placed])._replace(language=language) for placed in section.labels]
    kids = (*labels, *_items(section))
    if labels:
        yield Element("Sect", kids)
    else:
        yield from kids


def _items(section: _Section) -> Iterator[Element]:
    numbered = any(placed.tag is Tag.NUMBER for placed in section.blocks)
    listed = len(section.items) > 1 and all(placed.tag is Tag.TEXT for placed in section.blocks)
    if numbered or listed:
        points = tuple(_point(item) for item in section.items)
        yield Element("L", points, numbered=numbered)
    else:
        for item in section.items:
            yield from _plain(item)


def _point(item: Sequence[Placed]) -> Element:
    """A list item: its number, then its words."""
    number = [placed for placed in item if placed.tag is Tag.NUMBER]
    body = Element("LBody", tuple(_plain(p for p in item if p.tag is not Tag.NUMBER)))
    return Element("LI", (_element(number), body) if number else (body,))


def _plain(blocks: Iterable[Placed]) -> Iterator[Element]:
    """Blocks as they follow: what a voice says in a quotation, a block that flows on as one."""
    for voice, said in groupby(blocks, key=lambda placed: placed.tag in _VOICES):
        if voice:
            yield Element("BlockQuote", tuple(_paragraphs(said)))
        else:
            yield from _paragraphs(said)


def _paragraphs(blocks: Iterable[Placed]) -> Iterator[Element]:
    """One element a block; blocks of one part of one item are one that flows on."""

    def same(numbered: tuple[int, Placed]) -> object:
        number, placed = numbered
        flows = placed.item and placed.part and placed.tag not in _DRAWN
        return (placed.item, placed.part, placed.tag) if flows else number

    for _, group in groupby(enumerate(blocks), key=same):
        yield _element([placed for _, placed in group])


def _element(blocks: Sequence[Placed]) -> Element:
    tag = blocks[0].tag
    if tag in _DRAWN:
        return _figure(blocks[0])
    role = _ROLES.get(tag, "P")
    stretches = list(chain.from_iterable(map(contents, blocks)))
    languages = {stretch.language for stretch in stretches}
    language = languages.pop() if len(languages) == 1 else ""
    if any(may_link(stretch.link) for stretch in stretches):
        return Element(role, tuple(_linked(stretches)), language=language)
    return Element(role, tuple(stretches), language=language, reads=_reads(stretches))


def _linked(stretches: Iterable[Content]) -> Iterator[Element | Content]:
    """Words with links among them, which are elements of their own."""
    for link, same in groupby(stretches, key=lambda stretch: stretch.link):
        kids = tuple(same)
        reads = _reads(kids)
        if may_link(link):
            yield Element("Link", kids, address=link, reads=reads)
        elif reads:
            yield Element("Span", kids, reads=reads)
        else:
            yield from kids


def _reads(stretches: Sequence[Content]) -> str:
    """The words where some run from right to left, for their glyphs run from the left.

    They stand with the element: with the content pdfium and poppler turn them round once more.
    """
    if not any(each.rtl for each in stretches):
        return ""
    return "".join([each.heard for each in stretches]).strip()


def _figure(placed: Placed) -> Element:
    """A picture by its description, the code of an address as a link there."""
    (mark,) = (mark for mark in placed.block.marks if isinstance(mark, Cells | Picture))
    figure = Element("Figure", tuple(contents(placed)), alt=mark.alt)
    if isinstance(mark, Picture) or not may_link(mark.link):
        return figure
    return Element("Link", (figure,), address=mark.link)


def is_heard(placed: Placed) -> bool:
    """Whether a block is to be heard: not decoration, and not a picture without a description."""
    drawn = (mark for mark in placed.block.marks if isinstance(mark, Cells | Picture))
    return placed.tag is not Tag.DECORATION and all(mark.alt for mark in drawn)


def may_link(address: str) -> bool:
    """Whether an address may be a link: of the web or of a mailbox, nothing that runs or reads."""
    if not address:
        return False
    return is_address(address) or _MAILBOX.fullmatch(address) is not None
