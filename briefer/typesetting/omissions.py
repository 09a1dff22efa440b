"""Omissions: what is on a card and has no place in its template. Nothing vanishes in silence."""

from collections import Counter
from collections.abc import Iterator

from briefer.model.card import Card
from briefer.model.homes import slots_of_items
from briefer.model.item import Item, Part
from briefer.model.template import Slot, Template

# A saying word tells the outline how something was said; on the page it is in the sentence.
# A description is heard, not seen.
_NEVER_PRINTED = frozenset({Part.CUE, Part.ALT})


def omissions(card: Card, template: Template) -> Iterator[str]:
    """A warning for items without a slot, and one for words that no form of their slot shows.

    What a slot withholds on purpose, such as answers on a pupils' page, is no omission.
    """
    slots = slots_of_items(card, template)
    homes = [(item, slots.get(item.id)) for item in card.printed]
    homeless = [item for item, slot in homes if slot is None]
    if homeless:
        have = "1 item has" if len(homeless) == 1 else f"{len(homeless)} items have"
        roles = ", ".join(dict.fromkeys(_words(item.role) for item in homeless))
        yield f"{have} no place in this template: {roles}."
    counted = Counter(
        (part, item.role) for item, slot in homes if slot for part in _unset(item, slot)
    )
    if counted:
        listed = ", ".join(
            f"{_words(part)} of {number} {_words(role)}{'s' if number > 1 else ''}"
            for (part, role), number in counted.items()
        )
        yield f"Words that this template does not print: {listed}."


def _unset(item: Item, slot: Slot) -> Iterator[Part]:
    """The parts of an item with words that its slot neither shows nor withholds."""
    forms = [form for form in slot.forms if not form.roles or item.role in form.roles]
    shown = {portion.part for form in forms for portion in form.portions}
    shown |= {form.emphasis[0] for form in forms if form.emphasis}
    for part, _ in item.parts:
        if part not in shown | _NEVER_PRINTED | {*slot.withholds}:
            yield part


def _words(name: str) -> str:
    return name.replace("-", " ")
