"""E-mail: a file with its parts, or one pasted with the lines that say from whom, to whom, when."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from briefer.articles.arranging import Piece, laid_out
from briefer.articles.earlier import Unit, reasons
from briefer.articles.letterheads import Field, Letterhead, field_of, letterhead, sender
from briefer.articles.mail_parts import Enclosed, Words, enclosed, unwrapped
from briefer.articles.manuscript import Manuscript
from briefer.articles.opening import named
from briefer.articles.plain_text import kind_of
from briefer.articles.press_release import asides
from briefer.articles.wrapping import paragraphs
from briefer.model.article import Arrival, Article, BlockKind, Details, DropReason, Origin
from briefer.model.canonical import canonical, clean
from briefer.model.errors import SourceUnreadable
from briefer.model.expressions import expression
from briefer.model.given import is_date

_NAME = expression(r"\.eml$", re.IGNORECASE)
MAIL = "message/rfc822"
# Only programs write these: such a text is a mail as it travels.
_TRAVELLING = {"mime-version", "content-type", "message-id", "received", "return-path"}
_NAMED = {"from", "to", "cc", "date", "subject"}
_QUOTED = expression(r"\A[ \t]*(?:>[ \t]?)+")
_HEAD = 20_000  # code points that a letterhead lies in


class _Mail(NamedTuple):
    """The letterhead, its lines as they are shown, and what the mail holds."""

    head: Letterhead
    shown: list[str]
    held: Enclosed


class MailReader:
    """Reads e-mail by its name or by the letterhead that it begins with."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether it is a mail. An article may speak of one, but does not begin like it."""
        if _is_named(manuscript):
            return True
        return letterhead(_lines(manuscript.text[:_HEAD])).is_of_letter

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a mail: what it says, who sent it and when.

        Raises SourceUnreadable where it is locked or holds no words.
        """
        mail = _travelled(manuscript) if _travels(manuscript) else _pasted(manuscript)
        blocks = [piece for words in mail.held.words for piece in _pieces(words, mail, manuscript)]
        if not any(piece.why is None and canonical(piece.text) for piece in blocks):
            raise _wordless(mail.held, manuscript.called)
        title = [Piece(BlockKind.HEADLINE, text)] if (text := mail.head.subject) else []
        shown = (Piece(BlockKind.OTHER, line, DropReason.LETTERHEAD) for line in mail.shown)
        attached = (
            Piece(BlockKind.OTHER, name, DropReason.ATTACHMENT) for name in mail.held.attached
        )
        when, who = mail.head.when, mail.head.sender
        origin = Origin(Arrival.EMAIL, manuscript.origin.name, who, when)
        day = when[:10] if is_date(when[:10]) else None
        details = Details(byline=named(_author(blocks) or who), published=day)
        return laid_out([*title, *shown, *blocks, *attached], details, origin)


def _author(blocks: list[Piece]) -> str:
    """Who wrote what is passed on; "" where nothing is."""
    heads = (piece.text for piece in blocks if piece.why is DropReason.LETTERHEAD)
    fields = (found for line in heads if (found := field_of(line)))
    return next((sender(value) for field, _, value in fields if field is Field.FROM), "")


def _is_named(manuscript: Manuscript) -> bool:
    return manuscript.media_type == MAIL or bool(_NAME.search(manuscript.name))


def _travels(manuscript: Manuscript) -> bool:
    """Whether it is a mail as programs hand it on, in bytes that need not all be of one charset."""
    if _is_named(manuscript):
        return True
    return bool(letterhead(_lines(manuscript.text[:_HEAD])).names & _TRAVELLING)


def _lines(text: str) -> list[str]:
    return clean(text).lstrip("\n").split("\n")


def _pasted(manuscript: Manuscript) -> _Mail:
    lines = _lines(manuscript.text)
    head = letterhead(lines)
    shown = [line for line in lines[: head.lines] if _is_shown(line)]
    return _Mail(head, shown, Enclosed([Words("\n".join(lines[head.lines :]))], [], []))


def _is_shown(line: str) -> bool:
    """Whether a line of the letterhead is for people, and is not the headline anyway."""
    found = field_of(line)
    return found is None or found[0] not in {Field.OTHER, Field.SUBJECT}


def _travelled(manuscript: Manuscript) -> _Mail:
    """A mail as it travels, read by the standard library."""
    from email.parser import BytesParser

    try:
        message = BytesParser().parsebytes(manuscript.data.lstrip())
        lines = [f"{name}: {unwrapped(value)}" for name, value in message.raw_items()]
        held = enclosed(message, manuscript.called)
    except RecursionError as error:
        message = f"{manuscript.called} is a mail whose parts lie too deep in one another."
        raise SourceUnreadable(f"{message} Copy its words and paste them.") from error
    fields = [line for line in lines if line.partition(":")[0].lower() in _NAMED]
    return _Mail(letterhead(fields), list(filter(_is_shown, fields)), held)


def _pieces(words: Words, mail: _Mail, manuscript: Manuscript) -> Iterator[Piece]:
    """What the mail says, and what it holds besides with the reason."""
    is_forward = mail.head.is_forward
    if words.is_markup:
        yield from _marked_up(words.text, manuscript.called, is_forward)
        return
    lines = clean(words.text).split("\n")
    units = [Unit(line, line.lstrip(" \t").startswith(">")) for line in lines]
    bare = [_QUOTED.sub("", line) for line in lines]
    of_mail = reasons(units, is_forward=is_forward)
    # A press office mails its press releases.
    whys = [one or other for one, other in zip(of_mail, asides("\n".join(bare)), strict=True)]
    for why, run in groupby(zip(bare, whys, strict=True), key=lambda pair: pair[1]):
        text = "\n".join(line for line, _ in run)
        for paragraph in paragraphs(text):
            kind = kind_of(canonical(paragraph) or " ")
            yield Piece(*kind) if why is None else Piece(BlockKind.PARAGRAPH, paragraph, why)


def _marked_up(markup: str, called: str, is_forward: bool) -> Iterator[Piece]:
    from briefer.articles.web.fragments import fragment  # a plain mail must not pay for it

    try:
        pieces = fragment(markup, called)
    except SourceUnreadable:
        return
    units = [Unit(piece.text, piece.kind is BlockKind.BLOCK_QUOTE) for piece in pieces]
    for piece, why in zip(pieces, reasons(units, is_forward=is_forward), strict=True):
        yield piece if piece.why else piece._replace(why=why)


def _wordless(held: Enclosed, called: str) -> SourceUnreadable:
    if held.locked:
        what = "is encrypted. Open it in your mail program, copy its words and paste them."
    elif held.attached:
        names = ", ".join(held.attached[:3])
        what = f"is a mail without words of its own. Save what is attached ({names}) and open it."
    else:
        what = "is a mail without words. Open it in your mail program and look there."
    return SourceUnreadable(f"{called} {what}")
