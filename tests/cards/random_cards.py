"""Random cards: 0 to 1,200 words in one to four scripts, empty slots, trims, quotes, held items.

Each card has a seed of its own, made of the run's seed, the template and the card's number, so
that any one of them can be made again.
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

from briefer.model.article import Article, BlockKind, Details
from briefer.model.canonical import typed
from briefer.model.card import Card, Options, Paper, Source
from briefer.model.item import PARTS, Item, Part, Parts, Role
from briefer.model.passage import Kept, Passage, Quoted, Typed
from briefer.model.span import Span
from briefer.model.template import Slot, Template
from tests.cards.words import LANGUAGES, Script, words

# What a run's cards are made of; the same by default, so that a failure comes again.
SEED = int(os.environ.get("BRIEFER_SEED", "3"))
_MOST_WORDS, _MOST_SCRIPTS = 1200, 4
# Parts that are a line at most; the others share the card's words.
_SHORT = {Part.VALUE, Part.UNIT, Part.QUALIFIER, Part.DATE, Part.CUE, Part.SPEAKER}
_QUOTED = {Role.QUOTE}


class Recipe(NamedTuple):
    """What decides a random card."""

    seed: int
    template: str
    number: int

    @property
    def rng(self) -> Random:
        """Its own source of chance; the same for the same recipe everywhere."""
        return Random(f"{self.seed}/{self.template}/{self.number}")


def random_card(recipe: Recipe, template: Template, allowed: Sequence[Script]) -> Card:
    """A card in a template, on one of its papers, in scripts of those allowed."""
    rng = recipe.rng
    letters = [script for script in allowed if script is not Script.EMOJI]
    scripts = rng.sample(letters, min(rng.randint(1, _MOST_SCRIPTS), len(letters)))
    if Script.EMOJI in allowed and rng.random() < 0.3:
        scripts.append(Script.EMOJI)
    source = _source(rng, scripts)
    items = _items(rng, template, scripts, source)
    paper = rng.choice([paper for paper in Paper if paper in template.sheets])
    options = Options(locators=rng.random() < 0.7)
    return Card((source,), items, recipe.template, paper, options=options)


def _source(rng: Random, scripts: Sequence[Script]) -> Source:
    blocks = [(BlockKind.HEADLINE, _text(rng, scripts, rng.randint(1, 14)))]
    blocks += [
        (BlockKind.PARAGRAPH, _text(rng, scripts, rng.randint(3, 70)))
        for _ in range(rng.randint(1, 12))
    ]
    details = Details(
        byline=(_text(rng, scripts, 2),) if rng.random() < 0.5 else (),
        published="2026-11-10" if rng.random() < 0.7 else None,
        publisher=_text(rng, scripts, 3) if rng.random() < 0.7 else None,
        url="https://news.example/flood-barrier" if rng.random() < 0.5 else None,
        language=rng.choice(LANGUAGES[scripts[0]]),
    )
    return Source(Article.of(blocks, details))


def _items(
    rng: Random, template: Template, scripts: Sequence[Script], source: Source
) -> tuple[Item, ...]:
    places = [(slot, role) for slot in template.slots for role in slot.roles]
    kept = [place for place in places if rng.random() < rng.choice((0.5, 0.9))]
    chosen = [place for place in kept for _ in range(_times(rng, place[0]))]
    total = int(_MOST_WORDS * rng.random() ** rng.choice((1, 2, 4)))
    shares = [rng.random() for _ in chosen]
    out: list[Item] = []
    for (slot, role), share in zip(chosen, shares, strict=True):
        count = round(total * share / sum(shares))
        item = _item(rng, role, scripts, source, count)
        out.append(replace(item, id=f"i{len(out) + 1}", slot=slot.name))
    return tuple(out)


def _times(rng: Random, slot: Slot) -> int:
    """How many items of each of its roles: about as many as a slot is for, or two more."""
    most = max(slot.budget.items[1] // len(slot.roles), 1)
    return rng.randint(1, most + rng.choice((0, 0, 2)))


def _item(rng: Random, role: Role, scripts: Sequence[Script], source: Source, count: int) -> Item:
    parts = Parts()
    for part in PARTS[role]:
        if part is not PARTS[role][0] and rng.random() < 0.35:
            continue
        size = rng.randint(1, 3) if part in _SHORT else round(count * rng.random())
        parts = parts.put(part, _passage(rng, role, part, scripts, source, size))
    return Item("", role, parts, held=rng.random() < 0.05)


def _passage(
    rng: Random, role: Role, part: Part, scripts: Sequence[Script], source: Source, size: int
) -> Passage:
    if not size:
        return ()
    if part not in {Part.TEXT, Part.ANSWER, Part.CAPTION} or rng.random() < 0.5:
        return (Typed(_text(rng, scripts, size)),)
    first, *others = _kept(rng, source, size)
    if role in _QUOTED and part is Part.TEXT:
        return (Quoted((first, *others)),)
    return (first, *others)


def _kept(rng: Random, source: Source, size: int) -> list[Kept]:
    """About so many words of the article, some of them left out in between."""
    block = rng.choice(source.blocks)
    text = source.article.text
    ends = [at for at in range(block.start, block.end) if text[at] == " "] + [block.end]
    starts = [block.start, *(end + 1 for end in ends[:-1])]
    last = min(size, len(ends))
    cut = rng.randint(1, last) if rng.random() < 0.4 else last
    pieces = [(0, cut), (min(cut + 2, last), last)]
    return [
        Kept(Span(source.article.id, starts[first], ends[end - 1]))
        for first, end in pieces
        if first < end
    ]


def _text(rng: Random, scripts: Sequence[Script], count: int) -> str:
    """Words of the first script most of the time, with stretches of the others."""
    out: list[str] = []
    while len(out) < count:
        script = scripts[0] if rng.random() < 0.7 else rng.choice(scripts)
        out += words(rng, script, min(rng.randint(1, 9), count - len(out)))
    return typed(" ".join(out)).strip()
