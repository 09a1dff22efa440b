"""Word documents (DOCX): how they are known, by their first bytes and the names of their parts."""

import re

from briefer.articles.manuscript import Manuscript
from briefer.model.article import Article
from briefer.model.errors import SourceUnreadable
from briefer.model.expressions import expression

_NAME = expression(r"\.do[ct][xm]$", re.IGNORECASE)
_PACKED = b"PK\x03\x04"
_MAIN = expression(rb"word/document\d*\.xml")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The stream of a compound file that holds a package locked by a password [MS-OFFCRYPTO].
_LOCKED = "EncryptedPackage".encode("utf-16-le")


class WordReader:
    """Reads DOCX by its first bytes and the names of its parts."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether the bytes are a Word document, or a compound file that locks one."""
        data = manuscript.data
        if data.startswith(_PACKED):
            return bool(_NAME.search(manuscript.name) or _MAIN.search(data))
        return data.startswith(_COMPOUND) and _LOCKED in data

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a Word document. Raises SourceUnreadable for what is locked or damaged."""
        called = manuscript.called
        if not manuscript.data.startswith(_PACKED):
            raise SourceUnreadable(
                f"{called} is locked by a password. Take the password off and open it again."
            )
        from briefer.articles.word_pages import article_of  # other sources must not pay for it

        return article_of(manuscript)
