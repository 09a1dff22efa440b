"""Contents: where the words that somebody says begin and end in a sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles.grammar import Saying
from briefer.articles.tokens import Kind, Range, Token, stretch

# No further than this, in tokens, is looked for where a clause begins or ends.
_REACH = 300


class Contents(NamedTuple):
    """A sentence from token `floor` on; `cues` are the tokens at which verbs of saying start."""

    found: Sequence[Token]
    saying: Saying
    cues: frozenset[int]
    floor: int

    def resumed(self, at: int, first: Range | None) -> Range | None:
        """What goes on after "..., Ruiz said," """
        quoted = first is not None and self.found[first[1] - 1].kind is Kind.MARK
        to = at
        if quoted:
            while to < len(self.found) and self.found[to].kind is not Kind.MARK and to - at < 14:
                if self.found[to].word in {".", ";"} or to in self.cues:
                    return None
                to += 1
            joined = to < len(self.found) and self.found[to].kind is Kind.MARK
            return stretch(self.found, to, self.end(to)) if joined and to > at else None
        if at >= len(self.found) or self.found[at].word != ",":
            return None
        follows = self.found[at + 1] if at + 1 < len(self.found) else None
        barred = self.saying.gerunds | self.saying.relatives
        if follows is None or follows.word in barred or at + 1 in self.cues:
            return None
        if follows.word.endswith(self.saying.participles) and self.saying.participles:
            return None
        return stretch(self.found, at, self.end(at + 1))

    def start(self, end: int) -> int:
        """Where what is said before an attribution begins."""
        start = max(self.floor, end - _REACH)
        if not self.floor:
            return start
        for at in range(end - 2, start - 1, -1):
            if self.found[at].word in {";", "—", "–"}:
                return at + 1
            if self.found[at].word == "," and self.found[at + 1].word in self.saying.joiners | {
                "but"
            }:
                return at + 1
        return start

    def end(self, begin: int, *, treated: bool = False, led: bool = False) -> int:
        """Where what is said after a cue ends: at the sentence's end, or before another clause.

        What is `treated` ends before when and where it was; a clause that is `led` by a word such
        as "while" ends at its comma.
        """
        last = min(len(self.found), begin + _REACH)
        for at in range(begin, last):
            if self.found[at].word == ";" or self._turns(at):
                return at
            if led and self.found[at].word == ",":
                return at
            if treated and (self._leaves(at) or (at > begin and self._is_occasion(at))):
                return at
        return last

    def _turns(self, at: int) -> bool:
        """Whether what is said ends in a comma and another clause: ", but Ruiz went"."""
        follows = self.found[at + 1 : at + 3]
        if self.found[at].word != "," or not follows or follows[0].word not in self.saying.turning:
            return False
        return not self._is_marked(at) and follows[-1].word not in self.saying.that

    def _is_marked(self, at: int) -> bool:
        return any(token.kind is Kind.MARK for token in self.found[at:])

    def _leaves(self, at: int) -> bool:
        """Whether a comma adds to what somebody speaks of: ", which opened in May"."""
        follows = self.found[at + 1].word if at + 1 < len(self.found) else ""
        if self.found[at].word != "," or not follows:
            return False
        adds = follows in self.saying.clause_words - self.saying.determiners
        return adds or (follows.endswith(self.saying.participles) and not self._is_marked(at))

    def _is_occasion(self, at: int) -> bool:
        """Whether when or where it was said is told: "during the debate", "in a letter"."""
        if self._is_marked(at):
            return False
        word = self.found[at].word
        if word in self.saying.occasional:
            return True
        near = [token.word for token in self.found[at + 1 : at + 4]]
        return word in self.saying.prepositions and not self.saying.occasions.isdisjoint(near)
