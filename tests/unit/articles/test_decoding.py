"""From bytes to text: every encoding comes back as it was written."""

import codecs

import pytest

from briefer.articles.decoding import decode
from briefer.model.errors import SourceUnreadable

ENGLISH = "The ferry stops on Monday. “We are sorry,” she said — it’s €4.50 a day.\n"
GERMAN = "Die Fähre hält am Montag. Für Müller ist das „schön“, sagte er.\n" * 3
UKRAINIAN = "Пором зупиниться в понеділок. Міська рада погодила новий міст через річку.\n" * 20
POLISH = "Prom zatrzyma się w poniedziałek. Rada miasta zatwierdziła nowy most, łódź płynie.\n" * 20
KOREAN = "월요일에 여객선이 멈춥니다. 시의회는 새 다리를 승인했습니다.\n" * 20
CHINESE = "渡轮星期一停驶。市议会批准了新桥，工程明年开始。\n" * 20
HEBREW = "המעבורת תיעצר ביום שני. המועצה אישרה את הגשר החדש מעל הנהר.\n" * 20
ARABIC = "ستتوقف العبارة يوم الاثنين. وافق المجلس على الجسر الجديد فوق النهر.\n" * 20


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, UKRAINIAN, POLISH, KOREAN, CHINESE, HEBREW])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_comes_back(text: str, mark: bytes, encoding: str):
    assert decode(mark + text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, GERMAN, UKRAINIAN, POLISH, HEBREW, ARABIC])
def test_utf_16_without_a_mark_is_seen(text: str, encoding: str):
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (GERMAN, "cp1252"),
        ("Café", "cp1252"),
        (UKRAINIAN, "cp1251"),
        (KOREAN, "euc-kr"),
        (CHINESE, "gb18030"),
        (HEBREW, "cp1255"),
        (ARABIC, "cp1256"),
    ],
)
def test_legacy_encodings_are_detected(text: str, encoding: str):
    assert decode(text.encode(encoding), "a.txt") == text


def test_one_damaged_byte_does_not_make_utf_8_another_encoding():
    data = UKRAINIAN.encode()
    text = decode(data[:100] + b"\xff" + data[100:], "a.txt")
    assert text.count("\ufffd") == 1
    assert text.endswith(UKRAINIAN[-200:])


def test_a_few_control_characters_do_not_make_text_binary():
    assert decode(
        b"The ferry\x00 stops for the whole winter, it was said on Monday.", "a"
    ).startswith("The ferry")


@pytest.mark.parametrize("data", [b"\x00" * 50, bytes(range(1, 32)) * 4])
def test_binary_is_refused(data: bytes):
    with pytest.raises(SourceUnreadable):
        decode(data, "a.bin")


@pytest.mark.parametrize("charset", ["iso-8859-1", "utf-16", "punycode", "unicode_escape", "x"])
def test_what_holds_as_utf_8_is_utf_8_whatever_its_sender_says(charset):
    words = "Das Ufer bröckelt – „sehr“ \\u0041, sagt Ana Ruiz."
    assert decode(words.encode(), "It", charset) == words


@pytest.mark.parametrize("charset", ["koi8-u", "utf-16-le", "iso-2022-jp", "windows-1251"])
def test_an_encoding_that_its_sender_names_is_believed(charset):
    words = "Берег сповзає, сказала Ана Руїс." if charset != "iso-2022-jp" else "岸が崩れている。"
    assert decode(words.encode(charset), "It", charset) == words
