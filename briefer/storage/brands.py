"""Brand kits: TOML files in a folder of the editor's, each with a logo beside it or none."""

from pathlib import Path

from briefer.model.brand import Brand
from briefer.model.contrast import PLAIN, WHITE, is_colour, readable, shortfall
from briefer.model.errors import PictureRefused, TemplateFaulty
from briefer.model.image import Image
from briefer.storage.checked import Table
from briefer.storage.files import refuse_outside
from briefer.storage.toml_tables import read_table, settle


def brand_names(folder: Path) -> tuple[str, ...]:
    """The names of the brand kits in a folder: those of their files."""
    return tuple(sorted(path.stem for path in folder.glob("*.toml")))


def load_brand(folder: Path, name: str) -> Brand:
    """The brand kit of a name. Nothing outside the folder is read.

    Raises TemplateFaulty with all faults, a line each. The contrast of the accent on white is
    checked here (WCAG AA), so that a kit that loads can be worn.
    """
    path = folder / f"{name}.toml"
    refuse_outside(path, folder, TemplateFaulty)
    table = read_table(path)
    brand = Brand(
        name=table.text("name", name, 60),
        organisation=table.text("organisation", "", 120),
        accent=_accent(table),
        logo=_logo(table, folder),
    )
    settle(path, table)
    return brand


def _accent(table: Table) -> str | None:
    colour = table.text("accent", "")
    if not colour:
        return None
    if not is_colour(colour):
        table.fault("accent", f"'{colour:.20}' is not a colour, write it as #rrggbb")
    elif not readable(colour, WHITE, PLAIN):
        table.fault("accent", shortfall(colour, WHITE, PLAIN))
    return colour.lower()


def _logo(table: Table, folder: Path) -> Image | None:
    name = table.text("logo", "")
    if not name:
        return None
    if name != Path(name).name or name in {".", ".."} or "\\" in name or "\0" in name:
        table.fault("logo", "must be the name of a picture beside this file, without a folder")
        return None
    # Imported here: it brings what reads pictures.
    from briefer.storage.images import load_image

    try:
        refuse_outside(folder / name, folder, PictureRefused)
        return load_image(folder / name)
    except PictureRefused as error:
        table.fault("logo", str(error))
        return None
