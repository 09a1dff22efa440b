"""Lines that run from the right, painted in parts: their signs and foreign words put in order."""

import pytest

from briefer.articles.manuscript import Manuscript
from briefer.articles.pdf.characters import Letter, Stretch
from briefer.articles.pdf.painted_order import in_reading_order
from briefer.articles.pdf.runs import Box, Look
from briefer.articles.pdf.styles import Style
from briefer.articles.readers import read
from tests.unit.articles.office import converted

HEBREW = (
    'הוא אמר גם "לא נוותר" (כך לדבריו) ולאחר מכן הוסיף: «נחזור מחר» בשעה 14:30, בשנת 2024.',
    '"זה הסוף", אמר השר. "אין לנו עוד מה לעשות כאן", הוסיף, "ולכן נלך הביתה."',
    "“זה הסוף,” אמר השר. “ב־2024 ירדו 12.5% מהמחירים.”",
    'החברה "Open Water" הודיעה על “New Deal” שייחתם ב-3 במאי [כך במקור].',
)
ARABIC = (
    '«لا حل إلا بالحوار»، قالت الوزيرة. "سنعود غدا" في الساعة 14:30، عام 2024.',
    "وصف الاتفاق بأنه “تاريخي” (حسب قوله).",
)

ODF = "urn:oasis:names:tc:opendocument:xmlns"
DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"
 xmlns:style="{ODF}:style:1.0" xmlns:fo="{ODF}:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
 <style:style style:name="R" style:family="paragraph"><style:paragraph-properties
 style:writing-mode="rl-tb" fo:text-align="start" fo:margin-bottom="12pt"/></style:style>
 </office:automatic-styles><office:body><office:text>{{}}</office:text></office:body>
 </office:document>"""


def painted(text: str, at: dict[int, float], base: float = 100) -> Stretch:
    """A stretch of letters five points wide, at the places of the line that `at` tells."""
    letters = tuple(
        Letter(char, 500 - 5 * at[n] - 5, 500 - 5 * at[n]) for n, char in enumerate(text)
    )
    left, right = min(each.left for each in letters), max(each.right for each in letters)
    style = Style(Look(10), (0, 0, 0, 255), 0)
    return Stretch(text, Box(left, base - 8, right, base), base, style, letters)


def told(*stretches: Stretch) -> str:
    return " ".join("".join(one.text for one in in_reading_order(stretches)).split())


def test_signs_painted_after_the_words_stand_where_they_are_seen():
    words = painted("אמרשלום", dict(enumerate([0, 1, 2, 5, 6, 7, 8])))
    assert told(words, painted(":“”.", dict(enumerate([3, 4, 9, 10])))) == "אמר:“שלום”."


def test_foreign_words_and_numbers_run_from_the_left():
    words = painted("ראשהממשלה", dict(enumerate(range(9))))
    foreign = painted("Deal New", dict(enumerate([13, 12, 11, 10, 14, 17, 16, 15])))
    assert told(words, foreign) == "ראשהממשלהNew Deal"
    number = painted("12.5%", dict(enumerate([8, 7, 6, 5, 4])))
    sign = painted(".", {0: 9})
    assert told(painted("אמר", {0: 0, 1: 1, 2: 2}), sign, number) == "אמר12.5%."


def test_lines_that_are_in_order_and_pages_from_the_left_stay_as_they_are():
    line = [painted("שלום", dict(enumerate(range(4)))), painted("אמר", {0: 4, 1: 5, 2: 6})]
    assert in_reading_order(line) == line
    page = [painted("Deal", dict(enumerate(range(4)))), painted("ב", {0: 2})]
    assert in_reading_order(page) == page


@pytest.mark.parametrize("texts", [HEBREW, ARABIC])
def test_what_libreoffice_prints_from_the_right_reads_as_it_was_written(texts, tmp_path):
    source = tmp_path / "story.fodt"
    paragraphs = "".join(f'<text:p text:style-name="R">{text}</text:p>' for text in texts)
    source.write_text(DOCUMENT.format(paragraphs), encoding="utf-8")
    printed = converted(source, "pdf", tmp_path)
    found = " ".join(read(Manuscript(printed, "story.pdf")).text.split())
    assert [text for text in texts if text not in found] == []
