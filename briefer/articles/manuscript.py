"""Manuscript: what came in, decoded, and the protocol of those who read it."""

from typing import NamedTuple, Protocol

from briefer.model.article import Arrival, Article, Origin


class Manuscript(NamedTuple):
    """The text that came in, the name of its file ("" for none), and how it came."""

    text: str
    name: str = ""
    how: Arrival = Arrival.FILE

    @property
    def origin(self) -> Origin:
        """Where an article of this manuscript comes from."""
        return Origin(self.how, self.name)

    @property
    def called(self) -> str:
        """What to call the manuscript in a message."""
        named = {Arrival.CLIPBOARD: "The pasted text", Arrival.STANDARD_INPUT: "Standard input"}
        return self.name or named.get(self.how, "The text")


class Reader(Protocol):
    """Reads one kind of source."""

    def suits(self, manuscript: Manuscript) -> bool:
        """Whether the manuscript is of this kind, by its name and its first lines."""
        ...

    def read(self, manuscript: Manuscript) -> Article:
        """The article. Raises SourceUnreadable where the manuscript cannot be read."""
        ...
