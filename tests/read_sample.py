"""The invented article read well: speakers, numbers, dates and suggestions, as data of a test."""

from dataclasses import replace

from briefer.model.item import Role
from briefer.model.reading import (
    DateMention,
    Figure,
    FigureKind,
    Reading,
    Speech,
    Statement,
    Suggestion,
)
from tests.desk_sample import ARTICLE, Workshop, span


def place(words):
    """Where these words of the article stand."""
    found = span(words)
    return found.start, found.end


RUIZ = Statement(
    place("We have run out of years"),
    Speech.DIRECT,
    place("“We have run out of years,” said Ana Ruiz, the deputy mayor."),
    (place("We have run out of years"),),
    place("Ana Ruiz"),
    place("Ana Ruiz"),
    place("the deputy mayor"),
    place("said"),
)
LIND = Statement(
    place("𝄞 and 𝄢 in the hall"),
    Speech.INDIRECT,
    place("Mr. Lind spoke of 𝄞 and 𝄢 in the hall."),
    (place("𝄞 and 𝄢 in the hall"),),
    place("Mr. Lind"),
)
VOTES = Figure(place("31 to 18"), place("31"), FigureKind.COUNT, place("31 to 18"))
POINT = Suggestion(
    place("The board voted 31 to 18 on Tuesday."), Role.KEY_POINT, 0.9, "opens the article"
)
NUMBER = Suggestion(place("31 to 18"), Role.FIGURE, 0.6, "count, with what it counts")
NEXT = Suggestion(
    place("Work begins in the spring."), Role.WHATS_NEXT, 0.8, "tells what comes next"
)
READING = Reading(
    Workshop().reading(Workshop().sources["harbour.txt"]).sentences,
    (LIND, RUIZ),
    (VOTES,),
    (DateMention(place("Tuesday")), DateMention(place("the spring"))),
    (POINT, NUMBER, NEXT),
)


class ReadWorkshop(Workshop):
    """Reads the invented article well, any other as the simple one does."""

    def reading(self, source, go_on=None):
        if source.article is ARTICLE:
            return READING
        simple = super().reading(source)
        return replace(simple, statements=())
