"""The words of a Word document's paragraphs: as they would be with every change accepted."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from briefer.articles.office_package import at
from briefer.articles.word_styles import Styles

# What holds runs and is no run; a deletion and the place words were moved from are left out.
_HOLDS_RUNS = frozenset(
    {
        "w:ins",
        "w:moveTo",
        "w:hyperlink",
        "w:smartTag",
        "w:fldSimple",
        "w:sdt",
        "w:sdtContent",
        "w:customXml",
        "w:dir",
        "w:bdo",
    }
)
_DRAWN = frozenset({"w:drawing", "w:pict", "w:object"})
_NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
}
_PRIVATE = range(0xE000, 0xF900)


class Note(NamedTuple):
    """A note that a paragraph refers to: which part of the package holds it, and its id there."""

    part: str
    id: str


class Words:
    """A paragraph's words; those that are not shown, whether all that is shown is bold; what hangs
    on it: notes, and the contents of text boxes.
    """

    def __init__(self) -> None:
        self.text = self.hidden = ""
        self.bold = False
        self.notes: list[Note] = []
        self.boxes: list[Element] = []


def words_of(paragraph: Element, styles: Styles) -> Words:
    """The words of a w:p element."""
    words = Words()
    properties = paragraph.find("w:pPr")
    weights: set[bool] = set()
    for run in _runs(paragraph):
        if run.tag != "w:r":
            words.text += "".join(text.text or "" for text in run.iter("m:t"))
            continue
        own = run.find("w:rPr")
        text = "".join(_signs(run, words))
        if styles.is_on(properties, own, "w:vanish"):
            words.hidden += text
            continue
        words.text += text
        if text.strip():
            weights.add(styles.is_on(properties, own, "w:b"))
    words.bold = weights == {True}
    return words


def is_joined_to_next(paragraph: Element) -> bool:
    """Whether the mark that ends a paragraph is a deletion, so that the next one goes on."""
    return at(paragraph, "w:pPr/w:rPr/w:del") is not None


def is_drop_cap(paragraph: Element) -> bool:
    """Whether a paragraph is the large first letter of the next one."""
    frame = at(paragraph, "w:pPr/w:framePr")
    return frame is not None and frame.get("w:dropCap", "none") != "none"


def chosen(alternatives: Element) -> Element | None:
    """The one of several drawings of the same thing that says most."""
    options = [*alternatives.findall("mc:Choice"), *alternatives.findall("mc:Fallback")]
    return next((one for one in options if _has_words(one)), options[0] if options else None)


def _has_words(element: Element) -> bool:
    return any(text.text for text in element.iter("w:t"))


def _runs(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in {"w:r", "m:oMath", "m:oMathPara"}:
            yield child
        elif child.tag in _HOLDS_RUNS:
            yield from _runs(child)
        elif child.tag == "mc:AlternateContent" and (one := chosen(child)) is not None:
            yield from _runs(one)


def _signs(run: Element, words: Words) -> Iterator[str]:
    """The text of a run; notes and boxes go to the paragraph's."""
    for child in run:
        if child.tag == "w:t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag == "w:br":
            yield "\n" if child.get("w:type", "textWrapping") == "textWrapping" else " "
        elif child.tag == "w:sym":
            yield _symbol(child.get("w:char", ""))
        elif child.tag in _NOTES:
            words.notes.append(Note(_NOTES[child.tag], child.get("w:id", "")))
        else:
            yield from _nested(child, words)


def _nested(child: Element, words: Words) -> Iterator[str]:
    """The text of what stands in a run and holds more than a sign."""
    if child.tag == "mc:AlternateContent":
        one = chosen(child)
        yield from _signs(one, words) if one is not None else ()
    elif child.tag in _DRAWN:
        words.boxes.extend(_boxes(child))
    elif child.tag == "w:ruby":
        base = child.find("w:rubyBase")
        for run in _runs(base) if base is not None else ():
            yield from _signs(run, words)


def _boxes(drawn: Element) -> Iterator[Element]:
    """The contents of the text boxes of a drawing, each once; inner ones come with theirs."""
    if drawn.tag == "mc:AlternateContent":
        one = chosen(drawn)
        yield from _boxes(one) if one is not None else ()
    elif drawn.tag == "w:txbxContent":
        yield drawn
    else:
        for child in drawn:
            yield from _boxes(child)


def _symbol(code: str) -> str:
    """A character given by its number; a place in a font of pictures is no character."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "" if number in _PRIVATE or number > 0xFFFF else chr(number)
