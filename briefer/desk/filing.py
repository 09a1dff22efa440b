"""Filing: what comes onto the desk and what goes from it to disk."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Signal

from briefer.desk.history import History
from briefer.desk.jobs import Executor, Jobs, Result, Tell
from briefer.desk.stages import Stage, Watch, staged
from briefer.desk.table import Table
from briefer.model.article import Arrival
from briefer.model.card import Attach, Card, Paper
from briefer.storage.files import write_safely

if TYPE_CHECKING:
    from briefer.articles.stopping import Stop
    from briefer.desk.opening import Opened
    from briefer.desk.workshop import Workshop
    from briefer.model.image import Image


class Filing(Table):
    """Opening runs elsewhere, so that a long article never stops the window; saving runs here."""

    busy = Signal(str)  # what is under way, or ""

    def __init__(self, workshop: "Workshop", executor: Executor | None = None) -> None:
        super().__init__(workshop)
        self._path: Path | None = None
        self._jobs = Jobs(executor, self)
        self._jobs.busy.connect(self.busy)

    @property
    def path(self) -> Path | None:
        """Where the card is saved; None before the first time."""
        return self._path

    @property
    def is_busy(self) -> bool:
        """Whether something is being opened."""
        return self._jobs.is_busy

    def new(self) -> None:
        """Clear the desk."""
        self._jobs.drop()
        self._put_down(Card(), None)

    def open_path(self, path: Path) -> None:
        """Open a card of ours, or begin a card from an article: told by content. Runs elsewhere."""
        from briefer.desk.opening import from_path

        self._open(path.name, lambda watch: from_path(self.workshop, path, watch), self._lay)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Open the first of several files and put the articles of the others on its card."""
        from briefer.desk.opening import from_paths

        work, name = self.workshop, paths[0].name
        self._open(name, lambda watch: from_paths(work, paths, watch), self._lay)

    def open_text(
        self, data: bytes, name: str, how: Arrival = Arrival.CLIPBOARD, media_type: str = ""
    ) -> None:
        """Begin a card from an article that came as bytes. Runs elsewhere."""
        from briefer.desk.opening import from_text

        work = self.workshop
        self._open(
            name, lambda watch: from_text(work, data, name, how, media_type, watch), self._lay
        )

    def open_address(self, address: str) -> None:
        """Begin a card from the article at an address. Fetched elsewhere, until it is cancelled."""
        from briefer.desk.opening import from_address

        work = self.workshop
        self._fetch(
            address, lambda stop, watch: from_address(work, address, stop, watch), self._lay
        )

    def add_article(self, path: Path) -> None:
        """Put one more article on the card. Runs elsewhere."""
        from briefer.desk.opening import adding

        work, name = self.workshop, path.name
        self._open(name, lambda watch: adding(work, work.read_path(path), name, watch), self._add)

    def add_address(self, address: str) -> None:
        """Put the article at an address on the card. Fetched elsewhere, until it is cancelled."""
        from briefer.desk.opening import adding

        work = self.workshop
        self._fetch(
            address,
            lambda stop, watch: adding(work, work.read_address(address, stop), address, watch),
            self._add,
        )

    def cancel(self) -> None:
        """Stop what is being opened; the card stays as it is."""
        if self.is_busy:
            self._drop()
            self.said.emit(self.tr("Stopped."))

    def _drop(self) -> None:
        """Forget what is under way."""
        self._jobs.drop()

    def add_picture(self, path: Path) -> None:
        """Put a picture on the card and select it. Runs elsewhere: large ones take a while."""
        from briefer.storage.images import load_image

        title = self.tr("Opening {name} …").format(name=path.name)
        self._jobs.run(title, lambda _: load_image(path), self._hang, self.tell)

    def save(self) -> bool:
        """Save to the card's file; False where it has none or it cannot be written."""
        return self._path is not None and self.save_as(self._path)

    def save_as(self, path: Path) -> bool:
        """Save to `path`, which becomes the card's file; False where it cannot be written."""
        if not self.did(lambda: self.workshop.save(path, self.card)):
            return False
        self._path = path
        self.history = self.history.settle()
        self.settled.emit()
        self.said.emit(self.tr("Saved as {name}.").format(name=path.name))
        return True

    def fits(self) -> bool:
        """Whether the card fits its page; where it does not, by how much is told."""
        from briefer.desk.refusal import refuse_overset

        page = self.page
        if page is None and self.template_faults:
            self.trouble.emit(self.template_faults)
        return page is not None and self.did(lambda: refuse_overset(page))

    def export(self, path: Path) -> bool:
        """Write the card's PDF; False where it does not fit or cannot be written."""
        if not self.did(lambda: self.workshop.export(path, self.card)):
            return False
        told = self.tr("Exported to {name}.").format(name=path.name)
        self.said.emit(f"{told} {self._goes_along()}")
        return True

    def _goes_along(self) -> str:
        """What of the articles is in the PDF besides its page."""
        match self.card.options.attach:
            case Attach.ARTICLE:
                return self.tr("The whole article goes along in it.")
            case Attach.PASSAGES:
                return self.tr("The passages it uses go along in it.")
            case Attach.NOTHING:
                return self.tr("Nothing goes along in it.")

    def sheets(self, up: int, paper: Paper, copies: int = 1) -> bytes | None:
        """The card `up` times a sheet as a PDF, or None with the trouble told."""
        work = self.workshop
        return self.attempt(lambda: work.handout((work.pdf(self.card),), up, paper, copies))

    def write_sheets(self, path: Path, up: int, paper: Paper) -> bool:
        """Write the card `up` times a sheet; False where it does not fit or cannot be written."""
        data = self.sheets(up, paper)
        return data is not None and self.did(lambda: write_safely(path, data))

    def submit(self, path: Path, printer: str, paper: Paper, copies: int) -> bool:
        """Send written sheets to a printer; False where it does not take them."""
        from briefer.typesetting.printing import submit

        if not self.did(lambda: submit(path, printer, paper, copies)):
            return False
        self.said.emit(self.tr("Sent to {printer}.").format(printer=printer))
        return True

    def printers(self) -> tuple[str, ...]:
        """The printers there are; () where the machine has no way to print."""
        from briefer.typesetting.printing import printers

        return self.attempt(printers) or ()

    def close(self) -> None:
        """Let no job come back any more."""
        self._jobs.close()

    def _open(
        self, name: str, work: Callable[[Watch], Result], done: Callable[[Result], None]
    ) -> None:
        title = staged(Stage.OPENED, name)
        self._jobs.run(title, lambda tell: work(_watching(tell)), done, self.tell)

    def _fetch(
        self,
        address: str,
        work: "Callable[[Stop, Watch], Result]",
        done: Callable[[Result], None],
    ) -> None:
        from briefer.articles.stopping import Stop

        stop = Stop()
        title = self.tr("Fetching {host} …").format(host=urlsplit(address).hostname or address)
        self._jobs.run(title, lambda tell: work(stop, _watching(tell)), done, self.tell, stop)

    def _add(self, put: Callable[[Card], Card]) -> None:
        self.edit(put(self.card), self.selection)

    def _hang(self, image: "Image") -> None:
        from briefer.model.pictures import add_picture

        card, item_id = add_picture(self.card, image)
        self.edit(card, item_id)

    def _lay(self, opened: "Opened") -> None:
        from briefer.model.embargoing import with_source

        card = opened.card
        for source in opened.more:
            card = with_source(card, source)
        # On a card of ours the others are an edit, to be saved or undone; a new one begins so.
        self._put_down(opened.card if opened.path else card, opened.path)
        if opened.path and opened.more:
            self.edit(card, None)
        told = self.tr("Opened {name}.").format(name=opened.name)
        if opened.more:
            told += " " + self.tr("Articles added: {count}.").format(count=len(opened.more))
        if any(source.article.withheld for source in opened.card.sources):
            told += " " + self.tr("Only the passages it uses came along; … stands for the rest.")
        self.said.emit(told)
        if opened.troubles:
            self.trouble.emit("\n".join(opened.troubles))

    def _put_down(self, card: Card, path: Path | None) -> None:
        self._path = path
        self.go(History.of(card))
        self.opened.emit()


def _watching(tell: Tell) -> Watch:
    return lambda stage, name: tell(staged(stage, name))
