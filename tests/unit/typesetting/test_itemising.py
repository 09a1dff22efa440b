"""Runs of one face, script, language and direction; nothing lost, no cluster split."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.typesetting.boxes import Run
from briefer.typesetting.clusters import clusters
from briefer.typesetting.itemising import Manner, is_plain, itemised, reads_rtl
from briefer.typesetting.shaping import Shaper


def run(text: str, face: str = "serif") -> Run:
    return Run(text, face, 1.0, 0.09, "#000000")


ENGLISH, ARABIC = Manner("en", rtl=False), Manner("ar", rtl=True)


def named(runs):
    return [(one.text, one.face.partition("-")[0], one.level, one.language) for one in runs]


def test_latin_is_plain_and_asks_no_system(faces):
    assert is_plain([run("Ужгород – “naïve” 1 000")], Shaper(faces), ENGLISH)


def test_an_arabic_line_with_latin_and_a_number(wide_shaper):
    found = itemised([run("قال (BBC News) إن 2024 أمس")], wide_shaper, ARABIC)
    assert named(found) == [
        ("قال ", "NotoNaskhArabic", 1, ""),
        ("(", "serif", 1, "en"),
        ("BBC News", "serif", 2, "en"),
        (")", "serif", 1, "en"),
        (" ", "serif", 1, "en"),
        ("إن ", "NotoNaskhArabic", 1, ""),
        ("2024", "serif", 2, ""),
        (" ", "serif", 1, ""),
        ("أمس", "NotoNaskhArabic", 1, ""),
    ]


@pytest.mark.parametrize("number", ["4.2", "1,400", "9:30"])
def test_a_number_is_drawn_in_one_face_in_any_script(wide_shaper, number):
    for text, manner in (
        (f"نحو {number} مليار", ARABIC),
        (f"करीब {number} लाख", Manner("hi", rtl=False)),
    ):
        (found,) = [
            one
            for one in itemised([run(text)], wide_shaper, manner)
            if "4" in one.text or "9" in one.text
        ]
        assert (found.text.strip(), found.face) == (number, "serif")


def test_joined_letters_are_not_spaced_out_and_are_set_as_large(wide_shaper):
    (found,) = itemised([run("النقاط", "sans-semibold")], wide_shaper, ARABIC)
    assert found.tracking == 0
    assert found.ratio > 1
    assert found.face == "NotoSansArabic-Bold#0"


@pytest.mark.parametrize(
    ("language", "number"), [("zh", 2), ("zh-Hant", 3), ("zh-TW", 3), ("ja", 0), ("ko", 1)]
)
def test_han_takes_the_font_of_its_language_all_of_it(wide_shaper, language, number):
    found = itemised([run("“漢字”，한국 かな。")], wide_shaper, Manner(language, rtl=False))
    faces = {one.face for one in found}
    mine = f"NotoSerifCJK-Regular#{number}"
    assert faces <= ({mine, "serif"} if language == "ko" else {mine})
    assert mine in faces


@pytest.mark.parametrize(("text", "number"), [("東京の", 0), ("한국 韓國", 1), ("北京", 2)])
def test_han_in_another_language_takes_what_its_letters_tell(wide_shaper, text, number):
    found = itemised([run(f"In {text}")], wide_shaper, ENGLISH)
    assert {one.face for one in found[1:]} == {f"NotoSerifCJK-Regular#{number}"}


def test_complex_words_are_told_beside_their_glyphs(wide_shaper):
    (found,) = itemised([run("क्षेत्र की स्थिति")], wide_shaper, Manner("hi", rtl=False))
    assert found.spelt


def test_italic_cyrillic_comes_from_a_font_that_has_it(wide_shaper):
    found = itemised([run("Київ", "serif-italic")], wide_shaper, Manner("uk", rtl=False))
    assert [(one.text, one.face) for one in found] == [("Київ", "NotoSerif-Italic#0")]


def test_a_character_no_font_has_is_hollow(faces):
    found = itemised([run("a 😀👍🏽 b")], Shaper(faces), ENGLISH)
    assert [(one.text, one.hollow) for one in found] == [
        ("a ", False),
        ("😀", True),
        ("👍🏽", True),
        (" b", False),
    ]


@pytest.mark.parametrize(
    ("text", "page", "rtl"),
    [
        ("42 %", True, True),
        ("42 %", False, False),
        ("BBC", True, False),
        ("BBC قال", True, True),
        ("قال BBC", False, False),
        ("قال", False, True),
        ("", True, True),
    ],
)
def test_where_a_paragraph_begins(text, page, rtl):
    assert reads_rtl(text, page=page) is rtl


MIXED = st.text(st.sampled_from("ab é1،.()“”-😀\u200d\u0301กำเकि्षअقلًשב中文한か「」。"), max_size=40)


@settings(max_examples=200, deadline=None)
@given(text=MIXED, second=MIXED, language=st.sampled_from(["en", "ar", "zh", "hi", "ko"]))
def test_nothing_is_lost_and_no_cluster_is_split(wide_shaper, text, second, language):
    runs = [run(text), run(second, "sans")]
    found = itemised(runs, wide_shaper, Manner(language, rtl=language == "ar"))
    assert "".join(one.text for one in found) == text + second
    assert [part for one in found for part in clusters(one.text)] == clusters(text + second)
    for one in found:
        if not one.hollow:
            glyphs = wide_shaper.shape(one.face, one.text, one.speech)
            assert 0 not in glyphs.ids
            read = reversed(glyphs.texts) if glyphs.rtl else glyphs.texts
            assert "".join(read) == (one.text if glyphs.ids else "")
