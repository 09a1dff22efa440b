"""Quotation laws: TOML files, those that ship and the house's own, read into rules."""

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from briefer.model.errors import TemplateFaulty
from briefer.model.quotation import (
    HOUSE,
    QUOTATION_MARKS,
    Omission,
    QuotationLaw,
)
from briefer.storage.checked import Table
from briefer.storage.files import refuse_outside
from briefer.storage.toml_tables import read_table, settle

_Choice = TypeVar("_Choice", bound=StrEnum)
_LONGEST = 16
# Python does not call no-break spaces printable.
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u202f"), " ")


def law_names(folder: Path) -> tuple[str, ...]:
    """The names of the laws in a folder: those of their files."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def load_law(folder: Path, name: str, shipped: Path) -> QuotationLaw:
    """The law of a name in a folder; what it leaves out is as in the one of `shipped` it is `like`.

    Nothing outside the folder is read. Raises TemplateFaulty with all faults, a line each.
    """
    path = folder / f"{name}.toml"
    refuse_outside(path, folder, TemplateFaulty)
    table = read_table(path)
    base = _like(table, name, shipped)
    title = table.text("title", base.title if base.name == name else name, 40)
    brackets, rules = table.table("brackets", required=False), table.table("rules", required=False)
    law = QuotationLaw(
        name,
        title,
        table.text("house", title if base.name != name else base.house, 40),
        _omission(table.table("omission", required=False), base.omission),
        add_open=_mark(brackets, "open", base.add_open),
        add_close=_mark(brackets, "close", base.add_close),
        sic_mark=_mark(brackets, "sic", base.sic_mark),
        adding=_choice(rules, "adding", base.adding),
        altering=_choice(rules, "altering", base.altering),
        sic=_choice(rules, "sic", base.sic),
        joining=_choice(rules, "joining", base.joining),
        capital=_choice(rules, "capital", base.capital),
        inside=_inside(table, base.inside),
    )
    for inner in (brackets, rules):
        inner.done()
    settle(path, table)
    return law


def _like(table: Table, name: str, shipped: Path) -> QuotationLaw:
    known = [each for each in law_names(shipped) if each != name]
    like = table.name("like", known, "law", "")
    return load_law(shipped, like, shipped) if like else HOUSE


def _omission(table: Table, base: Omission) -> Omission:
    omission = Omission(
        *(_mark(table, key, getattr(base, key)) for key in ("within", "after", "over")),
        *(_mark(table, key, getattr(base, key), may_be_none=True) for key in _AT_ENDS),
    )
    table.done()
    return omission


_AT_ENDS = ("start", "end", "join")


def _mark(table: Table, key: str, default: str, *, may_be_none: bool = False) -> str:
    """What is drawn inside quotation marks; it may not look like one, or like words left whole."""
    mark = table.text(key, default, _LONGEST)
    bare = mark.replace("{stop}", "").strip()
    if not bare and not (may_be_none and not mark):
        table.fault(key, "must show something: what was done inside quotation marks is shown")
    elif not bare.translate(_BLANKS).isprintable() or not QUOTATION_MARKS.isdisjoint(bare):
        table.fault(key, "must have no quotation marks and no control characters in it")
    elif "{" in bare or "}" in bare:
        table.fault(key, "may use {stop} and no other braces")
    return mark


def _choice(table: Table, key: str, default: _Choice) -> _Choice:
    kind = type(default)
    known = [each.value for each in kind]
    name = table.name(key, known, "choice", default.value)
    return kind(name) if name in known else default


def _inside(table: Table, default: tuple[str, ...]) -> tuple[str, ...]:
    closing = table.table("closing", required=False)
    found = closing.names("inside", None, "language") if closing.has("inside") else default
    closing.done()
    return found
