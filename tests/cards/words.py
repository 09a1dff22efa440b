"""Invented words in nine scripts, and what editors paste besides: numbers, emoji, endless words."""

import unicodedata
from collections.abc import Callable
from enum import Enum
from random import Random


class Script(Enum):
    """A script a card may be written in."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    DEVANAGARI = "devanagari"
    HAN = "han"
    HANGUL = "hangul"
    EMOJI = "emoji"


LANGUAGES = {
    Script.LATIN: ("en", "es", "fr", "de"),
    Script.CYRILLIC: ("uk",),
    Script.GREEK: ("el",),
    Script.ARABIC: ("ar",),
    Script.HEBREW: ("he",),
    Script.DEVANAGARI: ("hi",),
    Script.HAN: ("zh",),
    Script.HANGUL: ("ko",),
}
# Consonants and vowels of the alphabets.
_LETTERS = {
    Script.LATIN: ("bcdfghjklmnprstvwzßñç", "aeiouéèüöäåíøœ"),
    Script.CYRILLIC: ("бвгґджзклмнпрстфхцчшщ", "аеєиіїоуюя"),
    Script.GREEK: ("βγδζθκλμνξπρστφχψ", "αάεέηήιίοόυύωώ"),
    Script.ARABIC: ("بتثجحخدذرزسشصضطظعغفقكلمنهوي", "اويىةء"),
    Script.HEBREW: ("בגדהזחטיכלמנסעפצקרשת", "אוי"),
}
_DEVANAGARI = ("कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह", "ािीुूेैोौंः")
_HAN = (
    "日月水火木金土山川田人口手足目耳雨雪風雲天地上下中大小長短新古多少"
    "東西南北市村橋路車船書文言語話見聞行来出入立門前後"
)
_EMOJI = ("😀", "🌊", "👩‍🚒", "🇺🇦", "👍🏽", "☕️", "🏛️")
_ENDS = (",", ".", ";", ":", "?", "!")
_HAN_ENDS = "，。；：？！"


def words(rng: Random, script: Script, count: int) -> list[str]:
    """So many words of a script, with punctuation, some numbers and some endless ones."""
    return [_dressed(rng, script, _MAKERS[script](rng)) for _ in range(count)]


def _dressed(rng: Random, script: Script, word: str) -> str:
    chance = rng.random()
    if script is Script.EMOJI:
        return word
    if chance < 0.01:
        return _endless(rng, script)
    if chance < 0.05:
        return rng.choice(("€4.2bn", "1,400", "2031", "31–18", "3.1", "½", "90%", "№7"))
    if chance < 0.17:
        return word + rng.choice(_HAN_ENDS if script is Script.HAN else _ENDS)
    if chance < 0.20 and script in _LETTERS:
        return f"{word}-{_MAKERS[script](rng)}"
    if chance < 0.24 and script is not Script.HAN:
        return rng.choice(("({})", "“{}”", '"{}"', "«{}»", "{}’s")).format(word)
    return word


def _endless(rng: Random, script: Script) -> str:
    """A word of sixty characters: an address, a compound, a slip of the keyboard."""
    long = "".join(_MAKERS[script](rng) for _ in range(60))
    return unicodedata.normalize("NFC", long[:60])


def _spelt(script: Script) -> Callable[[Random], str]:
    consonants, vowels = _LETTERS[script]

    def make(rng: Random) -> str:
        syllables = (rng.choice(consonants) + rng.choice(vowels) for _ in range(rng.randint(1, 5)))
        word = "".join(syllables) + rng.choice(("", rng.choice(consonants)))
        return word.capitalize() if rng.random() < 0.1 else word

    return make


def _devanagari(rng: Random) -> str:
    consonants, vowels = _DEVANAGARI
    out: list[str] = []
    for _ in range(rng.randint(1, 4)):
        joined = "\u094d" + rng.choice(consonants) if rng.random() < 0.2 else ""
        out.append(rng.choice(consonants) + joined + rng.choice(("", rng.choice(vowels))))
    return unicodedata.normalize("NFC", "".join(out))


def _han(rng: Random) -> str:
    return "".join(rng.choices(_HAN, k=rng.randint(2, 14)))


def _hangul(rng: Random) -> str:
    return "".join(chr(0xAC00 + rng.randrange(11172)) for _ in range(rng.randint(1, 4)))


_MAKERS: dict[Script, Callable[[Random], str]] = {
    **{script: _spelt(script) for script in _LETTERS},
    Script.DEVANAGARI: _devanagari,
    Script.HAN: _han,
    Script.HANGUL: _hangul,
    Script.EMOJI: lambda rng: rng.choice(_EMOJI),
}
