"""Whether details an editor gives by hand can be what they are said to be."""

import re
from datetime import date
from urllib.parse import urlsplit

# BCP 47 in the short: a language, then script, region or variants.
_LANGUAGE = re.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_LONGEST = 2000


def is_address(text: str) -> bool:
    """Whether a text is an address of the web: http or https, with a host, nothing invisible."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    if not text.isprintable() or " " in text or len(text) > _LONGEST:
        return False
    return parts.scheme in {"http", "https"} and "." in host.strip(".")


def is_date(text: str) -> bool:
    """Whether a text is a day that exists, written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_language(text: str) -> bool:
    """Whether a text has the form of a language tag such as en or pt-BR."""
    return _LANGUAGE.fullmatch(text) is not None
