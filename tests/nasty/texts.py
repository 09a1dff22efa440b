"""Nasty texts: encodings that lie or are not named, invisible characters, enormous lines."""

import random

from tests.nasty.cases import WORDS, Made

_UKRAINIAN = "Міст у Гарробі закриють на 26 місяців, повідомили в раді у п’ятницю, і це надовго. "
_JAPANESE = "ハロービーの橋は二十六か月のあいだ閉鎖されると、郡は金曜日に発表した。"
_NOISE = random.Random(26)
_EMPTY, _NO_TEXT = "is empty", "not text"

TEXTS = (
    Made("empty", lambda: b"", says=_EMPTY),
    Made("blanks alone", lambda: b" \n\t \r\n" * 1000, says=_EMPTY),
    Made("a mark of UTF-8 alone", lambda: b"\xef\xbb\xbf", says=_EMPTY),
    Made("NUL bytes alone", lambda: bytes(100_000), says=_EMPTY),
    Made("invisible characters alone", lambda: "\u200e\u202e\u00ad\ufeff".encode() * 99, says="too little"),
    Made("no-break spaces alone", lambda: "\u00a0\u2060".encode() * 999, says="too little"),
    Made("punctuation alone", lambda: b"?!... --- ***\n" * 999, says="too little"),
    Made("noise", lambda: _NOISE.randbytes(200_000), says=_NO_TEXT),
    Made("every byte", lambda: bytes(range(256)) * 64, says=_NO_TEXT),
    Made("a NUL byte in every line", lambda: f"{WORDS}\0\n".encode() * 50, reads="The bridge"),
    Made("escapes for a terminal", lambda: b"\x1b[31m\x1b]0;pwned\x07" + WORDS.encode(), reads=WORDS),
    Made("5 MB in one line", lambda: f"{WORDS} ".encode() * 66_000, says="more than is read through"),
    Made("2 MB without a blank", lambda: b"a" * 2_000_000, says="more than is read through"),
    Made("2 MB of line ends", lambda: b"\n" * 2_000_000 + WORDS.encode(), reads=WORDS),
    Made("400,000 short lines", lambda: b"a b\n" * 400_000, says="more than is read through"),
    Made("5 MB of quotation marks", lambda: "“".encode() * 1_600_000 + WORDS.encode(), says="more than is read through"),
    Made("2 MB of figures", lambda: b"12,345.67 " * 200_000, says="more than is read through"),
    Made("2 MB of full stops", lambda: WORDS.encode() + b"." * 2_000_000, says="more than is read through"),
    Made("2 MB of names", lambda: b"Jane Roe " * 220_000, says="more than is read through"),
    Made("100,000 open brackets", lambda: WORDS.encode() + b"(" * 100_000, reads="The bridge"),
    Made("larger than is read", lambda: b"a word " * 3_000_000, says="larger than 20 MB"),
    Made("UTF-16 without a mark, little end first", lambda: WORDS.encode("utf-16-le"), reads=WORDS),
    Made("UTF-16 without a mark, big end first", lambda: WORDS.encode("utf-16-be"), reads=WORDS),
    Made("UTF-16 with half a character", lambda: WORDS.encode("utf-16") + b"a", reads=WORDS[:-1]),
    Made("UTF-16 of Ukrainian without a mark", lambda: _UKRAINIAN.encode("utf-16-be"), reads="Міст у"),
    Made("UTF-32", lambda: WORDS.encode("utf-32"), reads=WORDS),
    Made("the mark of UTF-16 before UTF-8", lambda: b"\xff\xfe" + WORDS.encode(), says="", reads=""),
    Made("a lone surrogate in UTF-8", lambda: f"\ud800{WORDS}\udfff".encode("utf-8", "surrogatepass"), reads=WORDS),
    Made("a lone surrogate in UTF-16", lambda: b"\xff\xfe\x00\xd8" + WORDS.encode("utf-16-le"), reads=WORDS),
    Made("overlong UTF-8", lambda: b"\xc0\xaf\xe0\x80\xaf " + WORDS.encode(), reads="The bridge"),
    Made("cut off inside a character", lambda: _UKRAINIAN.encode()[:-20], reads="Міст у"),
    Made("Windows-1251", lambda: (_UKRAINIAN * 9).encode("cp1251"), reads="Міст у"),
    Made("Shift JIS", lambda: (_JAPANESE * 9).encode("shift_jis"), reads="ハロービー"),
    Made("Windows-1252", lambda: f"“{WORDS}” — café".encode("cp1252"), reads=f"“{WORDS}” — café"),
    Made("overrides from the right", lambda: f"\u202e\u2067{WORDS}\u202c".encode(), reads=WORDS),
    Made("100,000 accents on one letter", lambda: b"The bridge a" + "\u0301\u0323".encode() * 50_000, reads="The bridge"),
    Made("20,000 joined faces", lambda: WORDS.encode() + "👩\u200d".encode() * 20_000, reads=WORDS),
    Made("noncharacters and private ones", lambda: f"\uffff{WORDS}\ue000".encode(), reads=WORDS),
    Made("line ends of every kind", lambda: "\r\n\r\x85\u2028\u2029\x0b\x0c".join([WORDS] * 3).encode(), reads=WORDS),
)  # fmt: skip
