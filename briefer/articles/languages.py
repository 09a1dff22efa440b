"""Which language a text is in: told from its script, then from its commonest small words."""

from collections import Counter

from briefer.model.expressions import expression

# Scripts that one language (here) is written in, by their first and last character; Han only where
# there is no kana.
_SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("ko", "\uac00", "\ud7a3"),
    ("ja", "\u3041", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ar", "\u0620", "\u064a"),
    ("he", "\u05d0", "\u05ea"),
    ("hi", "\u0904", "\u0939"),
    ("el", "\u0391", "\u03c9"),
)
_CYRILLIC = ("\u0400", "\u04ff")
_UKRAINIAN, _RUSSIAN = "іїєґІЇЄҐ", "ыэъёЫЭЪЁ"
_SMALL_WORDS = {
    "en": "the and of to in that is for with was on as by said from are his has have it be not",
    "de": "der die das und ist nicht mit von den zu dem ein eine auf für sich im des auch werden",
    "fr": "le la les des et est dans que qui pour une du sur par avec au pas aux ce plus cette",
    "es": "el la los las de que y en un una por con para del se es su al como más fue sus",
    "it": "il di che e la per un una del della non con sono gli dei nel alla è le più anche",
    "pt": "o de que e do da em um uma para com não os no na por mais dos as ao é foi",
    "nl": "de het een en van in is dat op te met voor zijn niet aan er ook als door worden",
    "pl": "w i na nie się z do że jest to o po przez oraz od za jak był dla",
    "sv": "och i att det som en på är av för med till den har inte om ett de",
    "tr": "ve bir bu için ile olarak da de daha çok olan gibi kadar sonra ancak",
}
_WORD = expression(r"[^\W\d_]+")
_LOOKED_AT = 20_000
_FEWEST = 3


def language_of(text: str) -> str | None:
    """The language's BCP 47 tag, or None where the text is too short or of no known language."""
    head = text[:_LOOKED_AT]
    return _by_script(Counter(head)) or _by_small_words(head)


def _by_script(counted: Counter[str]) -> str | None:
    letters = sum(count for char, count in counted.items() if char.isalpha())
    counts = {code: _between(counted, first, last) for code, first, last in _SCRIPTS}
    if counts["ja"] * 10 > counts["zh"] > 0:
        return "ja"
    if _between(counted, *_CYRILLIC) * 2 > letters:
        own, other = (sum(counted[char] for char in only) for only in (_UKRAINIAN, _RUSSIAN))
        return "uk" if own > other else "ru"
    count, code = max((counts[code], code) for code in counts)
    return code if count * 3 > letters > 0 else None


def _between(counted: Counter[str], first: str, last: str) -> int:
    return sum(count for char, count in counted.items() if first <= char <= last)


def _by_small_words(head: str) -> str | None:
    counted = Counter(word.lower() for word in _WORD.findall(head))
    scores = {
        code: sum(counted[word] for word in small.split()) for code, small in _SMALL_WORDS.items()
    }
    best, second, *_ = sorted(scores.values(), reverse=True)
    if best < _FEWEST or best == second:
        return None
    return max(scores, key=lambda code: scores[code])
