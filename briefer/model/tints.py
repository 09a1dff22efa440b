"""Tints: the colour of each role, on light ground and on dark."""

from collections.abc import Mapping
from typing import NamedTuple

from briefer.model.roles import Role


class Tint(NamedTuple):
    """A role's colour: strong for words and bars, wash for the ground behind words."""

    strong: str
    wash: str


Tints = Mapping[Role, Tint]

LIGHT_TINTS: Tints = {
    Role.KICKER: Tint("#5b626d", "#eceef1"),
    Role.DESK_LINE: Tint("#5b626d", "#eceef1"),
    Role.HEADLINE: Tint("#3d4654", "#e6e9ee"),
    Role.STANDFIRST: Tint("#586475", "#eaedf2"),
    Role.KEY_POINT: Tint("#1f62ad", "#dfebf9"),
    Role.QUOTE: Tint("#a34f1f", "#fae7d9"),
    Role.STATEMENT: Tint("#806206", "#f7eecb"),
    Role.FIGURE: Tint("#1f774a", "#dbf0e3"),
    Role.BACKGROUND: Tint("#6651a8", "#e9e4f7"),
    Role.WHY_IT_MATTERS: Tint("#ab2f5d", "#fae1ea"),
    Role.EVENT: Tint("#0e7080", "#d9eff2"),
    Role.QUESTION: Tint("#4a55b0", "#e4e7f8"),
    Role.WHATS_NEXT: Tint("#0e7080", "#d6eff1"),
    Role.NOTE: Tint("#6b6458", "#efebe3"),
    Role.PICTURE: Tint("#4d6a2f", "#e7efdc"),
}

DARK_TINTS: Tints = {
    Role.KICKER: Tint("#a9b1bd", "#363b43"),
    Role.DESK_LINE: Tint("#a9b1bd", "#363b43"),
    Role.HEADLINE: Tint("#c3cad5", "#3a404a"),
    Role.STANDFIRST: Tint("#b3bccb", "#373d47"),
    Role.KEY_POINT: Tint("#84b8f4", "#213d5f"),
    Role.QUOTE: Tint("#f0a878", "#54351f"),
    Role.STATEMENT: Tint("#dfc067", "#484018"),
    Role.FIGURE: Tint("#7ccb9d", "#1f4731"),
    Role.BACKGROUND: Tint("#b9a8f0", "#3c3360"),
    Role.WHY_IT_MATTERS: Tint("#f093b4", "#552a3c"),
    Role.EVENT: Tint("#73c5d2", "#1a4249"),
    Role.QUESTION: Tint("#a5aff0", "#323963"),
    Role.WHATS_NEXT: Tint("#73c5d2", "#1a4249"),
    Role.NOTE: Tint("#c2b8a5", "#413c32"),
    Role.PICTURE: Tint("#aacb84", "#33421f"),
}
