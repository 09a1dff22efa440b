"""LibreOffice, where it is installed: turns a document of our own writing into DOCX and PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
NO_OFFICE = "needs LibreOffice (libreoffice-writer-nogui)"
STORY = Path(__file__).with_name("story.fodt")


def converted(source: Path, to: str, folder: Path) -> bytes:
    """The bytes of a document saved as `to` (docx, pdf, doc); skips where there is no LibreOffice.

    The office starts with an empty profile in `folder`, so that it is the same everywhere.
    """
    if SOFFICE is None:
        pytest.skip(NO_OFFICE)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [SOFFICE, profile, "--headless", "--convert-to", to, "--outdir", folder, source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / source.with_suffix(f".{to}").name).read_bytes()
