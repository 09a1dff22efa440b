"""PDF: the words that its pages show, in the order in which they are read."""

from briefer.articles.arranging import arranged
from briefer.articles.manuscript import Manuscript
from briefer.model.article import Article

_MARK = b"%PDF-"
# Readers of PDF take one that begins this late [ISO 32000, annex I of the PDF Reference 1.7].
_LOOKED_AT = 1024


class PdfReader:
    """Reads PDF by its first bytes."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether the bytes are a PDF, also behind some that are none of it."""
        return _MARK in manuscript.data[:_LOOKED_AT]

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a PDF. Raises SourceUnreadable for a scan, and what is locked or damaged.

        What Briefer exported is read by its page's words; the desk opens the card in it instead.
        """
        # Other sources must not pay for it.
        from briefer.articles.descriptions import description
        from briefer.articles.pdf.apart import printed_apart
        from briefer.articles.pdf.dates import day_of_publishing
        from briefer.articles.pdf.pieces import pieces_of

        document = printed_apart(manuscript.data, manuscript.called)
        published = day_of_publishing(document.made, document.maker)
        known = description(document.title, document.author, published)
        return arranged(
            pieces_of(document, known.title), known.details, manuscript.origin, known.title
        )
