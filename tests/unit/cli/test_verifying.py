"""What verify says of cards: untouched, saved again, and changed in one place each."""

import io
import json
import random
import re
import zipfile

import pikepdf
import pytest

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
    zipped = tmp_path / "again.brief"
    zipped.write_bytes(repacked(brief.read_bytes()))
    for path in (again, zipped):
        ran = run("verify", path)
        assert (ran.code, "resaved" in ran.out) == (0, True)
        assert "warning" in ran.err


def repacked(data, change=lambda name, words: words, leave=""):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != leave:
                new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def test_another_source_is_told(run, made, tmp_path):
    copy = tmp_path / "copy.txt"
    copy.write_text("Harbour board backs a barrier\n\nThe board voted 30 to 19 on Tuesday.\n")
    ran = run("verify", made[0], "--source", copy)
    assert ran.code == 3
    assert "altered" in ran.out


def glyph(file):
    page = file.pages[0]
    words = page.Contents.read_bytes()
    codes = re.findall(rb"<([0-9A-Fa-f]{8,})>", words)
    if codes:
        at = words.index(codes[len(codes) // 2])
        changed = words[: at + 4] + words[at : at + 4] + words[at + 8 :]
    else:
        changed = words.replace(b" Tm", b" 0 Td 1 0 0 1 0 0 Tm", 1)
    page.Contents = file.make_stream(changed)


def attached(file):
    stream = file.attachments["card.json"].get_file().obj
    stream.write(stream.read_bytes().replace(b"Tuesday", b"Tuesdax"))


def detached(file):
    del file.attachments["card.json"]
    if "/AF" in file.Root:
        del file.Root["/AF"]


def second_page(file):
    file.pages.append(file.pages[0])


def actual_text(file):
    words = file.pages[0].Contents.read_bytes()
    file.pages[0].Contents = file.make_stream(words + b"/Span<</ActualText(x)>>BDC EMC\n")


def annotation(file):
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText)
    note.Rect, note.Contents = pikepdf.Array([0, 0, 99, 99]), pikepdf.String("Not so")
    page = file.pages[0]
    page.Annots = pikepdf.Array([*(page.get("/Annots") or []), note])


def moved(file):
    file.pages[0].MediaBox = pikepdf.Array([0, 0, 300, 842])


def unsealed(file):
    packet = file.Root.Metadata.read_bytes()
    file.Root.Metadata.write(re.sub(rb"<briefer:.*</briefer:fonts>", b"", packet))


def read_otherwise(file):
    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary) and "/ToUnicode" in each:
            words = each.ToUnicode.read_bytes()
            entry = re.findall(rb"<[0-9A-Fa-f]{4}> ?<[0-9A-Fa-f]{4}>", words)[-1]
            each.ToUnicode.write(words.replace(entry, entry[:-5] + b"0058>"))
            return


def other_font(file):
    for each in file.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor":
            key = "/FontFile2" if "/FontFile2" in each else "/FontFile3"
            words = bytearray(each[key].read_bytes())
            words[-1] ^= 1
            each[key].write(bytes(words))
            return


@pytest.mark.parametrize(
    ("tamper", "kind"),
    [
        (glyph, "speaker"),
        (attached, "attachment"),
        (detached, "missing"),
        (second_page, "pages"),
        (actual_text, "words"),
        (annotation, "words"),
        (moved, "words"),
        (unsealed, "missing"),
        (read_otherwise, "words"),
        (other_font, "words"),
    ],
)
def test_each_change_of_a_pdf_is_told_apart(run, made, tmp_path, tamper, kind):
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(made[0]) as file:
        tamper(file)
        file.save(spoilt)
    ran = run("verify", spoilt, "--json")
    told = json.loads(ran.out)
    assert (ran.code, told["state"]) == (3, "altered")
    assert kind in [fault["kind"] for fault in told["faults"]], told["faults"]


@pytest.mark.parametrize("seed", range(20))
def test_ten_changes_of_a_byte_each_are_caught_in_both_files(run, made, tmp_path, seed):
    """A byte that no reader looks at leaves what the card says as it is: that is "resaved"."""
    chance = random.Random(seed)
    for path in made:
        words = path.read_bytes()
        for _ in range(10):
            at = chance.randrange(len(words))
            spoilt = tmp_path / f"spoilt{path.suffix}"
            spoilt.write_bytes(
                words[:at] + bytes([words[at] ^ 1 << chance.randrange(8)]) + words[at + 1 :]
            )
            ran = run("verify", spoilt)
            assert ran.code in {3, 6} or "resaved" in ran.out, (path.suffix, at)


@pytest.mark.parametrize(
    ("change", "leave", "code"),
    [
        (lambda name, words: words.replace(b"31 to 18", b"13 to 18"), "", {3, 6}),
        (lambda name, words: words.replace(b'"quote"', b'"note"'), "", {3, 6}),
        (lambda name, words: words + b" " if name.endswith("source") else words, "", {3}),
        (lambda name, words: words, "seal.sha256", {6}),
        (lambda name, words: words, "card.json", {6}),
    ],
)
def test_each_change_of_a_card_s_file_is_caught(run, made, tmp_path, change, leave, code):
    spoilt = tmp_path / "spoilt.brief"
    spoilt.write_bytes(repacked(made[1].read_bytes(), change, leave))
    assert run("verify", spoilt).code in code


def test_another_program_s_pdf_cannot_be_verified(run, tmp_path):
    path = tmp_path / "other.pdf"
    with pikepdf.new() as file:
        file.add_blank_page()
        file.save(path)
    ran = run("verify", path)
    assert (ran.code, "unverifiable" in ran.out) == (6, True)
