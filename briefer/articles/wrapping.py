"""Where paragraphs of plain text begin: at blank lines, or at every line where none is wrapped."""

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from briefer.model.expressions import expression

_TITLE_STOPS = ".!?…。！？।:"
_CLOSING = '"”’»“)]」』 \u00a0\u202f'
_STARTS_BLOCK = expression(r"(?:[-*•▪‣◦·>]|\d{1,2}[.)])\s+\S")
_LONGEST_WRAPPED = 110
_SLACK = 6
_EASTERN = "\u2e80"


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a cleaned text, each in one line. Lines without a letter are left out."""
    groups = [group for group in _groups(text.split("\n")) if group]
    width = _width(groups)
    for group in groups:
        yield from _joined(group, width) if width else group


def _groups(lines: list[str]) -> Iterator[list[str]]:
    """Runs of lines with no blank line between. Lines keep the blanks they begin with."""
    group: list[str] = []
    for line in lines:
        line = line.rstrip()
        if any(map(str.isalnum, line)):
            group.append(line)
        elif line.strip() and any(char in '"”“»」' for char in line) and group:
            group[-1] += line.strip()
        else:
            yield group
            group = []
    yield group


def _width(groups: list[list[str]]) -> int:
    """The width at which a text's lines are wrapped by hand, 0 where they are not.

    A line is wrapped when the first word of the next one would not have fitted on it.
    """
    breaks = [(one, two) for group in groups for one, two in pairwise(group)]
    short = [len(line) for pair in breaks for line in pair if len(line) <= _LONGEST_WRAPPED]
    if not short or len(short) < 1.8 * len(breaks):
        return 0
    width = max(short)
    forced = [pair for pair in breaks if _is_forced(*pair, width)]
    open_ended = [pair for pair in forced if not _stops(pair[0])]
    running = any(two.lstrip()[:1].islower() for _, two in open_ended)
    enough = len(forced) * 10 >= 6 * len(breaks) and len(open_ended) * 2 >= len(breaks)
    return width if enough and (running or len(breaks) > 2) else 0


def _is_forced(line: str, follows: str, width: int) -> bool:
    follows = follows.lstrip()
    word = follows[:1] if follows[:1] >= _EASTERN else follows.split(" ", 1)[0]
    return len(line) + 1 + len(word) > width - _SLACK


def _stops(line: str) -> bool:
    return line.rstrip(_CLOSING)[-1:] in _TITLE_STOPS


def _joined(group: list[str], width: int) -> Iterator[str]:
    """The paragraphs of a run of wrapped lines."""
    lines = [group[0]]
    for line in group[1:]:
        if _begins(lines[-1], line, width, first=len(lines) == 1):
            yield _line(lines)
            lines = []
        lines.append(line)
    yield _line(lines)


def _begins(before: str, line: str, width: int, *, first: bool) -> bool:
    """Whether a line begins a paragraph: a list item, an indent, or after a line left short."""
    if _STARTS_BLOCK.match(line.lstrip()):
        return True
    if line[:1].isspace() and not before[:1].isspace():
        return not _STARTS_BLOCK.match(before.lstrip())
    short = not _is_forced(before, line, width) and not line.lstrip()[:1].islower()
    return short and len(before) < 0.7 * width and (first or _stops(before))


def _line(lines: list[str]) -> str:
    """Wrapped lines as one, joined once: the time grows with their length, not its square."""
    stripped = [line.strip() for line in lines]
    between = [_between(before, line) for before, line in pairwise(stripped)]
    return "".join(part for pair in zip_longest(stripped, between, fillvalue="") for part in pair)


def tied(before: str, line: str) -> str:
    """Two lines as one; a script without blanks between words gets none."""
    return f"{before}{_between(before, line)}{line}"


def _between(before: str, line: str) -> str:
    tight = before[-1:] >= _EASTERN and line[:1] >= _EASTERN
    hangul = "\uac00" <= line[:1] <= "\ud7a3"
    return "" if tight and not hangul else " "
