"""A card of invented words on a desk whose workshop sets pages by hand: for the outline's tests."""

from dataclasses import replace

from briefer.desk.desk import Desk
from briefer.model.article import Article, BlockKind
from briefer.model.card import Card, Paper, Source
from briefer.model.item import Item, Part, Parts, Role
from briefer.model.language import Language
from briefer.model.passage import Kept, Quoted, Typed
from briefer.model.reading import Reading
from briefer.model.span import Span
from briefer.model.template import Slot, Template
from briefer.model.verdict import Judged
from briefer.model.wording import shown
from tests import desk_sample
from tests.golden import handmade

BLOCKS = [
    (BlockKind.HEADLINE, "Harbour board backs a movable barrier"),
    (BlockKind.STANDFIRST, "The vote ends ten years of dispute over the estuary"),
    (
        BlockKind.PARAGRAPH,
        "The board voted 31 to 18 on Tuesday to build a movable barrier, the largest public "
        "works since the ring road opened.",
    ),
    (
        BlockKind.PARAGRAPH,
        "“We have run out of years in which doing nothing was the cheap option,” said Ana Ruiz, "
        "the deputy mayor.",
    ),
    (
        BlockKind.PARAGRAPH,
        "The barrier will cost up to €4.2bn and take six years, according to papers published "
        "with the vote.",
    ),
    (BlockKind.PARAGRAPH, "Water 𝄞 stood a metre deep in the market hall in 2018."),
]
ARTICLE = Article.of(BLOCKS)
SOURCE = Source(ARTICLE)


def span(words: str) -> Span:
    """Where these words of the article stand."""
    start = ARTICLE.text.index(words)
    return Span(ARTICLE.id, start, start + len(words))


def kept(words: str) -> tuple[Kept]:
    """A passage of these words of the article."""
    return (Kept(span(words)),)


KICKER = Item("i1", Role.KICKER, Parts(text=(Typed("Coast and cities"),)))
HEADLINE = Item("i2", Role.HEADLINE, Parts(text=kept(BLOCKS[0][1])))
STANDFIRST = Item("i3", Role.STANDFIRST, Parts(text=kept(BLOCKS[1][1])))
POINT = Item(
    "i4",
    Role.KEY_POINT,
    Parts(lead=(Typed("The vote was 31 to 18."),), text=kept(BLOCKS[2][1])),
)
TRIMMED = Item(
    "i5",
    Role.KEY_POINT,
    Parts(text=(*kept("Water 𝄞 stood a metre deep"), *kept("in 2018"))),
)
NUMBER = Item(
    "i6",
    Role.FIGURE,
    Parts(
        qualifier=kept("up to"), value=kept("€4.2"), unit=kept("bn"), caption=kept("The barrier")
    ),
)
QUOTE = Item(
    "i7",
    Role.QUOTE,
    Parts(
        text=(
            Quoted(kept("We have run out of years in which doing nothing was the cheap option")),
        ),
        speaker=kept("Ana Ruiz"),
        speaker_role=kept("the deputy mayor"),
    ),
)
OURS = Item(
    "i8",
    Role.WHY_IT_MATTERS,
    Parts(text=(Typed("Until the gates stand, every spring tide closes the harbour road."),)),
    basis=(span("Water 𝄞 stood"),),
)
HELD = Item("i9", Role.BACKGROUND, Parts(text=kept(BLOCKS[4][1])), held=True)
CARD = Card((SOURCE,), (KICKER, HEADLINE, STANDFIRST, POINT, TRIMMED, NUMBER, QUOTE, OURS, HELD))

_SIZES = {Role.HEADLINE: ("serif-semibold", 28.0), Role.STANDFIRST: ("serif-light", 13.6)}


def template() -> Template:
    """A template with a place for every role of the card and for a desk line."""
    roles = [*dict.fromkeys([item.role for item in CARD.items]), Role.DESK_LINE, Role.STATEMENT]
    slots = tuple(Slot(role.value, "main", (role,), ()) for role in roles)
    return replace(desk_sample.template(), slots=slots)


class Workshop:
    """Sets the printed items under one another; knows one language and no reading."""

    def __init__(self):
        self.tongue = Language()
        self.form = template()
        self.set_on: list[Paper] = []
        self.verdicts: dict[str, Judged] = {}
        self.shelf = desk_sample.Shelf({"news-brief": self.form})

    def language(self, _card):
        return self.tongue

    def reading(self, _source, _go_on=None):
        return Reading()

    def judged(self, card):
        return tuple(self.verdicts[item.id] for item in card.printed if item.id in self.verdicts)

    def remedies(self, _card):
        return ()

    def font(self, face):
        return handmade.program(face)

    def template(self, _card):
        return self.form

    def page(self, card):
        self.set_on.append(card.paper)
        composer = handmade.Composer()
        for item in card.printed:
            words = " ".join(shown(passage, card.texts) for _, passage in item.parts)
            face, size = _SIZES.get(item.role, ("serif", 10.6))
            composer.add(words or "…", face, size, item=item.id)
        return composer.page()


def desk_of(card: Card = CARD) -> Desk:
    """A desk with a card on it, as if just opened."""
    desk = Desk(Workshop())
    desk.edit(card, None)
    desk.go(type(desk.history).of(card))
    desk._set_page()
    return desk


def words(desk: Desk, item_id: str, part: Part = Part.TEXT) -> str:
    """The words the desk shows of a part."""
    return "".join(fragment.text for fragment in desk.shown(item_id, part))
