"""A template of one's own: a copy with its own name, whole or not there at all."""

from pathlib import Path

import pytest

from briefer.model.errors import CannotWrite, TemplateFaulty
from briefer.storage.new_template import new_template, renamed
from briefer.storage.templates import load_template
from tests.unit.storage.test_templates import SOUND


@pytest.fixture
def like(tmp_path) -> Path:
    path = tmp_path / "shipped" / "plain" / "template.toml"
    path.parent.mkdir(parents=True)
    path.write_text(SOUND, encoding="utf-8")
    return path


@pytest.fixture
def schema(tmp_path) -> Path:
    path = tmp_path / "template.schema.json"
    path.write_text("{}")
    return path


def test_the_copy_is_sound_and_has_its_own_name_and_title(like, schema, tmp_path):
    made = new_template(like, tmp_path / "own", "my-brief", schema)
    template = load_template(made, name="my-brief")
    assert (template.name, template.title) == ("my-brief", "My brief")
    assert template.slots == load_template(like).slots


def test_its_first_line_leads_editors_to_the_schema(like, schema, tmp_path):
    made = new_template(like, tmp_path / "own", "mine", schema)
    hint = made.read_text().splitlines()[0].removeprefix("#:schema ")
    assert (made.parent / hint).read_text() == "{}"


def test_a_copy_of_a_copy_has_one_such_line():
    twice = renamed(renamed(SOUND, "a", "s.json"), "b", "s.json")
    assert twice.count("#:schema") == 1
    assert twice.splitlines()[2] == 'name = "b"'


def test_names_elsewhere_in_the_file_stay_and_so_do_comments():
    text = SOUND.replace('name = "plain"', "name='plain' # ours")
    assert "name= " not in text
    changed = renamed(text, "mine", "s.json").splitlines()
    assert changed[2] == 'name= "mine" # ours'
    assert 'name = "key-points"' in changed


def test_what_is_there_is_never_written_over(like, schema, tmp_path):
    made = new_template(like, tmp_path / "own", "mine", schema)
    made.write_text("# work of a morning")
    with pytest.raises(CannotWrite, match="is there already"):
        new_template(like, tmp_path / "own", "mine", schema)
    assert made.read_text() == "# work of a morning"


def test_nothing_is_left_where_it_fails(like, tmp_path):
    with pytest.raises(Exception, match="does not exist"):
        new_template(like, tmp_path / "own", "mine", tmp_path / "none.json")
    assert not (tmp_path / "own" / "mine").exists()


def test_links_are_not_followed_out_of_the_folder(like, schema, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("keep this")
    (like.parent / "notes.txt").symlink_to(secret)
    (like.parent / "read-me.txt").write_text("by us")
    made = new_template(like, tmp_path / "own", "mine", schema)
    assert sorted(path.name for path in made.parent.iterdir()) == ["read-me.txt", "template.toml"]


def test_a_template_that_is_a_link_to_elsewhere_is_refused(like, schema, tmp_path):
    linked = tmp_path / "linked" / "template.toml"
    linked.parent.mkdir()
    linked.symlink_to(like)
    with pytest.raises(TemplateFaulty, match="leads out of its folder"):
        load_template(linked)
    with pytest.raises(TemplateFaulty, match="leads out of its folder"):
        new_template(linked, tmp_path / "own", "mine", schema)


def test_the_folder_itself_may_be_a_link(like, tmp_path):
    (tmp_path / "linked").symlink_to(like.parent)
    assert load_template(tmp_path / "linked" / "template.toml").name == "plain"


def test_loading_opens_no_file_but_the_template(like, monkeypatch):
    opened = []
    real = Path.open

    def noting(path, *args, **kwargs):
        opened.append(path)
        return real(path, *args, **kwargs)

    text = SOUND.replace('"A template for tests."', "'$(cat /etc/passwd) {0.__class__} ${HOME}'")
    like.write_text(text.replace('after = " "', 'after = "{x!r}"'))
    monkeypatch.setattr(Path, "open", noting)
    template = load_template(like)
    assert opened == [like]
    assert template.summary == "$(cat /etc/passwd) {0.__class__} ${HOME}"
    assert template.slots[0].forms[0].portions[0].after == "{x!r}"
