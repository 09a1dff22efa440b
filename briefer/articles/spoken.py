"""What is spoken in a period: its quotations and attributions joined."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefer.articles import phrases
from briefer.articles.attributed import Attributed, Attribution
from briefer.articles.grammar import Saying
from briefer.articles.naming import Naming
from briefer.articles.periods import DASHES
from briefer.articles.quotations import Marked
from briefer.articles.speakers import Speaker
from briefer.articles.tokens import Kind, Token, extent_of, marks_of
from briefer.model.reading import Extent, Speech

_FEWEST_DIRECT = 5
_FEWEST_REPORTED = 2
_FEWEST_AGENT = 2
_LONGEST_SIGNATURE = 14
_REACH, _NEAR = 120, 8
_FEWEST_IN_HEADLINE = 4


class Spoken(NamedTuple):
    """Words said, before it is known who "he" is. `speaker` is None where nobody is named."""

    extent: Extent
    kind: Speech
    pieces: tuple[Extent, ...]
    speaker: Speaker | None = None
    cue: Extent | None = None


def spoken(
    text: str, marks: Sequence[Marked], attributed: Attributed, saying: Saying
) -> list[Spoken]:
    """What is said in a period with these quotations, in order."""
    period = _Period(text, attributed.found, marks, saying)
    used: set[int] = set()
    heard: list[Spoken] = []
    # Of two where one holds the other, the outer one has the quotations.
    for one in sorted(attributed.said, key=lambda one: one.contents[:1]):
        heard += period.attributed(one, used)
    heard += period.rest(used)
    return sorted(heard, key=lambda one: one.extent)


class _Period(NamedTuple):
    text: str
    found: Sequence[Token]
    marks: Sequence[Marked]
    saying: Saying

    def attributed(self, one: Attribution, used: set[int]) -> Iterator[Spoken]:
        """What an attribution attributes; the halves of a split quotation are one."""
        direct: list[Extent] = []
        for content in one.contents:
            inside = [mark for mark in marks_of(self.found, content) if mark not in used]
            used.update(inside)
            speech = [mark for mark in inside if not self._is_title(mark)]
            if inside and self._is_direct(one, content):
                direct += [self.marks[mark].inner for mark in inside]
            elif speech:
                pieces = tuple(self.marks[mark].inner for mark in speech)
                extent = extent_of(self.found, content)
                yield Spoken(extent, Speech.MIXED, pieces, one.speaker, one.cue)
            elif content[1] - content[0] >= _FEWEST_REPORTED or len(one.contents) > 1:
                extent = extent_of(self.found, content)
                yield Spoken(extent, Speech.INDIRECT, (extent,), one.speaker, one.cue)
        if direct:
            extent = (direct[0][0], direct[-1][1])
            yield Spoken(extent, Speech.DIRECT, tuple(direct), one.speaker, one.cue)

    def _is_direct(self, one: Attribution, content: tuple[int, int]) -> bool:
        """Whether a content is nothing but quotations, and they are whole."""
        inside = self.found[slice(*content)]
        if any(token.kind not in {Kind.MARK, Kind.SIGN} for token in inside):
            return False
        if content[0] < one.hull[0] or len(one.contents) > 1:
            return True
        before = self.found[content[0] - 1] if content[0] else None
        words = len(self.text[slice(*self.marks[inside[0].mark].inner)].split())
        led = before is not None and before.word in {",", ":"}
        return words > 1 if led else words >= _FEWEST_DIRECT

    def rest(self, used: set[int]) -> Iterator[Spoken]:
        """The quotations that no attribution holds: speech that goes on, or words set apart."""
        whole = all(token.kind in {Kind.MARK, Kind.SIGN} for token in self.found)
        stops = self.found[-1].word in {".", "!", "?"} if self.found else False
        for at, token in enumerate(self.found):
            if token.kind is not Kind.MARK or token.mark in used or self._is_title(token.mark):
                continue
            if self._is_capitalised(token.mark) and (self._is_heading(token) if whole else stops):
                continue
            inner = self.marks[token.mark].inner
            signed = self._signature(at)
            kind = Speech.DIRECT if whole or signed else Speech.MIXED
            yield Spoken(inner, kind, (inner,), signed or (None if whole else self._agent(at)))

    def _signature(self, mark: int) -> Speaker | None:
        """Who is named after a quotation and a dash, at the end: "“...” — Ana Ruiz"."""
        after = list(self.found[mark + 1 : mark + _LONGEST_SIGNATURE + 4])
        while after and after[-1].word == ".":
            after.pop()
        names = after[1:]
        signed = bool(names) and after[0].word in DASHES and len(names) <= _LONGEST_SIGNATURE
        signed = signed and not self.text[names[0].start].islower()
        if not signed or any(token.kind is Kind.SIGN and token.word != "," for token in names):
            return None
        return Naming(self.text, names, self.saying).after((0, _names(names)))[0]

    def _agent(self, mark: int) -> Speaker | None:
        """Who is likely to have said what the sentence sets in marks: its subject, if they speak.

        A word or two set apart may be the writer's own irony.
        """
        before = self.found[max(0, mark - _REACH) : mark]
        likened = any(token.word in self.saying.likenings for token in before[-3:])
        words = len(self.text[slice(*self.marks[self.found[mark].mark].inner)].split())
        told = any(token.word in self.saying.verbs for token in before[-_NEAR:])
        if words < _FEWEST_AGENT and not likened and not told:
            return None
        subject = phrases.main(before, self.saying, 0, len(before))
        if subject is None or subject[1] >= len(before):
            return None
        head = before[subject[1] - 1]
        words = {token.word for token in before[slice(*subject)]}
        speaks = self.saying.third_person | self.saying.unnamed | self.saying.ranks
        if head.kind is not Kind.NAME and not words & speaks:
            return None
        verb = subject[1]
        if before[verb].word == ",":
            verb = next((at for at in range(verb + 1, len(before)) if before[at].word == ","), verb)
        return Naming(self.text, before, self.saying).before(subject, verb + 1)

    def _is_title(self, mark: int) -> bool:
        """Whether what stands in marks is the name of a work, or no words of speech at all."""
        start = self.marks[mark].outer[0]
        before = self.text[max(0, start - 40) : start]
        if before.endswith("="):
            return True
        lead = before.replace(",", " ").split()
        follows = self.text[self.marks[mark].outer[1] :][:40].replace(",", " ").split()[:2]
        near = [*lead[-1:], *follows]
        if any(word.lower().strip(".") in self.saying.titled for word in near):
            return True
        owned = bool(lead) and lead[-1][:1].isupper() and lead[-1].endswith(("’s", "'s"))
        return owned and self._is_capitalised(mark)

    def _is_heading(self, mark: Token) -> bool:
        """Whether single marks stand round a line of its own."""
        return self.text[mark.start] in "‘'" and not self.text.startswith("''", mark.start)

    def _is_headline(self) -> bool:
        """Whether most words have a capital, so that it does not set a title apart."""
        words = [token for token in self.found if token.kind in {Kind.WORD, Kind.NAME}]
        names = sum(token.kind is Kind.NAME for token in words)
        return len(words) >= _FEWEST_IN_HEADLINE and 3 * names > 2 * len(words)

    def _is_capitalised(self, mark: int) -> bool:
        """Whether every word that counts has a capital, and no sentence stands in the marks."""
        if self._is_headline():
            return False
        inner = self.text[slice(*self.marks[mark].inner)]
        if inner.endswith((".", "!", "?")) and len(self.found) > 1:
            inner = inner[:-1]
        small = self.saying.determiners | self.saying.prepositions | self.saying.joiners
        words = [word for word in inner.split() if word.lower().strip(",.") not in small]
        alone = len(words) == 1 and self.marks[mark].outer[0] <= self.found[0].start
        upper = all(word.lstrip("'’(#@")[:1].isupper() or word[:1].isdigit() for word in words)
        return upper and bool(words) and not alone and not inner.isupper()


def _names(found: Sequence[Token]) -> int:
    """How many tokens at the beginning are names."""
    comma = next((at for at, token in enumerate(found) if token.word == ","), len(found))
    return max(comma, 1)
