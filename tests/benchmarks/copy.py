"""The one card that all set: the target card, brought to about 350 words."""

from dataclasses import replace

from briefer.model import edits
from briefer.model.card import Card
from briefer.model.item import Item, Part, Role
from briefer.model.passage import Typed
from briefer.model.wording import shown
from tests.target_card import target_card

_MORE = (
    " The engineers who drew the plan say that it can be built from the land side alone, so that"
    " the fishing harbour stays open while the foundations are driven.",
    " A second review, promised for the spring, is to look at the upkeep, which the first one left"
    " out, and at what the town would owe if the levy brings in less than was hoped.",
)
# Where words are typed: the item, and the code point in its text.
TYPED_AT = ("i5", len("Members"))


def card_of_350_words() -> Card:
    """The card."""
    card = target_card()
    for item_id, more in zip(("i6", "i7"), _MORE, strict=True):
        item = card.item(item_id)
        passage = (*item.parts.text, Typed(more))
        card = edits.put(card, replace(item, parts=item.parts.put(Part.TEXT, passage)))
    return card


def plain(card: Card, extra: str = "") -> dict[str, object]:
    """The same words as plain values, for the peers; `extra` is typed in the first key point."""

    def words(item: Item, part: Part) -> str:
        return shown(item.parts[part], card.texts)

    def of(role: Role) -> list[Item]:
        return [item for item in card.printed if item.role is role]

    def text(role: Role) -> str:
        return words(of(role)[0], Part.TEXT)

    points = [[words(item, Part.LEAD), words(item, Part.TEXT)] for item in of(Role.KEY_POINT)]
    points[0][1] += extra
    return {
        "kicker": text(Role.KICKER),
        "desk": text(Role.DESK_LINE),
        "headline": text(Role.HEADLINE),
        "standfirst": text(Role.STANDFIRST),
        "points": points,
        "figures": [
            [words(item, Part.VALUE) + words(item, Part.UNIT), words(item, Part.CAPTION)]
            for item in of(Role.FIGURE)
        ],
        "why": text(Role.WHY_IT_MATTERS),
        "quote": text(Role.QUOTE),
        "speaker": words(of(Role.QUOTE)[0], Part.SPEAKER),
        "background": text(Role.BACKGROUND),
        "next": text(Role.WHATS_NEXT),
        "source": "Source: The Harbour Gazette, 10 November 2026 · news.example/flood-barrier",
        "url": card.sources[0].details.url,
    }
