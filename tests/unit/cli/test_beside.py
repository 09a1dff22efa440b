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
