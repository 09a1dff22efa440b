"""The workshop: the headless parts joined. Articles come in, cards become pages, files are kept.

Libraries that only one of its works needs are imported by that work: reading an article must not
pay for fonts, and painting a page not for ReportLab.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefer.desk.languages import Languages
from briefer.desk.proofs import Proofs
from briefer.desk.readings import Readings
from briefer.desk.refusal import refuse_overset, refuse_paper
from briefer.desk.web import Web
from briefer.model.article import Arrival
from briefer.model.canonical import canonical
from briefer.model.card import Card, Paper, Source
from briefer.model.errors import SourceUnreadable
from briefer.model.frozen import frozen
from briefer.storage.files import read_limited, write_safely

if TYPE_CHECKING:
    from briefer.articles.grammars import Grammars
    from briefer.articles.stopping import GoOn, Stop
    from briefer.desk.brands import Brands
    from briefer.desk.press import Press
    from briefer.desk.shelf import Shelf
    from briefer.model.fitting import Remedy
    from briefer.model.language import Language
    from briefer.model.page import Page
    from briefer.model.reading import Reading
    from briefer.model.template import Template
    from briefer.model.verdict import Judged

# The largest source that is read, in bytes; its original travels in the card's file.
SOURCE_LIMIT = 20_000_000


@frozen(slots=False)
class Workshop:
    """What can be done with articles and cards without a window.

    `fonts` is the table of faces, `languages` knows them and the laws of quotations, `grammars` is
    the folder of the words by which articles are read, and `folders` are folders of templates that
    ship. `configuration` gives the editor's folder, with templates of their own; it is asked for
    only when something of theirs is wanted. `web` fetches pages, `proofs` judges cards.
    """

    fonts: Path
    languages: Languages
    grammars: Path
    folders: tuple[Path, ...]
    proofs: Proofs
    configuration: Callable[[], Path] | None = None
    web: Web = field(default_factory=Web)
    _readings: Readings = field(default_factory=Readings, init=False, repr=False, compare=False)

    def read(
        self, data: bytes, name: str, how: Arrival = Arrival.FILE, media_type: str = ""
    ) -> Source:
        """The article in some bytes, with the untouched original. Raises SourceUnreadable.

        `media_type` is what the sender says they are, "" where it says nothing.
        """
        from briefer.articles.manuscript import Manuscript
        from briefer.desk.receiving import received

        if len(data) > SOURCE_LIMIT:
            raise SourceUnreadable(f"{name} is larger than 20 MB. Give a part of it.")
        # A file's name may hold bytes that are no text and cannot be saved.
        return received(Manuscript(data, canonical(name), how, media_type=media_type))

    def read_path(self, path: Path) -> Source:
        """The article of a file of at most 20 MB. Raises SourceUnreadable."""
        return self.read(read_limited(path, SOURCE_LIMIT, SourceUnreadable), path.name)

    def read_address(
        self, address: str, stop: "Stop | None" = None, *, is_named: bool = True
    ) -> Source:
        """The article at an address; `stop`, once called, hangs up. Raises SourceUnreadable.

        `is_named` tells that the editor named it, and not a card that may be a stranger's.
        """
        from briefer.desk.receiving import received

        return received(self.web.fetch(address, stop, is_named=is_named))

    def reading(self, source: Source, go_on: "GoOn | None" = None) -> "Reading":
        """What is said in an article; read again only when its blocks' kinds change.

        `go_on` is called on the way and ends the reading by raising.
        """
        return self._readings.of(source, self._grammars, go_on)

    def summary(self, source: Source) -> dict[str, object]:
        """What `briefer read --json` tells of an article."""
        from briefer.articles.summary import summary

        return summary(source, self.reading(source))

    def draft(self, sources: Sequence[Source], like: Card | None = None) -> Card:
        """A card drafted from the suggestions, in the template, law and paper of `like`.

        Rejected ones are passed over. What its page has no room for is held back.
        """
        from briefer.model.drafting import draft
        from briefer.model.suggesting import without_rejected

        like = like or Card()
        readings = [without_rejected(source, self.reading(source)) for source in sources]
        drafted = draft(sources, readings, self.template(like))
        return self.fitted(replace(drafted, paper=like.paper, law=like.law, options=like.options))

    def fitted(self, card: Card) -> Card:
        """The card with what its page has no room for held back: what loses least."""
        from briefer.desk.trimming import fitted

        return fitted(card, self.template(card), self.language(card), self._grammars, self._fits)

    def language(self, card: Card) -> "Language":
        """The card's language and law; English, or the house's, where one of them is not there."""
        return self.languages.of(card)

    def template(self, card: Card) -> "Template":
        """The card's template. Raises TemplateFaulty where there is none, or none for its paper."""
        template = self.shelf.template(card.template)
        refuse_paper(template, card.paper)
        return template

    def templates(self) -> "tuple[Template, ...]":
        """Every template, by name. Raises TemplateFaulty."""
        return tuple(self.shelf.template(name) for name in self.template_names)

    @property
    def template_names(self) -> tuple[str, ...]:
        """The names of the templates there are."""
        return self.shelf.names

    def load_template(self, path: Path, name: str = "") -> "Template":
        """The template of a file, checked against the faces and labels there are.

        Where a name is given, the template must have it.
        """
        from briefer.storage.templates import load_template

        return load_template(path, self.faces, self.language(Card()).labels, name)

    def page(self, card: Card) -> "Page":
        """The card on its paper; `fit.over` says by how much it does not fit."""
        return self.page_in(card, self.template(card))

    def page_in(self, card: Card, template: "Template") -> "Page":
        """The card on its paper in a template that need not be on the shelf."""
        return self._press.page(card, template, self.language(card))

    def judged(self, card: Card) -> "tuple[Judged, ...]":
        """Each printed item with its verdict, and what to look at before it goes out."""
        return self.proofs.judged(card, self.reading, self.language(card))

    def remedies(self, card: Card) -> "tuple[Remedy, ...]":
        """What would make a card fit that does not, each way measured; the least loss first."""
        from briefer.desk.trimming import ways_to_fit

        template, language = self.template(card), self.language(card)
        return ways_to_fit(card, template, language, self._grammars, self._fits)

    def _fits(self, card: Card) -> bool:
        return self._press.fits(card, self.template(card), self.language(card))

    def pdf(self, card: Card) -> bytes:
        """The card as a PDF of one page. Raises Overset, saying by how many lines and where."""
        return self.drawn(card, self.page(card))

    def drawn(self, card: Card, page: "Page") -> bytes:
        """The PDF of a card's page. Raises Overset."""
        refuse_overset(page)
        return self._press.pdf(card, page, self.language(card), self.reading)

    def font(self, face: str) -> bytes:
        """The font program of a face, for painting."""
        return self._press.program(face)

    def load(self, path: Path) -> Card:
        """The card of a file of ours or in its PDF. Raises FileDamaged or SourceUnreadable."""
        from briefer.desk.exporting import card_of_pdf, is_pdf
        from briefer.storage.briefs import read_brief

        return card_of_pdf(path) if is_pdf(path) else read_brief(path)

    def save(self, path: Path, card: Card) -> None:
        """Save a card. Raises CannotWrite; the old file is untouched then."""
        from briefer.storage.briefs import write_brief

        write_brief(path, card)

    def export(self, path: Path, card: Card) -> None:
        """Write the card's PDF. Raises Overset or CannotWrite."""
        write_safely(path, self.pdf(card))

    def picked(self, data: bytes, sources: Sequence[Source]) -> Card:
        """The card of a list of picks or of annotations. Raises PicksFaulty or EditRefused."""
        from briefer.desk.annotating import picked

        return picked(data, sources, self.reading)

    def handout(self, pdfs: Sequence[bytes], up: int, paper: Paper, copies: int = 1) -> bytes:
        """Cards imposed on sheets, as a PDF; a lone card fills its sheet."""
        from briefer.typesetting.sheets import impose

        return impose(pdfs, up, paper, copies)

    @cached_property
    def _grammars(self) -> "Grammars":
        from briefer.articles.grammars import Grammars

        return Grammars(self.grammars)

    @property
    def faces(self) -> Mapping[str, Path]:
        """Font file by face name."""
        return self._press.faces

    @cached_property
    def _press(self) -> "Press":
        from briefer.desk.press import Press

        return Press(self.fonts)

    @cached_property
    def shelf(self) -> "Shelf":
        """The templates there are."""
        from briefer.desk.shelf import Shelf

        return Shelf(self.folders, self._own("templates"), self.load_template)

    @cached_property
    def brands(self) -> "Brands":
        """The editor's brand kits."""
        from briefer.desk.brands import Brands

        return Brands(self._own("brands"))

    def _own(self, folder: str) -> Callable[[], Path] | None:
        """What finds a folder of the editor's; None where they have none."""
        home = self.configuration
        return (lambda: home() / folder) if home else None
