"""Clauses: the words of a sentence that say somebody said so, and the subject of each."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles import phrases
from briefer.articles.cues import Cue, cue_at
from briefer.articles.grammar import Manner, Saying
from briefer.articles.tokens import Kind, Range, Token

_WEAK = {",", "—", "–", "-", "--"}
_REACH = 60
_ADDRESSEE = 6
_CLAUSE, _SOON = 2, 3
_PLURAL = frozenset({"they", "police", "people", "who"})


class Clauses(NamedTuple):
    """The cues of a sentence, in order, and the tokens at which their groups start."""

    found: Sequence[Token]
    saying: Saying
    cues: Sequence[Cue]
    starts: frozenset[int]

    @classmethod
    def of(cls, found: Sequence[Token], saying: Saying) -> "Clauses":
        """The clauses of a sentence's tokens."""
        cues: list[Cue] = []
        at = 0
        while at < len(found):
            cue = cue_at(found, at, saying)
            if cue:
                cues.append(cue)
            at = cue.last if cue else at + 1
        return cls(found, saying, cues, frozenset(cue.group for cue in cues))

    def shared(self, cue: Cue, floor: int, earlier: Range | None) -> Range | None:
        """Who spoke before, or the sentence's subject, where a verb leans on them: "and said"."""
        at = cue.group - 1
        if cue.noun:
            return None
        if at < floor:
            return earlier if cue.group == floor else None
        if cue.bare and cue.group == cue.first:
            return None
        leans = cue.gerund and not self._progressive(cue)
        people = self.saying.men | self.saying.women
        if leans and self.found[at].word in self.saying.likenings and at > floor:
            # "It quoted her as saying ..."
            return (at - 1, at) if self.found[at - 1].word in people else self._main(cue, floor)
        if leans or self.found[at].word in self.saying.joiners | {"but"}:
            return earlier or self._main(cue, floor)
        return None

    def subject(self, cue: Cue, floor: int) -> Range | None:
        """Who says so, before the verb: at the head of its clause, or before what commas hold."""
        at = cue.group - 1
        if at < floor:
            return None
        last = self.found[at]
        if cue.noun and last.word in self.saying.owners:
            return (at, at + 1)
        who = self._relative(at, floor)
        if who is not None:
            return self._antecedent(who, floor)
        if last.word == ",":
            return self._over_comma(cue, at, floor)
        if last.kind in {Kind.SIGN, Kind.MARK} or last.word in self.saying.clause_words:
            return None
        return self._plain(cue, floor)

    def _relative(self, at: int, floor: int) -> int | None:
        """Where "who" stands before a verb, with nothing between but when: "who in May said"."""
        loose = self.saying.prepositions | self.saying.times
        while at > floor and (self.found[at].word in loose or self.found[at].word.isdigit()):
            at -= 1
        return at if self.found[at].word in self.saying.relatives else None

    def _plain(self, cue: Cue, floor: int) -> Range | None:
        subject = phrases.before(self.found, cue.group, floor, self.saying)
        if subject is None or not self._may_say(subject, cue):
            return None
        only = self.found[subject[0]].word if subject[1] - subject[0] == 1 else ""
        if only in self.saying.pronouns and only not in self.saying.third_person:
            return None
        return subject

    def _may_say(self, subject: Range, cue: Cue) -> bool:
        """Whether a bare form ("say") has a plural before it, or an auxiliary."""
        if not cue.bare or cue.group < cue.first:
            return True
        words = [token.word for token in self.found[slice(*subject)]]
        tie = next((at for at, word in enumerate(words) if word in self.saying.prepositions), None)
        head = words[tie - 1] if tie else words[-1]
        joined = any(token.word in self.saying.joiners for token in self.found[slice(*subject)])
        plural = any(word.endswith("s") or word in _PLURAL for word in (head, words[-1]))
        return (plural or joined) and not self.found[subject[1] - 1].possessive

    def _progressive(self, cue: Cue) -> bool:
        """Whether a form in -ing stands after "is" or "was"."""
        before = self.found[cue.group : cue.first]
        return any(token.word in self.saying.auxiliaries for token in before)

    def _antecedent(self, who: int, floor: int) -> Range | None:
        end = who - (self.found[who - 1].word == ",") if who else who
        phrase = phrases.before(self.found, end, floor, self.saying)
        return self._person(phrase) or phrase if phrase else None

    def _person(self, phrase: Range) -> Range | None:
        """The last of the people in a phrase: "the return of Ana Ruiz to the town hall"."""
        end = phrase[1]
        for at in range(phrase[1] - 1, phrase[0] - 1, -1):
            if self.found[at].kind is not Kind.NAME:
                end = at
            elif end - at > 1 and self.found[at].word in self.saying.given:
                return at, end
        return None

    def _main(self, cue: Cue, floor: int) -> Range | None:
        """The subject of the sentence, or of its clause after the last attribution."""
        subject = phrases.main(self.found, self.saying, floor, cue.group)
        return subject if subject and subject[1] < cue.group else None

    def _over_comma(self, cue: Cue, comma: int, floor: int) -> Range | None:
        """The subject before what commas hold: "Ruiz, the mayor of Sallow, said"."""
        start = max(floor, comma - _REACH)
        nearest: Range | None = None
        for at in range(comma - 1, start, -1):
            if self.found[at].word != "," and self.found[at].kind is not Kind.BRACKET:
                if self.found[at].word in {";", ":"} or self.found[at].kind is Kind.MARK:
                    break
                continue
            subject = self._plain(cue._replace(group=at, first=at, bare=False), floor)
            if subject is None or not self._is_apposed(subject, at, comma):
                continue
            if self._is_named(subject):
                return subject
            nearest = nearest or subject
        return nearest

    def _is_named(self, subject: Range) -> bool:
        words = self.found[slice(*subject)]
        tied = any(token.word in self.saying.prepositions for token in words)
        return words[-1].kind is Kind.NAME and not tied

    def _is_apposed(self, subject: Range, comma: int, end: int) -> bool:
        """Whether what stands between commas belongs to the phrase before it."""
        if subject[1] > comma or comma + 1 > end:
            return False
        first = self.found[comma + 1] if comma + 1 < end else None
        if first is None:
            return self.found[comma].kind is Kind.BRACKET
        if first.word in self.saying.relatives or first.word in {"which"}:
            return True
        barred = self.saying.pronouns | self.saying.joiners | self.saying.clause_words
        return first.word not in barred - self.saying.determiners

    def told(self, cue: Cue) -> int:
        """The token at which what follows a cue begins, after "that" and whom it was told."""
        reach = 0 if cue.manner is Manner.TREAT else _ADDRESSEE
        for at in range(cue.last, min(len(self.found), cue.last + reach + 1)):
            token = self.found[at]
            if token.word in self.saying.that:
                return at + 1
            if token.word == ":":
                return at + 1
            titled = token.kind is Kind.MARK and self.found[at - 1].possessive
            verbal = token.word in self.saying.auxiliaries or token.word in self.saying.verbs
            if (token.kind is Kind.MARK and not titled) or token.word in self.saying.joiners:
                break
            if verbal and token.kind is Kind.WORD:
                break
        return cue.last

    def reports(self, cue: Cue, limit: int) -> bool:
        """Whether the words after a cue are what is said."""
        rest = self.found[cue.last : cue.last + _REACH]
        words = [token for token in rest if token.kind is not Kind.SIGN]
        if not words:
            return bool(rest) and rest[0].word == ":"
        if cue.manner is not Manner.NOTE:
            marked = any(token.kind is Kind.MARK for token in words[:3])
            if len(words) == _CLAUSE and words[0].word not in self.saying.prepositions:
                return True
            return len(words) > _CLAUSE or marked or ":" in {token.word for token in rest}
        return self._has_sign(rest) or self._intends(cue, rest)

    def _intends(self, cue: Cue, rest: Sequence[Token]) -> bool:
        """Whether somebody says what they or others do: "agreed to sell", "asked her to stay"."""
        if self.found[cue.last - 1].word not in self.saying.intents:
            return False
        ends = (at for at, token in enumerate(rest) if token.kind in {Kind.SIGN, Kind.MARK})
        near = rest[: min(next(ends, len(rest)), _ADDRESSEE)]
        at = next((at for at, one in enumerate(near) if one.word in self.saying.infinitives), None)
        return at == 0 or (at is not None and near[0].word not in self.saying.prepositions)

    def _has_sign(self, rest: Sequence[Token]) -> bool:
        """Whether words after a verb show that they are said."""
        near = rest[:_ADDRESSEE]
        if any(token.word in self.saying.that for token in near):
            return True
        soon = near[1:_SOON] if near[0].word in self.saying.determiners else near[:1]
        if rest[0].word in {":", ","} or any(token.kind is Kind.MARK for token in soon):
            return True
        if any(token.word in {":", ","} and _marked(near, at + 1) for at, token in enumerate(near)):
            return True
        return self._is_clause(rest)

    def _is_clause(self, rest: Sequence[Token]) -> bool:
        """Whether words begin with a subject and a verb."""
        first = rest[0]
        if first.word in self.saying.prepositions or first.word in self.saying.clause_words:
            return first.word in {"how", "what", "why", "whether", "who"}
        for token in rest[1:14]:
            ends = token.kind is Kind.SIGN or token.word in self.saying.clause_words
            if ends or token.word in self.saying.infinitives:
                return False
            if token.word in self.saying.auxiliaries or token.word in self.saying.verbs:
                return True
        return False


def _marked(found: Sequence[Token], at: int) -> bool:
    return at < len(found) and found[at].kind is Kind.MARK
