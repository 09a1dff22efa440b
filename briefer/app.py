"""Start-up: joins the headless parts, and adds the window. The only file that knows all."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefer import assets
from briefer.model.errors import FileDamaged, NoWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from briefer.desk.desk import Desk
    from briefer.desk.workshop import Workshop
    from briefer.ui.window import Window

ICONS = assets.RESOURCES / "icons"
SCHEMA = assets.RESOURCES / "schema" / "template.schema.json"


def parts() -> "Workshop":
    """The headless parts, over the files that ship with the program."""
    from briefer.desk.languages import Languages
    from briefer.desk.proofs import Proofs
    from briefer.desk.workshop import Workshop

    return Workshop(
        fonts=assets.RESOURCES / "fonts" / "fonts.toml",
        languages=Languages(
            assets.RESOURCES / "language", assets.RESOURCES / "quotation", configuration
        ),
        grammars=assets.RESOURCES / "reading",
        folders=(assets.TEMPLATES,),
        proofs=Proofs(assets.RESOURCES / "sense", assets.RESOURCES / "quantities"),
        configuration=configuration,
    )


def sample() -> Path:
    """The article that comes with the program."""
    found = sorted(path for path in (assets.RESOURCES / "samples").glob("*") if path.is_file())
    if not found:
        raise FileDamaged(f"The sample is missing in {assets.RESOURCES}. Install Briefer again.")
    return found[0]


def configuration() -> Path:
    """The editor's folder of settings, templates and brand kits, as the platform has it.

    On Linux XDG_CONFIG_HOME counts (XDG Base Directory Specification). It may not be there yet.
    """
    # Imported here: a card in a shipped template needs nothing of the editor's own.
    import platformdirs

    return platformdirs.user_config_path("briefer", appauthor=False)


def settings_path() -> Path:
    """Where the window's settings are kept."""
    return configuration() / "settings.toml"


def has_display() -> bool:
    """Whether there is a screen for a window."""
    from briefer.ui.display import has_display

    return has_display()


def window(
    workshop: "Workshop",
    path: Path | None = None,
    *,
    text: bytes | None = None,
    address: str | None = None,
    drafted: bool = False,
) -> int:
    """Open the window with a file, a text or an address, drafted or not, until it is closed.

    Returns the exit code. Raises NoWindow, saying what is missing and how to get it.
    """
    started = prepared(workshop)
    begin(started, path, text, address, drafted=drafted)
    started.window.show()
    return started.application.exec()


class Started(NamedTuple):
    """The application, the desk, and the window on it, not yet shown."""

    application: "QApplication"
    desk: "Desk"
    window: "Window"


def prepared(workshop: "Workshop") -> Started:
    """Everything of the window but its running. Raises NoWindow."""
    from briefer.ui.display import refuse_missing_libraries, refuse_without_display

    refuse_without_display()
    # What needs no Qt comes first: once it is loaded, it reads the source of all that is imported.
    from briefer.storage.settings import SettingsFile

    try:
        from briefer.desk.desk import Desk
        from briefer.ui.application import application
        from briefer.ui.icons import Icons
        from briefer.ui.window import Window
    except ImportError as error:
        refuse_missing_libraries()
        cure = "Install the system libraries that the README lists, or Briefer again."
        raise NoWindow(f"No window can be opened: {error}. {cure}") from error
    running, desk = application(), Desk(workshop)
    return Started(running, desk, Window(desk, SettingsFile(settings_path()), Icons(ICONS)))


def begin(
    started: Started,
    path: Path | None = None,
    text: bytes | None = None,
    address: str | None = None,
    *,
    drafted: bool = False,
) -> None:
    """Lay on the desk what the window was started with."""
    from PySide6.QtCore import Qt

    from briefer.model.article import Arrival

    desk = started.desk
    if drafted:
        desk.opened.connect(desk.open_drafted, Qt.ConnectionType.SingleShotConnection)
    if path is not None:
        started.window.files.open_path(path)
    elif text is not None:
        desk.open_text(text, "", Arrival.STANDARD_INPUT)
    elif address is not None:
        desk.open_address(address)
