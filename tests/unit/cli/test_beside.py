"""What make and export write beside a PDF."""

import json

from briefer import app
from briefer.model import edits
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Typed


def test_a_trace_stands_beside_the_pdf(run, article, tmp_path):
    made = tmp_path / "c.brief"
    assert run("make", article, "-o", tmp_path / "c.pdf", "--save", made).code == 0
    ran = run("export", made, "-o", tmp_path / "out.pdf", "--trace")
    assert ran.code == 0
    page = (tmp_path / "out.trace.html").read_text()
    assert f"Traced in {tmp_path / 'out.trace.html'}." in ran.out
    assert "We have run out of years" in page
    assert (tmp_path / "out.pdf").exists()


def test_without_asking_there_is_none(run, article, tmp_path):
    made = tmp_path / "c.brief"
    run("make", article, "-o", tmp_path / "c.pdf", "--save", made)
    assert run("export", made, "-o", tmp_path / "out.pdf").code == 0
    assert not list(tmp_path.glob("*.html"))


def test_the_trace_writes_over_no_card(run, article, tmp_path):
    made = tmp_path / "out.trace.html"
    assert run("make", article, "-o", tmp_path / "c.pdf", "--save", made).code == 0
    ran = run("export", made, "-o", tmp_path / "out.pdf", "--trace")
    assert ran.code == 2


def test_picks_go_out_as_annotations_and_come_back_as_the_same_card(run, article, tmp_path):
    first, again = tmp_path / "a.brief", tmp_path / "b.brief"
    picks = tmp_path / "p.jsonld"
    assert run("make", article, "-o", tmp_path / "c.pdf", "--save", first).code == 0
    assert run("export", first, "-o", picks, "--as", "annotations").code == 0
    made = ("make", article, "-o", tmp_path / "d.pdf", "--picks", picks, "--save", again)
    assert run(*made).code == 0
    assert again.read_bytes() == first.read_bytes()
    article.write_text(article.read_text().replace("run out of years", "run out of time"))
    ran = run(*made)
    assert ran.code == 3
    assert "does not stand in the article" in ran.err


def test_several_cards_go_out_by_their_names(run, article, tmp_path):
    for name in ("a", "b"):
        run("make", article, "-o", tmp_path / f"{name}.pdf", "--save", tmp_path / f"{name}.brief")
    (tmp_path / "out").mkdir()
    cards = (tmp_path / "a.brief", tmp_path / "b.brief")
    assert run("export", *cards, "-o", tmp_path / "out", "--as", "annotations").code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.jsonld", "b.jsonld"]


def test_a_trace_goes_with_a_pdf(run, tmp_path):
    words = ("-o", tmp_path / "p.jsonld", "--as", "annotations", "--trace")
    assert run("export", tmp_path / "a.brief", *words).code == 2


def reported(path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))["cards"][0]


def test_a_report_tells_of_each_item_what_it_says_and_whether_that_holds(run, article, tmp_path):
    picks, report = tmp_path / "p.json", tmp_path / "r.json"
    quote = {"role": "quote", "exact": "We have run out of years", "speaker": "Ana Ruiz"}
    point = {"role": "key-point", "wording": "It takes 7 years", "rests_on": [[0, 40]]}
    picks.write_text(json.dumps([quote, point]), encoding="utf-8")
    brief, pdf = tmp_path / "c.brief", tmp_path / "c.pdf"
    ran = run(*("make", article, "-o", pdf, "--picks", picks, "--save", brief, "--report", report))
    assert ran.code == 3
    assert f"Reported in {report}." in ran.out
    card = reported(report)
    assert (card["card"], card["output"]) == (str(brief), str(pdf))
    assert (card["template"], card["paper"], card["law"]) == ("news-brief", "a4", "house")
    assert card["holds"] is False
    items = {each["role"]: each for each in card["items"]}
    assert items["quote"]["text"] == "“We have run out of years.”"
    assert items["quote"]["speaker"] == "Ana Ruiz"
    assert items["quote"]["verdict"] == "verbatim"
    assert items["quote"]["locator"] == "¶\u202f2"
    assert items["quote"]["remarks"] == []
    (remark,) = items["key-point"]["remarks"]
    assert remark["severity"] == "fault"
    assert items["key-point"]["speaker"] is None
    again = tmp_path / "again.json"
    assert run("export", brief, "-o", pdf, "--report", again).code == 3
    assert reported(again)["items"] == card["items"]


def test_a_report_lists_what_was_declared_a_title(run, article, tmp_path):
    brief, report = tmp_path / "c.brief", tmp_path / "r.json"
    run("make", article, "-o", tmp_path / "c.pdf", "--save", brief)
    card = app.parts().load(brief)
    text = (Typed("After "), Typed("“Jaws”", is_title=True))
    own = Item("i90", Role.KICKER, Parts(text=text))
    app.parts().save(brief, edits.add(card, own))
    assert run("export", brief, "-o", tmp_path / "d.pdf", "--report", report).code == 0
    (item,) = (each for each in reported(report)["items"] if each["role"] == "kicker")
    assert item["titles"] == ["Jaws"]
    assert item["remarks"] == [{"severity": "note", "told": "“Jaws” is declared a title or term"}]


def test_several_cards_are_one_report_in_their_order(run, article, tmp_path):
    names = [tmp_path / "a.brief", tmp_path / "b.brief"]
    for name in names:
        run("make", article, "-o", tmp_path / "c.pdf", "--save", name)
    report, out = tmp_path / "r.json", tmp_path / "out"
    out.mkdir()
    assert run("export", *names, "-o", out, "--report", report).code == 0
    cards = json.loads(report.read_text(encoding="utf-8"))["cards"]
    assert [each["card"] for each in cards] == [str(name) for name in names]


def test_a_report_writes_over_nothing_that_is_read_and_goes_with_a_pdf(run, article, tmp_path):
    brief = tmp_path / "c.brief"
    run("make", article, "-o", tmp_path / "c.pdf", "--save", brief)
    assert run("export", brief, "-o", tmp_path / "d.pdf", "--report", brief).code == 2
    ran = run(*("export", brief, "-o", tmp_path / "p", "--as", "annotations", "--report", "r.json"))
    assert ran.code == 2
    assert "--report goes with a PDF" in ran.err
