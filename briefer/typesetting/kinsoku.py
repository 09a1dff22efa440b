"""Kinsoku: where text written without blanks may be broken.

What may not begin or end a line is from JIS X 4051 and the W3C's requirements for Japanese and
Chinese layout (JLREQ, CLREQ; GB/T 15834); the rest follows UAX #14. Korean breaks at its blanks.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from briefer.typesetting.clusters import clusters
from briefer.typesetting.scripts import UNSPACED, script_of

NOT_AT_START = frozenset(
    "!%),.:;?]}¢°·ˇˉ―‖’”†‡›»℃∶、。〃々〆〕〗〙〛〞︶︺︾…‥〉》」』】〟–—"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
    "ーゝゞヽヾ〻・‐゠〜～！），．：；？］｝｠｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ％‰′″￠"
)
NOT_AT_END = frozenset("$(£¥'\"‘“[{‹«〈《「『【〔〖〘〚〝﹙﹛＄（［｛￡￥｟｢₩€#№")
# Blanks that hold what stands beside them (UAX #14, class GL): a paragraph number keeps its place.
_HOLDING = frozenset("\u00a0\u202f\u2060")
# Never parted from their like: dashes and leaders are drawn as one.
_INSEPARABLE = frozenset("—…‥―")
# Vowels written before the consonant they follow in speech, and marks that only follow.
_LEADING = frozenset("เแโใไເແໂໃໄ")
_FOLLOWING = frozenset("ะาำๅๆฯ๏ະາຳໆຯ။၊៖។៕ៗ")
_IDEOGRAPHIC = frozenset({"Hani", "Hira", "Kana", "Bopo"})


@lru_cache(maxsize=8192)
def is_loose(char: str, *, korean: bool = False) -> bool:
    """Whether lines may be broken beside a character without a blank there."""
    script = script_of(char)
    if script in _IDEOGRAPHIC:
        return not korean
    if script in UNSPACED:
        return True
    return unicodedata.category(char) == "So" and char > "\u2fff"


def may_break(before: str, after: str, *, korean: bool = False) -> bool:
    """Whether a line may end after the cluster `before` and the next begin with `after`."""
    last, first = before[-1], after[0]
    if last in NOT_AT_END or first in NOT_AT_START:
        return False
    if last in _HOLDING or first in _HOLDING:
        return False
    if last in _LEADING or first in _FOLLOWING:
        return False
    if last in _INSEPARABLE and first == last:
        return False
    return is_loose(before[0], korean=korean) or is_loose(first, korean=korean)


def units(text: str, *, korean: bool = False) -> Iterator[str]:
    """The parts of a text between which it may be broken."""
    if not any(is_loose(char, korean=korean) for char in text):
        yield text
        return
    held = ""
    last = ""
    for cluster in clusters(text):
        if held and may_break(last, cluster, korean=korean):
            yield held
            held = ""
        held += cluster
        last = cluster
    if held:
        yield held


def is_beside_latin(before: str, after: str) -> bool:
    """Whether a Han letter meets a letter or figure of another kind: a little space is due."""
    last, first = before[-1], after[0]
    if not (last.isalnum() and first.isalnum()):
        return False
    return (script_of(last) in _IDEOGRAPHIC) != (script_of(first) in _IDEOGRAPHIC)
