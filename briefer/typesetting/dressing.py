"""Dressing: a template as one card wears it, in the card's accent and with the marks on top."""

from briefer.model.errors import ColourRefused
from briefer.model.legibility import recoloured
from briefer.model.template import Template
from briefer.typesetting.marks import with_marks


class Dresser:
    """Dresses templates; the last one is kept, since a card wears the same while it is edited."""

    def __init__(self) -> None:
        self._given: tuple[Template, str | None] | None = None
        self._made: tuple[Template, tuple[str, ...]] | None = None

    def dressed(self, template: Template, accent: str | None) -> tuple[Template, tuple[str, ...]]:
        """The template to set, and a warning where the accent cannot be used in it."""
        given = self._given
        if self._made is None or given is None or given[0] is not template or given[1] != accent:
            self._given, self._made = (template, accent), _dressed(template, accent)
        return self._made


def _dressed(template: Template, accent: str | None) -> tuple[Template, tuple[str, ...]]:
    if not accent:
        return with_marks(template), ()
    try:
        return with_marks(recoloured(template, accent)), ()
    except ColourRefused as error:
        return with_marks(template), (f"{error} The template’s own accent is used.",)
