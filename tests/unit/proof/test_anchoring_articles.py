"""Real articles in ten languages, edited at random: every passage comes out as what was done."""

from pathlib import Path
from random import Random

import pytest

from briefer import app
from briefer.model.words import outward, word_starts
from briefer.proof.anchoring import Fate, anchored

FOLDER = Path(__file__).parents[4] / "shared" / "articles"
ARTICLES = sorted(path for path in FOLDER.glob("*") if path.suffix in {".txt", ".md", ".html"})
STAYS = {Fate.MOVED, Fate.UNCHANGED}
OTHER = "Quagmire"

pytestmark = pytest.mark.skipif(not ARTICLES, reason=f"there are no articles in {FOLDER}")


def passage(rng, text, line):
    """Some whole words of a paragraph, and a word inside them."""
    at, words = text.index(line), word_starts(line)
    first = rng.randrange(len(words) - 4)
    last = rng.randint(first + 3, min(len(words) - 1, first + 25))
    inside = words[rng.randrange(first + 1, last)]
    start, end = outward(text, at + words[first][0], at + words[last][1])
    return (start, end), (at + inside[0], at + inside[1])


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name[:24])
def test_every_passage_comes_out_as_what_was_done(path):
    rng, text = Random(7), app.parts().read_path(path).article.text
    lines = text.split("\n")
    for _ in range(25):
        line = rng.choice([line for line in lines if len(word_starts(line)) >= 6])
        place, (low, high) = passage(rng, text, line)
        at = rng.randrange(len(lines) + 1)
        put_in = "\n".join([*lines[:at], "A wholly new paragraph of words.", *lines[at:]])
        assert anchored(text, place, put_in).fate in STAYS
        deleted = "\n".join(other for other in lines if other != line)
        assert anchored(text, place, deleted).fate is Fate.GONE
        got = anchored(text, place, text[:low] + OTHER + text[high:])
        assert got.fate is Fate.EDITED
        assert any(OTHER in change.now for change in got.changes)
        elsewhere = rng.choice([other for other in lines if other != line and word_starts(other)])
        first, last = rng.choice(word_starts(elsewhere))
        begin = text.index(elsewhere)
        changed = text[: begin + first] + OTHER + text[begin + last :]
        if not place[0] < begin + last <= place[1]:
            assert anchored(text, place, changed).fate in STAYS
