"""Attributed: words that somebody says, and where one such stretch gives way to the next."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles.cues import Cue
from briefer.articles.grammar import Manner, Saying
from briefer.articles.speakers import Speaker
from briefer.articles.tokens import Kind, Range, Token, is_weak
from briefer.model.reading import Extent

_BEFORE_MARK = 4


class Attribution(NamedTuple):
    """A cue with its speaker, and the tokens of what is attributed: in two runs where it splits.

    `speaker` is None where the words are attributed but the article does not say to whom.
    """

    cue: Extent
    speaker: Speaker | None
    contents: tuple[Range, ...]
    hull: Range
    subject: Range | None = None
    shared: bool = False


class Attributed(NamedTuple):
    """The tokens of a sentence, and the attributions among them."""

    found: Sequence[Token]
    said: Sequence[Attribution]

    @property
    def leading(self) -> Speaker | None:
        """Whose words stand in the next block: what they are said to say ends in a colon."""
        last = self.said[-1] if self.said else None
        return last.speaker if last and not last.contents else None


def is_inner(
    cue: Cue, said: Attribution, last: Attribution, found: Sequence[Token], saying: Saying
) -> bool:
    """Whether somebody's stand is but part of what another says: "Ruiz said Lee opposed it"."""
    if cue.manner not in {Manner.NOTE, Manner.TREAT} or (said.shared and not cue.gerund):
        return False
    within = any(first <= cue.first < end for first, end in last.contents)
    marked = any(token.kind is Kind.MARK for token in found[cue.last : cue.last + _BEFORE_MARK])
    subject = found[said.subject[0]].word if said.subject else ""
    return within and (not marked or subject in saying.third_person)


def cut_short(
    last: Attribution, said: Attribution, found: Sequence[Token], saying: Saying
) -> Attribution:
    """An attribution, its content ended where the next one of the sentence begins."""
    starts = min(said.hull[0], *(first for first, _ in said.contents), len(found))
    contents = list(last.contents)
    if contents and starts <= contents[-1][0] < said.hull[0]:
        # An aside inside what is said: "So when he warned that ..., Ruiz said, “...”"
        starts = said.hull[0]
    if not contents or contents[-1][1] <= starts or contents[-1][0] >= starts:
        return last
    if not _ends_clause(found, starts, saying):
        return last
    while starts - 1 > contents[-1][0] and _is_loose(found[starts - 1], saying):
        starts -= 1
    contents[-1] = (contents[-1][0], starts)
    return last._replace(contents=tuple(contents))


def _is_loose(token: Token, saying: Saying) -> bool:
    """Whether a token at the end of what is said only joins it to what follows."""
    return is_weak(token) or token.word in saying.joiners | {"but"}


def _ends_clause(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether the words before a token end a clause: a comma, a dash, "and", "but"."""
    last = found[at - 1]
    return last.word in {",", ";", "—", "–", "-", "--"} or last.word in saying.joiners | {"but"}
