"""Attributions: a word that says so, with who says it and what is said."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles import phrases
from briefer.articles.asides import Aside
from briefer.articles.attributed import Attribution, cut_short, is_inner
from briefer.articles.clauses import Clauses
from briefer.articles.contents import Contents
from briefer.articles.cues import Cue
from briefer.articles.grammar import Manner, Saying
from briefer.articles.naming import Naming
from briefer.articles.speakers import Speaker
from briefer.articles.tokens import Kind, Range, Token, stretch
from briefer.model.reading import Extent

_LONGEST_LEAD = 30


def attributions(text: str, found: Sequence[Token], saying: Saying) -> list[Attribution]:
    """The attributions of a sentence, in order."""
    clauses = Clauses.of(found, saying)
    told: list[Attribution] = []
    floor = 0
    for at, cue in enumerate(clauses.cues):
        limit = clauses.cues[at + 1].first if at + 1 < len(clauses.cues) else len(found)
        place = _Place(text, found, saying, clauses, cue, told[-1] if told else None, limit, floor)
        said = place.attribution()
        if said and not (told and is_inner(cue, said, told[-1], found, saying)):
            if told:
                told[-1] = cut_short(told[-1], said, found, saying)
            told.append(said)
            # Words such as ", saying that" leave the sentence's subject to a later verb.
            floor = floor if said.shared else said.hull[1]
    return told


class _Place(NamedTuple):
    """A cue in its sentence, after the attribution before it."""

    text: str
    found: Sequence[Token]
    saying: Saying
    clauses: Clauses
    cue: Cue
    last: Attribution | None
    limit: int
    reach: int

    @property
    def naming(self) -> Naming:
        """What tells the speakers of the sentence."""
        return Naming(self.text, self.found, self.saying)

    @property
    def contents(self) -> Contents:
        """What tells where the words said begin and end."""
        return Contents(self.found, self.saying, self.clauses.starts, self.floor)

    @property
    def aside(self) -> Aside:
        """What tells whether speaker and cue stand beside what is said."""
        return Aside(self.found, self.saying, self.cue, self.floor)

    @property
    def floor(self) -> int:
        """The first token that the attribution before this one does not hold."""
        return self.last.hull[1] if self.last else 0

    def attribution(self) -> Attribution | None:
        """What the cue attributes, or None where it reports nothing."""
        if self.cue.manner is Manner.SOURCE:
            return self._sourced()
        if self.cue.first < self.floor:
            return None
        if self.aside.follows_end():
            return self._inverted() or self._said()
        return self._said()

    def _sourced(self) -> Attribution | None:
        """ "According to senior officials, ..." and "..., according to a report"."""
        subject = phrases.after(self.found, self.cue.last, self.saying)
        if subject is None:
            return None
        speaker, end = self.naming.after(subject)
        hull = (self.cue.first, end)
        leading = self.aside.opens(self.cue.first)
        if leading:
            content = stretch(self.found, end, self.contents.end(end))
        else:
            # "X hopes that ..., according to Y": the whole is Y's.
            enclosing = self.last is not None and self.last.contents[-1:] > (self.last.hull,)
            contents = self.contents._replace(floor=0) if enclosing else self.contents
            content = stretch(self.found, contents.start(self.cue.first), self.cue.first)
        return Attribution(self._cue, speaker, (content,) if content else (), hull, subject)

    @property
    def _cue(self) -> Extent:
        return self.found[self.cue.first].start, self.found[self.cue.last - 1].end

    def _said(self) -> Attribution | None:
        earlier = self._earlier()
        if self.cue.gerund and self.cue.group == self.floor == 0:
            return self._participial()
        shared = self.clauses.shared(self.cue, self.floor, earlier)
        subject = shared or self.clauses.subject(self.cue, self.reach)
        if subject is None:
            return self._inverted() if self._after_comma() or self._opens_with_verb() else None
        speaker = self.naming.before(subject, self.cue.group)
        start = self.cue.group if shared else min(subject[0], self.cue.group)
        while start > self.floor and self.found[start - 1].word in self.saying.perfects:
            start -= 1
        if self.aside.holds(start):
            return self._final(speaker, (start, self.cue.last), subject)
        if not self.clauses.reports(self.cue, self.limit):
            return None
        begin = self.clauses.told(self.cue)
        treated = self.cue.manner is Manner.TREAT
        end = self.contents.end(begin, treated=treated, led=self._is_led(start))
        content = stretch(self.found, begin, end)
        hull = (start, max(begin, self.cue.last))
        hands_over = self.found[-1].word == ":"
        contents = (content,) if content else ()
        told = contents or hands_over
        if not told:
            return None
        return Attribution(self._cue, speaker, contents, hull, subject, shared=bool(shared))

    def _earlier(self) -> Range | None:
        """Who spoke before in the sentence: its subject, where a clause on another one did."""
        if self.last is None or self.last.subject is None:
            return None
        between = self.found[self.last.subject[1] : self.last.subject[1] + 2]
        aside = any(token.word in self.saying.relatives for token in between)
        if aside and self.cue.gerund:
            return phrases.main(self.found, self.saying, 0, self.cue.group)
        return self.last.subject

    def _is_led(self, start: int) -> bool:
        """Whether a word such as "while" leads the clause, at the head of the sentence."""
        if self.cue.last < len(self.found) and self.found[self.cue.last].kind is Kind.SIGN:
            return False
        before = [token for token in self.found[self.floor : start] if token.kind is not Kind.SIGN]
        words = self.saying.clause_words - self.saying.determiners - self.saying.that
        if self.cue.noun:
            return any(token.word in self.saying.prepositions for token in before[:2])
        return len(before) == 1 and before[0].word in words - {"but", "so"}

    def _participial(self) -> Attribution | None:
        """ "Citing the report, the mayor closed the bridge": who says so follows a comma."""
        near = range(self.cue.last, min(len(self.found), self.cue.last + _LONGEST_LEAD))
        for comma in (at for at in near if self.found[at].word == ","):
            subject = phrases.after(self.found, comma + 1, self.saying)
            content = stretch(self.found, self.clauses.told(self.cue), comma)
            if subject and content and self._is_finite(subject[1]):
                speaker = self.naming.before(subject, subject[1] + 1)
                hull = (self.cue.first, self.cue.last)
                return Attribution(self._cue, speaker, (content,), hull, subject)
        return None

    def _is_finite(self, at: int) -> bool:
        """Whether a verb that says so, or its auxiliary, stands at a token."""
        word = self.found[at].word if at < len(self.found) else ""
        return word in self.saying.auxiliaries | self.saying.between | self.saying.verbs.keys()

    def _opens_with_verb(self) -> bool:
        """Whether a sentence may begin with its verb, and does: "Y añadió: ..."."""
        return self.saying.inverted and self.aside.opens(self.cue.group)

    def _after_comma(self) -> bool:
        at = self.cue.group - 1
        return at > self.floor and self.found[at].word == ","

    def _inverted(self) -> Attribution | None:
        """ "“...,” said Ruiz, the mayor": the subject follows the verb."""
        subject = phrases.after(self.found, self.cue.last, self.saying)
        reported = self.found[self.cue.last : self.cue.last + 1]
        if subject is None or self.cue.manner is Manner.TREAT or self.cue.gerund:
            return None
        if reported and reported[0].word in self.saying.that:
            return None
        speaker, end = self.naming.after(subject)
        return self._final(speaker, (self.cue.group, end), subject)

    def _final(self, speaker: Speaker, hull: Range, subject: Range) -> Attribution | None:
        first = stretch(self.found, self.contents.start(hull[0]), hull[0])
        if first and all(token.word in self.saying.asides for token in self.found[slice(*first)]):
            first = None
        second = self.contents.resumed(hull[1], first)
        if first and second and self.aside.is_setting(first, second):
            first = None
        contents = tuple(content for content in (first, second) if content)
        return Attribution(self._cue, speaker, contents, hull, subject) if contents else None
