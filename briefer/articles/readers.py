"""Reading an article in: the readers in the order in which they are tried."""

from itertools import islice

from briefer.articles.embargoes import with_embargo
from briefer.articles.mail import MailReader
from briefer.articles.manuscript import Manuscript, Reader
from briefer.articles.markdown import MarkdownReader
from briefer.articles.ninjs import NinjsReader
from briefer.articles.pdf_document import PdfReader
from briefer.articles.phone_note import PhoneNoteReader
from briefer.articles.plain_text import PlainTextReader
from briefer.articles.press_release import PressReleaseReader
from briefer.articles.transcript import TranscriptReader
from briefer.articles.web_page import WebPageReader
from briefer.articles.word_document import WordReader
from briefer.model.article import Article
from briefer.model.errors import SourceUnreadable

# Bytes before text, the particular before the general: any text is plain text.
READERS: tuple[Reader, ...] = (
    WordReader(),
    PdfReader(),
    WebPageReader(),
    MailReader(),
    NinjsReader(),
    MarkdownReader(),
    PressReleaseReader(),
    PhoneNoteReader(),
    TranscriptReader(),
    PlainTextReader(),
)
_FEWEST_LETTERS = 10
# Twice a long novel: it is read through in seconds. So are the blocks of any text.
_MOST = 1_500_000  # code points
_MOST_BLOCKS = 50_000


def read(manuscript: Manuscript) -> Article:
    """The article that a manuscript holds.

    Raises SourceUnreadable for what is empty, no text, or too little or too much to brief from.
    """
    called = manuscript.called
    reader = next(reader for reader in READERS if reader.suits(manuscript))
    article = with_embargo(reader.read(manuscript))
    _refuse_too_little(article, called)
    _refuse_too_much(article, called)
    return article


def _refuse_too_little(article: Article, called: str) -> None:
    letters = len(list(islice(filter(str.isalnum, article.text), _FEWEST_LETTERS)))
    if letters < _FEWEST_LETTERS:
        message = (
            f"{called} holds only {letters} letters and digits: too little to brief from. "
            "Choose the whole article, or paste its words."
        )
        raise SourceUnreadable(message)


def _refuse_too_much(article: Article, called: str) -> None:
    if len(article.text) > _MOST or len(article.blocks) > _MOST_BLOCKS:
        message = (
            f"{called} is longer than {_MOST:,} characters or {_MOST_BLOCKS:,} paragraphs, "
            "more than is read through for a briefing. Give a part of it."
        )
        raise SourceUnreadable(message)
