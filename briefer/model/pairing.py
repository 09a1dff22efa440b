"""Pairing: which quotation mark of a text closes which."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from briefer.model.expressions import expression
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
# Letters of scripts that set no blank between words, and of Korean, whose particles follow a mark
# without one. Beside them a mark of two shapes opens and closes by its shape alone.
# Where such blocks begin and, by turns, what follows them.
_BLANKLESS = (
    "\u0e00\u0f00\u1000\u10a0\u1100\u1200\u1780\u1800\u3005\u3100"
    "\u3130\u3190\u3400\ua000\uac00\ud7b0\uf900\ufb00\U00020000\U00040000"
)
_TWO_SHAPES = frozenset("“„‟‘‚‛«»‹›")

_MARK = expression(f"[{re.escape(''.join(_CLOSERS))}]")
_CLOSING = {mark: expression(f"[{re.escape(each)}]") for mark, each in _CLOSERS.items()}
_DOUBLES = {closer for mark, each in _CLOSERS.items() if mark not in _SINGLE for closer in each}
_DOUBLE = expression(f"[{re.escape(''.join(sorted(_DOUBLES)))}]")

Pair = tuple[int, int]


def pairs(text: str, *, unclosed: bool = False) -> Iterator[Pair]:
    """The outermost pairs of quotation marks of one paragraph: where they open and close.

    With `unclosed` a double mark that nothing closes is closed by the paragraph's end, as speech
    that runs on is written: then the second place is the text's length. Apostrophes are none.
    """
    at = 0
    stray: set[str] = set()  # shapes that found no end: no later one finds one
    while found := _MARK.search(text, at):
        opening = found.start()
        at = opening + 1
        if not _opens(text, opening):
            continue
        shape = text[opening]
        closing = None if shape in stray else _closing(text, opening)
        if closing is None:
            stray.add(shape)
        if closing is None and unclosed and shape not in _SINGLE:
            closing = len(text)
        if closing is not None:
            yield opening, closing
            at = closing + 1


def run_on(text: str) -> int | None:
    """Where a paragraph closes speech that was opened before it; None where it does not."""
    marks = (found.start() for found in _MARK.finditer(text))
    opened = next((at for at in marks if _opens(text, at)), len(text))
    closers = (found.start() for found in _DOUBLE.finditer(text, 1, opened))
    return next((at for at in closers if _closes(text, at)), None)


def _opens(text: str, at: int) -> bool:
    char = text[at]
    if not is_mark(text, at):
        return False
    if char in _SURE:
        return True
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    is_free = not before or before.isspace() or before in _BEFORE or before in _CLOSERS
    is_free = is_free or (char in _TWO_SHAPES and _is_blankless(before))
    return is_free and bool(after) and (not after.isspace() or char in _BLANK_INSIDE)


def _closing(text: str, opening: int) -> int | None:
    marks = (found.start() for found in _CLOSING[text[opening]].finditer(text, opening + 2))
    return next((at for at in marks if _closes(text, at)), None)


def _closes(text: str, at: int) -> bool:
    if text[at] in _SURE:
        return True
    is_behind = not text[at - 1].isspace() or text[at] in _BLANK_INSIDE
    after = text[at + 1 : at + 2]
    return is_behind and (not after.isalnum() or _is_blankless(after))


def _is_blankless(char: str) -> bool:
    # Looked up, not matched: a set of so many letters takes longer to compile than all the others.
    return bool(char) and bisect_right(_BLANKLESS, char) % 2 == 1
