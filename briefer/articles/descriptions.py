"""What a document says of itself besides its text: title, author, date. Much of it is noise."""

import re
from typing import NamedTuple

from briefer.model.article import Details
from briefer.model.canonical import canonical
from briefer.model.expressions import expression
from briefer.model.given import is_date

# What programs write where nobody gave a title or a name.
_NO_TITLE = expression(
    r"(?:document|untitled|dokument|documento?|draft|unbenannt|sans titre|powerpoint presentation"
    r"|slide|page|layout)?[ \d.-]*|microsoft \w+ - .*|.*\.[a-z]{2,5}\d?|\S*",
    re.IGNORECASE,
)
_NAME = expression(r"[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){1,4}")
_NO_NAME = expression(
    r"\b(?:user|office|admin\w*|microsoft|windows|docx|template|scanner|author|editor)\b", re.I
)
_AND = expression(r"\s*[;,&]\s*|\s+and\s+")
_LONGEST_TITLE = 200


class Description(NamedTuple):
    """A title, "" for none, and details."""

    title: str = ""
    details: Details = Details()


def description(title: str, authors: str, created: str) -> Description:
    """What is worth believing of a title, the names of authors, and an ISO date or time."""
    title = canonical(title)
    if _NO_TITLE.fullmatch(title) or len(title) > _LONGEST_TITLE:
        title = ""
    names = tuple(canonical(name) for name in _AND.split(authors) if name.strip())
    named = all(_NAME.fullmatch(name) and not _NO_NAME.search(name) for name in names)
    day = created[:10]
    published = day if is_date(day) else None
    # What a library made says when the library's model was, or nothing.
    tool = "docx" in authors.lower()
    return Description(
        title, Details(byline=names if named else (), published=None if tool else published)
    )
