"""Statements: what is quoted and reported in an article, and by whom it was said."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefer.articles.attributed import Attributed
from briefer.articles.attributions import attributions
from briefer.articles.dialogue import dialogue, parted
from briefer.articles.grammar import Grammar, Saying
from briefer.articles.naming import Naming
from briefer.articles.people import People
from briefer.articles.periods import Period, periods
from briefer.articles.phrases import main
from briefer.articles.quotations import Marked, marked
from briefer.articles.references import References
from briefer.articles.speakers import Speaker
from briefer.articles.spoken import Spoken, spoken
from briefer.articles.stopping import GoOn, unhindered
from briefer.articles.tokens import Kind, tokens
from briefer.articles.turns import Turn, turns
from briefer.model.article import Block, BlockKind
from briefer.model.reading import Extent, Speech, Statement

_BODY = frozenset(
    {
        BlockKind.HEADLINE,
        BlockKind.STANDFIRST,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.BLOCK_QUOTE,
        BlockKind.CAPTION,
    }
)

# Where words in marks open a sentence and are long, they are speech that goes on.
_MARK, _LONG = 2, 25


class _Voice(NamedTuple):
    """Who spoke last, in which block, and whether their speech may go on in the next one."""

    speaker: Speaker
    block: int
    goes_on: bool = False


def statements(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Extent],
    grammar: Grammar,
    go_on: GoOn = unhindered,
    *,
    is_talk: bool = False,
) -> tuple[Statement, ...]:
    """All statements of an article, in order. A transcript `is_talk`.

    Whatever stands in quotation marks is one, also where nobody is said to have said it; titles
    are none. `go_on` is called on the way.
    """
    bodies = [(block.start, block.end) for block in blocks if block.kind in _BODY]
    starts = [start for start, _ in sentences]
    quoted = _quoted(text, blocks, grammar.saying)
    people = People.of(text, bodies, starts, [mark.outer for mark in quoted], grammar.saying)
    known, marks = References(people), _by_block(text, quoted, len(blocks))
    taken = turns(text, blocks, is_talk=is_talk)
    found: list[Statement] = []
    voice: _Voice | None = None
    for index, block in enumerate(blocks):
        if turn := taken.get(index):
            statement, voice = _taken(turn, index, known)
            found.append(statement)
            continue
        acting: _Voice | None = None
        inside = sentences[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        for period in periods(text, inside, marks[index]):
            go_on()
            said = _attributed(text, period, block, grammar)
            for one in spoken(text, period.marks, said, grammar.saying):
                statement, voice = _told(one, period, acting or voice, index, known)
                found.append(statement)
            acting = None if said.said else _acting(text, said, index, known)
            if said.leading:
                voice = _Voice(known.full(said.leading)[0], index)
        voice = _carried(text, block, found, voice, index)
    return tuple(sorted(found, key=lambda one: (one.extent, one.sentence)))


def _quoted(text: str, blocks: Sequence[Block], saying: Saying) -> list[Marked]:
    """Everything that marks and dashes quote, in order."""
    spoken_out = [mark for mark in dialogue(text, blocks, saying) if mark.inner[0] < mark.inner[1]]
    by_dash = {mark.block for mark in spoken_out}
    in_marks = [mark for mark in marked(text, blocks) if mark.block not in by_dash]
    return sorted(parted(text, [*in_marks, *spoken_out], saying))


def _by_block(text: str, marks: Sequence[Marked], count: int) -> list[list[Marked]]:
    """The marks of each block; those round a single sign are left out."""
    found: list[list[Marked]] = [[] for _ in range(count)]
    for mark in marks:
        if sum(1 for char in text[slice(*mark.inner)][:20] if char.isalnum()) > 1:
            found[mark.block].append(mark)
    return found


def _attributed(text: str, period: Period, block: Block, grammar: Grammar) -> Attributed:
    """The words of a period, with what they attribute."""
    found = tokens(text, period.extent, period.marks, grammar)
    return Attributed(found, attributions(text, found, grammar.saying))


def _acting(text: str, said: Attributed, index: int, known: References) -> _Voice | None:
    """Who does something in a sentence in which nobody speaks: what is said next is theirs."""
    saying = known.people.saying
    whole = all(token.kind in {Kind.MARK, Kind.SIGN} for token in said.found)
    subject = None if whole else main(said.found, saying, 0, len(said.found))
    if subject is None:
        return None
    speaker, person = known.full(Naming(text, said.found, saying).before(subject, subject[1]))
    return _Voice(speaker, index) if person else None


def _told(
    one: Spoken, period: Period, voice: _Voice | None, index: int, known: References
) -> tuple[Statement, _Voice | None]:
    """A statement with its speaker in full, and whose voice is heard from then on."""
    statement = Statement(one.extent, one.kind, period.extent, one.pieces, cue=one.cue)
    if one.speaker is None:
        opens = one.extent[0] <= period.extent[0] + _MARK and one.extent[1] - one.extent[0] > _LONG
        speech = one.kind is Speech.DIRECT or (opens and voice is not None and voice.block == index)
        if not speech or voice is None or not _goes_on(voice, index):
            return statement, voice
        speaker = voice.speaker
        told = replace(statement, speaker=speaker.extent, name=speaker.name, role=speaker.role)
        return told, voice._replace(block=index)
    speaker, person = known.full(one.speaker, one.extent)
    if person:
        known.hear(one.speaker.extent[0], person)
    told = replace(
        statement,
        speaker=one.speaker.name or one.speaker.extent,
        name=speaker.name,
        role=speaker.role,
    )
    return told, _Voice(speaker._replace(extent=told.speaker or speaker.extent), index)


def _taken(turn: Turn, index: int, known: References) -> tuple[Statement, _Voice]:
    """What somebody says in their turn."""
    speaker = known.labelled(turn.speaker)
    whole = (turn.speaker[0], turn.words[1])
    statement = Statement(
        turn.words,
        Speech.DIRECT,
        whole,
        (turn.words,),
        speaker=turn.speaker,
        name=speaker.name,
        role=speaker.role,
    )
    return statement, _Voice(speaker, index, goes_on=True)


def _goes_on(voice: _Voice, index: int) -> bool:
    return index - voice.block <= 1


def _carried(
    text: str, block: Block, found: Sequence[Statement], voice: _Voice | None, index: int
) -> _Voice | None:
    """Who may go on speaking in the next block: after a colon, or after speech that ends one."""
    if voice is None or voice.block != index:
        return voice
    last = found[-1] if found else None
    ends = last is not None and last.kind is Speech.DIRECT and last.sentence[1] == block.end
    return voice._replace(goes_on=ends or text[block.end - 1] == ":")
