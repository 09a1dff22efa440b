"""The founding article becomes the page that was asked for, in two readers' eyes.

Nothing of the article is written here: what must stand on the page is taken from its own lines.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from briefer.model.item import Part, Role
from briefer.model.wording import shown
from briefer.storage.briefs import read_brief

ARTICLE = Path(__file__).parents[4] / "shared" / "articles" / "atacms.txt"
pytestmark = pytest.mark.skipif(
    not ARTICLE.is_file(), reason="the shared articles are not beside the checkout"
)
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def flat(text: str) -> str:
    """Words with one blank between them, whatever the lines and the marks' shape."""
    return re.sub(r"\s+", " ", text).translate(STRAIGHT)


def by_pdfium(path: Path) -> str:
    pages = pypdfium2.PdfDocument(path)
    assert len(pages) == 1
    return flat(pages[0].get_textpage().get_text_range())


def _poppler(path: Path, *how: str) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is missing: install the package poppler-utils")
    done = subprocess.run(["pdftotext", *how, path, "-"], capture_output=True, check=True)
    assert done.stdout.count(b"\f") == 1
    return flat(done.stdout.decode())


def by_poppler(path: Path) -> str:
    return _poppler(path)


def by_poppler_in_drawn_order(path: Path) -> str:
    return _poppler(path, "-raw")


READERS = pytest.mark.parametrize("reader", [by_pdfium, by_poppler, by_poppler_in_drawn_order])


@pytest.fixture
def made(run, tmp_path):
    """The card as it was saved and the PDF, both made without any option but where to."""
    both = ("-o", tmp_path / "card.pdf", "--save", tmp_path / "card.brief")
    ran = run("make", ARTICLE, *both)
    assert (ran.code, ran.err) == (0, "")
    return read_brief(tmp_path / "card.brief"), tmp_path / "card.pdf"


def words(item, card, part: Part = Part.TEXT) -> str:
    return flat(shown(item.parts[part], card.texts))


def items(card, role: Role):
    return [item for item in card.printed if item.role is role]


@READERS
def test_headline_and_standfirst_stand_on_the_page(made, reader):
    _, pdf = made
    headline, standfirst = (flat(line) for line in ARTICLE.read_text("utf-8").splitlines()[:2])
    assert f"{headline} {standfirst}" in reader(pdf)


@READERS
def test_three_to_five_key_points_stand_whole_and_say_where_they_come_from(made, reader):
    card, pdf = made
    points = items(card, Role.KEY_POINT)
    assert 3 <= len(points) <= 5
    article, page = flat(ARTICLE.read_text("utf-8")), reader(pdf)
    for point in points:
        told = words(point, card)
        assert told in article
        assert re.search(re.escape(told) + " ¶ ?[0-9]+(?![0-9])", page), told


@READERS
def test_one_statement_names_its_speaker_and_never_looks_quoted(made, reader):
    card, pdf = made
    assert not items(card, Role.QUOTE)
    (statement,) = items(card, Role.STATEMENT)
    told, page = words(statement, card), reader(pdf)
    speaker = words(statement, card, Part.SPEAKER)
    role = words(statement, card, Part.SPEAKER_ROLE)
    assert len(speaker.split()) == 2
    assert len(role.split()) > 2
    at = page.index(told)
    # Speaker and role stand in the sentence itself.
    assert speaker in told
    assert role in told
    assert '"' not in page[at - 2 : at + len(told) + 2]


@READERS
def test_the_figures_stand_with_what_they_count(made, reader):
    card, pdf = made
    page = reader(pdf)
    for number, counted in (("up to 300", "range"), ("10,000", "troops")):
        (figure,) = [
            item for item in items(card, Role.FIGURE)
            if words(item, card, Part.VALUE) == number.rpartition(" ")[2]
        ]  # fmt: skip
        caption = words(figure, card, Part.CAPTION)
        assert counted in caption
        # The number, its unit if it has one, then its caption and its place.
        assert re.search(re.escape(number) + r"( ?\w+)? " + re.escape(caption) + " ¶ ?[0-9]", page)


@READERS
def test_the_source_line_admits_what_is_missing(made, reader):
    _, pdf = made
    headline = flat(ARTICLE.read_text("utf-8").splitlines()[0])
    source = reader(pdf).rpartition("Source ")[2]
    assert source.startswith(f'"{headline}", atacms.txt · publisher, date and address not given')


def test_without_an_address_there_is_no_code_and_with_one_there_is(run, tmp_path):
    def dark(*details: str) -> int:
        """How many dark samples stand where the code stands: above the foot, at the right."""
        assert run("make", ARTICLE, "-o", tmp_path / "c.pdf", *details).code == 0
        page = pypdfium2.PdfDocument(tmp_path / "c.pdf")[0]
        picture = page.render(scale=2, grayscale=True).to_numpy()
        height, width = picture.shape[:2]
        corner = picture[int(height * 0.93) : int(height * 0.975), int(width * 0.87) :]
        return int((corner < 100).sum())

    assert dark() == 0
    assert dark("--url", "https://example.org/a") > 1000


def test_the_reading_offers_what_the_page_shows(run, made):
    card, _ = made
    ran = run("read", ARTICLE, "--json")
    reading = json.loads(ran.out)
    text = reading["text"]
    (statement,) = items(card, Role.STATEMENT)
    quoted = [one for one in reading["quotes"] if one["kind"] == "indirect"]
    speakers = {one["speaker"] for one in quoted}
    assert words(statement, card, Part.SPEAKER) in speakers
    for one in (*reading["sentences"], *quoted, *reading["figures"], *reading["dates"]):
        assert text[one["start"] : one["end"]].strip() == text[one["start"] : one["end"]] != ""
