"""Front matter: the `key: value` lines, or TOML, that may stand before a Markdown text."""

import re
from collections.abc import Mapping
from typing import NamedTuple, cast

from briefer.articles.dates import iso_date
from briefer.articles.lexicons.english import CALENDAR
from briefer.model.article import Details
from briefer.model.expressions import expression
from briefer.model.given import is_address

# Hugo and Zola write TOML between +++.
_TOML_FENCE = expression(r"\A\ufeff?\+\+\+[ \t]*\n(?P<lines>.*?)^\+\+\+[ \t]*$\n?", re.M | re.S)
_FENCE = expression(r"\A\ufeff?---[ \t]*\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.M | re.S)
_PAIR = expression(r"(?P<key>[A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*))?$")
_TITLE = ("title", "headline")
_STANDFIRST = (
    "standfirst",
    "subtitle",
    "deck",
    "dek",
    "excerpt",
    "description",
    "summary",
)
_BYLINE = ("byline", "authors", "author", "by")
_DATE = ("published", "date", "pubdate", "publishdate", "published_at", "publication_date")
_PUBLISHER = ("publisher", "publication", "outlet", "site", "site_name", "source")
_ADDRESS = ("url", "canonical_url", "canonical", "link", "permalink", "source_url")
_LANGUAGE = ("lang", "language", "locale")
_TAG = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_ESCAPE = expression(r'\\(["\\/])')


class FrontMatter(NamedTuple):
    """What front matter gives: headline, standfirst and details; the rest of the text follows."""

    headline: str = ""
    standfirst: str = ""
    details: Details = Details()
    body: str = ""


def has_front_matter(text: str) -> bool:
    """Whether a text begins with fenced lines: `key: value` in the first, or TOML."""
    return _parted(text) is not None


def front_matter(text: str) -> FrontMatter:
    """The front matter of a text, or none. Line ends are LF. What it does not know is left out."""
    parted = _parted(text)
    if parted is None:
        return FrontMatter(body=text)
    values, body = parted
    details = Details(
        byline=tuple(name for name in _all(values, _BYLINE) if name),
        published=iso_date(_one(values, _DATE), CALENDAR),
        publisher=_one(values, _PUBLISHER) or None,
        url=_web_address(values),
        language=_language(_one(values, _LANGUAGE)),
    )
    return FrontMatter(_one(values, _TITLE), _one(values, _STANDFIRST), details, body)


def _parted(text: str) -> tuple[dict[str, list[str]], str] | None:
    """The values of the front matter and the text after it; None where there is none."""
    if match := _FENCE.match(text):
        lines = match["lines"].split("\n")
        first = match["lines"].lstrip("\n").split("\n")[0]
        return (_values(lines), text[match.end() :]) if _PAIR.match(first) else None
    if match := _TOML_FENCE.match(text):
        try:
            return _toml_values(match["lines"]), text[match.end() :]
        except (ValueError, RecursionError):
            return None
    return None


def _toml_values(text: str) -> dict[str, list[str]]:
    """Values by key in lower case, tables left out. Raises ValueError where it is not TOML."""
    import tomllib

    found: dict[str, list[str]] = {}
    for key, value in tomllib.loads(text).items():
        if not isinstance(value, dict):
            many = cast("list[object]", value) if isinstance(value, list) else [value]
            found[key.lower().replace("-", "_")] = [str(one) for one in many]
    return found


def _values(lines: list[str]) -> dict[str, list[str]]:
    """Values by key in lower case; a list below a key is its values, folded lines are joined."""
    values: dict[str, list[str]] = {}
    key, folded = "", False
    for line in lines:
        pair = _PAIR.match(line)
        if pair:
            key, value = pair["key"].lower().replace("-", "_"), (pair["value"] or "").strip()
            folded = value in {">", "|", ">-", "|-", ">+", "|+"}
            values[key] = [] if folded or not value else _listed(value)
        elif key and (item := re.match(r"[ \t]*-[ \t]+(.*)", line)) and not folded:
            values[key].append(_plain(item[1]))
        elif key and folded and line.strip():
            values[key] = [" ".join([*values[key], line.strip()])]
    return values


def _listed(value: str) -> list[str]:
    if value.startswith("[") and value.endswith("]"):
        return [_plain(part) for part in value[1:-1].split(",")]
    return [_plain(value)]


def _plain(value: str) -> str:
    """A value without its quotation marks, its escapes undone, and without a comment."""
    value = value.strip()
    quoted = re.match(r'"((?:[^"\\]|\\.)*)"|' + r"'((?:[^']|'')*)'", value)
    if quoted and quoted[1] is not None:
        return _ESCAPE.sub(r"\1", quoted[1])
    if quoted:
        return quoted[2].replace("''", "'")
    return re.split(r"\s#", value)[0].strip()


def _one(values: Mapping[str, list[str]], keys: tuple[str, ...]) -> str:
    return next((values[key][0] for key in keys if values.get(key)), "")


def _all(values: Mapping[str, list[str]], keys: tuple[str, ...]) -> list[str]:
    found = [values[key] for key in keys if values.get(key)]
    return found[0] if found else []


def _web_address(values: Mapping[str, list[str]]) -> str | None:
    for key in _ADDRESS:
        for value in values.get(key, []):
            if is_address(value):
                return value
    return None


def _language(value: str) -> str | None:
    return value.replace("_", "-") if _TAG.fullmatch(value) else None
