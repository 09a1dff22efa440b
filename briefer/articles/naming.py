"""Naming: who a subject is, with the name and the role that stand in it and beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles.grammar import Saying
from briefer.articles.speakers import Speaker, apposition, noun_phrase, trailing_name
from briefer.articles.tokens import Kind, Range, Token
from briefer.model.expressions import expression
from briefer.model.reading import Extent

_BY = expression(r"\sby\s")


class Naming(NamedTuple):
    """A sentence whose subjects are speakers."""

    text: str
    found: Sequence[Token]
    saying: Saying

    def before(self, subject: Range, verb: int) -> Speaker:
        """The speaker of a subject before its verb, with what commas hold between them."""
        speaker = self._speaker(subject)
        role = self._apposed(subject[1], verb)
        return self._with_role(speaker, role) if role else speaker

    def after(self, subject: Range) -> tuple[Speaker, int]:
        """The speaker of a subject after its verb, with the index after their last token."""
        speaker = self._speaker(subject)
        extent, end = speaker.extent, subject[1]
        named = None if speaker.name else self._name_after(end)
        role = apposition(self.text, extent[1], self.found[-1].end, self.saying)
        if named:
            by = _BY.search(self.text, *extent)
            lead = (by.end() if by else extent[0], extent[1])
            speaker = Speaker(named, named, lead)
        elif speaker.name and role:
            speaker = speaker._replace(role=role)
        elif speaker.name is None:
            speaker = speaker._replace(role=self._who(end))
        reach = speaker.whole[1]
        while end < len(self.found) and self.found[end].end <= reach:
            end += 1
        return speaker, end

    def _speaker(self, subject: Range) -> Speaker:
        extent = (self.found[subject[0]].start, self.found[subject[1] - 1].end)
        return noun_phrase(self.text, *extent, self.saying) or Speaker(extent)

    def _apposed(self, at: int, verb: int) -> Range | None:
        """What stands between commas after a subject."""
        while at < verb and self.found[at].kind is Kind.BRACKET:
            at += 1
        end = verb - 1
        whole = at < end and self.found[at].word == "," and self.found[end].word == ","
        return (at + 1, end) if whole and end > at + 1 else None

    def _with_role(self, speaker: Speaker, inner: Range) -> Speaker:
        """A speaker with what stands between commas after them: a role, or their name."""
        extent = (self.found[inner[0]].start, self.found[inner[1] - 1].end)
        name = trailing_name(self.text, extent, self.saying)
        if speaker.name is None and name:
            return Speaker(name, name, speaker.extent)
        if speaker.name is None or name:
            return speaker
        role = apposition(self.text, self.found[inner[0] - 1].start, extent[1], self.saying)
        return speaker._replace(role=(role[0], extent[1]) if role else speaker.role)

    def _name_after(self, at: int) -> Extent | None:
        """The name after "the treasurer,"."""
        if at >= len(self.found) or self.found[at].word != ",":
            return None
        end = at + 1
        while end < len(self.found) and self.found[end].kind is Kind.NAME:
            end += 1
        apart = end == len(self.found) or self.found[end].kind is Kind.SIGN
        if not apart or end == at + 1:
            return None
        extent = (self.found[at + 1].start, self.found[end - 1].end)
        return trailing_name(self.text, extent, self.saying)

    def _who(self, at: int) -> Extent | None:
        """What is said of a speaker without a name: "an official who asked not to be named"."""
        if at >= len(self.found) or self.found[at].word not in self.saying.relatives:
            return None
        end = at
        while end < len(self.found) and self.found[end].kind is not Kind.SIGN:
            end += 1
        return self.found[at].start, self.found[end - 1].end
