"""Reading an article through: what is said in it, by whom, and what is worth picking."""

from dataclasses import replace

from briefer.articles.dates import dates
from briefer.articles.figures import figures
from briefer.articles.grammars import Grammars
from briefer.articles.key_sentences import suggestions
from briefer.articles.lexicons.lexicons import lexicon
from briefer.articles.sentences import sentences
from briefer.articles.statements import statements
from briefer.articles.stopping import GoOn, unhindered
from briefer.articles.turns import turns
from briefer.model.article import Arrival
from briefer.model.card import Source
from briefer.model.reading import Reading


def read_through(source: Source, grammars: Grammars, go_on: GoOn = unhindered) -> Reading:
    """The reading of a source with the editor's kinds and details. Derived, never saved.

    `go_on` is called with every sentence or so; raising, it ends the reading.
    """
    text, details, lacks = source.article.text, source.details, source.article.lacks
    words, grammar = lexicon(details.language), grammars.of(details.language)
    # Nothing is said in what only stands for words.
    blocks = tuple(block for block in source.blocks if not lacks(block.start, block.end))
    found = sentences(text, blocks, grammar.stops)
    go_on()
    dated = dates(text, details.published, words.calendar)
    rest = source.article.withheld
    known = source.article.origin.how is Arrival.TRANSCRIPT or bool(rest and rest.is_talk)
    is_talk = bool(turns(text, blocks, is_talk=known))
    reading = Reading(
        found,
        statements(text, blocks, found, grammar, go_on, is_talk=is_talk),
        figures(text, found, [mention.extent for mention in dated], words.counting),
        dated,
        is_talk=is_talk,
    )
    go_on()
    year = int(details.published[:4]) if details.published else None
    worth = suggestions(text, blocks, reading, year, words)
    return replace(reading, suggestions=worth)
