"""Who says what in an article of 5,000 words, and in one twice as long."""

from briefer import app
from briefer.model.article import Article, BlockKind, Details
from briefer.model.card import Source
from tests.benchmarks.timing import Times, together

# More sources than readings that a workshop keeps.
_RUNS, _MADE = 12, 40
_WORDS = (5_000, 10_000)
_PARAGRAPHS = (
    "“The ferry has to stop,” said Ana Ruiz, the mayor of Sallow, “because it sinks.” She added "
    "that the town, which owns it, could not pay the 300,000 euros that a new one would cost.",
    "Tom Brandt, a tide expert at the Harbour Office, warned on Monday that the quay is at risk, "
    "according to two officials who asked not to be named. He called the plan “late”.",
    "Nobody came to the meeting in the old school, where the lights stayed on until midnight and "
    "the chairs stood in rows, and on Tuesday the harbour master locked the gate again.",
)


def measure() -> dict[str, Times]:
    """A whole reading of 5,000 and of 10,000 words, turn by turn, in milliseconds."""
    workshop = app.parts()
    sources = {words: [_source(words, run) for run in range(_MADE)] for words in _WORDS}
    return together(
        {
            f"reading_{words}": lambda number, made=made: workshop.reading(made[number % _MADE])
            for words, made in sources.items()
        },
        _RUNS,
    )


def _source(words: int, run: int) -> Source:
    """An article of so many words; readings are kept by article, so each run has its own."""
    texts = [(BlockKind.HEADLINE, f"Day {run}")]
    count = 0
    while count < words:
        text = _PARAGRAPHS[len(texts) % len(_PARAGRAPHS)]
        count += len(text.split())
        texts.append((BlockKind.PARAGRAPH, text))
    return Source(Article.of(texts, Details(language="en")))
