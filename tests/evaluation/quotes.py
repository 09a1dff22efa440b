"""Scores who says what: the words said, whose they are, and who "she" is."""

import re
from collections.abc import Iterator, Sequence

from briefer import assets
from briefer.articles.grammars import Grammars
from briefer.articles.reading import read_through
from briefer.model.reading import Extent, Speech, Statement
from tests.evaluation.labelled import LabelledArticle, Said
from tests.evaluation.measures import Scores, Tally, laid_bare, paired, words

GRAMMARS = Grammars(assets.RESOURCES / "reading")
_MARKED = re.compile(r'“([^”\n]*)|„([^“”\n]*)|«([^»\n]*)|»([^«\n]*)|"([^"\n]*)"?')
_PRONOUNS = frozenset(
    words(
        "he she it they him her them er sie es ihm ihr il elle ils elles lui él ella ellos ellas "
        "він вона воно вони його її їх"
    )
)
_SAME_WORDS, _SAME_CONTENT = 0.8, 0.5


def scores(labelled: LabelledArticle) -> Scores:
    """What the engine makes of an article, held against its labels.

    - quoted: words in quotation marks or after a dash. F1, four fifths must overlap.
    - content: everything said, reported words too, a paragraph at a time. F1, half must overlap.
    - attributed: of the quoted words wanted, those found with the right speaker, as named there.
    - pronouns: of the quoted words found beside a pronoun, those given the person's full name.
    - speakers: of all statements wanted, those found with the right speaker, in full if known.
    - roles, cues: of the statements found, those with the right role of the speaker, and cue.
    """
    text = labelled.source.article.text
    found = read_through(labelled.source, GRAMMARS).statements
    wanted = labelled.said
    return _quoted(text, wanted, found) | _content(text, wanted, found)


def _quoted(text: str, wanted: Sequence[Said], found: Sequence[Statement]) -> Scores:
    mine = [(place, one) for one in wanted for place in _in_marks(text, one.kind, one.pieces)]
    theirs = [(place, one) for one in found for place in _in_marks(text, one.kind, _extents(one))]
    pairs = paired([place for place, _ in mine], [place for place, _ in theirs], _SAME_WORDS)
    told = [(mine[at][1], theirs[to][1]) for at, to in pairs.items()]
    near = [(one, other) for one, other in told if one.by.lower() in _PRONOUNS and one.name]
    return {
        "quoted": Tally(len(pairs), len(theirs), len(mine)),
        "attributed": Tally(
            sum(bool(one.by) and _is_named_so(text, one, other) for one, other in told),
            wanted=sum(bool(one.by) for _, one in mine),
        ),
        "pronouns": Tally(
            sum(_is_in_full(text, one, other) for one, other in near), wanted=len(near)
        ),
    }


def _content(text: str, wanted: Sequence[Said], found: Sequence[Statement]) -> Scores:
    mine = [(place, one) for one in wanted for place in laid_bare(text, one.pieces)]
    theirs = [(place, one) for one in found for place in laid_bare(text, _extents(one))]
    pairs = paired([place for place, _ in mine], [place for place, _ in theirs], _SAME_CONTENT)
    told = [(mine[at][1], theirs[to][1]) for at, to in pairs.items()]
    roles = [(one, other) for one, other in told if one.role]
    cues = [(one, other) for one, other in told if one.cue]
    return {
        "content": Tally(len(pairs), len(theirs), len(mine)),
        "speakers": Tally(
            sum(_is_in_full(text, one, other) for one, other in told), wanted=len(mine)
        ),
        "roles": Tally(
            sum(_is_in_role(text, one, other) for one, other in roles), wanted=len(roles)
        ),
        "cues": Tally(
            sum(one.cue in (_words(text, other.cue) or "") for one, other in cues),
            wanted=len(cues),
        ),
    }


def misses(labelled: LabelledArticle) -> Iterator[str]:
    """A line for every statement that is not found, found without a label, or another's."""
    text = labelled.source.article.text
    found = read_through(labelled.source, GRAMMARS).statements
    mine = [place for one in labelled.said for place in laid_bare(text, one.pieces)]
    whose = [one for one in labelled.said for _ in laid_bare(text, one.pieces)]
    theirs = [(p, one) for one in found for p in laid_bare(text, _extents(one))]
    pairs = paired(mine, [place for place, _ in theirs], _SAME_CONTENT)
    for at, place in enumerate(mine):
        one, other = whose[at], theirs[pairs[at]][1] if at in pairs else None
        if other is None:
            yield f"{labelled.file} missed: {_words(text, place)!r}"
        elif not _is_in_full(text, one, other):
            told = _words(text, other.name or other.speaker)
            said = f"{_words(text, place)!r} by {one.name or one.by!r}"
            yield f"{labelled.file} not by {told!r}: {said}"
    for to, (place, _) in enumerate(theirs):
        if to not in pairs.values():
            yield f"{labelled.file} nobody's: {_words(text, place)!r}"


def _extents(statement: Statement) -> tuple[Extent, ...]:
    """The runs of words said: the pieces of a direct statement, the whole of any other."""
    return statement.pieces if statement.kind is Speech.DIRECT else (statement.extent,)


def _in_marks(text: str, kind: Speech, extents: Sequence[Extent]) -> Iterator[Extent]:
    """Direct words as they are; of others the parts in quotation marks."""
    if kind is Speech.DIRECT:
        yield from laid_bare(text, extents)
        return
    for start, end in extents:
        for match in _MARKED.finditer(text, start, end):
            yield from laid_bare(text, [match.span(match.lastindex or 0)])


def _words(text: str, extent: Extent | None) -> str | None:
    return text[slice(*extent)] if extent else None


def _is_named_so(text: str, one: Said, other: Statement) -> bool:
    """Whether the speaker found is the one labelled, by the name there or the full one."""
    told = {*words(_words(text, other.speaker)), *words(_words(text, other.name))}
    return not told.isdisjoint({*words(one.head)[-1:], *words(one.name)[-1:]})


def _is_in_full(text: str, one: Said, other: Statement) -> bool:
    """Whether the speaker is told by the full name, or as named there where there is none."""
    if not one.name:
        return _is_named_so(text, one, other)
    return set(words(one.name)) <= set(words(_words(text, other.name)))


def _is_in_role(text: str, one: Said, other: Statement) -> bool:
    """Whether most words of the roles are the same."""
    mine, theirs = set(words(one.role)), set(words(_words(text, other.role)))
    return 2 * len(mine & theirs) > max(len(mine), len(theirs))
