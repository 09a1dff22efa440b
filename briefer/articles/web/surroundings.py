"""Surroundings: what an element's name, role and classes say of the words in it."""

import re
from typing import TYPE_CHECKING, NamedTuple

from briefer.model.article import DropReason
from briefer.model.expressions import expression

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


# No words of theirs are seen.
UNSEEN = words(
    "script style template noscript head iframe object audio video canvas datalist desc defs"
    " metadata noframes applet map colgroup param"
)
_CONTROLS = words("button select option optgroup label textarea input menu form")
_NAVIGATING = words("navigation menu menubar search banner contentinfo toolbar tablist tab")
_LANDMARKS = words("html body main article")
_UNSEEN_STYLE = expression(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# Classes of words that are there for screen readers alone.
_HEARD_ONLY = words(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader u-hidden-visually"
    " visually--hidden is-visually-hidden screen-reader-only hidden-visually"
)
_NAME_PART = expression(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*")
_BY_NAME = (
    (
        DropReason.ADVERT,
        expression(
            r"\b(?:ads?|adv|advert(?:s|isements?|ising)?|adslot|adunit|adbox|dfp|sponsor(?:s|ed)?"
            r"|promo(?:s|ted|tions?)?|outbrain|taboola|banners?|commercial)\b"
        ),
    ),
    (
        DropReason.RELATED,
        expression(
            r"\b(?:related|recommend(?:ed|ations?)|recirc(?:ulation)?|trending|popular|teasers?"
            r"|readmore|seealso|linklist|mostread|upnext|up next|further reading"
            r"|more (?:stories|news|from|on|articles|like)|most (?:read|viewed|shared|recent)"
            r"|read (?:more|next|also)|see also|also (?:read|see|on)"
            r"|(?:latest|other|recent) (?:news|stories|posts|articles))\b"
        ),
    ),
    (
        DropReason.NAVIGATION,
        expression(
            r"\b(?:nav(?:igation|bar|i)?|menus?|breadcrumbs?|crumbs|footer|shar(?:e|ing|ebar"
            r"|etools)|socials?|cookies?|consent|gdpr|subscri(?:be|ption)|newsletters?|sign ?up"
            r"|log ?in|sign ?in|search|pagination|pager|paging|toolbar|masthead|skip(?:link)?"
            r"|tags|tagcloud|topics|sitemap|paywall|copyright)\b"
        ),
    ),
    (
        DropReason.ASIDE,
        expression(r"\b(?:comments?|disqus|respond|reactions|sidebar|widgets?|bio)\b"),
    ),
)


class Sign(NamedTuple):
    """Why words would be left out, and whether that stands whatever else is known."""

    why: DropReason
    is_sure: bool = False


def sign(element: "HtmlElement", *, in_article: bool) -> Sign | None:
    """What an element says of its words, or None; `in_article` where an article is round it."""
    tag = element.tag
    if is_hidden(element):
        return Sign(DropReason.HIDDEN, True)
    if tag == "nav" or element.get("role", "").strip().lower() in _NAVIGATING:
        return Sign(DropReason.NAVIGATION, tag != "header")
    if tag in _CONTROLS:
        # Some sites put their whole page in a form.
        return Sign(DropReason.NAVIGATION, True) if tag != "form" else None
    if tag in _LANDMARKS:
        return None
    if tag == "footer":
        return Sign(DropReason.ASIDE if in_article else DropReason.NAVIGATION)
    called = names(element)
    named = next((why for why, pattern in _BY_NAME if pattern.search(called)), None)
    if named is None and tag == "aside":
        named = DropReason.ASIDE
    if named is None and tag == "header" and not in_article:
        named = DropReason.NAVIGATION
    return Sign(named) if named else None


def is_hidden(element: "HtmlElement") -> bool:
    """Whether an element is not shown. The page itself is, once its scripts have run."""
    if element.tag in {"html", "body"}:
        return False
    if not element.keys():
        return element.tag == "dialog"
    if element.tag == "dialog" and element.get("open") is None:
        return True
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden", "").strip().lower() == "true"
        or _UNSEEN_STYLE.search(element.get("style", "")) is not None
        or not _HEARD_ONLY.isdisjoint(element.get("class", "").lower().split())
    )


def names(element: "HtmlElement") -> str:
    """What an element is called: the words of its class, id and the like, in lower case."""
    if not element.keys():
        return ""
    called = (element.get(key) for key in ("class", "id", "itemprop", "rel", "data-component"))
    return " ".join(_NAME_PART.findall(" ".join(filter(None, called))[:400])).lower()
