"""Manuscript: what came in, as bytes and as text, and the protocol of those who read it."""

from functools import cached_property
from typing import Protocol

from briefer.articles.decoding import decode
from briefer.model.article import Arrival, Article, Origin
from briefer.model.frozen import frozen


@frozen(slots=False)
class Manuscript:
    """The bytes that came in, the name of their file ("" for none), and how they came.

    What came from an address knows it, and what the server said of it: its media type
    ("text/html") and its character set, "" where it said nothing.
    """

    data: bytes
    name: str = ""
    how: Arrival = Arrival.FILE
    address: str = ""
    media_type: str = ""
    charset: str = ""

    @cached_property
    def text(self) -> str:
        """The bytes decoded. Raises SourceUnreadable for what is empty or no text."""
        return decode(self.data, self.called, self.charset)

    @property
    def origin(self) -> Origin:
        """Where an article of this manuscript comes from."""
        return Origin(self.how, self.address or self.name)

    @property
    def called(self) -> str:
        """What to call the manuscript in a message."""
        named = {Arrival.CLIPBOARD: "The pasted text", Arrival.STANDARD_INPUT: "Standard input"}
        return self.name or self.address or named.get(self.how, "The text")


class Reader(Protocol):
    """Reads one kind of source."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether the manuscript is of this kind, by its name and its first bytes.

        Readers of text may ask for the text; those of bytes come before them and must not.
        """
        ...

    def read(self, manuscript: Manuscript) -> Article:
        """The article, with what was left out of it and why.

        Raises SourceUnreadable where the manuscript cannot be read.
        """
        ...
