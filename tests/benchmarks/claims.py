"""What design.md, section 9, wants to be reached, held against what was measured."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from tests.benchmarks.timing import Times

Found = Mapping[str, Times]


class Claim(NamedTuple):
    """A figure that must not be larger than `reach`."""

    name: str
    value: float
    reach: float

    @property
    def told(self) -> str:
        """The figure, what to reach, and whether it is."""
        verdict = "reached" if self.value <= self.reach else "NOT REACHED"
        return f"{self.name:44} {self.value:8.2f}  reach {self.reach:6.2f}  {verdict}"


def claims(
    found: Found, sizes: Mapping[str, tuple[int, int]], wide_lines: float
) -> Iterator[Claim]:
    """Every figure that has a number to reach. Whole processes are compared by their minima."""
    yield Claim("key press to pixels, p95 ms", found["keypress"].p95, 16.0)
    yield from _against(found, "keypress", "typst_keypress", 0.6, "p95")
    yield from _against(found, "card_to_pdf", "typst_pdf_fit", 0.7)
    yield from _against(found, "card_to_pdf", "typst_pdf", 1.0)
    yield from _against(found, "make_cold", "reportlab_cold", 1.0, "least")
    yield from _against(found, "make_cold", "typst_cold", 2.0, "least")
    yield from _against(found, "window", "empty_window", 1.5, "least")
    yield Claim("jump in 20,000 words, p95 ms", found["jump"].p95, 16.0)
    yield Claim("pick in 20,000 words, p95 ms", found["pick"].p95, 16.0)
    yield Claim("open 200,000 words, longest stall ms", found["open_stall"].p95, 100.0)
    yield Claim("read 5,000 words, p95 ms", found["reading_5000"].p95, 500.0)
    yield from _against(found, "reading_10000", "reading_5000", 2.2)
    for language, (ours, theirs) in sizes.items():
        yield Claim(f"PDF bytes, {language} / Typst", ours / theirs, 1.0)
    yield Claim("justified lines with wide spaces, share", wide_lines, 0.06)
    yield from _scripts(found)


def _scripts(found: Found) -> Iterator[Claim]:
    for name in found:
        kind, _, language = name.partition(" ")
        if language and kind == "keypress":
            yield from _against(found, name, f"typst_keypress {language}", 0.6, "p95")
        if language and kind == "card_to_pdf":
            yield from _against(found, name, f"typst_pdf_fit {language}", 0.7)
            yield from _against(found, name, f"typst_pdf {language}", 1.0)


def _against(
    found: Found, one: str, other: str, reach: float, field: str = "p50"
) -> Iterator[Claim]:
    if one in found and other in found:
        value = getattr(found[one], field) / getattr(found[other], field)
        yield Claim(f"{one} / {other} ({field})", round(value, 2), reach)
