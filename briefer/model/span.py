"""A place in an article's canonical text."""

from briefer.model.frozen import frozen


@frozen
class Span:
    """Article id (digest of its canonical text), start and end in Unicode code points."""

    article: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            message = f"a span runs forwards from 0, not from {self.start} to {self.end}"
            raise ValueError(message)

    def __lt__(self, other: "Span") -> bool:
        return (self.article, self.start, self.end) < (other.article, other.start, other.end)

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside."""
        return self.article == other.article and self.start <= other.start <= other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def meets_start(self, other: "Span") -> bool:
        """Whether `other` begins where this ends."""
        return self.article == other.article and self.end == other.start

    def within(self, start: int, end: int) -> "Span":
        """The part from `start` to `end`, counted from the span's own beginning."""
        return Span(self.article, self.start + start, self.start + end)
