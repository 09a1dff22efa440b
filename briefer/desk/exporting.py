"""Exporting: what a card's PDF says about itself, and what of the articles goes along."""

from briefer.model.card import Card
from briefer.model.given import is_date, is_language
from briefer.model.page import Page
from briefer.typesetting.archive import UNDATED, About


def about(card: Card, page: Page) -> About:
    """What the PDF of a card says about itself. Its date is the latest of the articles'."""
    dates = [source.details.published or "" for source in card.sources]
    date = max((date for date in dates if is_date(date)), default=UNDATED)
    language = card.language if is_language(card.language) else page.language
    return About(page.title, language, date)
