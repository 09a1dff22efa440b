"""Plain text, in its two habits: blank lines between paragraphs, or one paragraph a line."""

from dataclasses import replace

from briefer.articles.embargoes import is_embargo
from briefer.articles.languages import language_of
from briefer.articles.manuscript import Manuscript
from briefer.articles.opening import Kinded, ends, is_headline, opening
from briefer.articles.wrapping import paragraphs
from briefer.model.article import Article, BlockKind, Details, Dropped, DropReason
from briefer.model.canonical import canonical, clean
from briefer.model.expressions import expression

_BULLET = expression(r"[-*•▪‣◦·]\s+(?=\S)")
_NUMBERED = expression(r"\d{1,2}[.)]\s+\S")
_LONGEST_HEADING = 90
_MOST_HEADING_WORDS = 14


class PlainTextReader:
    """Reads any text; what its lines are is told from their lengths and ends."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Any text is plain text."""
        return True

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a text."""
        texts = [text for one in paragraphs(clean(manuscript.text)) if (text := canonical(one))]
        # An embargo above the headline is no headline.
        above = texts[:1] if texts[1:] and is_embargo(texts[0]) else []
        texts = texts[len(above) :]
        language = language_of(" ".join(texts[:200]))
        opened = opening(kinds_of(texts), Details(language=language))
        details = replace(opened.details, language=language)
        left = tuple(Dropped(text, DropReason.LETTERHEAD, 0) for text in above)
        return Article.of(opened.blocks, details, manuscript.origin, left)


def kinds_of(texts: list[str]) -> list[Kinded]:
    """What texts in a row are, told from their lengths and ends."""
    blocks = [kind_of(text) for text in texts]
    if len(texts) > 1 or (texts and not ends(texts[0])):
        second = max((len(text), text) for text in [*texts[1:4], ""])[1]
        if blocks[0][0] is BlockKind.PARAGRAPH and is_headline(texts[0], second):
            blocks[0] = (BlockKind.HEADLINE, texts[0])
    for at in range(1, len(blocks) - 1):
        kind, text = blocks[at]
        if kind is BlockKind.PARAGRAPH and is_heading(text) and not is_heading(blocks[at + 1][1]):
            blocks[at] = (BlockKind.HEADING, text)
    return blocks


def kind_of(text: str) -> Kinded:
    """What a text is by the sign it begins with, and its words without the sign."""
    bullet = _BULLET.match(text)
    if bullet:
        return BlockKind.LIST_ITEM, text[bullet.end() :]
    if _NUMBERED.match(text):
        return BlockKind.LIST_ITEM, text
    if text.startswith("> "):
        return BlockKind.BLOCK_QUOTE, text.removeprefix("> ")
    return BlockKind.PARAGRAPH, text


def is_heading(text: str) -> bool:
    """Whether a text is a heading by its looks: short, without a stop, not speech."""
    if len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_HEADING_WORDS:
        return False
    if text[0].islower() or text[0] in '"“„«(—–-' or kind_of(text)[0] is not BlockKind.PARAGRAPH:
        return False
    return not ends(text) or (text.endswith("?") and len(text) <= 60)
