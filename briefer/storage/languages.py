"""Languages: labels, quotation marks, dates and hyphenation of a card, one TOML file each."""

from collections.abc import Mapping
from pathlib import Path

from briefer.model.language import Language, Marks
from briefer.storage.checked import Table
from briefer.storage.toml_tables import read_table, settle

ENGLISH = "en"


def language_codes(folder: Path) -> tuple[str, ...]:
    """The languages there are tables for."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def load_language(folder: Path, code: str) -> Language:
    """The table of a language tag such as `de` or `fr-CA`, else English: its `code` tells which.

    Labels that a language lacks are English. Raises TemplateFaulty when a table has faults.
    """
    english = _language(folder, ENGLISH, {})
    primary = code.lower().replace("_", "-").split("-")[0]
    if primary == ENGLISH or primary not in language_codes(folder):
        return english
    return _language(folder, primary, english.labels)


def _language(folder: Path, code: str, fallback: Mapping[str, str]) -> Language:
    path = folder / f"{code}.toml"
    table = read_table(path)
    first, last = table.pair("hyphen_minima", (1, 10), (3, 3))
    labels = table.table("labels")
    language = Language(
        code=code,
        marks=_marks(table.table("marks")),
        labels={**fallback, **{key: labels.text(key) for key in labels.known()}},
        months=_months(table),
        date_form=_date_form(table),
        hyphenation=table.text("hyphenation", "") or None,
        hyphen_minima=(int(first), int(last)),
        rtl=table.flag("rtl"),
        leading=table.number("leading", (0.8, 1.6), 1),
        scales=frozenset(table.text("scales", "", longest=400).split("; ")) - {""},
        clings=frozenset(table.text("clings", "", longest=400).split("; ")) - {""},
    )
    settle(path, table)
    return language


def _marks(table: Table) -> Marks:
    marks = Marks(
        *(table.text(key, longest=2) for key in ("open", "close", "inner_open", "inner_close")),
        stop=table.text("stop", ".", longest=1),
    )
    table.done()
    return marks


def _months(table: Table) -> tuple[str, ...]:
    return tuple(table.texts("months", 12, "the names of the months") or ())


def _date_form(table: Table) -> str:
    form = table.text("date_form", longest=60)
    try:
        form.format(day=1, month="May", year=2024)
    except (KeyError, ValueError, IndexError, AttributeError):
        table.fault("date_form", "must use {day}, {month} and {year} and no other braces")
        return "{year}"
    return form
