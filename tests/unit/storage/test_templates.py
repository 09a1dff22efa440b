"""Templates: read into points, and all faults told at once with line, path and hint."""

from pathlib import Path

import pytest

from briefer.model.card import Paper
from briefer.model.errors import TemplateFaulty
from briefer.model.item import Part, Role
from briefer.storage.templates import load_template, template_files

SOUND = """\
schema = 1
name = "plain"
title = "Plain"
summary = "A template for tests."
nominal = 10
label_style = "label"

[colours]
ink = "#16181D"

[rules.hair]
weight = 0.5
colour = "ink"

[styles.body]
face = "serif"
size = 10
leading = 14
colour = "ink"
hyphens = true

[styles.label]
parent = "body"
face = "sans"
size = 7

[ladder]
settings = 24

[foot]
style = "label"
strong = "label"
rule = "hair"
code = 15

[papers.a4]
margins = [15, 17, 13, 17]
roomiest = 12.0
tightest = 9.5
bands = ["points"]

[bands.points]
gutter = 9
columns = [
  {flow = "main", width = 114},
  {flow = "side", share = 1},
]

[[slots]]
name = "key-points"
flow = "main"
roles = ["key-point"]
label = "key_points"
number = "label"
indent = 8.5
budget = {items = [3, 5], words = 25}
forms = [
  {emphasis = ["lead", "label"], portions = [
    {part = "lead", style = "label", after = " "},
    {locator = true, style = "label"},
  ]},
]

[[slots]]
name = "figures"
flow = "side"
roles = ["figure"]
forms = [{portions = [{part = "value", style = "body"}]}]

[labels.en]
key_points = "The points"
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "template.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(tmp_path: Path, old: str, new: str) -> list[str]:
    """The faults of the sound template with one text changed for another."""
    assert SOUND.count(old) >= 1
    path = written(tmp_path, SOUND.replace(old, new, 1))
    with pytest.raises(TemplateFaulty) as caught:
        load_template(path, faces=("serif", "sans"), labels=("key_points",))
    first, *rest = str(caught.value).splitlines()
    assert str(path) in first
    return rest


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_lengths_become_points(tmp_path):
    template = load_template(written(tmp_path, SOUND))
    sheet = template.sheets[Paper.A4]
    assert sheet.margins == pytest.approx((42.52, 48.19, 36.85, 48.19), abs=0.01)
    assert sheet.bands[0].columns[0].width == pytest.approx(323.15, abs=0.01)
    assert sheet.bands[0].gutter == pytest.approx(25.51, abs=0.01)
    assert template.slots[0].indent == pytest.approx(24.09, abs=0.01)
    assert template.foot.code == pytest.approx(42.52, abs=0.01)
    assert template.styles["body"].size == 10


def test_a_style_takes_from_its_parent_what_it_does_not_say(tmp_path):
    label = load_template(written(tmp_path, SOUND)).styles["label"]
    assert (label.face, label.size, label.leading, label.hyphens) == ("sans", 7, 14, True)
    assert label.colour == "#16181d"


def test_slots_hold_roles_parts_and_emphasis(tmp_path):
    template = load_template(written(tmp_path, SOUND))
    slot = template.slot_for(Role.KEY_POINT)
    assert slot is not None
    assert slot.forms[0].emphasis == (Part.LEAD, "label")
    assert slot.forms[0].portions[0].part is Part.LEAD
    assert slot.forms[0].portions[1].locator
    assert slot.budget.items == (3, 5)


def test_what_is_not_given_has_its_usual_value(tmp_path):
    template = load_template(written(tmp_path, SOUND))
    assert template.ladder.settings == 24
    assert template.ladder.size_until == 0.8
    assert template.slots[1].label == ""


def test_a_mistyped_key_is_told_with_line_path_and_hint(tmp_path):
    told = faults(tmp_path, "size = 10\n", "size = 10\nsze = 3\n")
    line = line_of(SOUND, "size = 10\n") + 1
    assert told == [f"line {line}: styles.body: unknown key 'sze', did you mean 'size'?"]


def test_all_faults_are_told_at_once_in_the_order_of_the_text(tmp_path):
    text = SOUND.replace("#16181D", "black").replace('"figure"', '"figur"').replace("= 24", "= 900")
    with pytest.raises(TemplateFaulty) as caught:
        load_template(written(tmp_path, text))
    told = str(caught.value).splitlines()
    assert told[0].endswith("has 3 faults:")
    assert "colours.ink" in told[1]
    assert "ladder.settings" in told[2]
    assert "did you mean 'figure'?" in told[3]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('face = "sans"', 'face = "sanz"', "unknown face 'sanz', did you mean 'sans'?"),
        ('number = "label"', 'number = "lable"', "unknown style 'lable', did you mean 'label'?"),
        ('rule = "hair"', 'rule = "hare"', "unknown rule 'hare', did you mean 'hair'?"),
        ('colour = "ink"', 'colour = "inc"', "unknown colour 'inc', did you mean 'ink'?"),
        ('bands = ["points"]', 'bands = ["pints"]', "unknown band 'pints', did you mean 'points'?"),
        ('{flow = "side"', '{flow = "sid"', "unknown flow 'sid', did you mean 'side'?"),
        ('part = "lead"', 'part = "led"', "unknown part 'led', did you mean 'lead'?"),
        ('part = "value"', 'part = "lead"', "no role of this slot has the part 'lead'"),
        ('label = "key_points"', 'label = "key_pints"', "unknown label 'key_pints'"),
        ("[papers.a4]", "[papers.a6]", "unknown paper 'a6'"),
        ("size = 10\n", "size = 900\n", "900 is out of range, give 4 to 144"),
        ("size = 10\n", "size = nan\n", "nan is out of range"),
        ("size = 10\n", "size = true\n", "must be a number, not True"),
        ("hyphens = true", 'hyphens = "yes"', "must be true or false"),
        ('title = "Plain"', "title = 3", "must be words in quotation marks"),
        ("tightest = 9.5", "tightest = 8", "8 is out of range, give 9.5 to 12"),
        ("roomiest = 12.0", "roomiest = 9.5\n[rules.x]", "'tightest' is missing"),
        ("margins = [15, 17, 13, 17]", "margins = [15]", "must be a list of 4 numbers"),
        ("schema = 1", "schema = 2", "this program reads templates of schema 1"),
        ("nominal = 10\n", "", "'nominal' is missing"),
        ("[foot]", "[feet]", "'foot' is missing"),
        ("width = 114", "width = 190", "the columns of 'points' are too wide"),
        ("width = 114}", "width = 114, share = 1}", "give a width or a share, not both"),
        ('name = "figures"', 'name = "key-points"', "there is a slot 'key-points' already"),
        ('emphasis = ["lead", "label"]', 'emphasis = ["lead"]', "must be a list of 2"),
        ("[[slots]]", "[slots]", "is not sound TOML"),
        ("[styles.body]", "[styles.boddy]", "a style 'body' is missing"),
        ("forms = [{portions", "forms = {portions", "is not sound TOML"),
        ('locator = true, style = "label"', 'style = "label"', "either a part or the locator"),
        ('roles = ["figure"]', 'shows = "name-lin"', "did you mean 'name-line'?"),
        ('roles = ["figure"]', 'shows = "name-line"', "forms: a slot that shows the name-line"),
        ('roles = ["figure"]', 'shows = "version"', "slots[1]: 'style' is missing"),
        ("indent = 8.5", "columns = 2.5", "must be a whole number, or a list of shares"),
        ("indent = 8.5", "columns = 9", "9 is out of range, give 1 to 6"),
        ("indent = 8.5", "columns = []", "must be a list of 1 to 6 shares"),
        ("indent = 8.5", "columns = [1, 0]", "0 is out of range"),
        ("indent = 8.5", "colums = 2", "did you mean 'columns'?"),
        ("indent = 8.5", "lines = [2, 4]\nruling = 'hair'", "the most, for the roomiest page"),
        ("indent = 8.5", "lines = [4, 2]", "need the name of a rule to draw them with"),
        ("indent = 8.5", "lines = [4, 2]\nruling = 'hairy'", "did you mean 'hair'?"),
        ("indent = 8.5", 'group = "value"', "no role of this slot has the part 'value'"),
        ("indent = 8.5", 'withholds = ["value"]', "no role of this slot has the part 'value'"),
        ("indent = 8.5", 'withholds = ["lede"]', "did you mean 'lead'?"),
        ("indent = 8.5", "keep = 1000", "1000 is out of range"),
        ('roles = ["figure"]', 'shows = "name-line"\nstyle = "body"', "slots[1].ruling: lines to"),
        ("indent = 8.5", 'panel = "dark"', "unknown panel 'dark'"),
        ("indent = 8.5", "aside = true\nindent = 3", "needs an 'indent' of 10 mm or more"),
        ("indent = 8.5", 'beside = ["figure"]', "unknown role of this slot 'figure'"),
        ("indent = 8.5", 'timeline = "hair"', "events need an 'indent'"),
        ("indent = 8.5", 'empty = "key_points"', "its words need a 'style'"),
        ("indent = 8.5", 'open = {style = "body", panel = "x"}', "shows the classification"),
        ("indent = 8.5", "height = [40, 20]", "only pictures have one"),
        ("indent = 8.5", "source = 12", "12 is out of range"),
        ('roles = ["figure"]', 'roles = ["picture"]', "gives the most height they take"),
        ("[rules.hair]", "[panels.bare]\npadding = 1\n[rules.hair]", "a panel has a 'fill'"),
        ("[rules.hair]", "[panels.x]\nfill = 'inc'\n[rules.hair]", "did you mean 'ink'?"),
    ],
)
def test_faults(tmp_path, old, new, expected):
    path = written(tmp_path, SOUND.replace(old, new, 1))
    with pytest.raises(TemplateFaulty) as caught:
        load_template(path, faces=("serif", "sans"), labels=("key_points",))
    assert expected in str(caught.value)


def test_a_circle_of_parents_is_told(tmp_path):
    told = faults(tmp_path, "[styles.body]", '[styles.body]\nparent = "label"')
    assert any("circle: body > label > body" in fault for fault in told)


def test_the_columns_of_a_chain_are_alike_and_side_by_side(tmp_path):
    columns = '{flow = "side", share = 1}'
    told = faults(tmp_path, columns, '{flow = "side", share = 1}, {flow = "main", width = 20}')
    assert ["stand between those of 'main'" in told[0], "of one width" in told[1]] == [True, True]
    even = SOUND.replace('{flow = "main", width = 114}', '{flow = "main"}, {flow = "main"}')
    sheet = load_template(written(tmp_path, even)).sheets[Paper.A4]
    assert [column.flow for column in sheet.bands[0].columns] == ["main", "main", "side"]


def test_a_chain_stands_in_one_band(tmp_path):
    told = faults(
        tmp_path,
        'bands = ["points"]',
        'bands = ["points", "more"]\n[bands.more]\ncolumns = [{flow = "side"}]',
    )
    assert told == [
        "line 40: papers.a4.bands: the flow 'side' has columns in 'points' and 'more'; "
        "a chain is in one band"
    ]


def test_a_grid_does_not_stand_in_a_chain(tmp_path):
    text = SOUND.replace('{flow = "main", width = 114}', '{flow = "main"}, {flow = "main"}')
    path = written(tmp_path, text.replace("indent = 8.5", "indent = 8.5\ncolumns = 2"))
    with pytest.raises(TemplateFaulty, match="'key-points' is a grid, and its flow 'main' a chain"):
        load_template(path)


def test_a_grid_is_so_many_columns_or_their_shares(tmp_path):
    for given, expected in (("3", (1, 1, 1)), ("[2, 1]", (2, 1))):
        text = SOUND.replace("indent = 8.5", f"columns = {given}\ngutter = 10\nnarrowest = 30")
        slot = load_template(written(tmp_path, text)).slots[0]
        assert slot.columns == expected
        assert (slot.gutter, slot.narrowest) == pytest.approx((28.35, 85.04), abs=0.01)


def test_a_flow_without_a_column_is_told(tmp_path):
    told = faults(tmp_path, '  {flow = "side", share = 1},\n', "")
    assert len(told) == 1
    assert "papers.a4.bands: the flow 'side' has no column" in told[0]


def test_a_missing_table_gives_one_fault_not_one_for_each_of_its_keys(tmp_path):
    assert len(faults(tmp_path, "[foot]", "[feet]")) == 2


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfe\x00", "is not UTF-8 text"),
        (b"a = [", "is not sound TOML"),
        (b"a = " + b"[" * 20_000 + b"]" * 20_000, "nested too deep"),
        (b"#" * 300_000, "is larger than"),
        (b"", "'schema' is missing"),
    ],
)
def test_files_that_are_no_templates_give_a_clear_error(tmp_path, data, words):
    path = tmp_path / "template.toml"
    path.write_bytes(data)
    with pytest.raises(TemplateFaulty, match=words):
        load_template(path)


def test_a_missing_template_gives_a_clear_error(tmp_path):
    with pytest.raises(TemplateFaulty, match="does not exist"):
        load_template(tmp_path / "none.toml")


def test_templates_are_found_one_folder_each(tmp_path):
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
        written(tmp_path / name, SOUND)
    assert [path.parent.name for path in template_files(tmp_path)] == ["a", "b"]


PALE = SOUND.replace('ink = "#16181D"', 'ink = "#16181D"\npale = "#b0b4ba"')


def test_words_too_pale_for_paper_are_told_with_line_figures_and_cure(tmp_path):
    text = PALE.replace("size = 7", 'size = 7\ncolour = "pale"')
    with pytest.raises(TemplateFaulty) as caught:
        load_template(written(tmp_path, text))
    line = line_of(text, 'colour = "pale"')
    assert (
        f"line {line}: styles.label.colour: #b0b4ba on #ffffff has a contrast of 2.1 to 1, "
        "words of this size need 4.5 (WCAG AA); make it darker"
    ) in str(caught.value)


def test_words_are_checked_on_the_panel_they_stand_on(tmp_path):
    dark = PALE.replace("[rules.hair]", '[panels.dark]\nfill = "ink"\n[rules.hair]', 1)
    on_it = dark.replace("indent = 8.5", 'indent = 8.5\npanel = "dark"', 1)
    assert load_template(written(tmp_path, dark)).panels["dark"].fill == "#16181d"
    with pytest.raises(TemplateFaulty) as caught:
        load_template(written(tmp_path, on_it))
    assert "#16181d on #16181d has a contrast of 1.0 to 1" in str(caught.value)
