"""Statements: words in quotation marks and reported words, joined with who said them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefer.articles.attributions import Attribution, attributions, pattern
from briefer.articles.lexicons.lexicon import Saying
from briefer.articles.quotations import Marked, marked
from briefer.articles.speakers import Person, full, people
from briefer.model.article import Block, BlockKind
from briefer.model.reading import Extent, Speech, Statement

_BODY = frozenset(
    {
        BlockKind.STANDFIRST,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.BLOCK_QUOTE,
        BlockKind.CAPTION,
    }
)
_JOINS_AFTER = re.compile(r"[\s,—–-]*")
_JOINS_BEFORE = re.compile(r"(?P<told>[^.!?;:\"“„«]{0,60}?)(?P<sign>[,:—–-]?)\s*(?:that\s)?")
_GOES_ON = re.compile(r",\s*")
_FEWEST_DIRECT = 5
_FEWEST_REPORTED = 3


def statements(
    text: str, blocks: Sequence[Block], sentences: Sequence[Extent], saying: Saying
) -> tuple[Statement, ...]:
    """All statements of an article, in order of their extents.

    Whatever stands in quotation marks is one, also where nobody is said to have said it.
    """
    bodies = [(block.start, block.end) for block in blocks if block.kind in _BODY]
    known = people(text, bodies, saying)
    marks = marked(text, blocks)
    cues = pattern(saying)
    starts = [start for start, _ in sentences]
    found: list[Statement] = []
    before: list[Statement] = []
    at = 0
    for index, block in enumerate(blocks):
        mine: list[Marked] = []
        while at < len(marks) and marks[at].block == index:
            mine.append(marks[at])
            at += 1
        inside = sentences[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        spoken: list[Attribution] = []
        if cues and block.kind in _BODY:
            hidden = [mark.outer for mark in mine]
            spoken = [
                one
                for sentence in inside
                for one in attributions(text, sentence, cues, _within(hidden, sentence), saying)
            ]
        here = _Here(text, inside, mine, spoken, known, saying)
        before = sorted(here.statements(before), key=lambda s: (s.extent, s.sentence))
        found += before
    return tuple(found)


def _within(hidden: Sequence[Extent], sentence: Extent) -> Sequence[Extent]:
    first = bisect_right([end for _, end in hidden], sentence[0]) if len(hidden) < 20 else 0
    return [one for one in hidden[first:] if one[0] < sentence[1] and sentence[0] < one[1]]


def _has_words(text: str, extent: Extent) -> bool:
    return sum(1 for char in text[slice(*extent)][:40] if char.isalnum()) > 1


@dataclass(frozen=True, slots=True)
class _Here:
    """One block: its sentences, marks and attributions."""

    text: str
    sentences: Sequence[Extent]
    marks: Sequence[Marked]
    spoken: Sequence[Attribution]
    known: Mapping[str, Person]
    saying: Saying

    def statements(self, before: Sequence[Statement]) -> Iterator[Statement]:
        """The block's statements; `before` are those of the block before it."""
        joined = {mark.outer: self._joined(mark) for mark in self.marks}
        used = {one.extent for one in joined.values() if one}
        recent = before[-1] if before else None
        carried = recent is not None and recent.kind is Speech.DIRECT
        done: set[Extent] = set()
        for at, mark in enumerate(self.marks):
            if mark.outer in done or not _has_words(self.text, mark.inner):
                continue
            said = joined[mark.outer]
            if said:
                statement, taken = self._quoted(at, said, joined)
            elif self._is_whole(mark):
                statement, taken = self._continued(mark, recent if carried or at else None), [mark]
            else:
                statement, taken = self._part(mark, used)
            done.update(one.outer for one in taken)
            statement = self._named(statement, recent)
            if statement.speaker or statement.name:
                recent, carried = statement, True
            yield statement
        for said in self.spoken:
            if said.extent not in used and said.content and self._is_enough(said.content):
                kept = self._statement(said.content, Speech.INDIRECT, (said.content,), said)
                yield self._named(kept, self._latest(before, said))

    def _is_enough(self, content: Extent) -> bool:
        return len(self.text[slice(*content)].split()) >= _FEWEST_REPORTED

    def _latest(self, before: Sequence[Statement], said: Attribution) -> Statement | None:
        return before[-1] if before else None

    def _joined(self, mark: Marked) -> Attribution | None:
        """The attribution that stands right after a pair of marks, or right before it."""
        starts = [one.extent[0] for one in self.spoken]
        after = bisect_left(starts, mark.outer[1])
        if after < len(self.spoken):
            gap = self.text[mark.outer[1] : self.spoken[after].extent[0]]
            if len(gap) < 8 and _JOINS_AFTER.fullmatch(gap):
                return self.spoken[after]
        if after:
            said = self.spoken[after - 1]
            gap = self.text[said.extent[1] : mark.outer[0]]
            inverted = not said.leads and _GOES_ON.fullmatch(gap)
            if inverted or (said.leads and len(gap) < 80 and _JOINS_BEFORE.fullmatch(gap)):
                return said
        return None

    def _quoted(
        self, at: int, said: Attribution, joined: Mapping[Extent, Attribution | None]
    ) -> tuple[Statement, list[Marked]]:
        """A quote with its attribution; the second half of a split one is joined to the first."""
        mark = self.marks[at]
        taken = [mark]
        if self._is_part(mark, said):
            if said.extent[0] >= mark.outer[1]:
                return self._mixed((self._sentence(*mark.outer)[0], mark.outer[1]), mark, said)
            return self._mixed(said.content or mark.outer, mark, said)
        follows = self.marks[at + 1] if at + 1 < len(self.marks) else None
        if follows and joined[follows.outer] is said and said.extent[0] >= mark.outer[1]:
            taken.append(follows)
        pieces = tuple(one.inner for one in taken)
        extent = (pieces[0][0], pieces[-1][1])
        return self._statement(extent, Speech.DIRECT, pieces, said), taken

    def _is_part(self, mark: Marked, said: Attribution) -> bool:
        """Whether only a part of what is attributed stands in the marks."""
        words = len(self.text[slice(*mark.inner)].split())
        if said.extent[0] >= mark.outer[1]:
            return all(start != mark.outer[0] for start, _ in self.sentences)
        gap = self.text[said.extent[1] : mark.outer[0]]
        if gap.rstrip()[-1:] in {",", ":"}:
            return words < 2
        return words < _FEWEST_DIRECT or bool(gap.strip())

    def _mixed(
        self, content: Extent, mark: Marked, said: Attribution
    ) -> tuple[Statement, list[Marked]]:
        content = (min(content[0], mark.outer[0]), max(content[1], mark.outer[1]))
        taken = [one for one in self.marks if content[0] <= one.outer[0] < content[1]]
        pieces = tuple(one.inner for one in taken)
        return self._statement(content, Speech.MIXED, pieces, said), taken

    def _part(self, mark: Marked, used: set[Extent]) -> tuple[Statement, list[Marked]]:
        """Words in marks inside a sentence: part of what it attributes, or of nothing said."""
        for said in self.spoken:
            content = said.content
            if content and content[0] <= mark.outer[0] and mark.inner[1] <= content[1]:
                used.add(said.extent)
                return self._mixed(content, mark, said)
        sentence = self._sentence(*mark.outer)
        return Statement(mark.inner, Speech.MIXED, sentence, (mark.inner,)), [mark]

    def _is_whole(self, mark: Marked) -> bool:
        """Whether a pair of marks holds whole sentences."""
        return any(start == mark.outer[0] for start, _ in self.sentences) and any(
            end == mark.outer[1] for _, end in self.sentences
        )

    def _continued(self, mark: Marked, recent: Statement | None) -> Statement:
        """Speech that goes on without a new attribution."""
        sentence = self._sentence(*mark.outer)
        own = Statement(mark.inner, Speech.DIRECT, sentence, (mark.inner,))
        if recent is None:
            return own
        return replace(own, speaker=recent.speaker, name=recent.name, role=recent.role)

    def _statement(
        self, extent: Extent, kind: Speech, pieces: tuple[Extent, ...], said: Attribution
    ) -> Statement:
        start, end = min(extent[0], said.extent[0]), max(extent[1], said.extent[1])
        speaker = full(self.text, said.speaker, self.known)
        return Statement(
            extent,
            kind,
            self._sentence(start, end),
            pieces,
            speaker=said.speaker.extent if said.speaker.name is None else said.speaker.name,
            name=speaker.name,
            role=speaker.role,
            cue=said.cue,
        )

    def _named(self, statement: Statement, recent: Statement | None) -> Statement:
        """A statement by "he" or "she" with the name of the person last named before."""
        if statement.speaker is None or statement.name:
            return statement
        if self.text[slice(*statement.speaker)].lower() not in self.saying.pronouns:
            return statement
        if recent and recent.name:
            return replace(statement, name=recent.name, role=recent.role)
        return statement

    def _sentence(self, start: int, end: int) -> Extent:
        """The sentences from the one that holds `start` to the one that holds `end`."""
        starts = [first for first, _ in self.sentences]
        first = max(bisect_right(starts, start) - 1, 0)
        last = max(bisect_left(starts, end) - 1, first)
        return self.sentences[first][0], self.sentences[last][1]
