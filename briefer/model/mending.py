"""Mending: spaces, punctuation and capitals put right where words were trimmed, in the showing."""

from collections.abc import Iterator
from dataclasses import replace

from briefer.model.fragment import DRAWN, Fragment, FragmentKind, Manner
from briefer.model.language import Marks

# In the scripts of the card's languages: Latin, Han and kana, Arabic, Devanagari.
_ENDS = frozenset(".!?…。！？؟۔।॥")
_WEAK = ",;:–—-،؛，、；："
_CLOSING = _ENDS | frozenset(",;:)]}،؛，、；：）」』")
_OPENING = frozenset("([{（「『")
_OPENED = "“‘„«([{—–"
_BEHIND = "”’»“)]}）」』\u00a0\u202f"


def curled(text: str, before: str, marks: Marks) -> str:
    """Straight quotation marks and apostrophes as the language writes them, one for one."""
    if '"' not in text and "'" not in text:
        return text
    return "".join(_curled_each(text, before, marks))


def _curled_each(text: str, before: str, marks: Marks) -> Iterator[str]:
    is_open = False
    for at, char in enumerate(text):
        opens = not before or before.isspace() or before in _OPENED
        # Where words are written without blanks only the mark before tells.
        opens = not is_open if _is_unspaced(before) and char == '"' else opens
        if char == "'":
            opens = opens and not text[at + 1 : at + 2].isdigit()
        match char:
            case '"':
                is_open = opens
                yield marks.open[0] if opens else marks.close[-1]
            case "'":
                yield marks.inner_open[0] if opens else "’"
            case _:
                yield char
        before = _OPENED[0] if opens and char in "\"'" else char


def nested(text: str, marks: Marks) -> str:
    """Words inside quotation marks with marks of their own as inner ones, one for one.

    Marks that carry their blanks stay, as French allows (Lexique des règles typographiques en usage
    à l'Imprimerie nationale, "guillemets"). A mark between two Hebrew letters is none: gershayim.
    """
    outer = marks.open[0], marks.close[-1]
    if outer[0] not in text and outer[1] not in text:
        return text
    inner = {outer[0]: marks.inner_open[0], outer[1]: marks.inner_close[-1]}
    around = zip(f" {text}", text, f"{text[1:]} ", strict=False)
    return "".join(
        inner.get(char, char) if _is_nested(left, char, right, marks) else char
        for left, char, right in around
    )


def _is_nested(left: str, char: str, right: str, marks: Marks) -> bool:
    """Whether a mark of the outer kind, with what stands beside it, is drawn as an inner one."""
    if len(marks.open) > 1 and (right if char == marks.open[0] else left).isspace():
        return False
    return not ("\u05d0" <= left <= "\u05ea" and "\u05d0" <= right <= "\u05ea")


def joined(left: Fragment, right: Fragment) -> list[Fragment]:
    """Two fragments over a silent cut: one blank, no doubled marks, a capital after a stop."""
    if right.text[0].isspace() or right.text[0] in _CLOSING:
        left = replace(left, text=left.text.rstrip())
    if right.text[0] in _CLOSING:
        left = replace(left, text=left.text.rstrip(_WEAK + " "))
    if left.text[-1:].isspace() or (left.text[-1:] in _ENDS and right.text[0] in ".,;:"):
        right = beginning_with(right, right.text.lstrip(" .,;:"))
    out = [left, *spaced(left, right)]
    return [*out, capitalised(right) if left.text.rstrip()[-1:] in _ENDS else right]


def spaced(left: Fragment, right: Fragment) -> list[Fragment]:
    """The blank that is wanting between two fragments, if one is."""
    if not left.text or not right.text or _touching(left.text[-1], right.text[0]):
        return []
    return [Fragment(" ", FragmentKind.MENDED, right.path, right.at)]


def _touching(left: str, right: str) -> bool:
    if left.isspace() or right.isspace() or right in _CLOSING or left in _OPENING:
        return True
    return _is_unspaced(left) or _is_unspaced(right)


def _is_unspaced(char: str) -> bool:
    """Whether a character is written without blanks: Han, kana and their punctuation."""
    return "\u3000" <= char <= "\u9fff"


def beginning_with(fragment: Fragment, text: str) -> Fragment:
    """The fragment with only the last of its characters, `text`."""
    return replace(fragment, text=text, at=fragment.at + len(fragment.text) - len(text))


def capitalised(fragment: Fragment) -> Fragment:
    """The fragment with its first letter a capital, where that is one character for one."""
    blanks = len(fragment.text) - len(fragment.text.lstrip())
    upper = fragment.text[blanks : blanks + 1].upper()
    if fragment.kind is not FragmentKind.KEPT or len(upper) != 1:
        return fragment
    words = f"{fragment.text[:blanks]}{upper}{fragment.text[blanks + 1 :]}"
    return replace(fragment, text=words)


def begun(out: list[Fragment], manner: Manner) -> list[Fragment]:
    """The beginning mended: no leading blanks or weak punctuation, a capital on a sentence."""
    strip = f" {_WEAK}" if manner.sentence else " "
    for index, fragment in enumerate(out):
        if fragment.kind not in {FragmentKind.KEPT, FragmentKind.MENDED}:
            return out[index:]
        if words := fragment.text.lstrip(strip):
            first = beginning_with(fragment, words)
            return [capitalised(first) if manner.sentence else first, *out[index + 1 :]]
    return []


def ended(out: list[Fragment], manner: Manner) -> list[Fragment]:
    """The end mended: no trailing blanks or weak punctuation, a full stop on a sentence."""
    strip = f" {_WEAK}" if manner.sentence else " "
    for index in range(len(out) - 1, -1, -1):
        last = out[index]
        if last.kind not in {FragmentKind.KEPT, FragmentKind.MENDED}:
            return _stopped(out[: index + 1], manner)
        if words := last.text.rstrip(strip):
            return _stopped([*out[:index], replace(last, text=words)], manner)
    return []


def _stopped(out: list[Fragment], manner: Manner) -> list[Fragment]:
    """A sentence with its full stop, which stands after a quotation that brings none."""
    last = out[-1]
    if not manner.sentence or last.kind is FragmentKind.TYPED:
        return out
    core = "".join(fragment.text for fragment in out[-3:]).rstrip(_BEHIND)
    if not core or core[-1] in _ENDS:
        return out
    at = last.at + (0 if last.kind in DRAWN else len(last.text))
    stop = Fragment(manner.marks.stop, FragmentKind.MENDED, last.path, at)
    is_marked = manner.inside and last.kind is FragmentKind.MARK
    return [*out[:-1], stop, last] if is_marked else [*out, stop]


def tucked(close: Fragment, right: Fragment) -> tuple[list[Fragment], Fragment]:
    """A closing mark with the full stop or comma that follows it drawn before it instead."""
    if right.text[:1] not in {".", ","}:
        return [close], right
    stop = Fragment(right.text[0], FragmentKind.MENDED, right.path, right.at)
    return [stop, close], beginning_with(right, right.text[1:])
