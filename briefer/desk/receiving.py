"""Receiving: a manuscript becomes a source, which is read and keeps its original."""

from dataclasses import replace

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Details
from briefer.model.card import Original, Source
from briefer.model.given import is_address


def received(manuscript: Manuscript) -> Source:
    """The article of a manuscript, with the untouched original. Raises SourceUnreadable.

    What came from an address on the web and does not give one of its own has that one.
    """
    article = read(manuscript)
    if is_address(manuscript.address):
        details = article.details.over(Details(url=manuscript.address))
        article = replace(article, details=details)
    return Source(article, original=Original(article.origin.name, manuscript.data))
