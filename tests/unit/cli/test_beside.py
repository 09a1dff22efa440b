"""What export writes beside a PDF."""


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
