"""The receipt: every word seen on a page is kept, or listed as left out with its reason."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.article import Article, DropReason
from tests.unit.articles.pages import MadePage, pages, seen_words, words_of

SHARED = Path(__file__).parents[4] / "shared" / "articles"
PAGES = sorted(SHARED.glob("*.html")) if SHARED.is_dir() else []


def page(html: str) -> Article:
    return read(Manuscript(html.encode(), "page.html"))


def accounted(article: Article) -> Counter[str]:
    """The words that the receipt accounts for."""
    left_out = (word for dropped in article.dropped for word in words_of(dropped.text))
    return Counter(words_of(article.text)) + Counter(left_out)


def texts(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


@settings(max_examples=60, deadline=None)
@given(pages())
def test_kept_and_left_out_words_are_the_words_seen(made: MadePage):
    article = page(made.html)
    seen = Counter(word for part in made.parts for text in part.seen for word in words_of(text))
    assert accounted(article) == seen


@settings(max_examples=60, deadline=None)
@given(pages())
def test_nothing_of_the_article_is_lost_and_what_is_left_out_says_why(made: MadePage):
    article = page(made.html)
    kept = texts(article)
    for part in made.parts:
        for text in part.kept:
            assert text in kept
    reasons = {(dropped.text, dropped.why) for dropped in article.dropped}
    for part in made.parts:
        for text, why in part.dropped:
            assert (text, why) in reasons


@settings(max_examples=40, deadline=None)
@given(pages())
def test_the_blocks_keep_the_order_of_the_page_and_dropped_ones_know_their_place(made: MadePage):
    article = page(made.html)
    for dropped in article.dropped:
        assert 0 <= dropped.before <= len(article.blocks)
    places = [dropped.before for dropped in article.dropped]
    assert places == sorted(places)


@pytest.mark.skipif(not PAGES, reason="the shared articles are not beside the checkout")
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_the_words_of_real_pages_are_all_accounted_for(path: Path):
    article = read(Manuscript(path.read_bytes(), path.name))
    assert accounted(article) == Counter(seen_words(path.read_text()))


def test_a_title_that_only_the_tab_shows_becomes_the_headline():
    story = "<p>The county closed the bridge on Friday after divers found cracks.</p>" * 3
    article = page(f"<html><head><title>Bridge to close</title></head><body>{story}</body></html>")
    assert texts(article)[0] == "Bridge to close"


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ("<nav>Home and sport</nav>", DropReason.NAVIGATION),
        ("<div role='navigation'>Home and sport</div>", DropReason.NAVIGATION),
        ("<button>Home and sport</button>", DropReason.NAVIGATION),
        ("<footer>Home and sport</footer>", DropReason.NAVIGATION),
        ("<div class='related-links'>Home and sport</div>", DropReason.RELATED),
        ("<div class='mostRead'>Home and sport</div>", DropReason.RELATED),
        ("<div id='ad_top'>Home and sport</div>", DropReason.ADVERT),
        ("<div aria-hidden='true'>Home and sport</div>", DropReason.HIDDEN),
        ("<div style='visibility:hidden'>Home and sport</div>", DropReason.HIDDEN),
        ("<span class='sr-only'>Home and sport</span>", DropReason.HIDDEN),
        ("<dialog>Home and sport</dialog>", DropReason.HIDDEN),
        ("<aside>Home and sport</aside>", DropReason.ASIDE),
        ("<section class='comments'>Home and sport</section>", DropReason.ASIDE),
    ],
)
def test_each_reason(markup: str, why: DropReason):
    story = "<p>The county closed the bridge on Friday after divers found cracks in it.</p>"
    article = page(
        f"<html><body><article><h1>Bridge</h1>{story * 4}</article>{markup}</body></html>"
    )
    assert [(d.text, d.why) for d in article.dropped] == [("Home and sport", why)]


def test_the_same_words_in_another_place_are_a_duplicate():
    story = "<p>The county closed the bridge on Friday after divers found cracks in {}.</p>"
    body = "".join(story.format(what) for what in ("one pier", "two piers", "the deck"))
    teaser = f"<div><div>{story.format('one pier')}</div></div>"
    article = page(f"<html><body><article><h1>Bridge</h1>{body}</article>{teaser}</body></html>")
    assert [d.why for d in article.dropped] == [DropReason.DUPLICATE]
    assert len(texts(article)) == 4
