"""Language tables: complete, alike, and English where there is none."""

from pathlib import Path

import pytest

from briefer.model.errors import TemplateFaulty
from briefer.storage.languages import language_codes, load_language

FOLDER = Path(__file__).parents[3] / "resources" / "language"
CODES = ("ar", "de", "en", "es", "fr", "he", "hi", "ko", "uk", "zh")


def test_the_languages_that_ship():
    assert language_codes(FOLDER) == CODES


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_words_of_its_own_for_every_label(code):
    english, language = load_language(FOLDER, "en"), load_language(FOLDER, code)
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    assert language.code == code
    assert len(language.months) == 12
    for label in english.labels:
        assert f"\n{label} = " in text


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", "28 March 2024"),
        ("de", "28. März 2024"),
        ("es", "28 de marzo de 2024"),
        ("fr", "28 mars 2024"),
        ("uk", "28 березня 2024\u00a0р."),
        ("ar", "28 مارس 2024"),
        ("he", "28 במרץ 2024"),
        ("hi", "28 मार्च 2024"),
        ("ko", "2024년 3월 28일"),
        ("zh", "2024年3月28日"),
    ],
)
def test_dates(code, expected):
    assert load_language(FOLDER, code).date("2024-03-28") == expected


@pytest.mark.parametrize("tag", ["de-AT", "de_CH", "DE"])
def test_a_region_takes_the_table_of_its_language(tag):
    assert load_language(FOLDER, tag).code == "de"


@pytest.mark.parametrize("tag", ["xx", "", "../fonts/fonts", "en-GB", "\0"])
def test_any_other_language_is_english_and_its_code_tells(tag):
    assert load_language(FOLDER, tag).code == "en"


def test_french_marks_carry_their_no_break_spaces():
    marks = load_language(FOLDER, "fr").marks
    assert (marks.open, marks.close) == ("«\u00a0", "\u00a0»")


def test_a_faulty_table_tells_every_fault(tmp_path):
    text = (FOLDER / "en.toml").read_text(encoding="utf-8")
    text = text.replace("{day}", "{dya}").replace("[marks]\nopen", "[marks]\nopne")
    (tmp_path / "en.toml").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateFaulty) as caught:
        load_language(tmp_path, "en")
    assert "date_form: must use {day}" in str(caught.value)
    assert "unknown key 'opne', did you mean 'open'?" in str(caught.value)


def test_labels_a_language_lacks_are_english(tmp_path):
    for code in ("en", "de"):
        text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")
        text = "".join(x for x in text.splitlines(keepends=True) if x.split(" ")[0] != "note")
        extra = 'note = "Note"\n' if code == "en" else ""
        (tmp_path / f"{code}.toml").write_text(text + extra, encoding="utf-8")
    assert load_language(tmp_path, "de").label("note") == "Note"


def test_pages_of_arabic_and_hebrew_begin_on_the_right():
    assert [code for code in CODES if load_language(FOLDER, code).rtl] == ["ar", "he"]


@pytest.mark.parametrize(("code", "stop"), [("en", "."), ("hi", "।"), ("zh", "。"), ("ar", ".")])
def test_a_sentence_ends_as_its_language_has_it(code, stop):
    assert load_language(FOLDER, code).marks.stop == stop
