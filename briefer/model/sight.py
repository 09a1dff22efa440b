"""Sight: the words shown, each fragment with where it stands and the stock behind it."""

from collections.abc import Mapping

from briefer.model.fragment import DRAWN, Fragment, FragmentKind, Manner
from briefer.model.frozen import frozen
from briefer.model.passage import Kept, Passage, Piece, Typed
from briefer.model.stock import Stretch, size, stretches
from briefer.model.wording import wording


@frozen
class Spot:
    """A fragment shown from `begin` to `end`, its piece and the stretch of stock of that piece."""

    begin: int
    end: int
    fragment: Fragment
    piece: Piece
    stock: Stretch

    @property
    def is_drawn(self) -> bool:
        """Whether no characters of a piece stand behind it."""
        return self.fragment.kind in DRAWN

    @property
    def is_within_marks(self) -> bool:
        """Whether it shows a piece inside quotation marks."""
        return len(self.fragment.path) > 1

    @property
    def splits(self) -> bool:
        """Whether the piece may be cut between its characters."""
        return isinstance(self.piece, Kept | Typed)

    def before(self, at: int) -> int:
        """The stock offset before the shown character at `at`."""
        if self.is_drawn:
            return self.stock[0] + self.fragment.at
        return self.stock[0] + self.fragment.at + at - self.begin if self.splits else self.stock[0]

    def after(self, at: int) -> int:
        """The stock offset after the shown character before `at`."""
        if self.is_drawn:
            return self.before(at)
        return self.before(at) if self.splits else self.stock[1]


@frozen
class Sight:
    """The words a passage shows. `spots` in order; `marked` are shown stretches in marks."""

    text: str
    spots: tuple[Spot, ...]
    marked: tuple[Stretch, ...]
    size: int

    def marked_at(self, at: int) -> Stretch | None:
        """The quotation that a caret stands in, its marks left and right of it."""
        return next((place for place in self.marked if place[0] < at < place[1]), None)

    def after(self, at: int) -> int:
        """The stock offset right after the last character shown before `at`."""
        spot = next((spot for spot in self.spots if spot.begin < at <= spot.end), None)
        return spot.after(at) if spot else 0

    def before(self, at: int) -> int:
        """The stock offset right before the first character shown after `at`."""
        spot = next((spot for spot in self.spots if spot.begin <= at < spot.end), None)
        return spot.before(at) if spot else self.size


def sight(passage: Passage, texts: Mapping[str, str], manner: Manner) -> Sight:
    """The words a passage shows, tied to its stock."""
    behind = {path: (piece, stock) for path, piece, stock in stretches(passage)}
    spots: list[Spot] = []
    marked: list[Stretch] = []
    opened = at = 0
    for fragment in wording(passage, texts, manner):
        end = at + len(fragment.text)
        spots.append(Spot(at, end, fragment, *behind[fragment.path]))
        if fragment.kind is FragmentKind.MARK:
            if len(fragment.path) > 1:
                marked.append((opened, end))
            opened = at
        at = end
    text = "".join(spot.fragment.text for spot in spots)
    return Sight(text, tuple(spots), tuple(marked), size(passage))
