"""An embargo as an editor gives it: day, time and zone, and as a card keeps it: one moment.

A moment is ISO 8601 with its offset, and the zone's name after it as RFC 9557 has it:
"2026-11-27T14:00+01:00[Europe/Brussels]". The offset is found once, when the embargo is given, so
that the card says the same on a machine with other tables of zones.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta, timezone, tzinfo
from typing import NamedTuple

from briefer.model.expressions import expression
from briefer.model.given import is_date

_OFFSET = expression(r"(?:UTC)?([+\-\u2212])(\d{1,2})(?::?(\d{2}))?")
_TIME = expression(r"(\d{1,2})[:.](\d{2})")


class Embargo(NamedTuple):
    """Day as YYYY-MM-DD, time as HH:MM, zone by name or offset; "" for what is not given."""

    day: str = ""
    time: str = ""
    zone: str = ""


def moment(embargo: Embargo) -> str | None:
    """The moment of an embargo; None where a part of it is missing or cannot be."""
    clock, zone = clock_of(embargo.time), zone_of(embargo.zone)
    if not is_date(embargo.day) or clock is None or zone is None:
        return None
    try:
        told = datetime.combine(datetime.fromisoformat(embargo.day), clock, zone)
        offset = told.isoformat(timespec="minutes")
    except OverflowError:
        return None
    name = embargo.zone.strip()
    return offset if isinstance(zone, timezone) else f"{offset}[{name}]"


def moment_of(stamp: str) -> str:
    """The moment of an ISO 8601 date and time with its offset; "" for any other text."""
    try:
        found = datetime.fromisoformat(stamp.strip())
        return found.isoformat(timespec="minutes") if found.tzinfo else ""
    except ValueError:
        return ""


def is_moment(text: str) -> bool:
    """Whether a text is a moment, and no words such as "Monday noon"."""
    return bool(moment_of(text.partition("[")[0]))


def latest(moments: Iterable[str]) -> str | None:
    """The latest of some moments, None where there is none; what is no moment is passed over."""
    told = [each for each in moments if is_moment(each)]
    return max(told, key=lambda each: datetime.fromisoformat(each.partition("[")[0]), default=None)


def embargo_of(iso: str | None) -> Embargo:
    """Day, time and zone of a moment; all empty where there is none."""
    told, _, name = (iso or "").rstrip("]").partition("[")
    try:
        found = datetime.fromisoformat(told)
    except ValueError:
        return Embargo()
    offset = found.strftime("%z")
    plain = "UTC" if offset == "+0000" else f"{offset[:3]}:{offset[3:5]}" if offset else ""
    return Embargo(f"{found:%Y-%m-%d}", f"{found:%H:%M}", name or plain)


def clock_of(text: str) -> time | None:
    """The time of a day written 14:00 or 14.00; None where it is none."""
    found = _TIME.fullmatch(text.strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))


def zone_of(text: str) -> tzinfo | None:
    """The zone of a name such as Europe/Brussels, UTC or +01:00; None where it is none."""
    name = text.strip()
    if name.upper() in {"UTC", "GMT", "Z"}:
        return UTC
    if found := _OFFSET.fullmatch(name):
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        if minutes >= 24 * 60:
            return None
        return timezone(timedelta(minutes=minutes if found[1] == "+" else -minutes))
    # Imported here: an offset needs no table of zones.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
