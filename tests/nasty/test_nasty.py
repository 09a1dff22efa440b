"""Nasty sources of every kind are read right or refused, within 10 s and 1 GB, touching nothing."""

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.nasty.answers import ANSWERS, answers, secured, untrusted
from tests.nasty.cases import WORDS, Case, Made, faults, laid
from tests.nasty.markup import MARKUP
from tests.nasty.packages import PACKAGES
from tests.nasty.places import places
from tests.nasty.printed import PRINTED
from tests.nasty.texts import TEXTS
from tests.nasty.wires import WIRES
from tests.unit.articles.hostile import Site

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits and forks are Linux's")


@pytest.mark.parametrize(
    "made",
    [TEXTS, MARKUP, PACKAGES, PRINTED, WIRES],
    ids=["texts", "markup", "packages", "printed", "wires"],
)
def test_files(made: Sequence[Made], tmp_path: Path):
    assert "\n".join(faults(laid(made, tmp_path))) == ""


def test_places(tmp_path: Path):
    assert "\n".join(faults(list(places(tmp_path)))) == ""


def test_answers():
    with closing(Site()) as plain, closing(untrusted()) as site:
        assert "\n".join(faults([*answers(plain), *secured(site)])) == ""


def test_there_are_many():
    assert len([*TEXTS, *MARKUP, *PACKAGES, *PRINTED, *WIRES, *ANSWERS]) > 150


def test_a_fault_would_be_seen(tmp_path: Path):
    """The watch itself: another file, other words, a refusal where there is none to be."""
    story, folder = tmp_path / "story.txt", tmp_path / "folder"
    story.write_text(WORDS)
    folder.mkdir()
    link = folder / "link.txt"
    link.symlink_to(story)
    found = faults(
        [
            Case("other words", str(story), "no such words"),
            Case("refused", str(story), None, "is empty"),
            Case("read", str(tmp_path / "none"), WORDS),
        ]
    )
    assert [fault.partition(": ")[2][:10] for fault in found] == [
        "other word",
        "was read: ",
        "refused: '",
    ]
