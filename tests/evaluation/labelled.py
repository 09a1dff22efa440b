"""The labelled articles: invented news with who says what, written before the engine saw them.

A file of `articles/` holds a manuscript (Markdown with details on top) and a table `[[statement]]`
for everything that somebody says in it:

- `direct`, `mixed` or `indirect`: the words said, exactly as they stand in the article. Direct
  words stand without their marks, a split quotation as a list of its pieces.
- `by`: the speaker as the article names them there; left out where a quotation runs on.
  `head` is its chief word where that is not the last one ("an aide to Novik": aide).
- `name`: the full name, where the article gives one; `role`: their office, as it stands anywhere.
- `cue`: the word that says so.

Words in quotation marks that nobody says (titles, nicknames, irony) have no table.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from briefer.articles.manuscript import Manuscript
from briefer.articles.readers import read
from briefer.model.card import Source
from briefer.model.reading import Extent, Speech

FOLDER = Path(__file__).with_name("articles")


@dataclass(frozen=True, slots=True)
class Said:
    """A labelled statement: its kind, where its words stand, and whose they are."""

    kind: Speech
    pieces: tuple[Extent, ...]
    by: str
    head: str
    name: str
    role: str
    cue: str


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """An article read in, its language, and everything that is said in it."""

    file: str
    source: Source
    said: tuple[Said, ...]

    @property
    def language(self) -> str:
        """The language by the file's name: the labels do not lean on what the engine detects."""
        return self.file.partition("-")[0]


def labelled_articles(folder: Path = FOLDER) -> tuple[LabelledArticle, ...]:
    """Every labelled article of a folder. Raises ValueError for a label that is not in its text."""
    return tuple(_article(path) for path in sorted(folder.glob("*.toml")))


def _article(path: Path) -> LabelledArticle:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    article = read(Manuscript(data["manuscript"].strip().encode(), f"{path.stem}.md"))
    said = tuple(_said(path.name, article.text, label) for label in data["statement"])
    return LabelledArticle(path.name, Source(article), said)


def _said(file: str, text: str, label: dict[str, str | list[str]]) -> Said:
    [kind] = [speech for speech in Speech if speech.value in label]
    words = label[kind.value]
    pieces = [words] if isinstance(words, str) else words
    parts = {part: str(label.get(part, "")) for part in ("by", "head", "name", "role", "cue")}
    for part in parts.values():
        if part not in text:
            message = f"{file}: {part!r} is labelled, but does not stand in the article."
            raise ValueError(message)
    parts["head"] = parts["head"] or parts["by"].split(" ")[-1]
    return Said(kind, tuple(_place(file, text, piece) for piece in pieces), **parts)


def _place(file: str, text: str, words: str) -> Extent:
    if text.count(words) != 1:
        message = f"{file}: {words!r} stands {text.count(words)} times in the article, not once."
        raise ValueError(message)
    start = text.index(words)
    return start, start + len(words)
