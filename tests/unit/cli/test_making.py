"""demo, make, export and handout: what they write, what they say, and how they fail."""

import json
import re
import shutil
import subprocess

import pikepdf
import pypdfium2
import pytest

from briefer import app
from briefer.model.item import Role
from briefer.storage.briefs import read_brief


def words(path) -> list[str]:
    """The text of each page."""
    pages = pypdfium2.PdfDocument(path)
    return [page.get_textpage().get_text_range() for page in pages]


def test_make_writes_one_page_and_says_how_full_it_is(run, article, tmp_path):
    ran = run("make", article, "-o", tmp_path / "card.pdf")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Made {tmp_path / 'card.pdf'}: one A4 page, ")
    assert " of the page free, body 12.0 pt, room for about " in ran.out
    assert len(words(tmp_path / "card.pdf")) == 1


def test_make_reads_standard_input(run, article, tmp_path):
    ran = run("make", "-", "-o", tmp_path / "card.pdf", stdin=article.read_bytes())
    assert ran.code == 0
    assert "Harbour board" in words(tmp_path / "card.pdf")[0]


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612), ("a5", 420)])
def test_make_takes_a_paper(run, article, tmp_path, paper, width):
    assert run("make", article, "-o", tmp_path / "c.pdf", "--paper", paper).code == 0
    assert round(pypdfium2.PdfDocument(tmp_path / "c.pdf")[0].get_width()) == width


def test_make_fills_in_details(run, article, tmp_path):
    details = ("--publisher", "The Gazette", "--published", "2024-03-28", "--byline", "A. Writer")
    ran = run("make", article, "-o", tmp_path / "c.pdf", *details, "--url", "https://example.org/a")
    assert ran.code == 0
    text = words(tmp_path / "c.pdf")[0]
    assert "The Gazette" in text
    assert "A. Writer" in text
    assert "28 March 2024" in text


def test_make_saves_the_card_too(run, article, tmp_path):
    ran = run("make", article, "-o", tmp_path / "c.pdf", "--save", tmp_path / "c.brief")
    card = read_brief(tmp_path / "c.brief")
    assert ran.out.startswith(f"Saved {tmp_path / 'c.brief'}.")
    assert card.sources[0].original.data == article.read_bytes()
    assert run("export", tmp_path / "c.brief", "-o", tmp_path / "again.pdf").code == 0
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "c.pdf").read_bytes()


def test_make_tells_json(run, article, tmp_path):
    ran = run("make", article, "-o", tmp_path / "c.pdf", "--json", "--save", tmp_path / "c.brief")
    made = json.loads(ran.out)
    assert made["output"] == str(tmp_path / "c.pdf")
    assert made["fit"]["over"] is None
    assert 0.05 < made["fit"]["fullness"] < 0.3


def test_make_takes_picks(run, article, tmp_path):
    picks = [
        {"role": "headline", "wording": "A barrier at last", "rests_on": [[0, 7]]},
        {"role": "key-point", "exact": "Work begins in the spring"},
        {"role": "quote", "exact": "We have run out of years"},
    ]
    (tmp_path / "picks.json").write_text(json.dumps(picks), encoding="utf-8")
    both = ("-o", tmp_path / "c.pdf", "--save", tmp_path / "c.brief")
    assert run("make", article, "--picks", tmp_path / "picks.json", *both).code == 0
    roles = [item.role for item in read_brief(tmp_path / "c.brief").items]
    assert roles == [Role.HEADLINE, Role.KEY_POINT, Role.QUOTE]
    text = words(tmp_path / "c.pdf")[0]
    assert "A barrier at last" in text
    assert "31 to 18" not in text


def test_picks_whose_words_are_not_there_do_not_hold(run, article, tmp_path):
    (tmp_path / "p.json").write_text('[{"role": "quote", "exact": "We won"}]', encoding="utf-8")
    ran = run("make", article, "--picks", tmp_path / "p.json", "-o", tmp_path / "c.pdf")
    assert ran.code == 3
    assert ran.err.startswith("briefer: Pick 1 (quote): “We won” does not stand in the article")
    assert not (tmp_path / "c.pdf").exists()


def test_what_does_not_fit_says_by_how_much_and_saves_the_work(run, tmp_path):
    long = "Rain fell on the town.\n\n" + "\n\n".join(
        f"Point {n}: " + "the river rose and fell again over many long days " * 30 + "."
        for n in range(9)
    )
    (tmp_path / "long.txt").write_text(long, encoding="utf-8")
    picks = [{"role": "key-point", "exact": f"Point {n}: " + "the river rose and fell again over "
              "many long days " * 29} for n in range(9)]  # fmt: skip
    (tmp_path / "picks.json").write_text(json.dumps(picks), encoding="utf-8")
    both = ("-o", tmp_path / "c.pdf", "--save", tmp_path / "c.brief")
    ran = run("make", tmp_path / "long.txt", "--picks", tmp_path / "picks.json", *both)
    assert ran.code == 4
    first, then, cure = ran.err.splitlines()
    assert re.fullmatch(
        r"briefer: Does not fit: over by \d+ lines \(about \d+ words\) in Key points\.", first
    )
    assert then == "No single change is enough. Together these make it fit:"
    assert cure.startswith("  hold key points 5, 6, 7, 8 and 9 (−")
    assert not (tmp_path / "c.pdf").exists()
    assert len(read_brief(tmp_path / "c.brief").items) == 9


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--url", "ftp://a.b"], "An address begins with https:// or http://"),
        (["--url", "javascript:x"], "An address begins with https:// or http://"),
        (["--published", "28.3.2024"], "Write the date as YYYY-MM-DD"),
        (["--lang", "english"], "A language is a short tag"),
        (["--publisher", " "], "Give 1 to 200 characters"),
        (["--paper", "a3"], "'a3' is not one of 'a4', 'letter', 'a5'"),
        (["--template", "poster"], "there is no template 'poster'; there are:"),
        (
            ["--law", "app"],
            "there is no quote style 'app'; there are: house, ap, chicago, reuters",
        ),
        (["--copies", "2"], "No such option"),
    ],
)
def test_wrong_usage_is_one_line(run, article, tmp_path, options, words):
    ran = run("make", article, "-o", tmp_path / "c.pdf", *options)
    assert ran.code == 2
    assert words in ran.err
    assert ran.err.count("\n") == 1
    assert ran.err.endswith("See: briefer make --help\n")


@pytest.mark.parametrize(
    ("name", "data"),
    [("empty.txt", b""), ("binary.txt", bytes(range(256)) * 20), ("none.txt", None)],
)
def test_a_source_that_cannot_be_read(run, tmp_path, name, data):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    ran = run("make", tmp_path / name, "-o", tmp_path / "c.pdf")
    assert (ran.code, ran.out) == (5, "")
    assert name in ran.err
    assert ran.err.count("\n") == 1


def test_a_folder_cannot_be_read(run, tmp_path):
    assert run("make", tmp_path, "-o", tmp_path / "c.pdf").code == 5


def test_a_source_is_never_written_over(run, article):
    before = article.read_bytes()
    ran = run("make", article, "-o", article)
    assert ran.code == 2
    assert article.read_bytes() == before


def test_a_missing_folder_cannot_be_written(run, article, tmp_path):
    ran = run("make", article, "-o", tmp_path / "none" / "c.pdf")
    assert ran.code == 8
    assert "there is no folder" in ran.err


def test_details_of_one_article_are_not_given_to_several(run, article, tmp_path):
    (tmp_path / "b.txt").write_text("Another article of enough words.\n", encoding="utf-8")
    given = (article, tmp_path / "b.txt", "-o", tmp_path / "c.pdf")
    assert run("make", *given, "--publisher", "The Gazette").code == 2
    assert run("make", *given, "--lang", "en").code == 0


def test_damaged_cards_are_told(run, tmp_path):
    (tmp_path / "a.brief").write_bytes(b"PK\3\4 no card")
    ran = run("export", tmp_path / "a.brief", "-o", tmp_path / "a.pdf")
    assert ran.code == 6
    assert str(tmp_path / "a.brief") in ran.err


def test_several_cards_are_exported_to_a_folder(run, article, tmp_path):
    run("make", article, "-o", tmp_path / "c.pdf", "--save", tmp_path / "a.brief")
    shutil.copy(tmp_path / "a.brief", tmp_path / "b.brief")
    cards = (tmp_path / "a.brief", tmp_path / "b.brief")
    assert run("export", *cards, "-o", tmp_path / "out").code == 2
    (tmp_path / "out").mkdir()
    assert run("export", *cards, "-o", tmp_path / "out").code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.pdf", "b.pdf"]
    assert "have the same name" in run("export", cards[0], cards[0], "-o", tmp_path / "out").err
    assert run("export", cards[0], "-o", tmp_path / "x", "--as", "docx").code == 2


def test_sheets_of_cards_and_of_their_pdfs(run, article, tmp_path):
    run("make", article, "-o", tmp_path / "c.pdf", "--save", tmp_path / "c.brief")
    both = (tmp_path / "c.brief", tmp_path / "c.pdf")
    ran = run("handout", *both, "-o", tmp_path / "s.pdf", "--up", "2")
    assert ran.code == 0
    (sheet,) = words(tmp_path / "s.pdf")
    assert sheet.count("KEY POINTS") == 2
    assert run("handout", *both, "-o", tmp_path / "s.pdf", "--up", "8").code == 2
    assert run("handout", *both).code == 2


def test_sheets_without_a_printing_system_go_to_the_viewer(run, article, tmp_path, monkeypatch):
    run("make", article, "-o", tmp_path / "c.pdf")
    programs = tmp_path / "programs"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    viewed = tmp_path / "viewed"
    (programs / "xdg-open").write_text(f'#!/bin/sh\necho "$1" > {viewed}\n', encoding="utf-8")
    (programs / "xdg-open").chmod(0o755)
    monkeypatch.setattr("sys.platform", "linux")
    ran = run("handout", tmp_path / "c.pdf", "-o", tmp_path / "s.pdf", "--print", "Desk")
    assert ran.code == 0
    assert "There is no printing system here" in ran.out
    assert viewed.read_text(encoding="utf-8").strip() == str(tmp_path / "s.pdf")
    (programs / "xdg-open").unlink()
    assert run("handout", tmp_path / "c.pdf", "--print", "Desk").code == 8


def test_the_demo_makes_a_page_and_then_opens_the_window(run, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(app, "window", lambda *args, **how: opened.append((args, how)) or 0)
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.chdir(tmp_path)
    ran = run("demo")
    assert ran.code == 0
    assert ran.out.startswith("Made briefer-demo.pdf: one A4 page, ")
    assert opened[0][0][1] == app.sample()
    assert opened[0][1] == {"drafted": True}
    assert len(words("briefer-demo.pdf")) == 1


def test_the_demo_opens_no_window_where_it_should_not_or_cannot(run, tmp_path, monkeypatch):
    monkeypatch.setattr(app, "window", lambda *_, **__: pytest.fail("a window was opened"))
    assert run("demo", "-o", tmp_path / "d.pdf", "--no-window").code == 0
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    ran = run("demo", "-o", tmp_path / "d.pdf")
    assert ran.code == 0
    assert "the window stays closed" in ran.err


@pytest.mark.parametrize("paper", ["a4", "letter", "a5"])
def test_a_draft_fits_whatever_the_paper_and_says_what_it_holds_back(run, tmp_path, paper):
    sample = next((app.assets.RESOURCES / "samples").glob("*.md"))
    ran = run("make", sample, "-o", tmp_path / "card.pdf", "--paper", paper)
    assert ran.code == 0
    assert ("held back" in ran.out) == (paper == "a5")


def test_links_that_lead_in_a_circle_are_told(run, article, tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert run("make", article, "-o", tmp_path / "a").code == 8
    assert run("make", tmp_path / "a", "-o", tmp_path / "c.pdf").code == 5


def test_of_several_cards_the_one_that_does_not_fit_is_named(run, article, tmp_path):
    run("make", article, "-o", tmp_path / "c.pdf", "--save", tmp_path / "good.brief")
    words = " ".join(["river"] * 1500)
    (tmp_path / "long.txt").write_text(f"Rain fell\n\nThe {words}.\n", encoding="utf-8")
    (tmp_path / "p.json").write_text('[{"role": "key-point", "start": 10, "end": 9004}]')
    long = ("make", tmp_path / "long.txt", "--picks", tmp_path / "p.json", "-o", tmp_path / "l.pdf")
    assert run(*long, "--save", tmp_path / "long.brief").code == 4
    cards = (tmp_path / "good.brief", tmp_path / "long.brief")
    for command in (("export", "-o", tmp_path), ("handout", "-o", tmp_path / "s.pdf")):
        ran = run(*command, *cards)
        assert ran.code == 4
        assert ran.err.startswith(f"briefer: {tmp_path / 'long.brief'}: Does not fit: over by")


def test_a_pdf_that_cannot_be_put_on_sheets_is_counted(run, article, tmp_path):
    run("make", article, "-o", tmp_path / "c.pdf")
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 and no more")
    both = (tmp_path / "c.pdf", tmp_path / "bad.pdf")
    ran = run("handout", *both, "-o", tmp_path / "s.pdf")
    assert ran.code == 6
    assert ran.err.startswith("briefer: Card 2 is not a PDF that can be read (")
    assert "0x" not in ran.err


def test_a_card_is_never_written_over(run, article, tmp_path):
    card = tmp_path / "c.brief"
    run("make", article, "-o", tmp_path / "c.pdf", "--save", card)
    before = card.read_bytes()
    for command in ("export", "handout"):
        ran = run(command, card, "-o", card)
        assert ran.code == 2
        assert "is given twice and would be written over" in ran.err
    assert card.read_bytes() == before


def test_what_goes_along_in_a_pdf_is_told_and_can_be_chosen(run, article, tmp_path):
    made = {}
    for attach, told in (
        ("article", "The whole article goes along in it."),
        ("passages", "The passages it uses go along in it."),
        ("nothing", "Nothing goes along in it."),
    ):
        ran = run("make", article, "-o", tmp_path / f"{attach}.pdf", "--attach", attach)
        assert ran.out.rstrip().endswith(told)
        made[attach] = attached(tmp_path / f"{attach}.pdf")
    assert "It takes six years." in made["article"]
    assert "withheld" in made["passages"] or "It takes six years." in made["passages"]
    assert made["nothing"] == ""
    ran = run("make", article, "-o", tmp_path / "c.pdf", "--json")
    assert json.loads(ran.out)["attach"] == "passages"


def attached(path) -> str:
    with pikepdf.open(path) as file:
        found = file.attachments.get("card.json")
        return found.get_file().read_bytes().decode() if found else ""


def test_a_card_comes_out_of_its_pdf_again(run, article, tmp_path):
    run("make", article, "-o", tmp_path / "card.pdf")
    ran = run("export", tmp_path / "card.pdf", "-o", tmp_path / "again.pdf")
    assert ran.code == 0
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "card.pdf").read_bytes()


def test_a_pdf_without_a_card_cannot_be_exported(run, article, tmp_path):
    run("make", article, "-o", tmp_path / "card.pdf", "--attach", "nothing")
    ran = run("export", tmp_path / "card.pdf", "-o", tmp_path / "again.pdf")
    assert ran.code == 5
    assert "exported with nothing attached" in ran.err
    assert not (tmp_path / "again.pdf").exists()


@pytest.mark.skipif(not shutil.which("qpdf"), reason="qpdf is missing: install the package qpdf")
@pytest.mark.parametrize("up", [1, 2, 4])
def test_tagged_cards_make_sound_sheets(run, article, tmp_path, up):
    run("make", article, "-o", tmp_path / "card.pdf")
    run("handout", tmp_path / "card.pdf", "-o", tmp_path / "s.pdf", "--up", up, "--copies", 2)
    done = subprocess.run(["qpdf", "--check", tmp_path / "s.pdf"], check=False)
    assert done.returncode == 0
    with pikepdf.open(tmp_path / "s.pdf") as sheets:
        assert all("/StructParents" not in page.obj for page in sheets.pages)
    assert all("Harbour board" in page for page in words(tmp_path / "s.pdf"))


def test_a_figure_that_is_not_in_the_article_is_a_fault(run, article, tmp_path):
    picks = tmp_path / "picks.json"
    text = article.read_text(encoding="utf-8")
    wording = {"role": "key-point", "wording": "It cost 987,654 crowns", "rests_on": [[0, 20]]}
    picks.write_text(json.dumps([wording]), encoding="utf-8")
    assert "987,654" not in text
    ran = run("make", article, "-o", tmp_path / "card.pdf", "--picks", picks)
    assert ran.code == 3
    assert "fault: the key point: “987,654 crowns” does not stand" in ran.err
    as_json = run("make", article, "-o", tmp_path / "card.pdf", "--picks", picks, "--json")
    (remark,) = json.loads(as_json.out)["remarks"]
    assert (remark["item"], remark["severity"]) == ("i1", "fault")
