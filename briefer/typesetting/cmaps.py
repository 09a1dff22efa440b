"""Character maps of a PDF: what each code reads as, and which glyph it shows.

A block holds 100 entries at most (Adobe Technical Note 5411, 1.4.1).
"""

from collections.abc import Mapping

ENCODING = "Briefer-Codes-H"
_BLOCK = 100


def to_unicode(texts: Mapping[int, str]) -> bytes:
    """The characters of each code; codes that read as nothing are left out."""
    entries = [
        f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for code, text in sorted(texts.items())
        if text
    ]
    info = "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    return _map(info, "Adobe-Identity-UCS", 2, "bfchar", entries)


def encoding(codes: Mapping[int, int]) -> bytes:
    """The CID of each code."""
    entries = [f"<{code:04X}> {cid}" for code, cid in sorted(codes.items())]
    info = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def\n"
    return _map(info + "/WMode 0 def\n", ENCODING, 1, "cidchar", entries)


def _map(info: str, name: str, kind: int, operator: str, entries: list[str]) -> bytes:
    blocks = [entries[at : at + _BLOCK] for at in range(0, len(entries), _BLOCK)]
    body = "".join(
        f"{len(block)} begin{operator}\n" + "\n".join(block) + f"\nend{operator}\n"
        for block in blocks
    )
    return (
        f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n{info}"
        f"/CMapName /{name} def /CMapType {kind} def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{body}endcmap CMapName currentdict /CMap defineresource pop end end\n"
    ).encode("ascii")
