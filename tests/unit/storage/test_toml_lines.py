"""Every key of a TOML text is found on its line."""

import tomllib

import pytest

from briefer.storage.toml_lines import toml_lines

TEXT = '''\
a = 1
[styles.body]
size = 10 # not = this
words = """
x = 3
"""
[[slots]]
name = "one"
[[slots]]
name = "two"
forms = [
  {part = "lead", style = 'a'},
  # a remark with { in it

  {style = "b"},
]
[slots.budget]
items = [
  1,
  2]
day = 1979-05-27 07:32:00
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("a", 1),
        ("styles.body", 2),
        ("styles.body.size", 3),
        ("styles.body.words", 4),
        ("slots[0]", 7),
        ("slots[0].name", 8),
        ("slots[1].name", 10),
        ("slots[1].forms[0].style", 12),
        ("slots[1].forms[1]", 15),
        ("slots[1].forms[1].style", 15),
        ("slots[1].budget.items[1]", 20),
        ("slots[1].budget.day", 21),
    ],
)
def test_lines(path, line):
    assert toml_lines(TEXT)[path] == line


def test_a_key_inside_a_string_or_comment_is_none():
    tomllib.loads(TEXT)
    assert not [path for path in toml_lines(TEXT) if path.endswith((".x", "not"))]
