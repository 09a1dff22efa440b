"""Tampering: one change each to a card's PDF or .brief file, as a hand or an accident makes it."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

Change = Callable[[Pdf], None]


def changed_pdf(data: bytes, change: Change) -> bytes:
    """A PDF with one change, saved by another program."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        change(file)
        file.save(out)
    return out.getvalue()


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Some bytes with one bit turned round, anywhere."""
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def repacked(
    data: bytes, change: Callable[[str, bytes], bytes] = lambda _, words: words, leave: str = ""
) -> bytes:
    """A .brief file packed by another program, with a change to its members or one left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != leave:
                new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


# The page


def glyph(file: Pdf, share: float) -> None:
    """One glyph drawn twice, and the next not, at this share of what is shown."""
    page = file.pages[0]
    words = page.Contents.read_bytes()
    runs = [m for m in re.finditer(rb"<([0-9A-F]{12,})>", words) if _turns(m[1])]
    run = runs[min(len(runs) - 1, int(len(runs) * share))]
    at = run.start(1) + _turns(run[1])[0] * 4
    page.Contents = file.make_stream(words[: at + 4] + words[at : at + 4] + words[at + 8 :])


def _turns(codes: bytes) -> list[int]:
    """Where a glyph is another than the one before."""
    each = [codes[at : at + 4] for at in range(0, len(codes), 4)]
    return [at for at in range(len(each) - 1) if each[at] != each[at + 1]]


def content(file: Pdf, change: Callable[[bytes], bytes]) -> None:
    """The page's content, changed."""
    words = file.pages[0].Contents.read_bytes()
    after = change(words)
    assert after != words
    file.pages[0].Contents = file.make_stream(after)


def hidden(words: bytes) -> bytes:
    """Words that are there and drawn without ink."""
    return words.replace(b"BT ", b"BT 3 Tr ", 1)


def moved_words(words: bytes) -> bytes:
    """The first words drawn off the page."""
    return re.sub(rb"1 0 0 1 [-0-9.]+ ([-0-9.]+) Tm", rb"1 0 0 1 900 \1 Tm", words, count=1)


def turned(file: Pdf, key: Name, value: object) -> None:
    """An entry of the page set."""
    file.pages[0].obj[key] = value


def second_page(file: Pdf) -> None:
    """The page once more."""
    file.pages.append(file.pages[0])


def blank_page(file: Pdf) -> None:
    """An empty page in front."""
    file.add_blank_page()
    file.pages.reverse()


def annotation(file: Pdf) -> None:
    """A note over the page."""
    note = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([0, 0, 99, 99]))
    note.Contents = String("Not so")
    page = file.pages[0]
    page.Annots = Array([*(page.get("/Annots") or []), note])


# What goes along


def attached(file: Pdf, share: float) -> None:
    """One letter of the attached card, at this share of it."""
    stream = file.attachments["card.json"].get_file().obj
    words = bytearray(stream.read_bytes())
    at = int(len(words) * share)
    while not chr(words[at]).isalpha():
        at -= 1
    words[at] = ord("x") if words[at] != ord("x") else ord("y")
    stream.write(bytes(words))


def detached(file: Pdf) -> None:
    """No card in the PDF any more."""
    del file.attachments["card.json"]
    if "/AF" in file.Root:
        del file.Root["/AF"]


def swapped_roles(file: Pdf) -> None:
    """In the attached card one item said to be another kind of item."""
    stream = file.attachments["card.json"].get_file().obj
    words = stream.read_bytes()
    after = re.sub(rb'"role":"key-point"', b'"role":"background"', words, count=1)
    stream.write(after if after != words else words.replace(b'"role":"', b'"role":"x', 1))


def unsealed(file: Pdf) -> None:
    """No seal in the metadata."""
    words = file.Root.Metadata.read_bytes()
    file.Root.Metadata.write(re.sub(rb"<briefer:.*</briefer:fonts>", b"", words))


def metadata(file: Pdf, pattern: bytes, instead: bytes) -> None:
    """Something the metadata says, said otherwise."""
    words = file.Root.Metadata.read_bytes()
    after = re.sub(pattern, instead, words, count=1)
    assert after != words
    file.Root.Metadata.write(after)


# Fonts, structure, links


def _all(file: Pdf, kind: str) -> Iterator[Dictionary]:
    for each in file.objects:
        if isinstance(each, Dictionary) and str(each.get("/Type", "")) == kind:
            yield each


def read_otherwise(file: Pdf) -> None:
    """A glyph said to be another character than it draws."""
    font = next(each for each in _all(file, "/Font") if "/ToUnicode" in each)
    words = font.ToUnicode.read_bytes()
    entry = re.findall(rb"<[0-9A-Fa-f]{4}> ?<[0-9A-Fa-f]{4}>", words)[-1]
    font.ToUnicode.write(words.replace(entry, entry[:-5] + b"0058>"))


def other_font(file: Pdf) -> None:
    """A byte of a font's program."""
    each = next(_all(file, "/FontDescriptor"))
    program = each["/FontFile2" if "/FontFile2" in each else "/FontFile3"]
    words = bytearray(program.read_bytes())
    words[-1] ^= 1
    program.write(bytes(words))


def swapped_fonts(file: Pdf) -> None:
    """Two fonts of the page that change places, where there are two; else one gone wide."""
    fonts = file.pages[0].Resources.Font
    one, *others = sorted(fonts.keys())
    if others:
        fonts[one], fonts[others[0]] = fonts[others[0]], fonts[one]
    else:
        fonts[one].DescendantFonts[0].DW = 4000


def spoken(file: Pdf) -> None:
    """A heading that is said to read otherwise than it is drawn."""
    next(_all(file, "/StructElem")).ActualText = String("Nothing of the kind")


def language(file: Pdf) -> None:
    """The language that a reader aloud speaks."""
    file.Root.Lang = String("tlh")


def opening(file: Pdf) -> None:
    """Something that is done when the file is opened."""
    file.Root.OpenAction = Dictionary(S=Name.URI, URI=String("https://example.org/"))


def overlaid(file: Pdf) -> None:
    """A picture of other words laid over the page, by a second stream of content."""
    page = file.pages[0]
    over = Stream(file, b"q 1 1 1 rg 0 0 595 300 re f Q")
    page.Contents = Array([page.Contents, file.make_indirect(over)])


def _hex(pattern: bytes, instead: bytes) -> Change:
    return partial(metadata, pattern=pattern, instead=instead)


PDF_CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        "glyph near the top": partial(glyph, share=0.05),
        "glyph in the middle": partial(glyph, share=0.5),
        "glyph at the foot": partial(glyph, share=0.95),
        "words without ink": partial(content, change=hidden),
        "words off the page": partial(content, change=moved_words),
        "ActualText": partial(
            content, change=lambda words: words + b"/Span<</ActualText(x)>>BDC EMC\n"
        ),
        "overlaid": overlaid,
        "a second page": second_page,
        "a blank page": blank_page,
        "a note": annotation,
        "cropped": partial(turned, key=Name.CropBox, value=Array([0, 0, 300, 842])),
        "another size": partial(turned, key=Name.MediaBox, value=Array([0, 0, 300, 842])),
        "on its head": partial(turned, key=Name.Rotate, value=180),
        "letter of the card, early": partial(attached, share=0.3),
        "letter of the card, late": partial(attached, share=0.9),
        "no card": detached,
        "another role": swapped_roles,
        "no seal": unsealed,
        "another title": _hex(rb"(?<=<dc:title><rdf:Alt>)(<rdf:li[^>]*>)", rb"\1Not: "),
        "another digest": _hex(rb"(?<=<briefer:content>)[0-9a-f]{4}", b"zzzz"),
        "read otherwise": read_otherwise,
        "a font's program": other_font,
        "fonts swapped": swapped_fonts,
        "heard otherwise": spoken,
        "another language": language,
        "does something": opening,
    }
)

# What is changed of a .brief file: the member whose name ends so, a pattern there and its change.
_BRIEF: tuple[tuple[str, bytes, bytes], ...] = (
    ("card.json", rb'"kept": \[0, (\d+)', rb'"kept": [0, 1\1'),
    ("card.json", rb'"role": "key-point"', b'"role": "background"'),
    ("card.json", rb'("role": "[a-z-]+")(\s*\}\s*\])', rb'\1, "state": "held"\2'),
    ("card.json", rb'"id": "i2"', b'"id": "i1"'),
    ("card.json", rb'"template": "', b'"template": "x'),
    ("card.json", rb'"paper": "a4"', b'"paper": "letter"'),
    ("card.json", rb'"law": "house"', b'"law": "ap"'),
    ("card.json", rb'"items": \[\s*\{', b'"items": [{"id": "z9", "parts": {}, "role": "note"}, {'),
    ("card.json", rb'"format": 1', b'"format": 2'),
    ("card.json", rb"\}\s*$", b"} "),
    ("article.json", rb'"text": "(.)', rb'"text": "\1x'),
    ("article.json", rb"(\w)\.", rb"\1 not."),
    ("article.json", rb'"language": "', b'"language": "x'),
    ("article.json", rb'\["paragraph", (\d+)', rb'["paragraph", 1\1'),
    ("article.json", rb'"headline"', b'"heading"'),
    ("article.json", rb'"name": "', b'"name": "not-'),
    ("source", rb"\A(.)", rb"\1 "),
    ("source", rb"e", b"a"),
    ("source", rb"\Z", b"\n"),
    ("mimetype", rb"card", b"cart"),
    ("seal.sha256", rb"^[0-9a-f]{2}", b"zz"),
    ("seal.sha256", rb"card\.json", b"card.jso"),
)
LEFT_OUT = ("seal.sha256", "card.json", "mimetype")


def brief_changes(data: bytes) -> Iterator[tuple[str, bytes]]:
    """A .brief file with one change each, and what it is; changes that change nothing are left."""
    for end, pattern, instead in _BRIEF:

        def change(name: str, words: bytes) -> bytes:
            return re.sub(pattern, instead, words, count=1) if name.endswith(end) else words  # noqa: B023

        made = repacked(data, change)
        if made != repacked(data):
            yield f"{end}: {pattern!r}", made
    for name in LEFT_OUT:
        yield f"without {name}", repacked(data, leave=name)
    article = next(name for name in names(data) if name.endswith("article.json"))
    yield "without an article", repacked(data, leave=article)
    yield "with a stranger", with_stranger(data)


def names(data: bytes) -> list[str]:
    """The members of a .brief file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.namelist()


def with_stranger(data: bytes) -> bytes:
    """A .brief file with a member that no card has."""
    out = io.BytesIO(repacked(data))
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("notes.txt", "Not so.")
    return out.getvalue()
