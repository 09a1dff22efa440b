"""Drafting: a first card from the suggestions of a reading, for the editor to change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefer.model.card import Card, Source
from briefer.model.errors import EditRefused
from briefer.model.item import Item, Role
from briefer.model.picking import own, picked
from briefer.model.reading import Extent, Reading, Suggestion
from briefer.model.span import Span
from briefer.model.words import count_words

_MOST_POINTS = 5
_FEWEST_POINTS = 3
_WORDS = 300
_MOST_FIGURES = 3
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class _Pick:
    """A suggestion of one of the sources."""

    source: int
    suggestion: Suggestion

    @property
    def place(self) -> tuple[int, Extent]:
        """Where it stands: which source, and where in it."""
        return self.source, self.suggestion.extent


def draft(sources: Sequence[Source], readings: Sequence[Reading], *, kicker: str = "") -> Card:
    """A sensible card of one or more articles: only words of the articles, but for the kicker.

    Headline and standfirst are the first article's. Key points keep the articles' order; a quote,
    or else a reported statement, figures, background and what comes next follow where there are
    any. No sentence is used twice.
    """
    table = _Table(tuple(sources), tuple(readings))
    items = [own("", Role.KICKER, kicker)] if kicker else []
    for pick in table.chosen():
        item = table.item(pick)
        if item:
            items.append(item)
    return Card(
        tuple(sources),
        tuple(Item(f"i{at}", item.role, item.parts) for at, item in enumerate(items, 1)),
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """The sources and readings that a draft picks from."""

    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]

    def item(self, pick: _Pick) -> Item | None:
        """The item of a pick, or None where the words cannot be picked so."""
        source, reading = self.sources[pick.source], self.readings[pick.source]
        span = Span(source.article.id, *pick.suggestion.extent)
        try:
            return picked("", pick.suggestion.role, span, source, reading)
        except EditRefused:
            return None

    def chosen(self) -> Iterator[_Pick]:
        """What goes on the card, in the order of the card."""
        head = [*self._first(Role.HEADLINE), *self._first(Role.STANDFIRST)]
        spoken = self._best(Role.QUOTE, head)[:1] or self._best(Role.STATEMENT, head)[:1]
        taken = [*head, *spoken]
        ending: list[_Pick] = []
        for role in (Role.WHATS_NEXT, Role.BACKGROUND, Role.WHY_IT_MATTERS):
            ending += self._clear(role, [*taken, *ending])
        figures = self._figures(taken)
        words = sum(self._words(pick) for pick in [*taken, *ending, *figures])
        points = self._points([*taken, *ending], _WORDS - words)
        yield from [*head, *points, *spoken, *figures]
        order = (Role.BACKGROUND, Role.WHY_IT_MATTERS, Role.WHATS_NEXT)
        yield from sorted(ending, key=lambda pick: order.index(pick.suggestion.role))

    def _all(self, role: Role) -> list[_Pick]:
        return [
            _Pick(at, suggestion)
            for at, reading in enumerate(self.readings)
            for suggestion in reading.suggestions
            if suggestion.role is role
        ]

    def _first(self, role: Role) -> list[_Pick]:
        return [pick for pick in self._all(role) if pick.source == 0][:1]

    def _best(self, role: Role, taken: Iterable[_Pick]) -> list[_Pick]:
        """The picks for a role from the best down, those left out that are on the card already."""
        used = list(taken)
        free = [pick for pick in self._all(role) if not self._repeats(pick, used)]
        return sorted(free, key=lambda pick: (-pick.suggestion.score, pick.place))

    def _clear(self, role: Role, taken: Iterable[_Pick]) -> list[_Pick]:
        return [pick for pick in self._best(role, taken) if pick.suggestion.score >= 0.5][:1]

    def _figures(self, taken: Sequence[_Pick]) -> list[_Pick]:
        """The best figures, in the article's order, no number twice."""
        found: list[_Pick] = []
        seen: set[str] = set()
        for pick in self._best(Role.FIGURE, []):
            number = self._text(pick)
            if number not in seen and len(found) < _MOST_FIGURES:
                seen.add(number)
                found.append(pick)
        return sorted(found, key=lambda pick: pick.place)

    def _points(self, taken: Sequence[_Pick], room: int) -> list[_Pick]:
        """Key points while there is room, not two of a paragraph while others have none."""
        found: list[_Pick] = []
        for pick in self._best(Role.KEY_POINT, taken):
            length = self._words(pick)
            full = len(found) >= _FEWEST_POINTS and length > room
            if len(found) >= _MOST_POINTS or full or self._repeats(pick, found):
                continue
            if len(found) < _FEWEST_POINTS and any(
                self._block(p) == self._block(pick) for p in found
            ):
                continue
            found.append(pick)
            room -= length
        return sorted(found, key=lambda pick: pick.place)

    def _block(self, pick: _Pick) -> tuple[int, int]:
        start = pick.suggestion.extent[0]
        blocks = self.sources[pick.source].article.blocks
        return pick.source, next(at for at, block in enumerate(blocks) if start < block.end)

    def _text(self, pick: _Pick) -> str:
        return self.sources[pick.source].article.text[slice(*pick.suggestion.extent)]

    def _words(self, pick: _Pick) -> int:
        return count_words(self._text(pick))

    def _repeats(self, pick: _Pick, others: Iterable[_Pick]) -> bool:
        """Whether a pick shares words with another one's place, or says nearly the same."""
        words = set(self._text(pick).lower().split())
        for other in others:
            start, end = other.suggestion.extent
            if other.source == pick.source and (
                pick.suggestion.extent[0] < end and start < pick.suggestion.extent[1]
            ):
                return True
            theirs = set(self._text(other).lower().split())
            if len(words & theirs) > _ALIKE * min(len(words), len(theirs)):
                return True
        return False
