"""The lexicons at hand, by language."""

from briefer.articles.lexicons.english import ENGLISH
from briefer.articles.lexicons.french import FRENCH
from briefer.articles.lexicons.german import GERMAN
from briefer.articles.lexicons.lexicon import Lexicon
from briefer.articles.lexicons.spanish import SPANISH
from briefer.articles.lexicons.ukrainian import UKRAINIAN

LEXICONS = (ENGLISH, GERMAN, FRENCH, SPANISH, UKRAINIAN)


def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a BCP 47 tag; an empty one for a language that has none.

    Where the language is not known, English is tried.
    """
    if language is None:
        return ENGLISH
    code = language.lower().split("-")[0]
    return next((known for known in LEXICONS if known.code == code), Lexicon(code))
