"""Tables of grammar: each language's words are data that reads, and only when it is met."""

import pytest

from briefer.articles.grammar import Grammar, Manner
from briefer.articles.grammars import Grammars, read_grammar
from tests.unit.articles.spoken import GRAMMARS

LANGUAGES = sorted(path.stem for path in GRAMMARS.folder.glob("*.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_table_gives_what_speech_needs(language: str):
    saying = GRAMMARS.of(language).saying
    assert len(saying.verbs) > 60
    assert {Manner.SPEAK, Manner.NOTE} <= set(saying.verbs.values())
    assert Manner.SOURCE in saying.phrases.values()
    for words in (saying.that, saying.men, saying.women, saying.ranks, saying.auxiliaries):
        assert words
    assert all(word == word.lower() for word in [*saying.verbs, *saying.phrases, *saying.ranks])


def test_english_verbs_stand_in_four_forms():
    saying = GRAMMARS.of("en").saying
    assert {"say", "tell"} <= saying.bare
    assert {"saying", "telling"} <= saying.gerunds
    assert "said" in saying.verbs.keys() - saying.bare - saying.gerunds


def test_regions_count_as_their_language_and_the_unknown_is_empty():
    assert GRAMMARS.of("en-GB") is GRAMMARS.of("EN")
    assert GRAMMARS.of(None) is GRAMMARS.of("en")
    assert GRAMMARS.of("xx") == Grammar()
    assert GRAMMARS.of("../en") == Grammar()


def test_a_table_is_read_when_its_language_is_first_met(tmp_path):
    grammars = Grammars(tmp_path)
    assert grammars.of("de") == Grammar()
    text = '[stops]\ntitles = "dr"\n[saying]\nthat = "dass"\n[saying.verbs]\nspeak = "sagte"'
    (tmp_path / "fr.toml").write_text(text)
    assert grammars.of("fr").saying.that == {"dass"}
    (tmp_path / "fr.toml").unlink()
    assert grammars.of("fr").stops.titles == {"dr"}


def test_a_key_that_nothing_reads_is_refused():
    with pytest.raises(TypeError, match="thats"):
        read_grammar('[stops]\n[saying]\nthats = "x"\n[saying.verbs]\nspeak = "said"')
