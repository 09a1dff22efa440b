"""Asides: whether speaker and cue stand beside what is said ("..., Ruiz said"), or lead it."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles.cues import Cue
from briefer.articles.grammar import Saying
from briefer.articles.periods import DASHES
from briefer.articles.tokens import Kind, Range, Token

# A few words after a cue, "in an interview", are not what is said.
_FEW, _NEAR, _ADDRESSED = 5, 16, 2
# "SALLOW — Ruiz said": what stands before such a dash is a place.
_DATELINE = 4


class Aside(NamedTuple):
    """A cue among the tokens of a sentence; the last attribution ends at `floor`."""

    found: Sequence[Token]
    saying: Saying
    cue: Cue
    floor: int

    def opens(self, at: int) -> bool:
        """Whether nothing but leads stand before a token in what is left of the sentence."""
        leads = self.saying.joiners | self.saying.asides | {"but", ",", "yet", "and"}
        return all(token.word in leads for token in self.found[self.floor : at])

    def follows_end(self) -> bool:
        """Whether a quotation, or a comma after one, stands right before the verb."""
        at = self.cue.group - 1
        while at >= self.floor and self.found[at].word in {",", "—", "–", "-"}:
            at -= 1
        return at >= self.floor and self.found[at].kind is Kind.MARK

    def holds(self, start: int) -> bool:
        """Whether what is said stands before speaker and cue: "..., Ruiz said"."""
        at = start - 1
        if at >= self.floor and self.found[at].word in self.saying.likenings:
            at -= 1
        if at < self.floor or self.cue.gerund:
            return False
        if self.found[at].kind is not Kind.MARK and self.found[at].word not in {",", "—", "–"}:
            return False
        follows = self.found[self.cue.last] if self.cue.last < len(self.found) else None
        if follows is None or follows.word in {".", "?", "!", ",", ";", "—", "–", "-"}:
            return not self.opens(start)
        if follows.word == ":" or follows.kind is Kind.MARK or follows.word in self.saying.that:
            return False
        marked = self.found[at].kind is Kind.MARK or self.found[max(at - 1, 0)].kind is Kind.MARK
        if self.found[at].word in DASHES and at - self.floor < _DATELINE:
            return False
        return (marked and not self._leads_on()) or self._nothing_follows()

    def _leads_on(self) -> bool:
        """Whether a clause follows on what only tells where: "On “Good Day,” Ruiz said it"."""
        rest = self.found[self.cue.last : self.cue.last + _NEAR]
        loose = self.saying.prepositions | self.saying.times
        return len(rest) > _FEW and rest[0].word not in loose and self._is_fronted()

    def _nothing_follows(self) -> bool:
        """Whether but a few words, no clause, stand between the cue and the sentence's end."""
        rest = self.found[self.cue.last : self.cue.last + _NEAR]
        if self._is_occasion(rest):
            return True
        words = [token for token in rest if token.kind not in {Kind.SIGN, Kind.BRACKET}]
        loose = self.saying.prepositions | self.saying.times
        if len(words) > _ADDRESSED and words[0].word not in loose:
            return False
        marked = any(token.kind is Kind.MARK or token.word in self.saying.that for token in words)
        return len(words) <= _FEW and not marked

    def _is_occasion(self, rest: Sequence[Token]) -> bool:
        """Whether the words up to the next sign tell when or where it was said, and no more."""
        end = next((at for at, token in enumerate(rest) if token.kind is Kind.SIGN), len(rest))
        words = {token.word for token in rest[:end]}
        loose = self.saying.prepositions | self.saying.times
        if not words or rest[0].word not in loose or any(t.kind is Kind.MARK for t in rest[:end]):
            return False
        if any(token.kind is Kind.MARK for token in rest[end : end + 2]):
            return False
        verbal = self.saying.auxiliaries | self.saying.that | self.saying.third_person
        return not words & (verbal - {"her"}) and not self._is_fronted()

    def _is_fronted(self) -> bool:
        """Whether what stands before is no clause, but tells when or where: "In May, Ruiz said"."""
        opening = next((t for t in self.found[self.floor :] if t.kind is not Kind.SIGN), None)
        opens = self.saying.prepositions | self.saying.clause_words - self.saying.determiners
        return opening is not None and opening.word in opens

    def is_setting(self, first: Range, second: Range) -> bool:
        """Whether what stands before only tells when: "As the doors closed, Ruiz said, “...”"."""
        opens = self.saying.prepositions | self.saying.clause_words - self.saying.determiners
        plain = all(token.kind is not Kind.MARK for token in self.found[slice(*first)])
        quoted = self.found[second[0]].kind is Kind.MARK
        return plain and quoted and self.found[first[0]].word in opens
