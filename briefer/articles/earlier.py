"""What stands in a letter besides its words: earlier messages, what is passed on, a signature."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles.letterheads import Field, field_of
from briefer.model.article import DropReason
from briefer.model.expressions import expression

_RULE = r"[-_*=\s]{2,}"
_FORWARD = expression(
    rf"(?:{_RULE})?(?:begin )?(?:forwarded message|weitergeleitete nachricht"
    rf"|message transféré|mensaje reenviado|переслане повідомлення)\s?:?(?:{_RULE})?",
    re.IGNORECASE,
)
_ORIGINAL = expression(
    rf"{_RULE}(?:original message|ursprüngliche nachricht|message d.origine"
    rf"|mensaje original|вихідне повідомлення){_RULE}|_{{20,}}",
    re.IGNORECASE,
)
_WROTE = expression(
    r"(?:on|am|le|el|em|il)\b.{6,200}\b(?:wrote|schrieb\b.{0,80}|a écrit|escribió|ha scritto)\s?:"
    r"|.{6,200}\bпише:",
    re.IGNORECASE,
)
_SENT_FROM = expression(
    r"(?:sent from my |get outlook for |von meinem .{2,30} gesendet|envoyé de mon |envoyé depuis "
    r"|enviado desde mi |надіслано з ).{0,60}",
    re.IGNORECASE,
)
_HEAD_LINES = 4
_FEW_LETTERS = 200
_NEAR = 60  # units
_LONGEST_WROTE = 300


class Unit(NamedTuple):
    """A line or a block of a letter, and whether it is quoted from an earlier one."""

    text: str
    is_quoted: bool = False


def reasons(units: Sequence[Unit], *, is_forward: bool) -> list[DropReason | None]:
    """Why each unit is no part of what the letter says, None for what is.

    Where nothing else is said, what is quoted is what the letter says.
    """
    walk = _Walk(units, is_forward)
    found = [walk.step(at) for at in range(len(units))]
    if not _letters(units, found):
        return [None if why is DropReason.EARLIER else why for why in found]
    return found


class _Walk:
    """Goes through the units once."""

    def __init__(self, units: Sequence[Unit], is_forward: bool) -> None:
        self._units, self._is_forward = units, is_forward
        self._told: list[DropReason | None] = []
        self._now: DropReason | None = None
        self._in_head = False

    def step(self, at: int) -> DropReason | None:
        """Why the next unit is none of the letter's words."""
        self._told.append(why := self._why(at))
        return why

    def _why(self, at: int) -> DropReason | None:
        text = self._units[at].text.strip()
        if self._in_head:
            self._in_head = not text or field_of(text) is not None
            if self._in_head:
                return DropReason.LETTERHEAD
        if self._now is DropReason.EARLIER:
            return self._now
        is_passed_on = _FORWARD.fullmatch(text) is not None
        if is_passed_on or _ORIGINAL.fullmatch(text) or self._is_head(at):
            self._in_head = is_passed_on or (self._is_forward and self._few_before(at))
            self._now = None if self._in_head else DropReason.EARLIER
            return self._now or DropReason.LETTERHEAD
        return DropReason.EARLIER if self._is_quoted(at) else self._signed(text)

    def _signed(self, text: str) -> DropReason | None:
        if text == "--":
            self._now = DropReason.SIGNATURE
        return DropReason.SIGNATURE if _SENT_FROM.fullmatch(text) else self._now

    def _is_quoted(self, at: int) -> bool:
        """Whether a unit is quoted, or says whose words are quoted below it."""
        near = [self._units[at].text.strip(), self._two_lines(at)]
        above = [self._two_lines(at - 1)] if at else []
        return self._units[at].is_quoted or any(map(_wrote, [*near, *above]))

    def _is_head(self, at: int) -> bool:
        """Whether the letterhead of an earlier message begins here."""
        near = (field_of(unit.text.strip()) for unit in self._units[at : at + _HEAD_LINES])
        fields = [found[0] if found else None for found in near]
        return fields[:1] == [Field.FROM] and bool({Field.WHEN, Field.SUBJECT} & {*fields})

    def _two_lines(self, at: int) -> str:
        """A line and the next: where a program wraps "On Tuesday Jane Roe\\n<…> wrote:"."""
        pair = self._units[at : at + 2]
        is_one = len(pair) < 2 or any(unit.is_quoted or not unit.text.strip() for unit in pair)
        return "" if is_one else " ".join(unit.text.strip() for unit in pair)

    def _few_before(self, at: int) -> bool:
        return at < _NEAR and _letters(self._units[:at], self._told) < _FEW_LETTERS


def _wrote(text: str) -> bool:
    return len(text) < _LONGEST_WROTE and _WROTE.fullmatch(text) is not None


def _letters(units: Sequence[Unit], why: Sequence[DropReason | None]) -> int:
    """How many letters are the letter's own."""
    kept = (unit.text for unit, reason in zip(units, why, strict=False) if reason is None)
    return sum(sum(map(str.isalpha, text)) for text in kept)
