"""Web pages: HTML files, fetched pages and rich text from the clipboard."""

from briefer.articles.manuscript import Manuscript
from briefer.articles.signatures import is_web_page
from briefer.articles.web.encoding import glimpse
from briefer.model.article import Article


class WebPageReader:
    """Reads HTML, by what its sender says it is, its name or its first bytes."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether it is HTML."""
        return manuscript.media_type == "text/html" or is_web_page(
            glimpse(manuscript.data), manuscript.name
        )

    def read(self, manuscript: Manuscript) -> Article:
        """The article of a page. Raises SourceUnreadable where no words are to be seen."""
        from briefer.articles.web.sorting import article_of  # plain text must not pay for it

        return article_of(manuscript)
