"""Scripts: which one a character is written in, and which fonts and language that stands for."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import uharfbuzz as hb

# Scripts that Chinese, Japanese and Korean fonts hold together; one text takes one such font.
CJK = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})
_CJK_CODES = frozenset({"Hans", "Hant", "Jpan", "Kore"})
# Written without blanks, in words that only a dictionary finds: broken between clusters.
UNSPACED = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})
# Clusters of these are drawn in another order than they are read in, or as one shape: what their
# glyphs say one by one is put right by the text that goes along.
COMPLEX = frozenset(
    [
        *("Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"),
        *("Khmr", "Mymr", "Tibt", "Java", "Bali", "Thai", "Laoo"),
    ]
)
# The languages that are written in another script than Latin, as far as cards are made in them.
_WRITTEN = {
    "ar": "Arab", "fa": "Arab", "ur": "Arab", "ps": "Arab", "he": "Hebr", "yi": "Hebr",
    "hi": "Deva", "mr": "Deva", "ne": "Deva", "ko": "Kore", "ja": "Jpan", "zh": "Hans",
    "uk": "Cyrl", "ru": "Cyrl", "be": "Cyrl", "bg": "Cyrl", "sr": "Cyrl", "mk": "Cyrl",
    "el": "Grek", "th": "Thai", "hy": "Armn", "ka": "Geor", "bn": "Beng", "ta": "Taml",
    "te": "Telu", "gu": "Gujr", "pa": "Guru", "am": "Ethi", "km": "Khmr", "my": "Mymr",
}  # fmt: skip
# The language most text of a script is in. Cyrillic is left out: it would be a guess.
_SPOKEN = {
    "Latn": "en", "Arab": "ar", "Hebr": "he", "Deva": "hi", "Kore": "ko", "Jpan": "ja",
    "Hans": "zh", "Hant": "zh-Hant", "Grek": "el", "Thai": "th", "Armn": "hy", "Geor": "ka",
    "Beng": "bn", "Taml": "ta", "Telu": "te", "Gujr": "gu", "Guru": "pa", "Ethi": "am",
}  # fmt: skip
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


@lru_cache(maxsize=8192)
def script_of(char: str) -> str:
    """The ISO 15924 code of a character's script; "" for what all share, such as full stops.

    Marks that only Chinese, Japanese and Korean fonts have, full-width forms too, count as Han.
    """
    if "\uff01" <= char <= "\uffee":
        return "Hani"
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.guess_segment_properties()
    shared = "Hani" if "\u3000" <= char <= "\u30ff" else ""
    return buffer.script or shared


def written_in(language: str) -> str:
    """The script that a language is written in: `Hans` and `Hant` are told apart."""
    if language.lower().startswith(_TRADITIONAL):
        return "Hant"
    return _WRITTEN.get(language.lower().split("-")[0], "Latn")


def spoken_in(script: str) -> str:
    """The language that text of a script is most likely in; "" where that is anybody's guess."""
    return _SPOKEN.get(script, "")


def font_script(scripts: Iterable[str], language: str) -> str:
    """Which of the Chinese, Japanese and Korean fonts a text with these scripts takes.

    Its language decides, and where that is another one the letters in it that only one of them
    has.
    """
    written = written_in(language)
    if written in _CJK_CODES:
        return written
    found = set(scripts)
    if "Hang" in found:
        return "Kore"
    return "Jpan" if found & {"Hira", "Kana"} else "Hans"


def is_opening(char: str) -> bool:
    """Whether a mark belongs to what follows it."""
    return unicodedata.category(char) in {"Ps", "Pi", "Sc"}


def resolved(texts: Iterable[str], language: str) -> list[str]:
    """The script of each cluster; marks that all scripts share take that of their neighbours.

    Opening marks go with what follows, all others with what stands before.
    """
    clusters = list(texts)
    own = [script_of(cluster[0]) for cluster in clusters]
    after = _carried(own[::-1])[::-1]
    before = _carried(own)
    home = written_in(language)
    home = "Hani" if home in _CJK_CODES else home
    out: list[str] = []
    for cluster, mine, left, right in zip(clusters, own, before, after, strict=True):
        first, second = (right, left) if is_opening(cluster[0]) else (left, right)
        out.append(mine or first or second or home)
    return out


def _carried(scripts: Iterable[str]) -> list[str]:
    """Each empty script replaced by the one before it."""
    out: list[str] = []
    last = ""
    for script in scripts:
        last = script or last
        out.append(last)
    return out
