"""Invented articles and random passages over them, for the model's tests."""

from hypothesis import strategies as st

from briefer.model.article import Article, BlockKind, Details
from briefer.model.canonical import typed
from briefer.model.card import Card, Source
from briefer.model.custody import split_word
from briefer.model.locking import locked
from briefer.model.passage import Kept, Passage, Piece, Quoted, Respelt, Typed, tidy
from briefer.model.span import Span
from briefer.model.words import count_words, inward

BRIDGE = Article.of(
    [
        (BlockKind.HEADLINE, "Harrowby bridge to close for two years"),
        (BlockKind.STANDFIRST, "Engineers say the crossing can be saved."),
        (
            BlockKind.PARAGRAPH,
            "The road bridge will close on 1 April, the county said on Friday, after divers found "
            "cracks in two piers; traders' fears grow: \"it's the end\".",
        ),
        (
            BlockKind.PARAGRAPH,
            '"We did not take this step lightly, but a bridge that might fail is not a bridge we '
            'can leave open," said Marta Oyelaran. "It was built for carts."',
        ),
        (BlockKind.PARAGRAPH, "It costs €4.2bn, up to 10,000 a day. A long-range U.S. plan, -7 %."),
    ],
    Details(language="en", publisher="Ellen Valley Courier"),
)
ODD = Article.of(
    [
        (
            BlockKind.PARAGRAPH,
            "𝔘nder the 🜂 sign, e\u0301tude m\u0303b 👩‍🔬 ran; “no 𐐨 way”, they said.",
        ),
        (BlockKind.PARAGRAPH, "हिन्दी में लिखा। 中文报道说，很好。 השו״ת נכתב."),
    ]
)
ARTICLES = (BRIDGE, ODD)
TEXTS = {article.id: article.text for article in ARTICLES}
CARD = Card(tuple(Source(article) for article in ARTICLES))

# What an editor may type, marks that are refused among it.
OURS = st.text(
    st.sampled_from([*"ab Z.,;:-'’\"“é\u0301\u05f4\t\n\u202e\ud800𝔘👩\u200d中"]),
    max_size=5,
)
INNOCENT = st.text(st.sampled_from([*"ab Z.,;é𝔘中"]), min_size=1, max_size=5).map(typed)


def of(words: str, article: Article = BRIDGE) -> Span:
    """Where these words first stand in an article."""
    start = article.text.index(words)
    return Span(article.id, start, start + len(words))


def kept(words: str, article: Article = BRIDGE) -> Kept:
    """These words of an article."""
    return Kept(of(words, article))


@st.composite
def spans(draw: st.DrawFn, article: Article | None = None) -> Span:
    """Any place of an article that is not empty."""
    article = article or draw(st.sampled_from(ARTICLES))
    start = draw(st.integers(0, len(article.text) - 1))
    end = draw(st.integers(start + 1, min(start + 60, len(article.text))))
    return Span(article.id, start, end)


@st.composite
def quotations(draw: st.DrawFn) -> Quoted:
    """Whole words of one article in its order, in quotation marks."""
    article = draw(st.sampled_from(ARTICLES))
    edges = draw(
        st.lists(st.integers(0, len(article.text)), min_size=2, max_size=6, unique=True).map(sorted)
    )
    found = [
        Kept(Span(article.id, *place))
        for first, last in zip(edges[::2], edges[1::2], strict=False)
        for place in [inward(article.text, first, min(last, first + 60))]
        if count_words(article.text[place[0] : place[1]])
    ]
    return Quoted(tuple(found or [kept("built for carts")]))


PIECES: st.SearchStrategy[Piece] = st.one_of(
    spans().map(Kept),
    INNOCENT.map(Typed),
    quotations(),
    st.builds(Respelt, spans(), st.sampled_from(["km", "US", "organised"])),
)


def is_whole(passage: Passage) -> bool:
    """Whether no quotation of a passage holds a part of a word."""
    return not any(split_word(piece, TEXTS) for piece in passage if isinstance(piece, Quoted))


PASSAGES: st.SearchStrategy[Passage] = (
    st.lists(PIECES, max_size=5)
    .map(lambda pieces: tidy(locked(tidy(tuple(pieces)), TEXTS).passage))
    .filter(lambda passage: bool(passage) and is_whole(passage))
)
