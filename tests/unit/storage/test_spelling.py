"""The house's spelling list: read with every fault at once."""

import pytest

from briefer.model.errors import TemplateFaulty
from briefer.storage.spelling import load_spelling


def test_words_and_their_forms(tmp_path):
    path = tmp_path / "spelling.toml"
    path.write_text('kilometers = "km"\n"U.S." = "US"\n"per cent" = "percent"\n', encoding="utf-8")
    assert load_spelling(path) == {"kilometers": "km", "U.S.": "US", "per cent": "percent"}


def test_without_a_file_there_are_none(tmp_path):
    assert load_spelling(tmp_path / "spelling.toml") == {}


def test_every_fault_is_told_with_its_line(tmp_path):
    path = tmp_path / "spelling.toml"
    path.write_text('a = ""\nb = "“b”"\n" c" = "d"\nf = "g"\n', encoding="utf-8")
    with pytest.raises(TemplateFaulty) as caught:
        load_spelling(path)
    told = str(caught.value).splitlines()
    assert told[0].endswith("has 3 faults:")
    assert [line.split(":")[0] for line in told[1:]] == ["line 1", "line 2", "line 3"]
    assert "no quotation marks" in told[2]
