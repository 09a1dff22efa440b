"""The commands about templates: list, new, check; and a paper that a template is not made for."""

import json
from pathlib import Path

import pytest

from briefer import app

TEMPLATE = Path(__file__).parents[3] / "templates" / "news-brief" / "template.toml"


@pytest.fixture(autouse=True)
def own(monkeypatch, tmp_path) -> Path:
    """The editor's folder of templates."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return app.configuration() / "templates"


def put(own: Path, name: str, *changes: tuple[str, str]) -> Path:
    text = TEMPLATE.read_text(encoding="utf-8").replace('"news-brief"', f'"{name}"', 1)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = own / name / "template.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


def without_a5(text: str) -> str:
    return text[: text.index("[papers.a5]")] + text[text.index("# Slots --") :]


def test_the_configuration_folder_is_where_the_platform_has_it(tmp_path):
    assert app.configuration() == tmp_path / "config" / "briefer"
    assert app.settings_path().parent == app.configuration()


def test_templates_are_listed(run):
    assert "news-brief  News brief  (a4 letter a5)\n" in run("templates").out
    listed = {each["name"]: each for each in json.loads(run("templates", "--json").out)}
    assert listed["news-brief"]["papers"] == ["a4", "letter", "a5"]
    assert listed["news-brief"]["own"] is False


def test_own_templates_are_marked(run, own):
    put(own, "mine")
    assert "mine  News brief  (a4 letter a5)  your own\n" in run("templates").out
    listed = {each["name"]: each for each in json.loads(run("templates", "--json").out)}
    assert listed["mine"]["own"] is True


def test_a_faulty_one_does_not_hide_the_others(run, own):
    put(own, "mine", ('face = "serif"', 'face = "serf"'))
    ran = run("templates")
    assert ran.code == 0
    assert "mine  your own  has faults" in ran.out
    assert "news-brief  News brief" in ran.out
    listed = {each["name"]: each for each in json.loads(run("templates", "--json").out)}
    assert any("did you mean 'serif'?" in fault for fault in listed["mine"]["faults"])
    assert run("self-test").code == 0


def test_a_name_of_briefer_s_in_the_own_folder_is_told(run, own):
    put(own, "news-brief", ('title = "News brief"', 'title = "Ours"'))
    ran = run("templates")
    assert "your own 'news-brief' is not used" in ran.err
    assert "Ours" not in ran.out


def test_a_new_template_is_ready_to_use(run, own, article, tmp_path):
    ran = run("templates", "new", "my-brief", "--from", "news-brief")
    assert ran.code == 0
    assert ran.out.strip() == str(own / "my-brief" / "template.toml")
    assert run("templates", "check", "my-brief").code == 0
    made = run("make", article, "-o", tmp_path / "c.pdf", "--template", "my-brief", "--json")
    assert json.loads(made.out)["template"] == "my-brief"


@pytest.mark.parametrize(
    "name", ["../x", "a/b", ".", "", "a b", "-x", "a" * 41, "a.b", "\u00e9t\u00e9", "x\n"]
)
def test_a_name_that_is_no_name_is_refused(run, own, name):
    ran = run("templates", "new", "--", name)
    assert ran.code == 2
    assert "letters, digits and hyphens" in ran.err
    assert not own.exists()


@pytest.mark.parametrize("args", [["news-brief"], ["x", "--from", "none"]])
def test_wrong_usage_is_told(run, own, args):
    ran = run("templates", "new", *args)
    assert ran.code == 2
    assert "there is" in ran.err
    assert not own.exists()


def test_an_own_template_is_not_written_over(run, own):
    put(own, "mine")
    assert run("templates", "new", "mine").code == 2


def test_a_folder_that_cannot_be_written_is_told(run, own):
    own.parent.mkdir(parents=True)
    own.write_text("a file")
    assert run("templates", "new", "mine").code == 8


def test_a_sound_template_is_told_so(run):
    for given in (TEMPLATE, TEMPLATE.parent, "news-brief"):
        assert "no faults (news-brief; a4, letter, a5)" in run("templates", "check", given).out


def test_every_fault_of_a_template_is_told(run, own):
    path = put(own, "t", ("leading = 10.6", "laeding = 10.6"), ('face = "serif"', 'face = "serf"'))
    for given in (path, "t"):
        ran = run("templates", "check", given)
        assert ran.code == 6
        assert "unknown key 'laeding', did you mean 'leading'?" in ran.err
        assert "unknown face 'serf', did you mean 'serif'?" in ran.err
    assert run("templates", "check", own / "none.toml").code == 6
    assert run("templates", "check", "none").code == 6


def test_what_only_setting_shows_is_told_with_its_line(run, own):
    high = ("margins = [11, 13, 10, 13]", "margins = [80, 13, 80, 13]")
    path = put(own, "t", high, ("7.2", "6.2"))
    ran = run("templates", "check", path)
    assert ran.code == 6
    told = ran.err.splitlines()
    lines = path.read_text(encoding="utf-8").splitlines()
    small = next(line for line in told if "styles.locator" in line)
    assert "at the tightest setting, give at least 6 pt" in small
    number = int(small.partition(":")[0].removeprefix("line "))
    assert lines[number - 1] == "[styles.locator]"
    assert any("papers.a5: the fewest items of all slots do not fit" in line for line in told)
    assert any("slots[6]: a few words do not fit on a5" in line for line in told)


def test_a_paper_that_the_template_lacks_is_wrong_usage(run, own, article, tmp_path):
    path = put(own, "flat")
    path.write_text(without_a5(path.read_text(encoding="utf-8")), encoding="utf-8")
    ran = run("make", article, "-o", tmp_path / "c.pdf", "--template", "flat", "--paper", "a5")
    assert ran.code == 2
    assert "'flat' is not made for a5; it is made for: a4, letter" in ran.err


def test_a_card_on_such_a_paper_says_what_to_do(run, own, article, tmp_path):
    path = put(own, "flat")
    card = tmp_path / "c.brief"
    wanted = ["--template", "flat", "--paper", "a5", "--save", card]
    assert run("make", article, "-o", tmp_path / "c.pdf", *wanted).code == 0
    path.write_text(without_a5(path.read_text(encoding="utf-8")), encoding="utf-8")
    ran = run("export", card, "-o", tmp_path / "d.pdf")
    assert ran.code == 6
    assert "'flat' is not made for a5. It is made for: a4 letter." in ran.err
