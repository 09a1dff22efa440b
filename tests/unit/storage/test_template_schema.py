"""The schema of templates: true to the loader, and true of every template that ships."""

import json
import re
import tomllib

import pytest
from jsonschema import Draft202012Validator

from briefer import app, assets
from briefer.model.errors import TemplateFaulty
from briefer.storage.checked import Table
from briefer.storage.templates import load_template
from tests import template_schema
from tests.schema_words import EXACT, OPEN, WORDS
from tests.unit.storage.test_templates import SOUND

SHIPPED = sorted(assets.TEMPLATES.glob("*/template.toml"))
AGAIN = "Write the schema anew: uv run python -m tests.template_schema"


@pytest.fixture(scope="module")
def schema():
    return json.loads(app.SCHEMA.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def valid(schema):
    checker = Draft202012Validator(schema)
    return lambda text: checker.is_valid(tomllib.loads(text))


def loads(tmp_path, text) -> bool:
    path = tmp_path / "template.toml"
    path.write_text(text, encoding="utf-8")
    workshop = app.parts()
    try:
        load_template(path, workshop.faces, ("key_points",))
    except TemplateFaulty:
        return False
    return True


def test_the_schema_is_one(schema):
    Draft202012Validator.check_schema(schema)


def test_all_that_a_table_can_be_asked_is_drawn():
    asked = {name for name, each in vars(Table).items() if callable(each) and name[0] != "_"}
    drawn = vars(template_schema.Sketch).keys()
    # Phrases are asked of the guards of a language, never of a template.
    assert asked - drawn == {"at", "phrases"}, (
        "Say in tests/template_schema.py what the new question asks for."
    )


def test_the_schema_says_what_the_loader_reads():
    drawn = template_schema.written()
    assert app.SCHEMA.read_text(encoding="utf-8") == drawn, (
        f"The loader reads templates in another way than the schema says. {AGAIN}"
    )


def test_every_key_says_what_it_is_for():
    keys = {
        template_schema.spoken(path) for path in template_schema.paths(template_schema.schema())
    }
    unsaid, gone = keys - WORDS.keys(), {*WORDS, *EXACT, *OPEN} - keys
    assert not unsaid, (
        f"Say in tests/schema_words.py what these keys are for: {sorted(unsaid)}. {AGAIN}"
    )
    assert not gone, f"No template has these keys, take them out of schema_words.py: {sorted(gone)}"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_every_shipped_template_is_valid(schema, path):
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    faults = [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(values)
    ]
    assert faults == []


# Every line with a key of the loader's; colours and labels have names of the template's own.
KEYED = [
    number
    for number, line in enumerate(SOUND.splitlines())
    if "=" in line and not line.startswith(("ink =", "key_points ="))
]


@pytest.mark.parametrize("line", KEYED)
def test_a_mistyped_key_is_refused_by_both(valid, tmp_path, line):
    lines = SOUND.splitlines()
    lines[line] = re.sub(r"(\w+) =", r"\1x =", lines[line], count=1)
    text = "\n".join(lines)
    assert not valid(text)
    assert not loads(tmp_path, text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("schema = 1", "schema = 2"),
        ("size = 10\n", "size = 900\n"),
        ("hyphens = true", 'hyphens = "yes"'),
        ('roles = ["figure"]', 'roles = ["figur"]'),
        ('part = "value"', 'part = "valeu"'),
        ('face = "sans"', 'face = "sanz"'),
        ("[papers.a4]", "[papers.a6]"),
        ("tightest = 9.5", "tightest = 9.4"),
        ("margins = [15, 17, 13, 17]", "margins = [15, 17, 13]"),
        ("#16181D", "16181D"),
        ("[foot]", "[feet]"),
        ("items = [3, 5]", "items = [3]"),
    ],
)
def test_a_wrong_value_is_refused_by_both(valid, tmp_path, old, new):
    text = SOUND.replace(old, new, 1)
    assert text != SOUND
    assert not valid(text)
    assert not loads(tmp_path, text)


def test_a_sound_template_is_taken_by_both(valid, tmp_path):
    assert valid(SOUND)
    assert loads(tmp_path, SOUND)


def test_an_own_label_is_taken_by_both(valid, tmp_path):
    text = SOUND.replace('label = "key_points"', 'label = "our_points"').replace(
        "key_points =", "our_points ="
    )
    assert valid(text)
    assert loads(tmp_path, text)
