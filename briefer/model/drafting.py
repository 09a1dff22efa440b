"""Drafting: a first card from the suggestions of a reading, for the editor to change."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from briefer.model.card import Card, Source
from briefer.model.errors import EditRefused
from briefer.model.item import Item, Role
from briefer.model.picking import own, picked
from briefer.model.reading import Extent, Figure, FigureKind, Reading, Suggestion
from briefer.model.span import Span
from briefer.model.words import count_words

_POINTS = range(3, 6)
_MOST_FIGURES = 3
_ALL_WORDS = 330
_CLEAR = 0.5
_PLAIN = 0.4
# Two passages say the same when they share more than this of the shorter one's words.
_ALIKE = 0.6
# A figure and its caption stand for a sentence when they are more than this of it.
_COVERED = 0.7
_SAME_KIND = 0.15
_ENDING = (Role.BACKGROUND, Role.WHY_IT_MATTERS, Role.WHATS_NEXT)


def draft(sources: Sequence[Source], readings: Sequence[Reading], *, kicker: str = "") -> Card:
    """A sensible card of one or more articles: their words only, but for the kicker.

    Headline and standfirst are the first article's. Key points keep the articles' order. A quote,
    or else a reported statement, figures, background, why it matters and what comes next follow
    where a sentence clearly is one. No sentence stands on the card twice.
    """
    table = _Table(tuple(sources), tuple(readings))
    items = [own("i1", Role.KICKER, kicker)] if kicker else []
    for pick in table.chosen():
        item = table.item(f"i{len(items) + 1}", pick)
        if item:
            items.append(item)
    return Card(tuple(sources), tuple(items))


@dataclass(frozen=True, slots=True)
class _Pick:
    """A suggestion of one of the sources, and its words."""

    source: int
    suggestion: Suggestion
    text: str

    @property
    def place(self) -> tuple[int, Extent]:
        """Which source, and where in it."""
        return self.source, self.suggestion.extent

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)

    def meets(self, other: "_Pick") -> bool:
        """Whether two picks share a place in an article."""
        (start, end), (first, last) = self.suggestion.extent, other.suggestion.extent
        return self.source == other.source and start < last and first < end

    def repeats(self, others: Iterable["_Pick"]) -> bool:
        """Whether it shares a place with another pick, or says nearly the same."""
        mine = set(self.text.lower().split())
        for other in others:
            theirs = set(other.text.lower().split())
            if self.meets(other) or len(mine & theirs) > _ALIKE * min(len(mine), len(theirs)):
                return True
        return False


@dataclass(frozen=True, slots=True)
class _Counted:
    """A pick that is a figure."""

    pick: _Pick
    figure: Figure

    def score(self, kinds: Sequence[FigureKind]) -> float:
        """How good it is beside figures of these kinds."""
        return self.pick.suggestion.score - _SAME_KIND * kinds.count(self.figure.kind)

    def tells(self, sentence: _Pick) -> bool:
        """Whether the figure with its caption says what a sentence says."""
        start = min(self.figure.extent[0], self.figure.label[0])
        length = max(self.figure.extent[1], self.figure.label[1]) - start
        return self.pick.meets(sentence) and length > _COVERED * len(sentence.text)


@dataclass(frozen=True, slots=True)
class _Table:
    """The sources and readings that a draft picks from."""

    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]

    def item(self, item_id: str, pick: _Pick) -> Item | None:
        """The item of a pick, or None where the words cannot be picked so."""
        source, reading = self.sources[pick.source], self.readings[pick.source]
        span = Span(source.article.id, *pick.suggestion.extent)
        try:
            return picked(item_id, pick.suggestion.role, span, source, reading)
        except EditRefused:
            return None

    def chosen(self) -> list[_Pick]:
        """What goes on the card, in its order. What is rarest is chosen first."""
        head = [*self._head(Role.HEADLINE), *self._head(Role.STANDFIRST)]
        quotes, reports = self._best(Role.QUOTE, head), self._best(Role.STATEMENT, head)
        spoken = list(islice(chain(quotes, reports), 1))
        ending: list[_Pick] = []
        for role in reversed(_ENDING):
            best = next(self._best(role, [*head, *spoken, *ending]), None)
            if best and best.suggestion.score >= _CLEAR:
                ending.insert(0, best)
        counted = self._figures([*spoken, *ending])
        figures = [one.pick for one in counted]
        others = [*head, *spoken, *ending]
        room = _ALL_WORDS - sum(pick.words for pick in [*others, *figures])
        return [*head, *self._points(others, counted, room), *spoken, *figures, *ending]

    def _picks(self, role: Role) -> list[_Pick]:
        return [
            _Pick(at, one, self.sources[at].article.text[slice(*one.extent)])
            for at, reading in enumerate(self.readings)
            for one in reading.suggestions
            if one.role is role
        ]

    def _head(self, role: Role) -> list[_Pick]:
        return [pick for pick in self._picks(role) if pick.source == 0][:1]

    def _best(self, role: Role, taken: Iterable[_Pick]) -> Iterator[_Pick]:
        """The picks for a role from the best down, without those on the card already."""
        used = tuple(taken)
        ranked = sorted(self._picks(role), key=lambda pick: (-pick.suggestion.score, pick.place))
        return (pick for pick in ranked if not pick.repeats(used))

    def _figures(self, taken: Sequence[_Pick]) -> list[_Counted]:
        """The best figures, of several kinds where there are, no number twice."""
        known = [{figure.extent: figure for figure in one.figures} for one in self.readings]
        free: list[_Counted] = [
            _Counted(pick, known[pick.source][pick.suggestion.extent])
            for pick in self._best(Role.FIGURE, ())
            if pick.suggestion.score >= _PLAIN and not any(map(pick.meets, taken))
        ]
        found: list[_Counted] = []
        while free and len(found) < _MOST_FIGURES:
            kinds = [counted.figure.kind for counted in found]
            best = max(free, key=lambda counted: counted.score(kinds))
            found.append(best)
            free = [counted for counted in free if counted.pick.text != best.pick.text]
        return sorted(found, key=lambda counted: counted.pick.place)

    def _points(
        self, taken: Sequence[_Pick], figures: Sequence[_Counted], room: int
    ) -> list[_Pick]:
        """Key points while there is room; the first few are of different paragraphs."""
        found: list[_Pick] = []
        blocks: set[tuple[int, int]] = set()
        for pick in self._best(Role.KEY_POINT, taken):
            few = len(found) < _POINTS.start
            told = any(counted.tells(pick) for counted in figures)
            if told or pick.repeats(found) or not (few or pick.words <= room):
                continue
            block = self._block(pick)
            if few and block in blocks:
                continue
            blocks.add(block)
            found.append(pick)
            room -= pick.words
            if len(found) + 1 == _POINTS.stop:
                break
        return sorted(found, key=lambda pick: pick.place)

    def _block(self, pick: _Pick) -> tuple[int, int]:
        start = pick.suggestion.extent[0]
        blocks = self.sources[pick.source].article.blocks
        return pick.source, bisect_right(blocks, start, key=lambda block: block.end)
