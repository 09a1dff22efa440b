"""Judging: the verdict on every item of a card, and what an editor should look at in it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from briefer.model.article import Article
from briefer.model.card import Card
from briefer.model.edits import manner
from briefer.model.embargoing import unclear_embargo
from briefer.model.frozen import frozen
from briefer.model.item import Item
from briefer.model.language import Language
from briefer.model.omitting import place
from briefer.model.passage import Added, Kept, Passage, Quoted, Respelt, Typed, leaves
from briefer.model.quantity import QuantityWords
from briefer.model.quotation import QuotationLaw
from briefer.model.reading import Reading
from briefer.model.roles import Part, Role
from briefer.model.sense import GuardWords
from briefer.model.span import Span
from briefer.model.verdict import FAULTS, Finding, Judged, Remark, Severity, Verdict
from briefer.model.wording import shown
from briefer.proof.lawful import law_remarks
from briefer.proof.quantities import QuantityReader
from briefer.proof.remarks import Printed, figure_remarks, sense_remarks
from briefer.proof.spelling import spelling_remarks
from briefer.proof.titles import title_remarks
from briefer.proof.verdicts import of_own, of_places

# What stands beside an item's words and is not judged as its words.
_BESIDE = frozenset({Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE, Part.CREDIT, Part.ALT})
_KEPT = 512

Sources = tuple[tuple[str, str | None], ...]


class Judge:
    """Judges cards. An item is judged again only when it, or the details of its articles, change.

    `quantity_words` and `guards` give the words of a language tag.
    """

    def __init__(
        self,
        quantity_words: Callable[[str], QuantityWords],
        guards: Callable[[str], GuardWords],
    ) -> None:
        self._quantity_words = quantity_words
        self._guard_words = guards
        self._readers: dict[str, QuantityReader] = {}
        self._guards: dict[str, GuardWords] = {}
        self._known: dict[tuple[Item, Sources, str, QuotationLaw, str], Judged] = {}

    def judged(
        self, card: Card, readings: Mapping[str, Reading], language: Language
    ) -> tuple[Judged, ...]:
        """Each printed item with its verdict, in the card's order.

        `readings` are those of the card's articles by id, `language` is the card's.
        """
        sources = tuple((each.article.id, each.details.published) for each in card.sources)
        found: list[Judged] = []
        for item in card.printed:
            key = (item, sources, card.law, language.law, language.code)
            if key not in self._known:
                while len(self._known) >= _KEPT:
                    # An article that is opened is judged on a thread of its own.
                    self._known.pop(next(iter(self._known)), None)
                self._known[key] = self._judge(item, card, readings, language)
            found.append(self._known[key])
        return tuple(_with_embargo(found, card))

    def _judge(
        self, item: Item, card: Card, readings: Mapping[str, Reading], language: Language
    ) -> Judged:
        code = card.language
        if code not in self._readers:
            self._readers[code] = QuantityReader(self._quantity_words(code))
            self._guards[code] = self._guard_words(code)
        case = _Case(item, card, readings, language)
        finding = case.finding()
        printed = Printed(item, card, readings, case.words())
        remarks = [
            *_fault(finding),
            *law_remarks(printed, language.law),
            *title_remarks(printed),
            *spelling_remarks(printed),
            *figure_remarks(printed, self._readers[code]),
            *sense_remarks(printed, self._guards[code]),
        ]
        return Judged(item.id, finding, tuple(remarks))


def _with_embargo(found: list[Judged], card: Card) -> Iterator[Judged]:
    """An embargo that is no moment is told with the first item: it belongs to the whole card."""
    words = unclear_embargo(card)
    for number, one in enumerate(found):
        if words and not number:
            told = (
                f"an article is under embargo (“{words}”): give its day, time and zone in Options"
            )
            one = replace(one, remarks=(*one.remarks, Remark(Severity.WARNING, told)))
        yield one


def _fault(finding: Finding) -> Iterator[Remark]:
    if finding.verdict in FAULTS and finding.detail:
        yield Remark(Severity.FAULT, f"the quotation does not hold: {finding.detail}")


@frozen
class _Case:
    """An item with all that its words are judged by."""

    item: Item
    card: Card
    readings: Mapping[str, Reading]
    language: Language

    def words(self) -> dict[Part, str]:
        """The words that each part shows."""
        return {part: self._shown(part, passage) for part, passage in self.item.parts}

    def _shown(self, part: Part, passage: Passage) -> str:
        return shown(passage, self.card.texts, manner(self.item.role, part, self.language))

    def finding(self) -> Finding:
        """The verdict on the item's words: the worst of its quotations, else whose they are."""
        quoted = [
            self._of_quotation(piece, part)
            for part, passage in self.item.parts
            if part not in _BESIDE
            for piece in passage
            if isinstance(piece, Quoted)
        ]
        if wrong := next((one for one in quoted if one.verdict in FAULTS), None):
            return wrong
        if quoted and len(self.item.parts.text) == 1:
            return quoted[0]
        return self._of_plain()

    def _of_plain(self) -> Finding:
        """The verdict on words outside quotation marks."""
        own = self.item.parts
        words = own.value or own.text or own.caption or own.answer
        kept = [leaf for leaf in leaves(words) if isinstance(leaf, Kept | Respelt)]
        typed = any(
            isinstance(leaf, Typed) and any(map(str.isalnum, leaf.text)) for leaf in leaves(words)
        )
        places = tuple((leaf.span.start, leaf.span.end) for leaf in kept)
        if not kept or typed:
            return of_own(tuple((span.start, span.end) for span in self.item.spans))
        if self.item.role is Role.STATEMENT:
            return Finding(Verdict.REPORTED, places)
        if any(isinstance(leaf, Respelt) for leaf in kept):
            return Finding(Verdict.TYPOGRAPHIC, places, "in the house's spelling")
        if any(self._is_cut(left.span, right.span) for left, right in pairwise(kept)):
            detail = "trimmed, as it may be outside quotation marks"
            return Finding(Verdict.MARKED, places, detail)
        return Finding(Verdict.VERBATIM, places)

    def _is_cut(self, left: Span, right: Span) -> bool:
        """Whether words of the article between two places were left out."""
        if left.article != right.article or right.start < left.end:
            return True
        text = self._article(left.article).text
        return bool(text[left.end : right.start].strip())

    def _of_quotation(self, piece: Quoted, part: Part) -> Finding:
        if not any(isinstance(leaf, Kept) for leaf in piece.pieces):
            return Finding(Verdict.ABSENT, (), "there are no words of the article in it")
        spans = self._said(piece)
        if len({span.article for span in spans}) > 1:
            return Finding(Verdict.UNMARKED, (), "it joins words of two articles")
        article = self._article(spans[0].article)
        places = [(span.start, span.end) for span in spans]
        added = any(isinstance(leaf, Added) for leaf in piece.pieces)
        cut = any(article.text[left[1] : right[0]].strip() for left, right in pairwise(places))
        how = manner(self.item.role, part, self.language)
        printed = shown((piece,), self.card.texts, how)
        bare = printed.removeprefix(how.marks.open).removesuffix(how.marks.close)
        speaker = self._shown(Part.SPEAKER, self.item.parts.speaker)
        reading = self.readings.get(article.id, Reading())
        return of_places(places, bare, speaker, article.text, reading, is_marked=added or cut)

    def _said(self, piece: Quoted) -> list[Span]:
        """The places of the speaker's words; a letter in the other case is one of them still."""
        found: list[Span] = []
        for leaf in piece.pieces:
            is_theirs = isinstance(leaf, Kept) or leaf.is_recased(self.card.texts)
            span = place(leaf)
            if span is None or not is_theirs:
                continue
            if found and found[-1].meets_start(span):
                span = Span(span.article, found.pop().start, span.end)
            found.append(span)
        return found

    def _article(self, article_id: str) -> Article:
        return self.card.source(article_id).article
