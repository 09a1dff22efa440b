"""The lexicons at hand, by language."""

from briefer.articles.lexicons.english import ENGLISH
from briefer.articles.lexicons.lexicon import Lexicon


def lexicon(language: str | None) -> Lexicon:
    """The lexicon of a BCP 47 tag; an empty one for a language that has none.

    Where the language is not known, English is tried.
    """
    if language is None:
        return ENGLISH
    code = language.lower().split("-")[0]
    known = {ENGLISH.code: ENGLISH}
    return known.get(code, Lexicon(code))
