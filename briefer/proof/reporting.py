"""Reporting: what each printed item says, whether that holds, and what there is to look at."""

from collections.abc import Mapping, Sequence

from briefer.model.card import Card
from briefer.model.passage import Typed
from briefer.model.roles import Part
from briefer.model.verdict import Judged
from briefer.proof.tracing import Traced

_BESIDE = frozenset({Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE, Part.CREDIT, Part.ALT})


def report(card: Card, items: Sequence[Traced]) -> dict[str, object]:
    """What a card holds, as JSON values. `holds` is false where an item has a fault."""
    judged = [one.judged for one in items if one.judged]
    return {
        "template": card.template,
        "paper": card.paper.value,
        "law": card.law,
        "holds": not any(one.is_fault for one in judged),
        "items": item_values(items),
    }


def item_values(items: Sequence[Traced]) -> list[dict[str, object]]:
    """What each item says, as JSON values."""
    return [_item(one) for one in items]


def _item(one: Traced) -> dict[str, object]:
    words = {part: "".join(each.text for each in shown) for part, shown in one.parts}
    return {
        "id": one.item.id,
        "role": one.item.role.value,
        "text": " ".join(text for part, text in words.items() if part not in _BESIDE and text),
        "speaker": words.get(Part.SPEAKER) or None,
        "locator": one.locator,
        "titles": [
            piece.text[1:-1].strip()
            for _, passage in one.item.parts
            for piece in passage
            if isinstance(piece, Typed) and piece.is_title
        ],
        **_verdict(one.judged),
    }


def _verdict(judged: Judged | None) -> Mapping[str, object]:
    if judged is None:
        return {"verdict": None, "detail": None, "remarks": []}
    remarks = [{"severity": each.severity.value, "told": each.told} for each in judged.remarks]
    found = judged.finding
    return {"verdict": found.verdict.value, "detail": found.detail or None, "remarks": remarks}
