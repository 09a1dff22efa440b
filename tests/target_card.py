"""The target card of the news brief: about 300 invented words, every slot filled."""

from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Card, Source
from briefer.model.item import Item, Parts, Role
from briefer.model.passage import Kept, Passage, Quoted, Typed
from briefer.model.span import Span

ARTICLE = Article.of(
    [
        (BlockKind.HEADLINE, "Council approves flood barrier"),
        (BlockKind.PARAGRAPH, "The council voted 31 to 18 on Tuesday for a movable barrier."),
        (
            BlockKind.PARAGRAPH,
            "“We have run out of years in which doing nothing was the cheap option,” said Ana "
            "Ruiz. “Some still say wait. Every winter we wait, the bill grows.”",
        ),
        (BlockKind.PARAGRAPH, "The barrier will cost €4.2bn, up from €2.9bn in 2016."),
        (BlockKind.PARAGRAPH, "A review put the likely cost closer to €5.5bn."),
        (BlockKind.PARAGRAPH, "The first of eleven steel gates should stand within four years."),
        (BlockKind.PARAGRAPH, "In 2018 some 1,400 people were moved from their homes."),
    ],
    Details(
        publisher="The Harbour Gazette",
        published="2026-11-10",
        url="https://news.example/flood-barrier",
        language="en",
    ),
)


def _paragraph(number: int) -> Span:
    blocks = [block for block in ARTICLE.blocks if block.kind is BlockKind.PARAGRAPH]
    return Span(ARTICLE.id, blocks[number - 1].start, blocks[number - 1].end)


def words(text: str) -> Span:
    """Where some words of the article stand."""
    start = ARTICLE.text.index(text)
    return Span(ARTICLE.id, start, start + len(text))


def _own(role: Role, number: int = 0, **parts: str) -> Item:
    passages: dict[str, Passage] = {name: (Typed(text),) for name, text in parts.items()}
    return Item("", role, Parts(**passages), (_paragraph(number),) if number else ())


_QUOTE = Item(
    "",
    Role.QUOTE,
    Parts(
        text=(
            Quoted(
                (
                    Kept(words("We have run out of years in which doing nothing was the cheap")),
                    Kept(words("Every winter we wait, the bill grows.")),
                )
            ),
        ),
        speaker=(Kept(words("Ana Ruiz")),),
        speaker_role=(Typed("deputy mayor, who led the talks with the finance ministry"),),
    ),
)

_ITEMS = (
    _own(Role.KICKER, text="Coast & Cities"),
    _own(Role.DESK_LINE, text="Briefing card · 14 November 2026, 08:40 · City desk · version 2"),
    _own(Role.HEADLINE, text="Council backs a movable flood barrier after ten years of delay"),
    _own(
        Role.STANDFIRST,
        text="The vote ends a dispute that outlasted three mayors. Work starts in spring; "
        "who pays for dredging the harbour is still open.",
    ),
    _own(
        Role.KEY_POINT,
        1,
        lead="The vote was 31 to 18.",
        text="Members approved eleven steel gates across the mouth of the estuary, the largest "
        "public works here since the ring road opened.",
    ),
    _own(
        Role.KEY_POINT,
        3,
        lead="Money is agreed in part.",
        text="The state pays €2.6bn and a levy on harbour traffic €900m; the rest is to be "
        "borrowed over thirty years.",
    ),
    _own(
        Role.KEY_POINT,
        4,
        lead="Opponents call the figures out of date.",
        text="A review for the harbour authority put the likely cost closer to €5.5bn once "
        "dredging is counted.",
    ),
    _own(
        Role.KEY_POINT,
        6,
        lead="The town has reason to hurry.",
        text="Water stood a metre deep in the market hall in 2018, and 1,400 people had to leave "
        "their homes for weeks.",
    ),
    _own(
        Role.KEY_POINT,
        lead="Environmental groups are split.",
        text="Some welcome the reed beds in the plan; others fear that gates will trap silt and "
        "slowly starve the mudflats behind them.",
    ),
    _own(
        Role.FIGURE,
        3,
        value="€4.2",
        unit="bn",
        caption="estimated cost, up from €2.9bn when the plan was drawn in 2016",
    ),
    _own(Role.FIGURE, 5, value="11", caption="steel gates, the first to stand within four years"),
    _own(
        Role.FIGURE, 6, value="1,400", caption="people moved from their homes in the flood of 2018"
    ),
    _own(
        Role.WHY_IT_MATTERS,
        5,
        text="Until the gates stand, every spring tide over 3.1 m closes the harbour road and two "
        "schools.",
    ),
    _QUOTE,
    _own(
        Role.BACKGROUND,
        text="Three designs have failed since 2016: a fixed dam refused by the port, a tunnel "
        "nobody would insure, and a first barrier stopped in court over its effect on eel "
        "migration.",
    ),
    _own(
        Role.WHATS_NEXT,
        text="The ministry signs in January. Two appeals can still be lodged before the month "
        "ends; the council expects a ruling by Easter and the first piles to be driven in May.",
    ),
)


def target_card() -> Card:
    """The card, on A4."""
    items = tuple(
        Item(f"i{number}", item.role, item.parts, item.basis)
        for number, item in enumerate(_ITEMS, start=1)
    )
    return Card((Source(ARTICLE),), items)
