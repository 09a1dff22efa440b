"""What an editor gives by hand besides words: whether it can be what it is said to be, and safe."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from urllib.parse import urlsplit

from briefer.model.article import Details
from briefer.model.canonical import harmless
from briefer.model.card import Options
from briefer.model.expressions import expression

# BCP 47 in the short: a language, then script, region or variants.
_LANGUAGE = expression("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_SCHEME = expression("[A-Za-z][A-Za-z0-9+.-]+://")
_LONGEST = 2000


def is_address(text: str) -> bool:
    """Whether a text is an address of the web for anyone: a link whose host is no single word."""
    return is_link(text) and "." in (urlsplit(text).hostname or "").strip(".")


def is_link(text: str) -> bool:
    """Whether a text is an address to ask for: http or https, with a host, nothing invisible.

    The host may be a single word, as on an intranet.
    """
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return False
    if not text.isprintable() or " " in text or len(text) > _LONGEST:
        return False
    return parts.scheme in {"http", "https"} and bool(host)


def has_scheme(text: str) -> bool:
    """Whether a text begins like an address of some kind, which no path does."""
    return _SCHEME.match(text) is not None


def is_date(text: str) -> bool:
    """Whether a text is a day that exists, written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_language(text: str) -> bool:
    """Whether a text has the form of a language tag such as en or pt-BR."""
    return _LANGUAGE.fullmatch(text) is not None


def harmless_details(details: Details) -> Details:
    """The details without characters that are invisible or lie about order."""
    safe = {name: harmless(text) for name, text in _texts(details)}
    return replace(details, byline=tuple(map(harmless, details.byline)), **safe)


def harmless_options(options: Options) -> Options:
    """The options without characters that are invisible or lie about order."""
    safe = {name: harmless(text) for name, text in _texts(options)}
    return replace(options, **safe)


def _texts(values: Details | Options) -> Iterator[tuple[str, str]]:
    """The free texts among the fields; a choice of ours is a text too, and no free one."""
    for field in fields(values):
        if type(value := getattr(values, field.name)) is str:
            yield field.name, value
