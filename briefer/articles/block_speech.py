"""The speech of one block: its quotation marks and its attributions, joined to statements."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefer.articles.attributions import Attribution
from briefer.articles.people import Person, full
from briefer.articles.quotations import Marked
from briefer.model.reading import Extent, Speech, Statement

_AFTER = re.compile(r"[\s,—–-]{0,4}")
_BEFORE = re.compile(r"[^.!?;:\"“„«]{0,60}?[,:—–-]?\s*")
_COMMA = re.compile(r",\s*")
_FEWEST_DIRECT = 5
_FEWEST_REPORTED = 3
_NEIGHBOURS = 3
_ENOUGH = 120


class BlockSpeech(NamedTuple):
    """A block's sentences, marks and attributions, each in order, with where they start."""

    text: str
    sentences: Sequence[Extent]
    marks: Sequence[Marked]
    spoken: Sequence[Attribution]
    known: Mapping[str, Person]
    starts: Sequence[int]
    mark_starts: Sequence[int]
    cue_starts: Sequence[int]

    @classmethod
    def of(
        cls,
        text: str,
        sentences: Sequence[Extent],
        marks: Sequence[Marked],
        spoken: Sequence[Attribution],
        known: Mapping[str, Person],
    ) -> "BlockSpeech":
        """The speech of a block that holds these sentences, marks and attributions."""
        return cls(
            text,
            sentences,
            marks,
            spoken,
            known,
            [start for start, _ in sentences],
            [mark.outer[0] for mark in marks],
            [said.extent[0] for said in spoken],
        )

    def statements(self) -> Iterator[Statement]:
        """Every statement, the marked ones first. Speech that goes on has no speaker yet."""
        used: set[Extent] = set()
        done = -1
        for at, mark in enumerate(self.marks):
            if mark.outer[0] < done:
                continue
            said = self._beside(mark)
            content = self._content(mark, said)
            if said and content == mark.inner:
                statement = self._direct(at, said)
            elif said is None and self._is_whole(mark):
                statement = self._spoken(mark.inner, Speech.DIRECT, (mark.inner,), None)
            else:
                said = said or self._around(mark)
                statement = self._mixed(mark, content or self._reach(mark, said), said)
            done = statement.extent[1]
            used.update([said.extent] if said else [])
            yield statement
        for said in self.spoken:
            if said.extent not in used and said.content and self._is_enough(said.content):
                yield self._spoken(said.content, Speech.INDIRECT, (said.content,), said)

    def leads_on(self) -> Attribution | None:
        """The attribution at the block's end whose words stand in the next block."""
        end = self.sentences[-1][1] if self.sentences else 0
        last = self.spoken[-1] if self.spoken and self.text[end - 1 : end] == ":" else None
        return last if last and last.leads and not self.marks_after(last) else None

    def marks_after(self, said: Attribution) -> bool:
        """Whether anything stands in quotation marks after an attribution."""
        return bool(self.marks) and self.marks[-1].outer[0] > said.extent[0]

    def _is_enough(self, content: Extent) -> bool:
        words = self.text[content[0] : min(content[1], content[0] + _ENOUGH)].split()
        return len(words) >= _FEWEST_REPORTED

    def _beside(self, mark: Marked) -> Attribution | None:
        """The attribution that stands right after a pair of marks, or right before it."""
        after = bisect_left(self.cue_starts, mark.outer[1])
        if after < len(self.spoken):
            start = self.spoken[after].extent[0]
            if start - mark.outer[1] < 8 and _AFTER.fullmatch(self.text, mark.outer[1], start):
                return self.spoken[after]
        said = self.spoken[after - 1] if after else None
        if said is None or not 0 <= mark.outer[0] - said.extent[1] < 80:
            return None
        joins = _BEFORE if said.leads else _COMMA
        return said if joins.fullmatch(self.text, said.extent[1], mark.outer[0]) else None

    def _content(self, mark: Marked, said: Attribution | None) -> Extent | None:
        """What the attribution beside a pair of marks attributes: the words in them, or more."""
        if said is None:
            return None
        if said.extent[0] >= mark.outer[1]:
            first = self._sentence(*mark.outer)[0]
            # A cue between: the sentence began with words that somebody else said.
            at = bisect_left(self.cue_starts, mark.outer[0])
            before = self.spoken[at - 1].extent[1] if at else 0
            return mark.inner if first >= mark.outer[0] else (max(first, before), mark.outer[1])
        words = len(self.text[slice(*mark.inner)].split())
        gap = self.text[said.extent[1] : mark.outer[0]].strip()
        whole = words > 1 if gap[-1:] in {",", ":"} else words >= _FEWEST_DIRECT and not gap
        return mark.inner if whole or not said.leads else said.content or mark.outer

    def _direct(self, at: int, said: Attribution) -> Statement:
        """A whole quotation; the second half of a split one is joined to the first."""
        mark = self.marks[at]
        pieces = [mark.inner]
        follows = self.marks[at + 1] if at + 1 < len(self.marks) else None
        if follows and said.extent[0] >= mark.outer[1] and self._beside(follows) is said:
            pieces.append(follows.inner)
        extent = (pieces[0][0], pieces[-1][1])
        return self._spoken(extent, Speech.DIRECT, tuple(pieces), said)

    def _around(self, mark: Marked) -> Attribution | None:
        """The attribution of the sentence that attributes the words in a pair of marks."""
        at = bisect_left(self.cue_starts, mark.outer[0])
        for said in self.spoken[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]:
            content = said.content
            if content and content[0] <= mark.outer[0] and mark.inner[1] <= content[1]:
                return said
        return None

    def _reach(self, mark: Marked, said: Attribution | None) -> Extent:
        return said.content if said and said.content else mark.inner

    def _mixed(self, mark: Marked, content: Extent, said: Attribution | None) -> Statement:
        """Words of which a part stands in marks."""
        if said:
            content = (min(content[0], mark.outer[0]), max(content[1], mark.outer[1]))
        first = bisect_left(self.mark_starts, content[0]) if said else 0
        last = bisect_left(self.mark_starts, content[1])
        pieces = tuple(one.inner for one in self.marks[first:last]) if said else (mark.inner,)
        return self._spoken(content, Speech.MIXED, pieces, said)

    def _is_whole(self, mark: Marked) -> bool:
        """Whether a pair of marks holds whole sentences."""
        first = bisect_left(self.starts, mark.outer[0])
        begins = first < len(self.starts) and self.starts[first] == mark.outer[0]
        return begins and self._sentence(*mark.outer)[1] == mark.outer[1]

    def _spoken(
        self,
        extent: Extent,
        kind: Speech,
        pieces: tuple[Extent, ...],
        said: Attribution | None,
    ) -> Statement:
        if said is None:
            return Statement(extent, kind, self._sentence(*extent), pieces)
        speaker = full(self.text, said.speaker, self.known)
        start, end = min(extent[0], said.extent[0]), max(extent[1], said.extent[1])
        return Statement(
            extent,
            kind,
            self._sentence(start, end),
            pieces,
            speaker=said.speaker.name or said.speaker.extent,
            name=speaker.name,
            role=speaker.role,
            cue=said.cue,
        )

    def _sentence(self, start: int, end: int) -> Extent:
        """The sentences from the one that holds `start` to the one that holds `end`."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = max(bisect_left(self.starts, end) - 1, first)
        return self.sentences[first][0], self.sentences[last][1]
