"""Letters, dates, signs that run from the right, and how much a file unpacks to."""

import zlib

import pytest

from briefer.articles.pdf.dates import day_of, day_of_publishing
from briefer.articles.pdf.letters import letters
from briefer.articles.pdf.right_to_left import as_written, runs_from_right
from briefer.articles.pdf.runs import Box, Look, PrintedDocument, PrintedPage, Run
from briefer.articles.pdf.unpacking import unpacks_to_too_much
from briefer.articles.pdf.wire import of_wire, to_wire
from briefer.model.article import DropReason


@pytest.mark.parametrize(
    ("code", "read"),
    [
        (0x41, "A"),
        (0xFB01, "fi"),
        (0xFB03, "ffi"),
        (0x02, "-"),
        (0xAD, "-"),
        (0xA0, "\u00a0"),
        (0x0D, " "),
        (0xF0B7, "•"),
        (0xE123, ""),
        (0x00, ""),
        (0xFEDF, "ل"),
        (0x110000, ""),
    ],
)
def test_a_code_stands_for_letters(code: int, read: str):
    assert letters(code) == read


def test_a_files_day_counts_where_pages_are_laid_out():
    assert day_of("D:20261126190000Z00'00'") == day_of("20261126") == "2026-11-26"
    assert day_of("yesterday") == ""
    assert day_of_publishing("2026-11-26", "Adobe InDesign 19.0") == "2026-11-26"
    assert day_of_publishing("2026-11-26", "Mozilla/5.0 Skia/PDF m120") == ""


def test_brackets_and_points_are_turned_back_where_most_are_painted():
    assert runs_from_right(["שלום עולם", "abc"])
    assert not runs_from_right(["hello world", "שלום"])
    assert as_written(["אמר »שלום« היום", "בשנת ,1953 אז"]) == ["אמר «שלום» היום", "בשנת 1953, אז"]
    assert as_written(["בשעה ,14:30 אז"]) == ["בשעה 14:30, אז"]
    assert as_written(["אמר «שלום» היום"]) == ["אמר «שלום» היום"]


def stream(data: bytes, head: bytes = b"/Filter/FlateDecode") -> bytes:
    return b"%PDF-1.7\n1 0 obj<<" + head + b">>stream\n" + data + b"\nendstream\nendobj\n"


def test_bombs_are_found_and_pictures_may_be_large():
    large = zlib.compress(bytes(90_000_000), 9)
    assert unpacks_to_too_much(stream(large))
    assert unpacks_to_too_much(stream(zlib.compress(large), b"/Filter[/FlateDecode/FlateDecode]"))
    assert not unpacks_to_too_much(stream(large, b"/Subtype/Image/Filter/FlateDecode"))
    assert not unpacks_to_too_much(stream(zlib.compress(bytes(1_000_000)), b"/Filter/Fl"))
    assert not unpacks_to_too_much(stream(b"no such stream"))
    assert unpacks_to_too_much(stream(zlib.compress(bytes(50_000_000))) * 5)


def test_a_document_comes_through_the_wire():
    run = Run("Ferry \ud800 “stops”", 1.5, 2, 3, Look(10, bold=True), DropReason.HIDDEN)
    page = PrintedPage(595, 842, (run, Run("a", 0, 1, 2, Look(9.5))), (Box(1, 2, 3, 4),))
    document = PrintedDocument((page, PrintedPage(0, 0, ())), "Ferry", "Jo Roe", "2026-11-26", "X")
    assert of_wire(to_wire(document)) == document
