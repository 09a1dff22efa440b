"""Start-up: joins the headless parts, and adds the window. The only file that knows all."""

from pathlib import Path
from typing import TYPE_CHECKING

from briefer import assets

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop

SAMPLE = assets.RESOURCES / "samples"
ICONS = assets.RESOURCES / "icons"


def parts() -> "Workshop":
    """The headless parts, over the files that ship with the program."""
    from briefer.desk.workshop import Workshop

    return Workshop(
        fonts=assets.RESOURCES / "fonts" / "fonts.toml",
        languages=assets.RESOURCES / "language",
        folders=(assets.TEMPLATES,),
    )


def settings_path() -> Path:
    """Where the window's settings are kept, as the platform has it."""
    import platformdirs

    return platformdirs.user_config_path("briefer", appauthor=False) / "settings.toml"
