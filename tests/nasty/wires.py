"""Nasty wires and letters: JSON and e-mail that are too deep, too many, locked or broken."""

import json

from tests.nasty.cases import WORDS, Made

_HEAD = "From: Jo Roe <jo@a.example>\nTo: desk\nDate: Tue, 10 Nov 2026 09:12:00 +0100\nSubject: Bridge\n"
_PARTS = "Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"


def _item(**more: object) -> bytes:
    return json.dumps({"uri": "urn:x", "headline": "Bridge closes", **more}).encode()


def _json(name: str, data: bytes, reads: str | None = None, says: str | None = None):
    return Made(name, lambda: data, reads, says, "a.json")


def _mail(name: str, text: str, reads: str | None = WORDS, says: str | None = None):
    return Made(name, lambda: text.encode(), reads, says, "a.eml")


WIRES = (
    _json("JSON 100,000 deep", b'{"a":' * 100_000, says="too deep"),
    _json("a list 100,000 deep", b"[" * 100_000, says="too deep"),
    _json("JSON that is cut off", _item(body_text=WORDS)[:-9], says="is broken"),
    _json("JSON of another kind", b'{"name": "a", "version": "1.0.0"}', says="no news item"),
    _json("JSON with a number of a million digits", b'{"uri": ' + b"9" * 1_000_000 + b"}", says="is broken"),
    _json("a news item of 5 MB", _item(body_text=f"{WORDS} " * 66_000), says="more than is read"),
    _json("a news item with lone surrogates", b'{"uri": "u", "body_text": "\\ud800' + WORDS.encode() + b'"}', WORDS),
    _json("a news item that is nested in itself", _item(
        body_text=WORDS, associations={str(n): {"description_text": "x" * 9} for n in range(9999)}), WORDS),
    _json("a news item whose markup is a bomb", _item(body_html="<div>" * 100_000 + f"<p>{WORDS}</p>"), WORDS),
    _json("a news item of other types", _item(headline=7, body_text=[WORDS], language={}, byline=None),
          says="without any text"),
    _mail("3,000 nested parts of a mail", _HEAD + "".join(_PARTS.format(n=n) for n in range(3000)) + WORDS,
          says="mail"),
    _mail("100,000 parts of a mail", f"{_HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\n{WORDS}\n"
          + "--b\n\nx\n" * 100_000 + "--b--"),
    _mail("100,000 fields of a mail", _HEAD + "X-Spam: no\n" * 100_000 + f"\n{WORDS}"),
    _mail("a field of 5 MB", f"{_HEAD}X-Spam: {'x' * 5_000_000}\n\n{WORDS}"),
    _mail("brackets in a sender", f"From: {'(' * 100_000}\nTo: a\nSubject: b\n\n{WORDS}"),
    _mail("a subject of encoded words", f"From: a\nSubject: {'=?utf-8?b?Ww==?=' * 20_000}\n\n{WORDS}"),
    _mail("a charset of nonsense", f"{_HEAD}Content-Type: text/plain; charset=\"no\\such\"\n\n{WORDS}"),
    _mail("base64 of nonsense", f"{_HEAD}Content-Transfer-Encoding: base64\n\n{'*' * 99}", None, "without words"),
    _mail("a mail that is locked", f"{_HEAD}Content-Type: application/pkcs7-mime\n\nAAAA", None, "encrypted"),
    _mail("a mail without words", f"{_HEAD}\n", None, "without words"),
    _mail("30,000 quoted lines", f"{_HEAD}\n{WORDS}\n" + "> On Monday Jo Roe wrote:\n" * 30_000),
    _mail("5,000 messages passed on", _HEAD.replace("Bridge", "Fwd: x")
          + "\n" + f"From: a\nDate: b\nSubject: c\n\n{WORDS}\n\n" * 5_000),
    Made("5,000 press releases", lambda: f"PRESS RELEASE\n{WORDS}\n\n###\n\n".encode() * 5_000, reads=WORDS),
    Made("4,000 turns", lambda: f"TRANSCRIPT\n\nROE: {WORDS}\n\nASH: Yes.\n\n".encode() * 2_000, reads=WORDS),
)  # fmt: skip
