"""The summary of an article: what `briefer read --json` prints."""

from collections.abc import Iterator

from briefer.model.card import Source
from briefer.model.reading import Extent, Figure, Reading, Speech, Statement
from briefer.model.words import count_words


def summary(source: Source, reading: Reading) -> dict[str, object]:
    """A source and its reading as plain values for JSON. Offsets count code points in `text`."""
    text, details = source.article.text, source.details
    return {
        "headline": source.headline,
        "standfirst": source.standfirst,
        "byline": list(details.byline),
        "published": details.published,
        "publisher": details.publisher,
        "url": details.url,
        "language": details.language,
        "text": text,
        "blocks": [
            {"kind": block.kind.value, "start": block.start, "end": block.end, "number": number}
            for block, number in source.numbered
        ],
        "sentences": [_place(extent) for extent in reading.sentences],
        "quotes": [quote for statement in reading.statements for quote in _quotes(text, statement)],
        "figures": [_figure(text, figure) for figure in reading.figures],
        "dates": [{**_place(date.extent), "iso": date.iso} for date in reading.dates],
        "suggestions": [
            {**_place(one.extent), "role": one.role.value, "score": one.score, "why": one.why}
            for one in reading.suggestions
        ],
        "receipt": {
            "kept_words": count_words(text),
            "dropped": [
                {"text": left.text, "why": left.why.value} for left in source.article.dropped
            ],
        },
    }


def _place(extent: Extent) -> dict[str, object]:
    return {"start": extent[0], "end": extent[1]}


def _words(text: str, extent: Extent | None) -> str | None:
    return text[slice(*extent)] if extent else None


def _quotes(text: str, statement: Statement) -> Iterator[dict[str, object]]:
    """A statement; a split quotation once for each of its pieces, each of which lists them all."""
    direct = statement.kind is Speech.DIRECT
    for extent in statement.pieces if direct else (statement.extent,):
        yield {
            **_place(extent),
            "pieces": [list(piece) for piece in statement.pieces],
            "kind": statement.kind.value,
            "speaker": _words(text, statement.name or statement.speaker),
            "speaker_span": list(statement.speaker) if statement.speaker else None,
            "speaker_role": _words(text, statement.role),
            "cue": list(statement.cue) if statement.cue else None,
        }


def _figure(text: str, figure: Figure) -> dict[str, object]:
    return {
        **_place(figure.extent),
        "value": _words(text, figure.value),
        "qualifier": _words(text, figure.qualifier),
        "scale": _words(text, figure.scale),
        "unit": _words(text, figure.unit),
        "kind": figure.kind.value,
        "label": _words(text, figure.label),
    }
