"""Cues: the verbs and phrases that say somebody said so."""

from collections.abc import Sequence
from typing import NamedTuple

from briefer.articles.grammar import Manner, Saying
from briefer.articles.tokens import Kind, Token

_LONGEST_PHRASE = 4


class Cue(NamedTuple):
    """A verb or phrase of saying: its tokens, and where its group with auxiliaries begins."""

    first: int
    last: int
    manner: Manner
    group: int
    gerund: bool = False
    bare: bool = False
    noun: bool = False


def cue_at(found: Sequence[Token], at: int, saying: Saying) -> Cue | None:
    """The cue at a token, or None."""
    for length in range(_LONGEST_PHRASE, 0, -1):
        words = " ".join(token.word for token in found[at : at + length])
        manner = saying.phrases.get(words)
        if manner:
            return _grouped(found, at, at + length, manner, saying)
    if _is_owned(found, at, saying):
        return Cue(at, at + 1, Manner.SPEAK, at, noun=True)
    manner = saying.verbs.get(found[at].word)
    if manner is None or _is_noun(found, at, saying) or _is_named(found, at):
        return None
    return _grouped(found, at, at + 1, manner, saying)


def _is_owned(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a noun is what somebody says: "his claim that", "Ruiz’s warning that"."""
    owned = at > 0 and (found[at - 1].possessive or found[at - 1].word in saying.owners)
    reported = at + 1 < len(found) and found[at + 1].word in saying.that
    return owned and reported and found[at].word in saying.nouns


def _is_named(found: Sequence[Token], at: int) -> bool:
    """Whether a verb is part of a name: "the United States", but not in a title in capitals."""
    if found[at].kind is not Kind.NAME or not at or found[at - 1].kind is not Kind.NAME:
        return False
    words = [token for token in found[max(0, at - 12) : at + 12] if token.kind is not Kind.SIGN]
    return 2 * sum(token.kind is Kind.NAME for token in words) < len(words)


def _is_noun(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a form of a verb is a noun here: "the reports", "Ruiz’s claims", "to say"."""
    if not at:
        return found[at].word not in saying.gerunds
    last = found[at - 1]
    if found[at].word in saying.nouns and not _tells(found, at + 1, saying):
        return True
    if found[at].word in saying.gerunds and last.word in saying.likenings:
        return False
    closed = saying.determiners | saying.prepositions
    return last.word in closed - saying.pronouns or last.possessive


def _tells(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether what stands at a token may be told: "that", a quotation, a name, a new phrase."""
    if at >= len(found):
        return True
    token = found[at]
    opens = saying.that | saying.determiners | saying.pronouns
    ends = token.word in {".", ":"} and at + 1 >= len(found)
    return ends or token.word in opens | {":"} or token.kind in {Kind.MARK, Kind.NAME}


def _grouped(
    found: Sequence[Token], first: int, last: int, manner: Manner, saying: Saying
) -> Cue | None:
    """A cue with its auxiliaries and adverbs; None for one that is no report: "was told"."""
    group = first
    if manner is not Manner.SOURCE:
        while group and _is_between(found, group - 1, saying):
            group -= 1
    word = found[first].word
    gerund, bare = word in saying.gerunds, word in saying.bare
    helpers = {token.word for token in found[group:first]}
    if word in saying.helped and not helpers & saying.perfects and not _asked(found, group, saying):
        return None
    if not gerund and helpers & saying.passives and not helpers & saying.perfects:
        return None
    if not gerund and helpers & saying.passives and "been" in helpers:
        return None
    return Cue(first, last, manner, group, gerund, bare)


def _asked(found: Sequence[Token], group: int, saying: Saying) -> bool:
    """Whether a pronoun stands between auxiliary and verb: "a-t-il ajouté"."""
    return group > 1 and found[group - 1].word in saying.pronouns


def _is_between(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a word may stand between a speaker and the verb; in "Ruiz’s family" it is one."""
    token = found[at]
    if token.kind is Kind.WORD and token.word.endswith(saying.adverbs) and saying.adverbs:
        owned = at > 0 and (found[at - 1].possessive or found[at - 1].word in saying.determiners)
        return token.word not in saying.times and not owned
    return token.word in saying.between
