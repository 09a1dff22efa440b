"""The names of what stands on a card: roles, parts, and whose the words are."""

from enum import StrEnum


class Role(StrEnum):
    """What an item is for."""

    KICKER = "kicker"
    DESK_LINE = "desk-line"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    KEY_POINT = "key-point"
    QUOTE = "quote"
    STATEMENT = "statement"
    FIGURE = "figure"
    BACKGROUND = "background"
    WHY_IT_MATTERS = "why-it-matters"
    EVENT = "event"
    QUESTION = "question"
    WHATS_NEXT = "whats-next"
    NOTE = "note"
    PICTURE = "picture"


class Part(StrEnum):
    """The named parts of an item, in reading order of the outline."""

    LEAD = "lead"
    QUALIFIER = "qualifier"
    VALUE = "value"
    UNIT = "unit"
    DATE = "date"
    TEXT = "text"
    CAPTION = "caption"
    SPEAKER = "speaker"
    SPEAKER_ROLE = "speaker-role"
    CUE = "cue"
    ANSWER = "answer"
    CONTEXT = "context"
    CREDIT = "credit"
    ALT = "alt"


class Whose(StrEnum):
    """Whose words an item shows: its origin, in the editor's terms."""

    ARTICLE = "from the article"
    RESTING = "ours, resting on the article"
    OURS = "ours, no source"


# A card has one of each of these: picking another replaces it.
SINGLE = frozenset({Role.HEADLINE, Role.STANDFIRST, Role.KICKER, Role.DESK_LINE})
