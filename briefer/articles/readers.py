"""Reading an article in: the readers in the order in which they are tried."""

from itertools import islice

from briefer.articles.manuscript import Manuscript, Reader
from briefer.articles.markdown import MarkdownReader
from briefer.articles.plain_text import PlainTextReader
from briefer.articles.signatures import is_web_page
from briefer.articles.word_document import WordReader
from briefer.model.article import Article
from briefer.model.errors import SourceUnreadable

# Bytes before text, the particular before the general: any text is plain text.
_OF_BYTES: tuple[Reader, ...] = (WordReader(),)
_OF_TEXT: tuple[Reader, ...] = (MarkdownReader(), PlainTextReader())
_FEWEST_LETTERS = 10


def read(manuscript: Manuscript) -> Article:
    """The article that a manuscript holds.

    Raises SourceUnreadable for what is empty, no text, a web page, or too little to brief from.
    """
    reader = next((one for one in _OF_BYTES if one.suits(manuscript)), None)
    if reader is None:
        _refuse_web_page(manuscript)
        reader = next(one for one in _OF_TEXT if one.suits(manuscript))
    article = reader.read(manuscript)
    _refuse_too_little(article, manuscript.called)
    return article


def _refuse_web_page(manuscript: Manuscript) -> None:
    if is_web_page(manuscript.text, manuscript.name):
        message = (
            f"{manuscript.called} is a web page (HTML), which Briefer does not read yet. "
            "Save it as text, or copy the article's words and paste them."
        )
        raise SourceUnreadable(message)


def _refuse_too_little(article: Article, called: str) -> None:
    letters = len(list(islice(filter(str.isalnum, article.text), _FEWEST_LETTERS)))
    if letters < _FEWEST_LETTERS:
        message = (
            f"{called} holds only {letters} letters and digits: too little to brief from. "
            "Choose the whole article, or paste its words."
        )
        raise SourceUnreadable(message)
