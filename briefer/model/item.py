"""One thing on a card: a role, named parts, what our own words rest on, held or not."""

from collections.abc import Iterator
from dataclasses import replace

from briefer.model.frozen import frozen
from briefer.model.passage import Kept, Passage, Quoted, Respelt, Typed, spans
from briefer.model.roles import Part, Role, Whose
from briefer.model.span import Span

# Roles made of our own words alone: they need no passage.
OWN_ROLES = frozenset({Role.KICKER, Role.DESK_LINE, Role.NOTE})
# Roles whose text is sentences: a trim is mended with a capital and a full stop.
SENTENCE_ROLES = frozenset(
    {
        Role.KEY_POINT,
        Role.STATEMENT,
        Role.BACKGROUND,
        Role.WHY_IT_MATTERS,
        Role.WHATS_NEXT,
        Role.QUESTION,
    }
)


# The parts an item of each role may have, in the order an editor fills them in.
PARTS: dict[Role, tuple[Part, ...]] = {
    Role.KICKER: (Part.TEXT,),
    Role.DESK_LINE: (Part.TEXT,),
    Role.HEADLINE: (Part.TEXT,),
    Role.STANDFIRST: (Part.TEXT,),
    Role.KEY_POINT: (Part.LEAD, Part.TEXT),
    Role.QUOTE: (Part.TEXT, Part.SPEAKER, Part.SPEAKER_ROLE, Part.CONTEXT),
    Role.STATEMENT: (Part.TEXT, Part.SPEAKER, Part.SPEAKER_ROLE, Part.CUE),
    Role.FIGURE: (Part.QUALIFIER, Part.VALUE, Part.UNIT, Part.CAPTION, Part.CONTEXT),
    Role.BACKGROUND: (Part.LEAD, Part.TEXT),
    Role.WHY_IT_MATTERS: (Part.LEAD, Part.TEXT),
    Role.EVENT: (Part.DATE, Part.TEXT),
    Role.QUESTION: (Part.TEXT, Part.ANSWER),
    Role.WHATS_NEXT: (Part.LEAD, Part.TEXT),
    Role.NOTE: (Part.LEAD, Part.TEXT),
    Role.PICTURE: (Part.CAPTION, Part.CREDIT, Part.ALT),
}


# The field of `Parts` that holds a part, in the order of `Part`.
_FIELDS = {part: part.value.replace("-", "_") for part in Part}


@frozen
class Parts:
    """The words of an item by name; () is an empty part. Field names are `Part`s with `_`."""

    lead: Passage = ()
    qualifier: Passage = ()
    value: Passage = ()
    unit: Passage = ()
    date: Passage = ()
    text: Passage = ()
    caption: Passage = ()
    speaker: Passage = ()
    speaker_role: Passage = ()
    cue: Passage = ()
    answer: Passage = ()
    context: Passage = ()
    credit: Passage = ()
    alt: Passage = ()

    def __getitem__(self, part: Part) -> Passage:
        passage: Passage = getattr(self, _FIELDS[part])
        return passage

    def __iter__(self) -> Iterator[tuple[Part, Passage]]:
        """The filled parts, in the order of `Part`."""
        for part, name in _FIELDS.items():
            passage: Passage = getattr(self, name)
            if passage:
                yield part, passage

    def put(self, part: Part, passage: Passage) -> "Parts":
        """These parts with `part` made `passage`."""
        return replace(self, **{_FIELDS[part]: passage})


@frozen
class Item:
    """One thing on a card. `id` is unique in the card.

    `slot` names the template's slot that was chosen for it, where several take its role (messages
    and talking points, the second of three stories); "" is the first that does. `image` is the
    digest of the card's image that a picture shows; its part `alt` describes it to who cannot see.
    """

    id: str
    role: Role
    parts: Parts = Parts()
    basis: tuple[Span, ...] = ()
    held: bool = False
    slot: str = ""
    image: str = ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every place in an article this item shows or rests on, in article order."""
        shown = [span for _, passage in self.parts for span in spans(passage)]
        return tuple(sorted({*shown, *self.basis}))

    @property
    def whose(self) -> Whose:
        """Whose the words are: derived, never stored. Ours that quote a few words stay ours."""
        shown = self.parts[Part.VALUE] or self.parts[Part.TEXT] or self.parts[Part.CAPTION]
        if any(isinstance(piece, Kept | Respelt) for piece in shown):
            return Whose.ARTICLE
        is_ours = any(isinstance(p, Typed) and any(map(str.isalnum, p.text)) for p in shown)
        if not is_ours and any(isinstance(piece, Quoted) for piece in shown):
            return Whose.ARTICLE
        return Whose.RESTING if self.spans else Whose.OURS
