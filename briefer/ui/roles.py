"""What roles and parts are called on screen, and the key that picks words for a role."""

from PySide6.QtCore import QCoreApplication

from briefer.model.article import BlockKind
from briefer.model.roles import Part, Role

# Roles that words of an article can be picked for, in the order the role bar offers them.
PICKED = (
    Role.KEY_POINT,
    Role.QUOTE,
    Role.STATEMENT,
    Role.FIGURE,
    Role.BACKGROUND,
    Role.WHY_IT_MATTERS,
    Role.WHATS_NEXT,
    Role.HEADLINE,
    Role.STANDFIRST,
)
# Roles of our own words that can be added by themselves.
ADDED = (Role.KICKER, Role.DESK_LINE)

KEYS: dict[Role, str] = {
    Role.KEY_POINT: "K",
    Role.QUOTE: "Q",
    Role.STATEMENT: "S",
    Role.FIGURE: "N",
    Role.BACKGROUND: "B",
    Role.WHY_IT_MATTERS: "W",
    Role.WHATS_NEXT: "X",
    Role.HEADLINE: "H",
    Role.STANDFIRST: "D",
}

# What a block can be said to be, and the key: that of the role, shifted.
KIND_KEYS: dict[BlockKind, str] = {
    BlockKind.HEADLINE: "Shift+H",
    BlockKind.STANDFIRST: "Shift+D",
    BlockKind.HEADING: "Shift+G",
    BlockKind.PARAGRAPH: "Shift+P",
}


def role_name(role: Role) -> str:
    """The role as the editor knows it."""
    translate = QCoreApplication.translate
    names = {
        Role.KICKER: translate("Roles", "Kicker"),
        Role.DESK_LINE: translate("Roles", "Desk line"),
        Role.HEADLINE: translate("Roles", "Headline"),
        Role.STANDFIRST: translate("Roles", "Standfirst"),
        Role.KEY_POINT: translate("Roles", "Key point"),
        Role.QUOTE: translate("Roles", "Quote"),
        Role.STATEMENT: translate("Roles", "Reported"),
        Role.FIGURE: translate("Roles", "Number"),
        Role.BACKGROUND: translate("Roles", "Background"),
        Role.WHY_IT_MATTERS: translate("Roles", "Why it matters"),
        Role.EVENT: translate("Roles", "Event"),
        Role.QUESTION: translate("Roles", "Question"),
        Role.WHATS_NEXT: translate("Roles", "What’s next"),
        Role.NOTE: translate("Roles", "Note"),
        Role.PICTURE: translate("Roles", "Picture"),
    }
    return names[role]


def role_phrase(role: Role) -> str:
    """The role inside a sentence."""
    if role is Role.STATEMENT:
        return QCoreApplication.translate("Roles", "reported statement")
    return role_name(role).lower()


def part_name(part: Part, role: Role) -> str:
    """The part of an item as the editor knows it."""
    translate = QCoreApplication.translate
    if role is Role.PICTURE and part is Part.CAPTION:
        return translate("Parts", "Caption")
    names = {
        Part.LEAD: translate("Parts", "Lead-in"),
        Part.QUALIFIER: translate("Parts", "Qualifier"),
        Part.VALUE: translate("Parts", "Number"),
        Part.UNIT: translate("Parts", "Unit"),
        Part.DATE: translate("Parts", "Date"),
        Part.TEXT: translate("Parts", "Words"),
        Part.CAPTION: translate("Parts", "What it counts"),
        Part.SPEAKER: translate("Parts", "Speaker"),
        Part.SPEAKER_ROLE: translate("Parts", "Speaker’s role"),
        Part.CUE: translate("Parts", "Saying word"),
        Part.ANSWER: translate("Parts", "Answer"),
        Part.CONTEXT: translate("Parts", "Context"),
        Part.CREDIT: translate("Parts", "Credit"),
        Part.ALT: translate("Parts", "Description"),
    }
    return names[part]


def part_label(part: Part, role: Role) -> str:
    """The part before its words, as short as can be."""
    translate = QCoreApplication.translate
    short = {
        Part.SPEAKER_ROLE: translate("Parts", "Role"),
        Part.CUE: translate("Parts", "Verb"),
        Part.ALT: translate("Parts", "Shows"),
    }
    return short.get(part) or part_name(part, role)


def part_hint(part: Part, role: Role) -> str:
    """What stands in an empty part."""
    translate = QCoreApplication.translate
    if role is Role.PICTURE and part is Part.CAPTION:
        return translate("Parts", "What the reader must know of it")
    hints = {
        Part.LEAD: translate("Parts", "Add a lead-in"),
        Part.SPEAKER: translate("Parts", "Who said it"),
        Part.SPEAKER_ROLE: translate("Parts", "Who that is"),
        Part.CUE: translate("Parts", "said, noted, warned"),
        Part.CONTEXT: translate("Parts", "What one must know to read it"),
        Part.CAPTION: translate("Parts", "What the number counts"),
        Part.ANSWER: translate("Parts", "The answer"),
        Part.CREDIT: translate("Parts", "Who made it"),
        Part.ALT: translate("Parts", "What one sees, for readers who cannot"),
    }
    return hints.get(part) or part_name(part, role)


def kind_phrase(kind: BlockKind) -> str:
    """What an editor says of a block that is of one of the kinds in KIND_KEYS."""
    translate = QCoreApplication.translate
    phrases = {
        BlockKind.HEADLINE: translate("Kinds", "This is the headline"),
        BlockKind.STANDFIRST: translate("Kinds", "This is the standfirst"),
        BlockKind.HEADING: translate("Kinds", "This is a heading"),
        BlockKind.PARAGRAPH: translate("Kinds", "This is a paragraph"),
    }
    return phrases[kind]
