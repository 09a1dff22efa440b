"""Drafting: a first card from the suggestions of a reading, for the editor to change."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefer.model.card import Card, Source
from briefer.model.errors import EditRefused
from briefer.model.frozen import frozen
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.offers import CountedOffer, Offer
from briefer.model.passage import Kept, spans
from briefer.model.picking import own, picked
from briefer.model.reading import Reading
from briefer.model.span import Span
from briefer.model.telling import dated, sentence_before, spoken_at
from briefer.model.template import Template
from briefer.model.wanted import Wanted, wanted

_STORY_POINTS = 2
_HEADING = frozenset((Role.HEADLINE, Role.STANDFIRST))
_ALL_WORDS = 330
_CLEAR = 0.4
_PLAIN = 0.4


def draft(
    sources: Sequence[Source], readings: Sequence[Reading], template: Template, *, kicker: str = ""
) -> Card:
    """A sensible card for a template of one or more articles: their words only, but for the kicker.

    What is looked for is what the template's slots take. Headline and standfirst are the first
    article's, but where each article has a slot of its own. Key points keep the articles' order. A
    voice, figures, events, background, why it matters and what comes next follow where the article
    clearly has one. No sentence stands on the card twice.
    """
    table = _Table(tuple(sources), tuple(readings), wanted(template))
    items = [own("i1", Role.KICKER, kicker)] if kicker else []
    picks = table.chosen()
    for pick in picks:
        item = table.item(f"i{len(items) + 1}", pick)
        if item:
            items.append(item)
    items = [table.with_context(item, picks) for item in items]
    items.extend(table.events(len(items) + 1, picks))
    return Card(tuple(sources), tuple(items), template.name)


@frozen
class _Table:
    """The sources and readings that a draft picks from, and what it looks for."""

    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]
    wanted: Wanted

    def item(self, item_id: str, pick: Offer) -> Item | None:
        """The item of a pick, or None where the words cannot be picked so."""
        source, reading = self.sources[pick.source], self.readings[pick.source]
        span = Span(source.article.id, *pick.suggestion.extent)
        try:
            return picked(item_id, pick.suggestion.role, span, source, reading)
        except EditRefused:
            return None

    def with_context(self, item: Item, taken: Sequence[Offer]) -> Item:
        """A quote with the sentence before it, where the template shows one and it is free."""
        if item.role is not Role.QUOTE or not self.wanted.contexts:
            return item
        said = spans(item.parts.text)[0]
        for at, source in enumerate(self.sources):
            if source.article.id != said.article:
                continue
            extent = (said.start, said.end)
            before = sentence_before(extent, source.article, self.readings[at])
            if before and not any(pick.holds(at, before) for pick in taken):
                context = (Kept(Span(source.article.id, *before)),)
                return replace(item, parts=item.parts.put(Part.CONTEXT, context))
        return item

    def events(self, first: int, taken: Sequence[Offer]) -> Iterator[Item]:
        """Events for a timeline in the order of their dates, numbered from `first`."""
        found = [
            (key, Span(source.article.id, *mention.extent), Span(source.article.id, *told))
            for at, source in enumerate(self.sources)
            for key, mention, told in dated(source.article, self.readings[at])
            if not any(pick.holds(at, told) for pick in taken)
        ][: self.wanted.events]
        for count, (_, date, told) in enumerate(sorted(found), start=first):
            yield Item(f"i{count}", Role.EVENT, Parts(date=(Kept(date),), text=(Kept(told),)))

    def chosen(self) -> list[Offer]:
        """What goes on the card, in its order. What is rarest is chosen first."""
        wanted = self.wanted
        if wanted.stories:
            count = min(len(self.sources), wanted.stories)
            return [pick for at in range(count) for pick in self._story(at, alone=count == 1)]
        head = [*self._head(Role.HEADLINE), *self._head(Role.STANDFIRST)]
        spoken = self._spoken(head)
        ending: list[Offer] = []
        for role in reversed(wanted.ending):
            ending[:0] = self._clear(role, [*head, *spoken, *ending])
        counted = self._figures([*spoken, *ending])
        others, figures = [*head, *spoken, *ending], _picks(counted)
        if self._is_enough([*spoken, *figures]):
            core = {role for role, _ in wanted.core}
            told = core | {Role.STATEMENT} if Role.QUOTE in core else core
            return [*head, *(p for p in (*spoken, *figures) if p.suggestion.role in told)]
        room = _ALL_WORDS - sum(pick.words for pick in (*others, *figures))
        points = self._points(others, counted, room)
        voices = self._more_spoken(spoken, [*others, *points], len(points))
        return [*head, *points, *voices, *figures, *ending]

    def _more_spoken(
        self, spoken: Sequence[Offer], taken: Sequence[Offer], points: int
    ) -> list[Offer]:
        """The voices, with more where nearly all is speech and key points are few: an interview."""
        quoted = any(pick.suggestion.role is Role.QUOTE for pick in spoken)
        missing = quoted * max(self.wanted.points[0] - points, 0)
        more = islice(self._best(Role.QUOTE, taken), missing)
        return sorted([*spoken, *more], key=lambda pick: pick.place)

    def _story(self, source: int, *, alone: bool) -> list[Offer]:
        """An article among several: headline, two points, and why it matters if that is clear.

        One that has the page alone is told with a voice, and as many points as its slot takes.
        """
        head = [pick for pick in self._picks(Role.HEADLINE) if pick.source == source][:1]
        why = self._clear(Role.WHY_IT_MATTERS, head, source)
        spoken = self._spoken([*head, *why]) if alone else []
        rest = [*head, *spoken, *why]
        most = max(_STORY_POINTS, self.wanted.told - len(rest)) if alone else _STORY_POINTS
        points: list[Offer] = []
        for pick in self._best(Role.KEY_POINT, rest):
            if pick.source == source and not pick.repeats(points):
                points.append(pick)
        points = sorted(points[:most], key=lambda pick: pick.place)
        return [*head, *points, *spoken, *why]

    def _is_enough(self, picks: Sequence[Offer]) -> bool:
        """Whether the template has what it lives on, so that the rest is not looked for."""
        roles, core = [pick.suggestion.role for pick in picks], self.wanted.core
        return bool(core) and all(roles.count(role) >= enough for role, enough in core)

    def _spoken(self, taken: Sequence[Offer]) -> list[Offer]:
        """Quotes, each by another speaker; where there are too few, reported statements too."""
        wanted = self.wanted
        quotes = self._voices(Role.QUOTE, wanted.quotes, taken)
        more = min(wanted.statements, max(wanted.voices - len(quotes), 0))
        heard = {self._speaker(pick) for pick in quotes}
        return [*quotes, *self._voices(Role.STATEMENT, more, [*taken, *quotes], heard)]

    def _voices(
        self, role: Role, most: int, taken: Sequence[Offer], heard: Iterable[str] = ()
    ) -> list[Offer]:
        """The best voices for a role, none of a speaker who was heard."""
        found: list[Offer] = []
        speakers = set(heard)
        for pick in self._best(role, taken) if most else ():
            speaker = self._speaker(pick)
            if speaker not in speakers and not pick.repeats(found):
                speakers.add(speaker)
                found.append(pick)
            if len(found) == most:
                break
        return sorted(found, key=lambda pick: pick.place)

    def _speaker(self, pick: Offer) -> str:
        said = spoken_at(pick.suggestion.extent, self.readings[pick.source])
        named = (said.name or said.speaker) if said else None
        text = self.sources[pick.source].article.text
        return text[slice(*named)] if named else ""

    def _clear(self, role: Role, taken: Sequence[Offer], source: int | None = None) -> list[Offer]:
        """The best pick for a role, of one source or any, where it clearly is one."""
        free = (p for p in self._best(role, taken) if source is None or p.source == source)
        return [pick for pick in islice(free, 1) if pick.suggestion.score >= _CLEAR]

    def _picks(self, role: Role) -> list[Offer]:
        return [
            Offer(at, one, self.sources[at].article.text[slice(*one.extent)])
            for at, reading in enumerate(self.readings)
            for one in reading.suggestions
            if one.role is role
        ]

    def _head(self, role: Role) -> list[Offer]:
        if role not in self.wanted.head:
            return []
        return [pick for pick in self._picks(role) if pick.source == 0][:1]

    def _best(self, role: Role, taken: Iterable[Offer]) -> Iterator[Offer]:
        """The picks for a role from the best down, without those on the card already."""
        used = tuple(taken)
        ranked = sorted(self._picks(role), key=lambda pick: (-pick.suggestion.score, pick.place))
        return (pick for pick in ranked if not pick.repeats(used))

    def _figures(self, taken: Sequence[Offer]) -> list[CountedOffer]:
        """The best figures, of several kinds where there are, no number twice."""
        known = [{figure.extent: figure for figure in one.figures} for one in self.readings]
        free: list[CountedOffer] = [
            CountedOffer(pick, known[pick.source][pick.suggestion.extent])
            for pick in self._best(Role.FIGURE, ())
            if pick.suggestion.score >= _PLAIN and not any(map(pick.meets, taken))
        ]
        found: list[CountedOffer] = []
        while free and len(found) < self.wanted.figures:
            kinds = [counted.figure.kind for counted in found]
            best = max(free, key=lambda counted: counted.score(kinds))
            found.append(best)
            free = [counted for counted in free if counted.pick.text != best.pick.text]
        return sorted(found, key=lambda counted: counted.pick.place)

    def _points(
        self, taken: Sequence[Offer], figures: Sequence[CountedOffer], room: int
    ) -> list[Offer]:
        """Key points while there is room; the first few are of different paragraphs.

        A template that lives on something else takes few beside it, but fills the page with them
        where the article has nothing else for it.
        """
        found: list[Offer] = []
        blocks: set[tuple[int, int]] = set()
        least, most = self.wanted.points
        if self.wanted.core and (figures or any(p.suggestion.role not in _HEADING for p in taken)):
            most = least
        for pick in self._best(Role.KEY_POINT, taken) if most else ():
            few = len(found) < least
            told = any(counted.tells(pick) for counted in figures)
            if told or pick.repeats(found) or not (few or pick.words <= room):
                continue
            block = self._block(pick)
            if few and block in blocks:
                continue
            blocks.add(block)
            found.append(pick)
            room -= pick.words
            if len(found) == most:
                break
        return sorted(found, key=lambda pick: pick.place)

    def _block(self, pick: Offer) -> tuple[int, int]:
        start = pick.suggestion.extent[0]
        blocks = self.sources[pick.source].article.blocks
        return pick.source, bisect_right(blocks, start, key=lambda block: block.end)


def _picks(counted: Iterable[CountedOffer]) -> list[Offer]:
    return [one.pick for one in counted]
