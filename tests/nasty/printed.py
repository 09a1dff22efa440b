"""Nasty PDFs: cut off, locked, too large inside, going in circles, or without any letters."""

import io
import zlib
from collections.abc import Callable, Sequence

import pikepdf

from tests.nasty.cases import WORDS, Made

_STORY = b"BT /F 9 Tf 10 100 Td (" + WORDS.encode() + b") Tj ET"
_KEYS = b"/O(%s)/U(%s)/P -4" % (b"o" * 32, b"u" * 32)
_CRYPT = b"<</Filter/Standard/V 2/R 3/Length 128" + _KEYS + b">>"
_CATALOG, _TREE = b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def _packed(stream: bytes, more: bytes = b"", filters: bytes = b"/FlateDecode") -> bytes:
    packed = zlib.compress(stream, 9)
    return b"<</Filter%s/Length %d%s>>stream\n%s\nendstream" % (filters, len(packed), more, packed)


def _file(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, its cross-references in order."""
    out, places = b"%PDF-1.7\n", list[int]()
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table)
    end = b"trailer<</Size %d/Root 1 0 R%s>>\n" % (len(places) + 1, trailer)
    return out + head + end + b"startxref\n%d\n%%%%EOF\n" % len(out)


def _page(more: bytes = b"", box: bytes = b"[0 0 300 200]") -> bytes:
    return (
        b"<</Type/Page/Parent 2 0 R/MediaBox%s/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>%s>>" % (box, more)
    )


def _pdf(stream: bytes, *others: bytes, trailer: bytes = b"", font: bytes = _FONT) -> bytes:
    """A PDF of one page with a packed stream; further objects are numbered from 6."""
    return _file([_CATALOG, _TREE, _page(), _packed(stream), font, *others], trailer)


def _boxed(box: bytes) -> bytes:
    return _file([_CATALOG, _TREE, _page(box=box), _packed(_STORY), _FONT])


def _acting(action: bytes) -> bytes:
    """A PDF that would do something when it is opened."""
    return _pdf(_STORY).replace(b"/Type/Catalog", b"/OpenAction<<%s>>/Type/Catalog" % action)


def _saved(**how: object) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_pdf(_STORY))) as file:
        file.save(out, **how)
    return out.getvalue()


def _locked(user: str) -> bytes:
    return _saved(encryption=pikepdf.Encryption(owner="owner", user=user))


def _pages(count: int) -> bytes:
    kids = b"".join(b"%d 0 R " % (number + 4) for number in range(count))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F 3 0 R>>>>/Contents 4 0 R>>"
    tree = b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count)
    return _file([_CATALOG, tree, _FONT, _packed(_STORY), *[page] * count]).replace(
        b"/Kids[4 0 R ", b"/Kids["
    )


def _deep(levels: int) -> bytes:
    """A tree of pages that has one branch."""
    nodes = [
        b"<</Type/Pages/Kids[%d 0 R]/Count 1/Parent %d 0 R>>" % (at + 3, at + 1)
        for at in range(levels)
    ]
    page = _page().replace(b"/Contents 4 0 R", b"/Contents %d 0 R" % (levels + 3))
    page = page.replace(b"/F 5 0 R", b"/F %d 0 R" % (levels + 4))
    return _file([_CATALOG, *nodes, page, _packed(_STORY), _FONT])


def _objects_bomb() -> bytes:
    """A stream of objects that unpacks to 900 MB."""
    inside = b"5 0 %s" % _FONT + b" " * 900_000_000
    return _pdf(_STORY, _packed(inside, b"/Type/ObjStm/N 1/First 4"))


def _laughing(levels: int) -> bytes:
    """Forms that each draw the next one ten times."""
    forms = [
        _packed(
            b"/X Do " * 10,
            b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
            % (at + 7),
        )
        for at in range(levels)
    ]
    last = _packed(
        _STORY, b"/Type/XObject/Subtype/Form/BBox[0 0 300 200]/Resources<</Font<</F 5 0 R>>>>"
    )
    return _pdf(_STORY + b" /X Do", *forms, last)


def _form(stream: bytes) -> bytes:
    return _packed(
        stream, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    )


def _scattered(count: int) -> bytes:
    """Words all over a page, each placed by itself."""
    placed = (
        b"1 0 0 1 %d %d Tm (word%d) Tj " % (at * 37 % 290, at * 91 % 190, at) for at in range(count)
    )
    return _pdf(b"BT /F 2 Tf " + b"".join(placed) + b"ET")


def _unknown_letters() -> bytes:
    """A font whose codes stand for glyphs, and nothing says for which letters."""
    font = (
        b"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Odd/Encoding/Identity-H/DescendantFonts[<<"
        b"/Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Odd/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor"
        b"/FontName/ABCDEF+Odd/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
        b"/Descent -200/CapHeight 700/StemV 80>>>>]>>"
    )
    codes = b"".join(b"%04x" % (code % 90 + 3) for code in range(400))
    return _pdf(b"BT /F 9 Tf 10 100 Td <" + codes + b"> Tj ET", font=font)


def _misleading_letters() -> bytes:
    """A font that says its letters are overrides, surrogates and no characters."""
    names = ["202E", "D800", "FFFF", "0000", "200F", "FEFF"]
    table = "".join(f"<{ord('@[]{}~'[at]):02x}> <{name}>\n" for at, name in enumerate(names))
    text = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(names)} beginbfchar\n{table}endbfchar\n"
        "endcmap end end"
    )
    font = _FONT.replace(b">>", b"/ToUnicode 6 0 R>>")
    return _pdf(b"BT /F 9 Tf 10 150 Td (@[]{}~) Tj ET " + _STORY, _packed(text.encode()), font=font)


def _picture() -> bytes:
    image = _packed(
        bytes(300),
        b"/Type/XObject/Subtype/Image/Width 10/Height 10/BitsPerComponent 8/ColorSpace/DeviceRGB",
    )
    return _pdf(b"300 0 0 200 0 0 cm /X Do", image)


def _paged(
    name: str, data: Callable[[], bytes], reads: str | None = None, says: str | None = "PDF"
) -> Made:
    return Made(name, data, reads, says, "a.pdf")


PRINTED = (
    _paged("PDF that is its head alone", lambda: b"%PDF-1.7\n"),
    _paged("PDF of noise", lambda: b"%PDF-1.4\n" + bytes(range(256)) * 999),
    _paged("PDF that is cut off", lambda: _pdf(_STORY)[:300], WORDS),
    _paged("PDF that is locked", lambda: _pdf(_STORY, _CRYPT, trailer=b"/Encrypt 6 0 R/ID[(a)(b)]")),
    _paged("PDF without words", lambda: _pdf(b"0 0 100 100 re f")),
    _paged("a bomb of 400 MB in PDF", lambda: _pdf(b" " * 400_000_000 + _STORY), "bridge"),
    _paged("PDF whose pages lead in a circle", lambda: _pdf(_STORY).replace(b"[3 0 R]", b"[2 0 R]")),
    _paged("PDF with an action that opens a file", lambda: _acting(b"/S/URI/URI(http://127.0.0.1:9/)"), WORDS, None),
    _paged("PDF that is locked by a password", lambda: _locked("secret"), None, "locked by a password"),
    _paged("PDF that anybody may open", lambda: _locked(""), WORDS, None),
    _paged("PDF that is cut off in the middle", lambda: _pages(300)[:9000]),
    _paged("PDF behind other bytes", lambda: b"junk\n" * 100 + _pdf(_STORY), WORDS, None),
    _paged("PDF that is a scan", _picture, None, "is a scan"),
    _paged("PDF with an empty page", lambda: _pdf(b""), None, "without words"),
    _paged("PDF of no pages", lambda: _file([_CATALOG, b"<</Type/Pages/Kids[]/Count 0>>"])),
    _paged("PDF of 10,000 pages", lambda: _pages(10_000), None, "10,000 pages"),
    _paged("PDF that says it has 2 billion pages", lambda: _pdf(_STORY).replace(b"/Count 1", b"/Count 2147483647"), WORDS),
    _paged("PDF whose pages lie 5,000 deep", lambda: _deep(5_000), WORDS),
    _paged("PDF whose page is its own parent", lambda: _pdf(_STORY).replace(b"/Parent 2 0 R", b"/Parent 3 0 R"), WORDS),
    _paged("PDF whose page draws itself", lambda: _pdf(_STORY, _form(b"/X Do")).replace(b"ET", b"ET"), WORDS),
    _paged("PDF whose form draws itself", lambda: _pdf(_STORY + b" /X Do", _form(b"/X Do " * 10)), WORDS),
    _paged("PDF of forms that draw each other 10 billion times", lambda: _laughing(10), WORDS),
    _paged("PDF whose stream is as long as itself says elsewhere", lambda: _pdf(_STORY).replace(b"/Length", b"/Length 4 0 R/Was"), WORDS),
    _paged("a bomb of 900 MB in PDF", lambda: _pdf(_STORY + b" " * 900_000_000), None, "unpacks to more"),
    _paged("a bomb of objects in PDF", _objects_bomb, None, "unpacks to more"),
    _paged("a bomb in a bomb in PDF", lambda: _file([_CATALOG, _TREE, _page(), _packed(
        zlib.compress(b" " * 900_000_000, 9), filters=b"[/FlateDecode/FlateDecode]"), _FONT]), None, "unpacks to more"),
    _paged("a bomb of pieces in PDF", lambda: _pdf(_STORY, *[_packed(b" " * 50_000_000)] * 20), None, "unpacks to more"),
    _paged("PDF whose fonts do not tell letters", _unknown_letters, None, "do not tell which letters"),
    _paged("PDF whose letters are overrides", _misleading_letters, WORDS, None),
    _paged("PDF of a huge page", lambda: _boxed(b"[0 0 1e30 1e30]"), WORDS),
    _paged("PDF of a page without a size", lambda: _boxed(b"[0 0 0 0]"), WORDS),
    _paged("PDF of a page inside out", lambda: _boxed(b"[300 200 0 0]"), WORDS),
    _paged("PDF of a page whose size is no number", lambda: _boxed(b"[/a nan (x) null]"), WORDS),
    _paged("PDF whose places are no numbers", lambda: _pdf(b"BT /F 9 Tf nan inf 1e999 -1e999 nan nan Tm (Far away words.) Tj ET " + _STORY), WORDS),
    _paged("PDF whose type is of no size", lambda: _pdf(b"BT /F 0 Tf (No size) Tj ET BT /F -1e38 Tf (Much) Tj ET " + _STORY), WORDS),
    _paged("PDF with 100,000 words all over a page", lambda: _scattered(100_000), "word"),
    _paged("PDF of 3 million letters", lambda: _pdf(b"BT /F 1 Tf 10 100 Td " + b"(abcdefghi ) Tj " * 300_000 + b"ET")),
    _paged("PDF with 200,000 open brackets", lambda: _pdf(b"[" * 200_000 + b"<<" * 200_000 + _STORY), WORDS),
    _paged("PDF with 200,000 saved states", lambda: _pdf(b"q " * 200_000 + _STORY), WORDS),
    _paged("PDF that runs a script", lambda: _acting(b"/S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9/'\\);)"), WORDS, None),
    _paged("PDF that starts a program", lambda: _acting(b"/S/Launch/F(/bin/sh)"), WORDS, None),
    _paged("PDF that opens another file", lambda: _acting(b"/S/GoToR/F(/etc/passwd)/D[0/Fit]"), WORDS, None),
    _paged("PDF that sends a form", lambda: _acting(b"/S/SubmitForm/F(http://127.0.0.1:9/)"), WORDS, None),
    _paged("PDF whose stream lies in another file", lambda: _file([_CATALOG, _TREE, _page(),
        b"<</F(/etc/passwd)/Length 0>>stream\n\nendstream", _FONT])),
)  # fmt: skip
