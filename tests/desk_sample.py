"""An article of invented words, and a workshop that reads and sets it by simple means."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from briefer.desk.shelf import Listed
from briefer.model import edits, picking
from briefer.model.article import Arrival, Article, BlockKind, Origin
from briefer.model.card import Card, Original, Paper, Source
from briefer.model.errors import BrieferError, SourceUnreadable
from briefer.model.fit import Fit
from briefer.model.item import Item, Parts, Role
from briefer.model.language import Language
from briefer.model.page import Page
from briefer.model.passage import Kept
from briefer.model.reading import Reading, Speech, Statement
from briefer.model.span import Span
from briefer.model.template import Foot, Sheet, Template
from briefer.model.verdict import Judged

TEXT = """Harbour board backs a movable barrier
The vote ends ten years of dispute
The board voted 31 to 18 on Tuesday. Mr. Lind spoke of 𝄞 and 𝄢 in the hall. Nobody left early.
“We have run out of years,” said Ana Ruiz, the deputy mayor.
What comes next
Work begins in the spring. It takes six years."""
KINDS = (
    BlockKind.HEADLINE,
    BlockKind.STANDFIRST,
    BlockKind.PARAGRAPH,
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.PARAGRAPH,
)
ARTICLE = Article.of(
    list(zip(KINDS, TEXT.split("\n"), strict=True)), origin=Origin(name="harbour.txt")
)
SOURCE = Source(ARTICLE)
_SENTENCE = re.compile(r"\S(?:(?<=Mr)\.|[^.!?\n])*[.!?”,]*")


def span(words: str) -> Span:
    """Where these words of the article stand."""
    start = ARTICLE.text.index(words)
    return Span(ARTICLE.id, start, start + len(words))


def article(paragraphs: int, words: int = 60) -> Article:
    """A long article of numbered paragraphs."""
    text = " ".join(["word"] * (words - 2))
    blocks = [(BlockKind.PARAGRAPH, f"Paragraph {n} {text}.") for n in range(1, paragraphs + 1)]
    return Article.of([(BlockKind.HEADLINE, "A long article"), *blocks])


def page_of(card: Card) -> Page:
    """A page without a word on it."""
    fit = Fit(0, 32, 10.6, 14.8, 0.5, 20, 200)
    return Page(595, 842, 842, "", card.language, (), (), (), fit)


def template(name: str = "plain", *papers: Paper) -> Template:
    """A template without a slot for some papers, for all where none is named."""
    sheets = {paper: Sheet(paper, (40, 40, 40, 40), (), 12, 9.5) for paper in papers or Paper}
    title = name.replace("-", " ").capitalize()
    return Template(name, title, "", 10.6, {}, {}, "", sheets, (), Foot("", "", "", 40))


@dataclass
class Shelf:
    """Templates by name; raises what stands in `faults` under one."""

    made: dict[str, Template] = field(default_factory=lambda: {"news-brief": template()})
    faults: dict[str, BrieferError] = field(default_factory=dict)

    def template(self, name):
        if name in self.faults:
            raise self.faults[name]
        return self.made[name]

    reload = template

    def listed(self):
        return [Listed(name, name == "mine", made) for name, made in self.made.items()]


@dataclass
class Workshop:
    """Keeps what it was told in `done`; raises what stands in `faults` under a method's name."""

    faults: dict[str, BrieferError] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=lambda: {"harbour.txt": SOURCE})
    cards: dict[Path, Card] = field(default_factory=dict)
    faces: dict[str, Path] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)
    stops: list = field(default_factory=list)
    verdicts: dict[str, Judged] = field(default_factory=dict)

    def _do(self, name):
        self.done.append(name)
        if name in self.faults:
            raise self.faults[name]

    def read(self, data, name, how=Arrival.FILE, media_type=""):
        self._do(f"read {media_type}".strip())
        lines = data.decode().split("\n")
        made = Article.of([(BlockKind.PARAGRAPH, line) for line in lines], origin=Origin(how, name))
        return Source(made, original=Original(name, data))

    def judged(self, card):
        self._do("judged")
        return tuple(self.verdicts[item.id] for item in card.printed if item.id in self.verdicts)

    def read_path(self, path):
        self._do("read_path")
        if path.name not in self.sources:
            raise SourceUnreadable(f"There is no file {path.name}.")
        return self.sources[path.name]

    def read_address(self, address, stop=None):
        self._do("read_address")
        self.stops.append(stop)
        if address not in self.sources:
            raise SourceUnreadable(f"No network leads to {address}.")
        return self.sources[address]

    def reading(self, source, go_on=None):
        text = source.article.text
        quote = text.find("We have run out")
        sentences = tuple(match.span() for match in _SENTENCE.finditer(text))
        if quote < 0:
            return Reading(sentences)
        said = (quote, quote + len("We have run out of years"))
        statement = Statement(said, Speech.DIRECT, (quote - 1, quote + 59), (said,))
        return Reading(sentences, (statement,))

    def draft(self, sources, like=None):
        self._do("draft")
        block = next(b for b in sources[0].blocks if b.kind is BlockKind.PARAGRAPH)
        words = Kept(Span(sources[0].article.id, block.start, block.end))
        return Card(tuple(sources), (Item("i1", Role.KEY_POINT, Parts(text=(words,))),))

    def language(self, _card):
        return Language()

    def template(self, card):
        return self.shelf.template(card.template)

    def page(self, card):
        self._do("page")
        return page_of(card)

    def pdf(self, _card):
        self._do("pdf")
        return b"%PDF"

    def remedies(self, _card):
        return ()

    def font(self, face):
        return self.faces[face].read_bytes()

    def load(self, path):
        self._do("load")
        return self.cards[path]

    def save(self, path, card):
        self._do("save")
        self.cards[path] = card

    def export(self, path, card):
        self._do("export")

    def handout(self, pdfs, up, paper, copies=1):
        self._do(f"handout {up} {Paper(paper)} {copies}")
        return pdfs[0]


class ManualExecutor:
    """Holds work until a test lets it run."""

    def __init__(self):
        self.waiting = []

    def submit(self, work):
        self.waiting.append(work)

    def run(self):
        while self.waiting:
            self.waiting.pop(0)()


def card(*items: tuple[Role, str]) -> Card:
    """The article's card with these words picked for these roles."""
    made = Card((SOURCE,))
    for role, words in items:
        item = picking.picked(
            edits.next_id(made), role, span(words), SOURCE, Workshop().reading(SOURCE)
        )
        made = edits.add(made, item)
    return made
