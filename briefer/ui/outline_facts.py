"""What the outline says about an item besides its words, and how its parts stand in rows."""

from PySide6.QtCore import QCoreApplication

from briefer.model.item import OWN_ROLES, PARTS, Item, Part, Role, Whose
from briefer.model.locators import PILCROW
from briefer.model.template import Template
from briefer.model.verdict import Judged
from briefer.ui.verdict_words import OWN, verdict_words

# Parts that read as one line stand side by side; every other part has a row of its own.
_TOGETHER = ((Part.QUALIFIER, Part.VALUE, Part.UNIT),)


def rows(role: Role) -> tuple[tuple[Part, ...], ...]:
    """The parts of a role, row by row."""
    out: list[tuple[Part, ...]] = []
    for part in PARTS[role]:
        row = next((row for row in _TOGETHER if part in row), (part,))
        if row not in out:
            out.append(row)
    return tuple(out)


def origin(whose: Whose, locator: str) -> str:
    """Whose the words are, and where they stand: "from the article · ¶ 3"."""
    translate = QCoreApplication.translate
    match whose:
        case Whose.ARTICLE:
            told = translate("Outline", "from the article")
            return f"{told} · {locator}" if locator else told
        case Whose.RESTING if PILCROW in locator:
            return translate("Outline", "ours, resting on {places}").format(places=locator)
        case Whose.RESTING:
            return translate("Outline", "ours, resting on the article")
        case Whose.OURS:
            return translate("Outline", "ours, no source")


def count(words: int) -> str:
    """How many words: "1 word", "32 words"."""
    one = QCoreApplication.translate("Outline", "1 word")
    return one if words == 1 else QCoreApplication.translate("Outline", "{n} words").format(n=words)


def told(item: Item, judged: Judged | None, place: str, words: int) -> tuple[str, str]:
    """Whose the words of an item are, or what was found of them, and how many; and the same short.

    `place` says where they stand.
    """
    held = [QCoreApplication.translate("Outline", "held back")] if item.held else []
    whose, shorter = origin(item.whose, place), ""
    if judged is not None and judged.finding.verdict not in OWN:
        whose = shorter = verdict_words(item, judged, place)
    shorter = shorter or place or whose
    return " · ".join([*held, whose, count(words)]), " · ".join([*held, shorter])


def castings(item: Item, template: Template) -> tuple[Role, ...]:
    """The roles an item may be given: those the template has a place for.

    Words of the article are no kicker, words of our own no quote, and neither is a picture.
    """
    if item.role is Role.PICTURE:
        return (Role.PICTURE,)
    is_article = item.whose is Whose.ARTICLE
    closed = {Role.PICTURE, *(OWN_ROLES if is_article else {Role.QUOTE})}
    return tuple(r for r in Role if r is item.role or (r not in closed and template.slot_for(r)))


def additions(template: Template) -> tuple[Role, ...]:
    """The roles of our own words that can be added by themselves."""
    return tuple(role for role in Role if role in OWN_ROLES and template.slot_for(role))
