"""Statements: what is quoted and reported in an article, and by whom it was said."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefer.articles.attributions import Attribution, attributions, cue_pattern
from briefer.articles.block_speech import BlockSpeech
from briefer.articles.lexicons.lexicon import Saying
from briefer.articles.people import full, people
from briefer.articles.quotations import Marked, marked
from briefer.model.article import Block, BlockKind
from briefer.model.reading import Extent, Speech, Statement

_BODY = frozenset(
    {
        BlockKind.STANDFIRST,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.BLOCK_QUOTE,
        BlockKind.CAPTION,
    }
)


class _Voice(NamedTuple):
    """Who spoke last, in which block, and whether their speech may go on in the next one."""

    speaker: Extent
    name: Extent | None
    role: Extent | None
    block: int
    goes_on: bool = False


def statements(
    text: str, blocks: Sequence[Block], sentences: Sequence[Extent], saying: Saying
) -> tuple[Statement, ...]:
    """All statements of an article, in order.

    Whatever stands in quotation marks is one, also where nobody is said to have said it.
    """
    found: list[Statement] = []
    voice: _Voice | None = None
    for index, speech in enumerate(_speech(text, blocks, sentences, saying)):
        own = sorted(speech.statements(), key=lambda one: (one.extent, one.sentence))
        for statement in own:
            told = _told(text, statement, voice, index, saying)
            if told.speaker:
                voice = _Voice(told.speaker, told.name, told.role, index)
            found.append(told)
        voice = _carried(speech, own, voice, index)
    return tuple(found)


def _speech(
    text: str, blocks: Sequence[Block], sentences: Sequence[Extent], saying: Saying
) -> Iterator[BlockSpeech]:
    """The speech of each block."""
    bodies = [(block.start, block.end) for block in blocks if block.kind in _BODY]
    known = people(text, bodies, saying)
    cues = cue_pattern(saying)
    marks = _by_block(text, marked(text, blocks), len(blocks))
    starts = [start for start, _ in sentences]
    for index, block in enumerate(blocks):
        inside = sentences[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        spoken: list[Attribution] = []
        if cues and block.kind in _BODY:
            for sentence, hidden in _hidden(inside, marks[index]):
                spoken += attributions(text, sentence, cues, hidden, saying)
        yield BlockSpeech.of(text, inside, marks[index], spoken, known)


def _by_block(text: str, marks: Sequence[Marked], count: int) -> list[list[Marked]]:
    """The marks of each block; those round a single sign are left out."""
    found: list[list[Marked]] = [[] for _ in range(count)]
    for mark in marks:
        if sum(1 for char in text[slice(*mark.inner)][:20] if char.isalnum()) > 1:
            found[mark.block].append(mark)
    return found


def _hidden(
    sentences: Sequence[Extent], marks: Sequence[Marked]
) -> Iterator[tuple[Extent, list[Extent]]]:
    """Each sentence with the extents in quotation marks that reach into it."""
    at = 0
    for sentence in sentences:
        while at < len(marks) and marks[at].outer[1] <= sentence[0]:
            at += 1
        hidden: list[Extent] = []
        for mark in marks[at:]:
            if mark.outer[0] >= sentence[1]:
                break
            hidden.append(mark.outer)
        yield sentence, hidden


def _told(
    text: str, statement: Statement, voice: _Voice | None, index: int, saying: Saying
) -> Statement:
    """A statement with its speaker where "he" says it, or where earlier speech goes on."""
    if voice is None or index - voice.block > 1:
        return statement
    if statement.speaker is None:
        goes_on = statement.kind is Speech.DIRECT and (voice.block == index or voice.goes_on)
        told = replace(statement, speaker=voice.speaker, name=voice.name, role=voice.role)
        return told if goes_on else statement
    mention = text[slice(*statement.speaker)].lower()
    if statement.name or mention not in saying.third_person:
        return statement
    return replace(statement, name=voice.name, role=voice.role)


def _carried(
    speech: BlockSpeech, own: Sequence[Statement], voice: _Voice | None, index: int
) -> _Voice | None:
    """Who may go on speaking in the next block: after a colon, or after speech that ends one."""
    leading = speech.leads_on()
    if leading:
        speaker = full(speech.text, leading.speaker, speech.known)
        return _Voice(speaker.extent, speaker.name, speaker.role, index, goes_on=True)
    if voice is None or voice.block != index:
        return voice
    end = speech.sentences[-1][1] if speech.sentences else 0
    last = own[-1] if own else None
    ends = last is not None and last.kind is Speech.DIRECT and last.sentence[1] == end
    return voice._replace(goes_on=ends)
