"""Times of day: 15:00, 3 p.m., 15 Uhr, 14 h 30."""

import re
from collections.abc import Iterator

from briefer.articles.days import matches
from briefer.articles.lexicons.lexicon import Calendar
from briefer.model.expressions import expression
from briefer.model.reading import DateMention

_PLAIN = (
    r"(?<![\w.:,])(?P<h>\d{1,2}):(?P<m>\d{2})(?::\d{2})?(?:\s?(?P<half>[ap]\.?m)\b)?",
    r"(?<![\w.:,])(?P<h>\d{1,2})(?:\.(?P<m>\d{2}))?\s?(?P<half>[ap]\.?m)\b",
)
_STOPPED = expression(r"[ap]\.m", re.IGNORECASE)
_NUMBER = {"{h}": r"(?P<h>\d{1,2})", "{m}": r"(?P<m>\d{2})"}


def times(text: str, calendar: Calendar) -> Iterator[DateMention]:
    """Every time of day, told as T15:00."""
    for pattern in (*_PLAIN, *map(_pattern, calendar.clocks)):
        for match in matches(re.compile(rf"{pattern}(?![:\d])"), text):
            hour, minute = _hour(match), int(match.groupdict().get("m") or 0)
            if hour < 24 and minute < 60:
                yield DateMention((match.start("h"), _end(text, match)), f"T{hour:02}:{minute:02}")


def _pattern(clock: str) -> str:
    """The pattern of a clock such as "{h} Uhr {m}"."""
    pattern = re.escape(clock).replace(r"\{", "{").replace(r"\}", "}").replace(r"\ ", r"\s?")
    for name, number in _NUMBER.items():
        pattern = pattern.replace(name, number)
    return rf"(?<![\w.:,]){pattern}(?!\w)"


def _hour(match: re.Match[str]) -> int:
    hour, half = int(match["h"]), (match.groupdict().get("half") or "").lower()
    return hour % 12 + 12 * half.startswith("p") if half else hour


def _end(text: str, match: re.Match[str]) -> int:
    """The end of a time; the stop after "p.m" is its own, that after "pm" the sentence's."""
    stopped = _STOPPED.search(match[0]) and text[match.end() : match.end() + 1] == "."
    return match.end() + bool(stopped)
