"""Pairing: which quotation mark of a text closes which."""

from collections.abc import Iterator

from briefer.model.quotation import is_mark

# What closes a mark, by the mark that opens: languages share shapes and turn them round.
_CLOSERS = {
    '"': '"”“',
    "“": '”"',
    "„": '“”"',
    "‟": "”",
    "”": "”",
    "＂": "＂",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "'": "'’",
    "‘": "’'",
    "’": "’",
    "‚": "‘’",
    "‛": "’",
    "‹": "›",
    "›": "‹",
}
_SINGLE = frozenset("'‘’‚‛‹›")
# Shapes that open or close whatever stands beside them: Han and kana are written without blanks.
_SURE = frozenset("「『〝」』〞〟")
_BLANK_INSIDE = frozenset("«»")
_BEFORE = "([{—–-\u2011/¿¡"

Pair = tuple[int, int]


def pairs(text: str, *, unclosed: bool = False) -> Iterator[Pair]:
    """The outermost pairs of quotation marks of one paragraph: where they open and close.

    With `unclosed` a double mark that nothing closes is closed by the paragraph's end, as speech
    that runs on is written: then the second place is the text's length. Apostrophes are none.
    """
    at = 0
    while at < len(text):
        if not _opens(text, at):
            at += 1
            continue
        closing = _closing(text, at)
        if closing is None and unclosed and text[at] not in _SINGLE:
            closing = len(text)
        if closing is not None:
            yield at, closing
        at = (at if closing is None else closing) + 1


def run_on(text: str) -> int | None:
    """Where a paragraph closes speech that was opened before it; None where it does not."""
    opened = next((at for at in range(len(text)) if _opens(text, at)), len(text))
    doubles = {
        closer for opener, each in _CLOSERS.items() if opener not in _SINGLE for closer in each
    }
    closing = (at for at in range(1, opened) if text[at] in doubles and _closes(text, at))
    return next(closing, None)


def _opens(text: str, at: int) -> bool:
    char = text[at]
    if char not in _CLOSERS or not is_mark(text, at):
        return False
    if char in _SURE:
        return char in _CLOSERS
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    is_free = not before or before.isspace() or before in _BEFORE or before in _CLOSERS
    return is_free and bool(after) and (not after.isspace() or char in _BLANK_INSIDE)


def _closing(text: str, opening: int) -> int | None:
    closers = _CLOSERS[text[opening]]
    for at in range(opening + 2, len(text)):
        if text[at] in closers and _closes(text, at):
            return at
    return None


def _closes(text: str, at: int) -> bool:
    if text[at] in _SURE:
        return True
    is_behind = not text[at - 1].isspace() or text[at] in _BLANK_INSIDE
    return is_behind and not text[at + 1 : at + 2].isalnum()
