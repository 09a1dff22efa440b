"""What the styles of a Word document say its paragraphs are."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from briefer.articles.office_package import at
from briefer.model.article import BlockKind, DropReason
from briefer.model.expressions import expression

# Word and LibreOffice write the names of their own styles in English, whatever language they speak.
_NAMED: tuple[tuple[re.Pattern[str], BlockKind | DropReason], ...] = tuple(
    (expression(pattern), kind)
    for pattern, kind in (
        (r"title|headline", BlockKind.HEADLINE),
        (r"subtitle|standfirst|deck|dek", BlockKind.STANDFIRST),
        (r"heading(?: \d+)?", BlockKind.HEADING),
        (r"(?:intense )?quote|quotations|block (?:text|quote|quotation)", BlockKind.BLOCK_QUOTE),
        (r"list (?:bullet|number|continue)(?: \d+)?|list(?: \d+)?", BlockKind.LIST_ITEM),
        (r"caption|illustration|figure|drawing", BlockKind.CAPTION),
        (r"(?:footnote|endnote) text|footnote|endnote", BlockKind.OTHER),
        (r"(?:toc|contents|index)(?: (?:\d+|heading))?|table of \w+", DropReason.NAVIGATION),
        (r"header|footer|header and footer", DropReason.RUNNING_HEAD),
    )
)


class _Style(NamedTuple):
    name: str
    based_on: str
    parts: tuple[Element, ...]


class Styles:
    """The styles of a document by id."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._switches: dict[tuple[str, str], bool | None] = {}
        for style in root.iter("w:style") if root is not None else ():
            parts = [
                part for part in (style.find("w:pPr"), style.find("w:rPr")) if part is not None
            ]
            self._styles[style.get("w:styleId", "")] = _Style(
                value(style, "w:name").lower(), value(style, "w:basedOn"), tuple(parts)
            )
        found = at(root, "w:docDefaults/w:rPrDefault/w:rPr/w:lang")
        self.language = found.get("w:val", "") if found is not None else ""

    def kind(self, own: Element | None) -> BlockKind | DropReason | None:
        """What the properties of a paragraph say it is; None for a plain one."""
        styles = list(self._based(value(own, "w:pStyle")))
        named = (kind for style in styles for like, kind in _NAMED if like.fullmatch(style.name))
        if (kind := next(named, None)) is not None:
            return kind
        places = [own, *(part for style in styles for part in style.parts)]
        levels = (value(place, "w:outlineLvl") for place in places)
        if next(filter(None, levels), "9") < "9":
            return BlockKind.HEADING
        numbers = (value(place, "w:numPr/w:numId") for place in places)
        return BlockKind.LIST_ITEM if next(filter(None, numbers), "0") != "0" else None

    def is_on(self, paragraph: Element | None, run: Element | None, switch: str) -> bool:
        """Whether a switch such as w:b is on in a run, given its and its paragraph's properties."""
        found = _switch(run, switch)
        for style_id in (value(run, "w:rStyle"), value(paragraph, "w:pStyle")):
            found = self._styled(style_id, switch) if found is None and style_id else found
        return bool(found)

    def _styled(self, style_id: str, switch: str) -> bool | None:
        key = (style_id, switch)
        if key not in self._switches:
            parts = (part for style in self._based(style_id) for part in style.parts)
            states = (_switch(part, switch) for part in parts)
            self._switches[key] = next((state for state in states if state is not None), None)
        return self._switches[key]

    def _based(self, style_id: str) -> Iterator[_Style]:
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = self._styles[style_id].based_on


def _switch(properties: Element | None, switch: str) -> bool | None:
    found = at(properties, switch)
    return None if found is None else found.get("w:val", "1") not in {"0", "false", "off"}


def value(element: Element | None, path: str) -> str:
    """The value of what stands at a path in an element, "" where nothing does."""
    found = at(element, path)
    return found.get("w:val", "") if found is not None else ""
