"""Clocks: the hours of a text and the zones they are told in."""

from briefer.proof.numerals import Numeral

LAST_HOUR = 24
# Zones that are an hour of their own, by the names they go under.
_ZONES = {
    **dict.fromkeys(("gmt", "utc", "z"), "utc"),
    **dict.fromkeys(("cet", "mez"), "cet"),
    **dict.fromkeys(("cest", "mesz"), "cest"),
    **{zone: zone for zone in ("bst", "eet", "eest", "msk", "est", "edt", "et", "ct")},
    **{zone: zone for zone in ("cst", "cdt", "mst", "mdt", "pst", "pdt", "pt", "jst", "ist")},
}


def zone(found: list[Numeral], at: int) -> str | None:
    """The zone that an hour is told in, right behind it: "GMT"."""
    return _ZONES.get(found[at].text) if at < len(found) and found[at].is_capital else None


def bare_clock(one: Numeral) -> int | None:
    """Minutes since midnight of "0900" and "09.00", which are hours if something else says so."""
    digits = one.text.replace(".", "")
    if one.kind != "number" or len(digits) != 4 or not digits.isdigit():
        return None
    hour, minute = int(digits[:2]), int(digits[2:])
    return hour * 60 + minute if hour <= LAST_HOUR and minute < 60 else None


def clock_parts(clock: str) -> tuple[int, int]:
    """The hour and the minute of "18:15", "18 h 15" or "18.15"."""
    hour, _, minute = clock.replace("h", ":").replace(".", ":").partition(":")
    return int(hour), int(minute)
