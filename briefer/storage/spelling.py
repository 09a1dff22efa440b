"""The house's spelling: a TOML file of words as articles write them and as the house does."""

from collections.abc import Mapping
from pathlib import Path

from briefer.model.canonical import canonical
from briefer.model.quotation import QUOTATION_MARKS
from briefer.storage.toml_tables import read_table, settle

SPELLING = "spelling.toml"
_LONGEST = 60


def load_spelling(path: Path) -> Mapping[str, str]:
    """The house's form by word: `kilometers = "km"`; none where there is no file.

    Raises TemplateFaulty with all faults, a line each.
    """
    if not path.is_file():
        return {}
    table = read_table(path)
    found: dict[str, str] = {}
    for word in table.known():
        form = table.text(word, longest=_LONGEST)
        if not word.strip() or word != canonical(word):
            table.fault(word, "must be words as they stand in an article, without blanks beside")
        elif not form or form != canonical(form):
            table.fault(word, "must be spelt somehow: words on one line, without blanks beside")
        elif not QUOTATION_MARKS.isdisjoint(word + form):
            table.fault(word, "must have no quotation marks: what is quoted stays as it is")
        else:
            found[word] = form
    settle(path, table)
    return found
