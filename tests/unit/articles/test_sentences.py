"""Sentences end where an editor would end them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.articles.sentences import sentences
from briefer.model.article import Article, BlockKind
from tests.unit.articles.spoken import GRAMMARS, Told

LANGUAGES = sorted(path.stem for path in GRAMMARS.folder.glob("*.toml"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Senior U.S. officials met in Washington.",
        "U.S. President Joe Roe met Mr. X and Dr. Y.",
        "It cost 3.5 million euros, no. 10 said at 9 a.m. Tuesday.",
        "No. 10 declined to comment.",
        "George W. Roe and J. K. Lane came.",
        "He works for Smith Inc. in St. Mary's.",
        "She waited ... and waited… for him.",
        "“Why?” Ruiz asked.",
        "“It is over!” she said.",
        "Jan. 10 is the date, Gen. Pell said.",
        "The vote, i.e. the first one, was on Nov. 3.",
        "The site is at news.example.com/a.html today.",
    ],
)
def test_one_sentence_stays_whole(sentence: str):
    assert Told(sentence).sentences == [sentence]


@pytest.mark.parametrize(
    "parts",
    [
        ["The ferry stopped.", "Nobody came."],
        ["He lives in the U.S.", "The others left."],
        ["They met at 9 a.m.", "But nobody spoke."],
        ["“It is over.”", "She left."],
        ['"It is over."', "She left."],
        ["It was plan B.", "The council agreed."],
        ["They sold fish, boats, etc.", "The rest went."],
        ["I don't know...", "Perhaps."],
        ["Who pays?", "Nobody knows!", "It is late."],
        ["He left (at last.)", "She stayed."],
        ["It was 2019.", "A year later it closed."],
        ["He said no.", "Maria agreed."],
        ["«Fin», dit-il.", "« Non. »", "Elle part."],
    ],
)
def test_sentences_are_parted(parts: list[str]):
    assert Told(" ".join(parts)).sentences == parts


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("de", ["Am 12. Juni kam Dr. Roth z. B. nach Bonn.", "Die Stadt schlief."]),
        ("de", ["„Wir gehen.“", "Sie blieb."]),
        ("fr", ["M. Petit est arrivé.", "« Non ! »", "Elle est partie."]),
        ("es", ["El Sr. Ruiz llegó.", "¿Quién paga?", "Nadie lo sabe."]),
        ("uk", ["У м. Київ прибув проф. Коваль.", "Він мовчав."]),
        ("zh", ["渡轮停驶。", "“工程明年开始。”", "没有人反对！"]),
        ("hi", ["नौका बंद है।", "कोई नहीं आया।"]),
        ("ar", ["توقفت العبارة.", "هل يدفع أحد؟", "لا أحد يعرف."]),
    ],
)
def test_other_languages(language: str, parts: list[str]):
    text = "".join(parts) if language == "zh" else " ".join(parts)
    assert Told(text, language=language).sentences == parts


def test_a_sentence_does_not_span_blocks():
    assert Told("The ferry", "stopped.").sentences == ["The ferry", "stopped."]


PIECES = st.lists(
    st.sampled_from([*"aB .!?…”\"»“'()。।𝔘\u00a0", "U.S. ", "No. ", "Mr. ", "... ", "The "]),
    max_size=40,
).map("".join)


@given(st.lists(PIECES, max_size=4), st.sampled_from(LANGUAGES))
def test_sentences_tile_their_blocks_in_order(texts: list[str], language: str):
    article = Article.of([(BlockKind.PARAGRAPH, text) for text in texts])
    found = sentences(article.text, article.blocks, GRAMMARS.of(language).stops)
    for block in article.blocks:
        mine = [extent for extent in found if block.start <= extent[0] < block.end]
        assert mine[0][0] == block.start
        assert mine[-1][1] == block.end
        for (start, end), (following, _) in zip(mine, [*mine[1:], (block.end, 0)], strict=True):
            assert start < end <= following
            assert not article.text[end:following].strip(" \u00a0\u202f")


def test_every_abbreviation_is_in_lower_case():
    assert {"de", "en", "es", "fr", "uk"} <= {*LANGUAGES}
    for language in LANGUAGES:
        stops = GRAMMARS.of(language).stops
        for word in stops.titles | stops.counters | stops.endings:
            assert word == word.lower()
    assert "The" in GRAMMARS.of("en").stops.starters


def test_letters_with_signs_on_them_are_initials_too():
    told = Told("वह यू.एस. गए थे। यू.एस. के राष्ट्रपति ने कहा।", language="hi")
    assert told.sentences == ["वह यू.एस. गए थे।", "यू.एस. के राष्ट्रपति ने कहा।"]


def test_an_initial_is_no_counter():
    told = Told("Oscar P. Quintero left. Jo Pell did not.")
    assert told.sentences == ["Oscar P. Quintero left.", "Jo Pell did not."]


def test_german_marks_close_a_sentence_either_way():
    told = Told("»Man sieht nichts, aber es raucht.« Laut Petrow ist das so.", language="de")
    assert told.sentences == ["»Man sieht nichts, aber es raucht.«", "Laut Petrow ist das so."]
