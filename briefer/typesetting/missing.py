"""Missing characters: what is said of those that no font has, and which package brings one."""

import unicodedata
from collections.abc import Iterable, Iterator

from briefer.typesetting.fallback import Fonts
from briefer.typesetting.scripts import CJK, font_script, script_of

# Named in a warning; more would bury what to do.
_NAMED = 8
# Brings outlines of signs and emoji; those of colour fonts are pictures, which are not embedded.
_SIGNS = "fonts-symbola"


def missing_told(hollow: Iterable[str], fonts: Fonts) -> Iterator[str]:
    """A sentence for each package that may bring what is missing, and one for what none has."""
    by_package: dict[str, list[str]] = {}
    for text in sorted(hollow):
        by_package.setdefault(_package(text, fonts), []).append(text)
    for package, texts in by_package.items():
        yield f"{_listed(texts)} {_cure(package, fonts)}"


def _listed(texts: list[str]) -> str:
    named = " ".join(_named(text) for text in texts[:_NAMED])
    more = f" and {len(texts) - _NAMED} more" if len(texts) > _NAMED else ""
    return f"No font here has {named}{more}: drawn as a box."


def _named(text: str) -> str:
    """A character as it is, and by number where it would not be seen."""
    seen = unicodedata.category(text[0])[0] not in "CMZ"
    return text if seen else f"U+{ord(text[0]):04X}"


def _cure(package: str, fonts: Fonts) -> str:
    if fonts.are_none:
        return f"Install the packages fontconfig and {package or 'fonts-noto-core'}."
    return f"Install the package {package}." if package else "No font package is known to have it."


def _package(text: str, fonts: Fonts) -> str:
    """The Debian package that brings a font for a character; "" where none is known to."""
    char = text[0]
    script = script_of(char)
    if not script:
        return _SIGNS if unicodedata.category(char)[0] == "S" else ""
    return fonts.package(font_script({script}, "") if script in CJK else script)
