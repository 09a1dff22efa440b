"""What verify says of cards: untouched, saved again, and changed in one place each."""

import json
import zlib

import pikepdf
import pytest

from tests.tampering import PDF_CHANGES, changed_pdf, repacked

PICKS = [
    {"role": "headline", "exact": "Harbour board backs a movable barrier"},
    {"role": "key-point", "exact": "The board voted 31 to 18 on Tuesday"},
    {"role": "quote", "exact": "We have run out of years"},
    {"role": "whats-next", "exact": "Work begins in the spring"},
]


@pytest.fixture
def made(run, article, tmp_path):
    """A card's PDF and its .brief file."""
    picks, pdf, brief = tmp_path / "picks.json", tmp_path / "a.pdf", tmp_path / "a.brief"
    picks.write_text(json.dumps(PICKS), encoding="utf-8")
    assert run("make", article, "-o", pdf, "--picks", picks, "--save", brief).code == 0
    return pdf, brief


def test_an_untouched_card_holds(run, made, article):
    for path in made:
        ran = run("verify", path, "--json", "--source", article)
        told = json.loads(ran.out)
        assert (ran.code, told["state"], told["faults"]) == (0, "holds", [])
        assert [item["role"] for item in told["items"]][:2] == ["headline", "key-point"]


def test_a_card_that_was_only_saved_again_is_resaved(run, made, tmp_path):
    pdf, brief = made
    again = tmp_path / "again.pdf"
    with pikepdf.open(pdf) as file:
        file.save(again, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    laid_out = tmp_path / "laid-out.pdf"
    with pikepdf.open(pdf) as file:
        file.save(laid_out, normalize_content=True)
    zipped = tmp_path / "again.brief"
    zipped.write_bytes(repacked(brief.read_bytes()))
    for path in (again, laid_out, zipped):
        ran = run("verify", path)
        assert (ran.code, "resaved" in ran.out) == (0, True)
        assert "warning" in ran.err


def test_another_source_is_told(run, made, tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_text("Harbour board backs a barrier\n\nThe board voted 30 to 19 on Tuesday.\n")
    ran = run("verify", made[0], "--source", copy)
    assert ran.code == 3
    assert "altered" in ran.out


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("glyph in the middle", "words"),
        ("letter of the card, late", "attachment"),
        ("no card", "missing"),
        ("a second page", "pages"),
        ("ActualText", "words"),
    ],
)
def test_each_change_of_a_pdf_is_told_apart(run, made, tmp_path, name, kind):
    spoilt = tmp_path / "spoilt.pdf"
    spoilt.write_bytes(changed_pdf(made[0].read_bytes(), PDF_CHANGES[name]))
    ran = run("verify", spoilt, "--json")
    told = json.loads(ran.out)
    assert (ran.code, told["state"]) == (3, "altered")
    assert kind in [fault["kind"] for fault in told["faults"]], told["faults"]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("no structure", "the structure of the document is not as it was exported"),
        ("a second page", "PDF has 2 pages, and not 1 page"),
    ],
)
def test_a_change_of_no_words_is_told_in_words(run, made, tmp_path, name, line):
    spoilt = tmp_path / "spoilt.pdf"
    changes = {**PDF_CHANGES, "no structure": lambda file: file.Root.__delitem__("/StructTreeRoot")}
    spoilt.write_bytes(changed_pdf(made[0].read_bytes(), changes[name]))
    assert line in run("verify", spoilt).err


@pytest.mark.parametrize(
    ("change", "leave", "code"),
    [
        (lambda name, words: words.replace(b"31 to 18", b"13 to 18"), "", {3, 6}),
        (lambda name, words: words + b" " if name.endswith("source") else words, "", {3}),
        (lambda name, words: words, "seal.sha256", {6}),
        (lambda name, words: words, "card.json", {6}),
    ],
)
def test_each_change_of_a_card_s_file_is_caught(run, made, tmp_path, change, leave, code):
    spoilt = tmp_path / "spoilt.brief"
    spoilt.write_bytes(repacked(made[1].read_bytes(), change, leave))
    assert run("verify", spoilt).code in code


def test_what_is_no_card_is_refused_in_words(run, tmp_path):
    empty = tmp_path / "empty.pdf"
    empty.touch()
    for path in (empty, tmp_path, tmp_path / "none.pdf"):
        ran = run("verify", path)
        assert ran.code in {2, 5, 6}, path
        assert "Traceback" not in ran.err
        assert str(path) in ran.err


def test_a_pdf_that_unpacks_to_gigabytes_is_refused(run, tmp_path):
    path = tmp_path / "bomb.pdf"
    with pikepdf.new() as file:
        file.add_blank_page()
        packed = zlib.compress(zlib.compress(bytes(300_000_000), 9), 9)
        filters = pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])
        file.pages[0].Contents = pikepdf.Stream(file, packed, Filter=filters)
        file.save(path, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    ran = run("verify", path)
    assert (ran.code, "unpacks" in ran.err) == (6, True)


def test_another_program_s_pdf_cannot_be_verified(run, tmp_path):
    path = tmp_path / "other.pdf"
    with pikepdf.new() as file:
        file.add_blank_page()
        file.save(path)
    ran = run("verify", path)
    assert (ran.code, "unverifiable" in ran.out) == (6, True)
    assert "fault: PDF lacks a seal and a card" in ran.err
