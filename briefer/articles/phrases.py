"""Noun phrases: where the words stand that name a subject, told by closed classes of words."""

from collections.abc import Sequence

from briefer.articles.grammar import Saying
from briefer.articles.tokens import Kind, Range, Token

_MOST, _SHORTEST = 26, 3
# A dateline ends in a dash: "SALLOW — The mayor said".
_DASHES = frozenset({"—", "–", "--"})


def before(found: Sequence[Token], end: int, floor: int, saying: Saying) -> Range | None:
    """The noun phrase that ends before token `end`, or None; nothing before `floor` is of it."""
    last = end - 1
    while last >= floor and found[last].kind is Kind.BRACKET:
        last -= 1
    if last < floor or not _is_inner(found[last], saying):
        is_pronoun = last >= floor and found[last].word in saying.pronouns
        return (last, last + 1) if is_pronoun else None
    last = _before_times(found, last, floor, saying)
    first = last
    while first > floor and last - first < _MOST and _goes_on_before(found, first, saying):
        first -= 1
    return _subject(found, (first, last + 1), saying)


def _before_times(found: Sequence[Token], last: int, floor: int, saying: Saying) -> int:
    """The last token before a phrase that only tells when: "Ruiz this week", "Ruiz on Friday"."""
    at = last
    while at > floor and found[at].word in saying.times and not found[at].possessive:
        at -= 1
    while at > floor and at < last and found[at].word in saying.determiners | saying.prepositions:
        at -= 1
    while at > floor and at < last and found[at].kind is Kind.BRACKET:
        at -= 1
    return at if at > floor or found[at].kind is Kind.NAME else last


def _goes_on_before(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether the token before the one at `at` may belong to the same stretch of phrases."""
    return _is_inner(found[at - 1], saying) and not _is_verb(found, at - 1, saying)


def _is_inner(token: Token, saying: Saying) -> bool:
    """Whether a token may stand inside a noun phrase."""
    if token.kind in {Kind.SIGN, Kind.MARK}:
        return token.word in {"&", "/", "-"}
    if token.kind is Kind.NAME:
        return token.word not in saying.pronouns
    closed = saying.clause_words | saying.auxiliaries | saying.pronouns
    return token.word not in closed or token.word in saying.determiners


def _is_verb(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a word is a verb of saying, and not a noun of the same form."""
    word = found[at].word
    if word not in saying.verbs or word in saying.bare:
        return False
    if word in saying.nouns or word in saying.unnamed or word in saying.gerunds:
        return False
    before = found[at - 1] if at else None
    return before is None or not (before.word in saying.determiners or before.possessive)


def _subject(found: Sequence[Token], window: Range, saying: Saying) -> Range | None:
    """The last phrase of a window, with the phrases that its prepositions tie it to."""
    starts = [at for at in range(*window) if at == window[0] or _begins(found, at, saying)]
    first = starts.pop()
    while first > window[0] and found[first - 1].word in saying.prepositions:
        earlier = [at for at in starts if at < first - 1]
        if not earlier:
            return _trailing(found, first, window[1], saying)
        first = earlier[-1]
        starts = earlier
    first = _past_leads(found, first, window[1], saying)
    return (first, window[1]) if first is not None else None


def _past_leads(found: Sequence[Token], first: int, end: int, saying: Saying) -> int | None:
    """The first token of a phrase that opens a clause with other words: "But the mayor"."""
    leads = saying.joiners | saying.asides | saying.clause_words
    while first < end and found[first].word in leads - saying.determiners:
        first += 1
    if first == end:
        return None
    if found[first].word not in saying.prepositions:
        return first
    trailing = _trailing(found, first, end, saying)
    return trailing[0] if trailing else None


def _trailing(found: Sequence[Token], first: int, end: int, saying: Saying) -> Range | None:
    """The name that ends a phrase which a preposition leads: "In an interview Ana Ruiz"."""
    start = end
    while start > first and found[start - 1].kind is Kind.NAME:
        start -= 1
    if start in {first, end}:
        return None
    last = found[start - 1]
    tied = last.word in saying.prepositions | saying.determiners | saying.joiners | saying.ranks
    return None if tied or last.kind is not Kind.WORD or last.possessive else (start, end)


def _begins(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether another noun phrase begins at a token, without a word that ties it to the last."""
    token, last = found[at], found[at - 1]
    tied = last.word in saying.prepositions or last.word in saying.determiners
    if last.word in saying.prepositions:
        return True
    if last.word in saying.times and not last.possessive and not tied:
        return token.word not in saying.prepositions | saying.joiners | saying.times
    if token.word in saying.determiners:
        return not tied and not last.possessive
    named = token.kind is Kind.NAME and last.kind is Kind.NAME and not last.possessive
    address = token.word.rstrip(".") in saying.forms and named
    return address and last.word.rstrip(".") not in saying.ranks


def after(found: Sequence[Token], at: int, saying: Saying) -> Range | None:
    """The noun phrase that begins at token `at`, or None."""
    while at < len(found) and (_is_time(found, at, saying) or found[at].kind is Kind.BRACKET):
        at += 1
    if at == len(found):
        return None
    if found[at].word in saying.pronouns:
        return (at, at + 1) if found[at].word in saying.third_person else None
    end = at
    while end < len(found) and end - at < _MOST and _goes_on_after(found, at, end, saying):
        end += 1
    open_ended = saying.prepositions | saying.determiners | saying.joiners
    while end > at and (found[end - 1].word in open_ended or found[end - 1].kind is Kind.BRACKET):
        end -= 1
    return (at, end) if end > at else None


def _is_time(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a word tells when, or leads one that does: "on" of "on Friday"."""
    follows = found[at + 1].word if at + 1 < len(found) else ""
    closed = saying.determiners | saying.prepositions
    leads = found[at].word in closed and follows in saying.times
    return found[at].word in saying.times or (leads and not found[at + 1].possessive)


def _goes_on_after(found: Sequence[Token], first: int, at: int, saying: Saying) -> bool:
    """Whether a phrase from `first` on goes on with the token at `at`."""
    token = found[at]
    if not _is_inner(token, saying) and not (token.kind is Kind.MARK and at > first):
        return False
    if at == first:
        return token.word not in saying.prepositions | saying.joiners
    last = found[at - 1]
    if token.word in saying.times and last.word not in saying.determiners | saying.prepositions:
        return False
    if _is_verb_after(found, at, saying):
        return False
    if token.word in saying.joiners:
        follows = found[at + 1] if at + 1 < len(found) else None
        return follows is not None and follows.word not in saying.pronouns | saying.verbs.keys()
    if token.word in saying.prepositions:
        named = last.kind is Kind.NAME and found[first].kind is Kind.NAME
        return token.word in saying.attaching and (not named or token.word in {"of", "de"})
    if token.word in saying.determiners and last.word not in saying.prepositions | saying.joiners:
        return last.word in saying.determiners
    return not (at > first and _is_verb(found, at, saying))


def _is_verb_after(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a verb follows a name, where verbs may stand first: "Laut Ruiz steigt die Miete"."""
    # Or a number: "nach Angaben der Stadt 260 Millionen".
    if saying.inverted and found[at].word[0].isdigit():
        return True
    tying = saying.attaching | saying.joiners | saying.prepositions | saying.determiners
    plain = found[at].kind is Kind.WORD and found[at].word not in tying
    office = found[at - 1].word in saying.ranks or found[at - 1].word in saying.unnamed
    return saying.inverted and plain and found[at - 1].kind is Kind.NAME and not office


def main(found: Sequence[Token], saying: Saying, floor: int, limit: int) -> Range | None:
    """The subject of a sentence from `floor` to `limit`: the first phrase no preposition leads."""
    at = floor
    while at < limit:
        token = found[at]
        opens = token.word in saying.prepositions | saying.clause_words - saying.determiners
        if opens or token.kind is Kind.MARK:
            near = range(at, min(limit, at + _MOST))
            comma = next((to for to in near if _ends_lead(found, to)), None)
            if comma is None:
                who = next((to for to in near if found[to].word in saying.third_person), None)
                return None if who is None else (who, who + 1)
            at = comma + 1
        elif token.kind is Kind.SIGN or _is_loose(found, at, saying):
            at += 1 + _is_verb_first(found, at, saying)
        else:
            subject = after(found, at, saying)
            dated = subject is not None and subject[1] < len(found)
            if subject is None or not (dated and found[subject[1]].word in _DASHES and not at):
                return subject and _without_verb(found, subject, saying)
            at = subject[1] + 1
        if at - floor > 2 * _MOST:
            return None
    return None


def _ends_lead(found: Sequence[Token], at: int) -> bool:
    """Whether what leads a sentence ends: at a comma, or with a title and a comma in its marks."""
    named = at + 1 < len(found) and found[at + 1].kind is Kind.NAME
    return found[at].word == "," or (found[at].kind is Kind.MARK and named)


def _is_loose(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a word before a subject stands by itself: "and", "however", "Sadly,"."""
    word = found[at].word
    adverb = bool(saying.adverbs) and word.endswith(saying.adverbs)
    apart = at + 1 < len(found) and found[at + 1].word == ","
    return word in saying.joiners | saying.asides or (adverb and apart)


def _is_verb_first(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a verb follows a word that opens a sentence: "Stattdessen wies der Minister"."""
    if not saying.inverted or at or len(found) < _SHORTEST:
        return False
    closed = saying.determiners | saying.prepositions | saying.pronouns
    follows, then = found[1], found[2]
    verbal = follows.kind is Kind.WORD and follows.word not in closed
    return verbal and (then.kind is Kind.NAME or then.word in saying.determiners | saying.pronouns)


def _without_verb(found: Sequence[Token], subject: Range, saying: Saying) -> Range:
    """A subject without the verb of its clause: what follows a name, or ends as a past does."""
    first, end = subject
    ranked = [at for at in range(first + 1, end) if _is_ranked_name(found, at, saying)]
    for at in range(max([first, *ranked]) + 1, end):
        token = found[at]
        office = token.word in saying.unnamed or token.word in saying.ranks
        tied = token.word in saying.prepositions or token.word in saying.joiners or office
        # A capital that opens the sentence alone is no name: "Small groups of protesters went".
        alone = at == 1 and not (saying.adverbs and token.word.endswith(saying.adverbs))
        led = found[first].kind is Kind.NAME and found[at - 1].kind is Kind.NAME
        named = led and not alone and not found[at - 1].possessive
        past = bool(saying.pasts) and token.word.endswith(saying.pasts)
        if token.kind is Kind.WORD and not tied and (named or past):
            return first, at
    return subject


def _is_ranked_name(found: Sequence[Token], at: int, saying: Saying) -> bool:
    """Whether a name stands at a token, with a rank before it: "nominee Ana Ruiz"."""
    ranked = found[at - 1].word.rstrip(".") in saying.ranks
    return found[at].kind is Kind.NAME and found[at - 1].kind is Kind.WORD and ranked
