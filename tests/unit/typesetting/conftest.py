"""The shipped faces, template and language, opened once for the folder."""

from functools import cache

import pytest

from briefer import assets
from briefer.storage.faces import load_faces, load_fallback
from briefer.storage.languages import load_language
from briefer.storage.system_fonts import system_fonts
from briefer.storage.templates import load_template
from briefer.typesetting.shaping import Shaper
from briefer.typesetting.typesetter import Typesetter


@pytest.fixture(scope="session")
def faces():
    return load_faces(assets.RESOURCES / "fonts" / "fonts.toml")


@pytest.fixture(scope="session")
def shaper(faces):
    return Shaper(faces)


@pytest.fixture(scope="session")
def english():
    return load_language(assets.RESOURCES / "language", "en")


@pytest.fixture(scope="session")
def news_brief():
    return load_template(assets.TEMPLATES / "news-brief" / "template.toml")


@pytest.fixture(scope="session")
def template():
    """The shipped templates by name."""
    return cache(lambda name: load_template(assets.TEMPLATES / name / "template.toml"))


@pytest.fixture
def typesetter(faces):
    return Typesetter(faces)


@pytest.fixture(scope="session")
def fallback():
    """The table that ships, over the fonts of this system."""
    table = load_fallback(assets.RESOURCES / "fonts" / "fonts.toml", system_fonts)
    families = {font.family for font in table.find()}
    for family, package in (("Noto Naskh Arabic", "core"), ("Noto Serif CJK SC", "cjk")):
        if family not in families:
            pytest.skip(f"{family} is missing: install fontconfig and fonts-noto-{package}")
    return table


@pytest.fixture(scope="session")
def wide_shaper(faces, fallback):
    return Shaper(faces, fallback)


@pytest.fixture
def wide_typesetter(faces, fallback):
    return Typesetter(faces, fallback)


@pytest.fixture(scope="session")
def languages():
    return lambda code: load_language(assets.RESOURCES / "language", code)
