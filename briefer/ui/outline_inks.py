"""The colours of words in the outline: whose they are shows at a glance."""

from PySide6.QtGui import QColor

from briefer.model.frozen import frozen
from briefer.model.wording import FragmentKind
from briefer.ui.theme import Theme

_OURS = frozenset({FragmentKind.TYPED, FragmentKind.ADDED})
_SOURCE = frozenset({FragmentKind.KEPT, FragmentKind.RESPELT})


@frozen
class Inks:
    """Colours as #rrggbb: words of the article, our own, and what is only drawn between them."""

    kept: str
    ours: str
    drawn: str

    @classmethod
    def of(cls, theme: Theme, *, held: bool = False) -> "Inks":
        """The colours of a palette; dim where an item is held back."""
        inks = (theme.text, theme.accent, theme.muted)
        return cls(*(mixed(ink, theme.raised, 0.45) if held else ink for ink in inks))

    def of_kind(self, kind: FragmentKind) -> str:
        """The colour of a kind of fragment."""
        if kind in _OURS:
            return self.ours
        return self.kept if kind in _SOURCE else self.drawn


def mixed(colour: str, ground: str, share: float) -> str:
    """A colour with a share of the ground mixed in."""
    one, two = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        one.redF() * (1 - share) + two.redF() * share,
        one.greenF() * (1 - share) + two.greenF() * share,
        one.blueF() * (1 - share) + two.blueF() * share,
    ).name()
