"""Fitting: which cuts make a card fit its page, each one measured, the least loss first."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field

from briefer.model.card import Card
from briefer.model.cuts import Cut, CutKind
from briefer.model.frozen import frozen

# Of more cuts made together none is made smaller: that would save little and take long.
_MANY = 12

Fits = Callable[[Card], bool]
# The cut made of each item, by the item's id.
Chosen = dict[str, Cut]


@frozen
class Remedy:
    """Cuts that make a card fit: one, or several where they are made together.

    `card` is the card with them made; that it fits was measured.
    """

    cuts: tuple[Cut, ...]
    card: Card

    @property
    def words(self) -> int:
        """How many words go."""
        return sum(cut.words for cut in self.cuts)

    @property
    def loss(self) -> float:
        """What is lost, as cuts are ranked by."""
        return round(sum(cut.loss for cut in self.cuts), 3)


def remedies(card: Card, cuts: Sequence[Cut], fits: Fits, most: int = 8) -> tuple[Remedy, ...]:
    """Up to `most` ways to make a card fit that does not, the least loss first.

    `cuts` are single changes, the least loss first; they are measured in this order, so that no
    better one is passed over; of the trims of some words the longest that fits is enough. Where
    no item's change does alone, several are made together: there is a way whenever holding items
    back can make the card fit.
    """
    trial, found = _Trial(card, cuts, fits), list[Remedy]()
    for cut in cuts:
        if len(found) == most:
            return tuple(found)
        is_more = any(_trims_the_same(cut, remedy.cuts[0]) for remedy in found)
        if not is_more and trial.helps(cut) and fits(cut.of(card)):
            found.append(Remedy((cut,), cut.of(card)))
    if all(remedy.cuts[0].item is None for remedy in found) and (several := trial.together()):
        found.append(several)
    return tuple(sorted(found, key=lambda remedy: remedy.loss))


@frozen(slots=False)
class _Trial:
    """A card, the cuts it may have, and who measures."""

    card: Card
    cuts: Sequence[Cut]
    fits: Fits
    _enough: dict[str, bool] = field(default_factory=dict[str, bool])

    def helps(self, cut: Cut) -> bool:
        """Whether a cut may be enough: one of an item is not, where to hold the item is not."""
        if cut.item is None or cut.kind is CutKind.HOLD:
            return True
        name = cut.item.id
        if name not in self._enough:
            held = next((one for one in self._of(name) if one.kind is CutKind.HOLD), cut)
            self._enough[name] = self.fits(held.of(self.card))
        return self._enough[name]

    def together(self) -> Remedy | None:
        """Cuts of items that are enough together, none of which could be spared or be smaller.

        The least ones are taken until they are enough; then, from the greatest loss down, each
        is undone or made smaller where the page allows it.
        """
        mine = [cut for cut in self.cuts if cut.item is not None]
        enough = bisect_left(
            range(len(mine) + 1), True, key=lambda count: self._suffice(_chosen(mine[:count]))
        )
        if enough > len(mine):
            return None
        chosen = _chosen(mine[:enough])
        for name, cut in sorted(chosen.items(), key=lambda one: -one[1].loss):
            chosen = self._spared(chosen, name, cut)
        inorder = tuple(chosen[item.id] for item in self.card.items if item.id in chosen)
        return Remedy(inorder, _made(self.card, inorder))

    def _spared(self, chosen: Chosen, name: str, cut: Cut) -> Chosen:
        """The cuts without that of an item, or with a smaller one of it, where that will do."""
        without = {other: one for other, one in chosen.items() if other != name}
        if self._suffice(without):
            return without
        smaller = [one for one in self._of(name) if one.loss < cut.loss]
        if len(chosen) > _MANY or not smaller or not self._suffice({**chosen, name: smaller[-1]}):
            return chosen
        least = bisect_left(smaller, True, key=lambda one: self._suffice({**chosen, name: one}))
        return {**chosen, name: smaller[least]}

    def _of(self, name: str) -> list[Cut]:
        return [cut for cut in self.cuts if cut.item is not None and cut.item.id == name]

    def _suffice(self, chosen: Chosen) -> bool:
        return self.fits(_made(self.card, chosen.values()))


def _trims_the_same(one: Cut, other: Cut) -> bool:
    """Whether two cuts trim the same words."""
    if one.item is None or other.item is None or {one.kind, other.kind} != {CutKind.TRIM}:
        return False
    return (one.item.id, one.part) == (other.item.id, other.part)


def _chosen(cuts: Iterable[Cut]) -> Chosen:
    """The greatest cut of each item, of cuts in order."""
    return {cut.item.id: cut for cut in cuts if cut.item is not None}


def _made(card: Card, cuts: Iterable[Cut]) -> Card:
    for cut in cuts:
        card = cut.of(card)
    return card
