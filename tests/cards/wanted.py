"""What a page must show of a card: its words as the model words them, folded for comparison."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from briefer.model.card import Card
from briefer.model.edits import manner
from briefer.model.item import Item, Part
from briefer.model.language import Language
from briefer.model.passage import spans
from briefer.model.template import Slot, Template
from briefer.model.wording import shown
from tests.cards.reading_back import ALIKE

LEFT_TO_RIGHT, RIGHT_TO_LEFT = ("LATIN", "CYRILLIC"), ("ARABIC", "HEBREW")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


def wanted_words(card: Card, template: Template, language: Language) -> Counter[str]:
    """Every word that the template has a place for, and how often."""
    found: Counter[str] = Counter()
    for item in card.printed:
        slot = next((s for s in template.slots if s.name == item.slot), None)
        for part in _shown_parts(item, slot) if slot else ():
            how = manner(item.role, part, language)
            found.update(folded_words(shown(item.parts[part], card.texts, how)))
    return found


def _shown_parts(item: Item, slot: Slot) -> Iterator[Part]:
    forms = [form for form in slot.forms if not form.roles or item.role in form.roles]
    for portion in (portion for form in forms for portion in form.portions):
        if portion.part is None:
            continue
        places = spans(item.parts[portion.part])
        text = spans(item.parts[portion.unless_in]) if portion.unless_in else ()
        if not places or not all(any(t.holds(place) for t in text) for place in places):
            yield portion.part


def folded_words(text: str) -> Iterator[str]:
    """Words without hyphens, case, the marks round them, and the order in which a line of Arabic
    or Hebrew is drawn.
    """
    for word in text.split():
        plain = re.sub("[-\u2010\u2011\ufffe\u00ad]", "", word.translate(ALIKE)).casefold()
        plain = _EDGES.sub("", unicodedata.normalize("NFC", plain))
        if any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in plain):
            plain = "".join(sorted(plain))
        if plain:
            yield plain


def written_in(word: str, scripts: tuple[str, ...]) -> bool:
    """Whether all characters of a word are letters of some scripts."""
    return all(char.isalpha() and unicodedata.name(char).startswith(scripts) for char in word)
