"""What a slot may show instead of items: the words of furniture that stands among the text."""

from briefer.model.card import Card
from briefer.model.language import Language
from briefer.model.template import Shown


def words_shown(what: Shown, card: Card, language: Language) -> tuple[str, ...]:
    """The words of a piece of furniture, () where the card has none."""
    match what:
        case Shown.NAME_LINE:
            return tuple(language.label(key) for key in ("name_field", "class_field", "date_field"))
        case _:
            return ()
