"""Cards in ten languages: what is drawn is what they say, in our reader and in others."""

import re
import unicodedata
from dataclasses import replace

import pikepdf
import pytest

from briefer.model import edits
from briefer.model.item import Part
from briefer.model.page import Hollow, Text
from briefer.model.passage import Typed
from briefer.proof.drawn import drawn_words
from briefer.typesetting.mirroring import Mirror
from briefer.typesetting.pdf import About, PdfWriter
from briefer.typesetting.typesetter import Typesetter
from tests.ten_languages import STORIES, short_card
from tests.unit.typesetting.test_pdf import by_pdfium, by_poppler, by_poppler_as_laid_out

CODES = tuple(STORIES)


@pytest.fixture(params=CODES)
def code(request):
    return request.param


@pytest.fixture
def set_in(wide_typesetter, news_brief, languages):
    def made(code: str, card=None):
        return wide_typesetter.page(card or short_card(code), news_brief, languages(code))

    return made


@pytest.fixture
def pdf_in(wide_typesetter, set_in):
    def made(code: str, card=None) -> bytes:
        page = set_in(code, card)
        return PdfWriter(wide_typesetter.shaper).write(page, About(page.title, language=code))

    return made


def squeezed(text: str) -> str:
    """A text without blanks and brackets, which readers do not agree upon, and in one case."""
    return re.sub(r"[\s()（）«»\u202a-\u202e]", "", text).casefold()


def words_of(code: str) -> list[str]:
    told = STORIES[code]
    return [
        told.headline,
        told.standfirst,
        told.vote,
        told.share,
        told.said,
        told.speaker,
        told.first,
    ]


def test_our_reader_finds_every_word_in_order(pdf_in, code):
    (drawn,) = drawn_words(pdf_in(code))
    # A broken word shows its hyphen, as drawn; a mark over Arabic reads as a blank.
    flat = re.sub(r"\s+", " ", drawn.replace("-", ""))
    for words in words_of(code):
        assert (
            words.replace("-", "").replace("’", "").casefold() in flat.replace("’", "").casefold()
        ), flat


@pytest.mark.parametrize("reader", [by_pdfium, by_poppler])
@pytest.mark.parametrize("code", ["uk", "hi", "ko", "zh"])
def test_other_readers_find_the_words(pdf_in, reader, code):
    read = squeezed(reader(pdf_in(code)))
    for words in words_of(code):
        assert squeezed(words) in read


@pytest.mark.parametrize("reader", [by_pdfium, by_poppler_as_laid_out])
@pytest.mark.parametrize("code", ["ar", "he"])
def test_other_readers_find_the_words_of_a_page_from_the_right(pdf_in, reader, code):
    # Each has an order of its own for brackets and for Latin words and numbers in such a line.
    read = reader(pdf_in(code))
    letters = {
        word for words in words_of(code) for word in re.findall(r"[^\W\d_]{2,}", unmarked(words))
    }
    assert len(letters) > 20
    assert letters <= set(re.findall(r"[^\W\d_]{2,}", unmarked(read)))


@pytest.mark.parametrize("word", ["كُتِب’s", "بُBBC"])
def test_a_word_goes_on_in_another_script_without_a_blank(pdf_in, word):
    # Marks over letters are drawn apart, and read as blanks.
    card = edits.put_part(short_card("ar"), "i1", Part.TEXT, (Typed(f"قال {word} أمس"),))
    (drawn,) = drawn_words(pdf_in("ar", card))
    assert word in drawn.split()


def unmarked(text: str) -> str:
    """A text without the marks over letters."""
    return "".join(char for char in text if not unicodedata.combining(char))


def test_no_font_shows_its_empty_glyph(pdf_in, code, tmp_path):
    path = tmp_path / "card.pdf"
    path.write_bytes(pdf_in(code))
    with pikepdf.open(path) as pdf:
        for font in pdf.pages[0].Resources.Font.as_dict().values():
            descendant = font.DescendantFonts[0]
            widths = [entry for entry in descendant.W if not isinstance(entry, pikepdf.Array)]
            assert 0 not in [int(entry) for entry in widths]


def test_no_line_mixes_two_fonts_of_han(set_in):
    for code in ("zh", "ko"):
        faces = {text.face for text in texts(set_in(code)) if "CJK" in text.face}
        assert len({face.rpartition("#")[2] for face in faces}) == 1


def test_a_font_of_a_collection_is_small(pdf_in):
    assert len(pdf_in("zh")) < 60_000


def test_the_same_card_gives_the_same_bytes_whatever_was_set_before(
    pdf_in, faces, fallback, news_brief, languages
):
    fresh = Typesetter(faces, fallback)
    page = fresh.page(short_card("ar"), news_brief, languages("ar"))
    alone = PdfWriter(fresh.shaper).write(page, About(page.title, language="ar"))
    for code in ("zh", "he", "ar", "hi"):
        last = pdf_in(code)
        assert (last == alone) is (code == "ar")


def texts(page) -> list[Text]:
    return [mark for mark in marks(page) if isinstance(mark, Text)]


def marks(page) -> list:
    placed = [p for column in page.columns for slot in column.slots for p in slot.blocks]
    return [mark for one in (*placed, *page.furniture) for mark in one.block.marks]


def test_a_page_in_arabic_is_one_from_the_left_in_a_mirror(set_in):
    arabic, english = set_in("ar"), set_in("en")
    flows = {column.flow: column for column in english.columns}
    for column in arabic.columns:
        same = flows[column.flow]
        assert column.x == pytest.approx(arabic.width - same.x - same.width)
    starts = {box.item: box.x + box.width for box in arabic.items}
    assert starts == pytest.approx({box.item: arabic.width - box.x for box in english.items})


def test_mirrored_twice_a_page_is_as_it_was(set_in):
    for code in ("ar", "en"):
        page = set_in(code)
        mirror = Mirror()
        twice = mirror.page(mirror.page(page))
        assert [box.x for box in twice.items] == pytest.approx([box.x for box in page.items])
        for one, other in zip(texts(twice), texts(page), strict=True):
            assert [w.x for w in one.words] == pytest.approx([w.x for w in other.words])
            assert replace(one, words=()) == replace(other, words=())


def test_a_mirror_keeps_the_blocks_it_made(set_in):
    page, mirror = set_in("en"), Mirror()
    first, second = mirror.page(page), mirror.page(page)
    for one, other in zip(first.columns, second.columns, strict=True):
        for slot, again in zip(one.slots, other.slots, strict=True):
            for placed, same in zip(slot.blocks, again.blocks, strict=True):
                assert placed.block is same.block


def test_words_of_an_arabic_line_stand_from_right_to_left(set_in):
    page = set_in("ar")
    first = next(text for text in texts(page) if text.words[0].glyphs.rtl)
    places = [word.x for word in first.words]
    assert len(places) > 1
    assert places == sorted(places, reverse=True)


def test_latin_in_an_arabic_page_is_told_as_english(set_in):
    told = {
        "".join(word.glyphs.text for word in text.words): text.language
        for text in texts(set_in("ar"))
    }
    assert told["BBCNews"] == "en"
    assert {language for words, language in told.items() if "المدرسة" in words} == {""}


def test_words_of_an_article_in_another_language_are_told_so(set_in):
    page = set_in("en", short_card("de"))
    placed = [p for column in page.columns for slot in column.slots for p in slot.blocks]
    told = {mark.language for one in placed if one.item for mark in one.block.marks if one.part}
    # A figure that was typed, and the numbers and locators, are the page's own.
    assert told == {"de", ""}
    (headline,) = [one.block.marks[0] for one in placed if one.item == "i1"]
    assert headline.language == "de"


def test_hindi_words_are_told_beside_their_glyphs(set_in):
    hindi = [text for text in texts(set_in("hi")) if "Devanagari" in text.face]
    assert hindi
    for text in hindi:
        for word in text.words:
            if any(unicodedata.category(char) == "Lo" for char in word.glyphs.text):
                assert word.reads == word.glyphs.text


@pytest.fixture
def with_emoji():
    return edits.put_part(short_card("en"), "i3", Part.TEXT, (Typed("Cheers 😀 and 👍🏽 for all"),))


@pytest.fixture
def bare(faces):
    """A typesetter on a system without fonts."""
    return Typesetter(faces)


def test_a_character_no_font_has_is_a_box_that_reads_as_itself(
    bare, with_emoji, news_brief, english
):
    page = bare.page(with_emoji, news_brief, english)
    boxes = [mark for mark in marks(page) if isinstance(mark, Hollow)]
    assert len(boxes) == 2
    assert all(box.width > 3 and box.height > 3 for box in boxes)
    data = PdfWriter(bare.shaper).write(page, About("x"))
    assert "Cheers 😀 and 👍🏽 for all" in drawn_words(data)[0]
    assert "Cheers 😀 and 👍🏽 for all" in by_poppler(data)


def test_what_no_font_has_is_told_with_what_to_install(bare, with_emoji, news_brief, english):
    (warning,) = [
        one for one in bare.page(with_emoji, news_brief, english).warnings if "No font" in one
    ]
    assert "😀" in warning
    assert "drawn as a box" in warning
    assert "Install the packages fontconfig and fonts-symbola." in warning


def test_with_fonts_at_hand_nothing_is_said_of_fontconfig(
    wide_typesetter, with_emoji, news_brief, english, fallback
):
    # A symbol font of the system may have some of the characters for private use.
    uses = (chr(code) for code in range(0xE000, 0xF900))
    bare = next(use for use in uses if not any(font.covers(use) for font in fallback.find()))
    card = edits.put_part(with_emoji, "i4", Part.TEXT, (Typed(f"Private {bare} use"),))
    warnings = wide_typesetter.page(card, news_brief, english).warnings
    said = f"No font here has U+{ord(bare):04X}: drawn as a box. No font package"
    assert any(said in warning for warning in warnings)
    assert not any("fontconfig" in warning for warning in warnings)


def test_arabic_without_fonts_names_the_package(bare, news_brief, languages):
    warnings = bare.page(short_card("ar"), news_brief, languages("ar")).warnings
    assert any("fontconfig and fonts-noto-core" in warning for warning in warnings)
    assert any("more: drawn as a box" in warning for warning in warnings)


def test_latin_asks_the_system_for_nothing(faces, fallback, news_brief, languages):
    asked: list[int] = []
    typesetter = Typesetter(faces, replace(fallback, find=lambda: asked.append(1) or ()))
    for code in ("en", "es", "fr", "de", "uk"):
        typesetter.page(short_card(code), news_brief, languages(code))
    assert not asked


MANY = (
    "นายกรัฐมนตรีกล่าวว่าเขาไม่เห็นด้วย คำ",  # Thai: a vowel that is drawn in two parts
    "கொரியா சௌகரியம்",  # Tamil: vowels on both sides of their consonant
    "কোরিয়া সৌহার্দ্যপূর্ণ",
    "ខ្ញុំស្រឡាញ់ភាសាខ្មែរ",
    "മലയാളം കോഴി",
    "తెలుగు భాష",
    "საქართველო",
    "ኢትዮጵያ",
    "Ελληνικά",
    "یہ ایک ٹیسٹ ہے۔",
    "שָׁלוֹם",
    "キーワード、「日本語」。",
    "x\u0301 ạ̈ 5\u202f000\u00a0€ long\u2011range −3",
)


def test_our_reader_reads_every_script_on_one_card(pdf_in):
    card = edits.put_part(short_card("en"), "i3", Part.TEXT, (Typed(" – ".join(MANY)),))
    drawn = re.sub(r"\s", "", drawn_words(pdf_in("en", card))[0])
    for words in MANY[:-1]:
        assert re.sub(r"\s", "", words) in drawn
    assert "x\u0301ạ̈5000€long" in drawn


def test_a_line_of_han_text_is_opened_to_both_edges_but_never_wide(set_in):
    text = "市议会支持修建防洪闸，工程将于春季动工。" * 6
    card = edits.put_part(short_card("zh"), "i3", Part.TEXT, (Typed(text),))
    placed = [p for c in set_in("zh", card).columns for s in c.slots for p in s.blocks]
    (block,) = [p for p in placed if p.item == "i3" and p.part]
    lines = [mark for mark in block.block.marks if isinstance(mark, Text)]
    full = [line for line in lines if line.y < lines[-1].y]
    assert len(full) > 1
    for line in full:
        (word,) = line.words
        assert word.x + word.glyphs.width * line.size == pytest.approx(block.width, abs=0.1)
        assert max(word.glyphs.advances) <= 1.12
