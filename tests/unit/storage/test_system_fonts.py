"""The fonts of the system, as a fontconfig of our own tells them."""

from pathlib import Path

import pytest

from briefer.storage.system_fonts import system_fonts

LINES = """\
B Serif,B|Regular|80|0|False|False|CFF|2|/fonts/b.ttc|61-63
A Sans|Bold Italic|80|100|False|False|TrueType|0|/fonts/a.ttf|20 61
Emoji|Regular|80|0|True|False|TrueType|0|/fonts/emoji.ttf|1f600
Bitmap|Regular|80|0|False|False|PCF|0|/fonts/bitmap.pcf|61
Variable|Regular|[0 200]|0|False|True|TrueType|0|/fonts/variable.ttf|61
Instance|Regular|80|0|False|False|TrueType|65536|/fonts/variable.ttf|61
Instance|Bold|200|0|False|False|CFF|131072|/fonts/variable.otf|61
broken line
"""


@pytest.fixture
def fontconfig(tmp_path, monkeypatch):
    def told(script: str) -> None:
        tool = tmp_path / "fc-list"
        tool.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        tool.chmod(0o755)
        (tmp_path / "told").write_text(LINES, encoding="utf-8")
        monkeypatch.setenv("PATH", str(tmp_path))

    return told


def test_fonts_with_outlines_are_listed_in_order(fontconfig, tmp_path):
    fontconfig(f'while read -r line; do echo "$line"; done < {tmp_path / "told"}')
    first, second, third = system_fonts()
    assert (first.family, first.weight, first.italic, first.index) == ("A Sans", 200, True, 0)
    assert (second.family, second.path, second.index) == ("B Serif", Path("/fonts/b.ttc"), 2)
    assert second.covers("b")
    assert (third.family, third.index >> 16) == ("Instance", 1)


def test_without_fontconfig_there_are_none(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert system_fonts() == ()


def test_a_fontconfig_that_fails_has_none(fontconfig):
    fontconfig("exit 1")
    assert system_fonts() == ()
