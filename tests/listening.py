"""What a listener hears of a PDF: its structure tree's words, as a screen reader finds them."""

import io
import re
from collections.abc import Iterator

import pikepdf

_ENTRY = re.compile(rb"<([0-9A-Fa-f]{2,4})>\s*<([0-9A-Fa-f]*)>")


def heard(data: bytes) -> list[tuple[str, str]]:
    """The elements that hold words themselves, in the tree's order: structure type and words."""
    with pikepdf.open(io.BytesIO(data)) as file:
        words = _by_number(file.pages[0])
        return list(_elements(file.Root.StructTreeRoot.K, words))


def _elements(element, words: dict[int, str]) -> Iterator[tuple[str, str]]:
    kids = element.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    own = "".join(words[int(kid)] for kid in kids if isinstance(kid, int))
    own = str(element.get("/ActualText", own))
    if any(isinstance(kid, int) for kid in kids):
        yield str(element.S)[1:], own
    for kid in kids:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
            yield from _elements(kid, words)


def _by_number(page) -> dict[int, str]:
    """The words of each marked-content sequence by its number; ActualText counts, not glyphs."""
    fonts = {name: _codes(font) for name, font in page.Resources.Font.items()}
    reader = _Reader(fonts)
    for instruction in pikepdf.parse_content_stream(page):
        reader.take(str(instruction.operator), instruction.operands)
    return reader.words


class _Reader:
    """Reads a page's operators one after the other."""

    def __init__(self, fonts: dict[str, dict[bytes, str]]) -> None:
        self.words: dict[int, str] = {}
        self._fonts = fonts
        self._codes: dict[bytes, str] = {}
        # Of each marked content that is open: its number, and whether ActualText stands for it.
        self._marks: list[tuple[int | None, bool]] = []

    def take(self, operator: str, operands) -> None:
        match operator:
            case "BDC" | "BMC":
                self._open(operands[1] if len(operands) > 1 else {})
            case "EMC":
                self._marks.pop()
            case "Tf":
                self._codes = self._fonts[str(operands[0])]
            case "Tj" | "TJ":
                shown = operands[0] if operator == "TJ" else operands
                strings = [bytes(each) for each in shown if isinstance(each, pikepdf.String)]
                self._say("".join(_read(each, self._codes) for each in strings))
            case _:
                pass

    def _open(self, entries) -> None:
        number = int(entries["/MCID"]) if "/MCID" in entries else None
        if number is not None:
            self.words[number] = ""
        self._marks.append((number, False))
        if "/ActualText" in entries:
            self._say(str(entries["/ActualText"]))
            self._marks[-1] = (number, True)

    def _say(self, words: str) -> None:
        numbers = [number for number, _ in self._marks if number is not None]
        if numbers and not any(actual for _, actual in self._marks):
            self.words[numbers[-1]] += words


def _read(text: bytes, codes: dict[bytes, str]) -> str:
    return "".join(codes.get(text[at : at + 2], "\ufffd") for at in range(0, len(text), 2))


def _codes(font) -> dict[bytes, str]:
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(words.decode()).decode("utf-16-be")
        for code, words in _ENTRY.findall(font.ToUnicode.read_bytes())
        if len(code) == 4
    }
