"""Metadata: what a page's head says of the article, from JSON-LD, Open Graph and meta tags."""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from briefer.articles.dates import iso_date
from briefer.articles.lexicons.lexicons import lexicon
from briefer.articles.opening import named
from briefer.articles.web.linked_data import LinkedData
from briefer.model.article import Details
from briefer.model.canonical import canonical
from briefer.model.expressions import expression
from briefer.model.given import is_address, is_language

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title", "citation_title", "headline")
_SUMMARIES = ("og:description", "description", "twitter:description", "dc.description")
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "byline",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "og:article:author",
)
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.created",
    "citation_date",
    "originalpublicationdate",
)
_PUBLISHERS = ("og:site_name", "publisher", "dc.publisher", "application-name", "citation_journal")
_ISO = expression(r"(\d{4})-?(\d{2})-?(\d{2})(?=\D|$)")
_PARTED = expression(r"\s+[|·•»–—-]\s+|\s*[|»]\s*")


class Head(NamedTuple):
    """What the head gives: titles and summaries to find in the page, and details."""

    titles: tuple[str, ...] = ()
    summaries: tuple[str, ...] = ()
    details: Details = Details()


class _Tags(NamedTuple):
    """The elements of a page that speak of it: metas and titles by name, links, times, scripts."""

    named: dict[str, list[str]]
    title: str
    canonical: str
    times: tuple[str, ...]
    data: LinkedData


def head(tree: "HtmlElement", address: str) -> Head:
    """What a page that came from `address` ("" for none) says of its article."""
    tags = _tags(tree)
    title, site = _parted_title(tags)
    titles = (tags.data.text("headline"), *_all(tags, _TITLES), title)
    summaries = (tags.data.text("description"), *_all(tags, _SUMMARIES))
    publisher = canonical(next(chain(tags.data.texts("publisher"), _all(tags, _PUBLISHERS)), site))
    language = _language(tree, tags)
    details = Details(
        byline=_byline(tags, publisher),
        published=_published(tags, language),
        publisher=publisher if publisher and not publisher.startswith("http") else None,
        url=_url(tags, address),
        language=language,
    )
    return Head(_texts(titles), _texts(summaries), details)


def _texts(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(canonical, values))))


def _tags(tree: "HtmlElement") -> _Tags:
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        keys = (meta.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
        for key in filter(None, keys):
            found.setdefault(key.strip().lower(), []).append((meta.get("content") or "").strip())
    titles = (title.text_content() for title in tree.iter("title"))
    links = (
        link.get("href") or ""
        for link in tree.iter("link")
        if (link.get("rel") or "").lower() == "canonical"
    )
    scripts = [
        script.text or ""
        for script in tree.iter("script")
        if (script.get("type") or "").strip().lower().startswith("application/ld+json")
    ]
    times = tuple(_times(tree))
    return _Tags(found, next(titles, ""), next(links, ""), times, LinkedData(scripts))


def _times(tree: "HtmlElement") -> Iterator[str]:
    """When the page says it was published: marked times first, then the first one there is."""
    times = [time for time in tree.iter("time") if time.get("datetime")]
    marked = (
        time
        for time in times
        if time.get("pubdate") is not None or "datePublished" in (time.get("itemprop") or "")
    )
    for time in (*marked, *times[:1]):
        yield time.get("datetime") or ""


def _all(tags: _Tags, keys: tuple[str, ...]) -> Iterator[str]:
    return (value for key in keys for value in tags.named.get(key, ()) if value)


def _parted_title(tags: _Tags) -> tuple[str, str]:
    """The page's title without the name of the site, and that name where it can be told."""
    title = canonical(tags.title)
    known = canonical(next(_all(tags, ("og:title",)), "") or tags.data.text("headline"))
    parts = _PARTED.split(title)
    if known and title.startswith(known) and title != known:
        return known, _PARTED.split(title[len(known) :])[-1].strip(" |·•»–—-")
    site = canonical(next(_all(tags, _PUBLISHERS), ""))
    if site and len(parts) > 1 and site.casefold() in {parts[-1].casefold(), parts[0].casefold()}:
        kept = parts[:-1] if parts[-1].casefold() == site.casefold() else parts[1:]
        return " – ".join(kept), site
    # "Bridge to close · The Gazette": what stands last and is short is the site.
    if len(parts) == 2 and len(parts[1].split()) <= 4 and len(parts[0]) > len(parts[1]):
        return parts[0], parts[1]
    return title, ""


def _byline(tags: _Tags, publisher: str) -> tuple[str, ...]:
    """Who wrote it. An address is no name, and the publisher's name says nothing new."""
    for given in (tags.data.texts("author"), tags.data.texts("creator"), _all(tags, _AUTHORS)):
        names = [name for text in given for name in named(canonical(text))]
        told = tuple(dict.fromkeys(name for name in names if name != publisher))
        if told:
            return told
    return ()


def _published(tags: _Tags, language: str | None) -> str | None:
    given = chain(
        tags.data.texts("datePublished"),
        _all(tags, _DATES),
        tags.times,
        tags.data.texts("dateCreated"),
    )
    for text in given:
        told = _ISO.match(text.strip())
        iso = f"{told[1]}-{told[2]}-{told[3]}" if told else text
        if day := iso_date(iso, lexicon(language).calendar) or iso_date(
            iso, lexicon("en").calendar
        ):
            return day
    return None


def _url(tags: _Tags, address: str) -> str | None:
    """The page's own address, the one it came from where it names none."""
    given = (tags.canonical, *_all(tags, ("og:url",)), tags.data.text("url"), address)
    whole = (_joined(address, one.strip()) for one in given if one.strip())
    return next(filter(is_address, whole), None)


def _joined(base: str, link: str) -> str:
    try:
        return urljoin(base, link)
    except ValueError:
        return ""


def _language(tree: "HtmlElement", tags: _Tags) -> str | None:
    given = (
        tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
        *_all(tags, ("content-language", "og:locale", "dc.language")),
        *tags.data.texts("inLanguage"),
    )
    codes = (one.split(",")[0].strip().replace("_", "-") for one in given)
    return next(filter(is_language, codes), None)
