"""What commands tell people: an article in short, what was made and how full it is."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from briefer.model.article import Arrival
from briefer.model.card import Attach, Card, Paper, Source
from briefer.model.fit import Fit, Free
from briefer.model.item import Role
from briefer.model.page import Page
from briefer.model.words import count_words

PAPERS = {Paper.A4: "A4", Paper.LETTER: "Letter", Paper.A5: "A5"}
# What a card is told to hold, one and several.
_COUNTED = {
    Role.KEY_POINT: ("key point", "key points"),
    Role.FIGURE: ("figure", "figures"),
    Role.QUOTE: ("quote", "quotes"),
    Role.STATEMENT: ("reported statement", "reported statements"),
    Role.EVENT: ("event", "events"),
    Role.QUESTION: ("question", "questions"),
}
_FREE = {
    Free.QUARTER: "a quarter page free",
    Free.THIRD: "a third of the page free",
    Free.HALF: "half a page free",
    Free.TWO_THIRDS: "two thirds of the page free",
    Free.MOST: "most of the page free",
}
_ALONG = {
    Attach.ARTICLE: "The whole article goes along in it.",
    Attach.PASSAGES: "The passages it uses go along in it.",
    Attach.NOTHING: "Nothing goes along in it.",
}
# How an article came that was not published, as it is told with who and when.
_BROUGHT = {
    Arrival.EMAIL: "e-mail",
    Arrival.RELEASE: "press release",
    Arrival.TRANSCRIPT: "transcript",
    Arrival.NOTE: "note of a call",
}
_WIDEST = 100


def made_line(path: Path, card: Card, page: Page) -> str:
    """What was made and how full it is, on a line."""
    counted = Counter(item.role for item in card.printed)
    held = len(card.items) - len(card.printed)
    told = f"; {held} held back" if held else ""
    items = ", ".join(
        f"{counted[role]} {names[counted[role] > 1]}"
        for role, names in _COUNTED.items()
        if counted[role]
    )
    paper, fit = PAPERS[card.paper], fit_told(page.fit)
    made = f"Made {path}: one {paper} page, {fit}; {items or 'no items'}{told}."
    return f"{made} {along(card)}"


def along(card: Card) -> str:
    """What of a card's articles goes along in its PDF."""
    return _ALONG[card.options.attach]


def sheets_line(path: Path, up: int, paper: Paper, copies: int) -> str:
    """What sheets were made, on a line."""
    return f"Made {path}: {up} on a sheet of {PAPERS[paper]}, {copies} of each card."


def fit_told(fit: Fit) -> str:
    """How full a page is: "94 % full, body 10.4 pt, room for about 40 words"."""
    room = f", room for about {fit.room} words" if fit.room > 0 else ""
    full = f"{fit.fullness:.0%} full".replace("%", " %")
    return f"{_FREE[fit.left] if fit.left else full}, body {fit.body:.1f} pt{room}"


def article_lines(source: Source, summary: Mapping[str, Any]) -> Iterator[str]:
    """An article as people read it: what is known, then its blocks with their numbers."""
    yield from _details(source)
    counts = [
        f"{len(cast('list[object]', summary[key]))} {key}"
        for key in ("sentences", "quotes", "figures", "dates", "suggestions")
    ]
    yield f"found       {', '.join(counts)}"
    yield ""
    text = source.article.text
    for block, number in source.numbered:
        mark = f"¶ {number}" if number is not None else f"[{block.kind.value}]"
        yield f"{mark:<14}{short(text[block.start : block.end])}"


def receipt_lines(source: Source) -> Iterator[str]:
    """What an import kept and left out: how much, for which reasons, and each block by its place.

    Kept words and words left out are together all that the source shows.
    """
    dropped = source.article.dropped
    yield f"kept          {_words(count_words(source.article.text))}"
    if not dropped:
        yield "left out      nothing"
        return
    by_reason: Counter[str] = Counter()
    for left in dropped:
        by_reason[left.why] += count_words(left.text)
    reasons = " · ".join(f"{why} {count:,}" for why, count in by_reason.most_common())
    yield f"left out      {_words(by_reason.total())}: {reasons}"
    yield ""
    numbers = [number for _, number in source.numbered]
    for left in dropped:
        before = [number for number in numbers[: left.before] if number is not None]
        place = f"after ¶ {before[-1]}" if before else "at the top"
        yield f"{place:<14}{left.why:<15} {short(left.text)}"


def _words(count: int) -> str:
    return "1 word" if count == 1 else f"{count:,} words"


def _details(source: Source) -> Iterator[str]:
    details = source.details
    known = {
        "headline": source.headline,
        "standfirst": source.standfirst,
        "byline": ", ".join(details.byline),
        "published": details.published,
        "publisher": details.publisher,
        "address": details.url,
        "language": details.language,
    }
    for name, value in known.items():
        yield f"{name:<12}{short(value) if value else '(not given)'}"
    origin = source.article.origin
    if origin.how in _BROUGHT:
        told = ", ".join(filter(None, (_BROUGHT[origin.how], origin.who, origin.when)))
        yield f"{'came as':<12}{short(told)}"


def short(text: str, widest: int = _WIDEST) -> str:
    """A text on one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= widest else f"{line[: widest - 1].rstrip()}…"
