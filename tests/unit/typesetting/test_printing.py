"""Printing: what is asked of `lp`, what is told where it fails, and a real print on loopback."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from briefer.model.card import Paper
from briefer.model.errors import CannotWrite
from briefer.typesetting import printing
from briefer.typesetting.printing import open_with_viewer, printers, submit

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")

FILES = """
ServerRoot {0}
RequestRoot {0}/spool
TempDir {0}/tmp
CacheDir {0}/cache
StateDir {0}/state
AccessLog {0}/access
ErrorLog {0}/error
PageLog {0}/page
FileDevice Yes
{1}
"""
SERVER = """
Listen 127.0.0.1:{}
WebInterface No
Browsing Off
DefaultAuthType None
<Location />
 Order allow,deny
 Allow 127.0.0.1
</Location>
<Policy default>
 <Limit All>
  Order allow,deny
  Allow all
 </Limit>
</Policy>
"""


def program(folder: Path, name: str, script: str) -> None:
    """A stand-in for a program of the system."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def programs(tmp_path, monkeypatch) -> Path:
    """A folder that is all of PATH but the shell's own programs."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_printers_are_listed(programs):
    program(programs, "lpstat", "echo Desk; echo Office")
    assert printers() == ("Desk", "Office")


def test_there_are_no_printers_where_nothing_answers(programs):
    assert printers() == ()
    program(programs, "lpstat", "echo lpstat: No destinations added. >&2; exit 1")
    assert printers() == ()


@pytest.mark.parametrize(
    ("paper", "media"), [(Paper.A4, "A4"), (Paper.LETTER, "Letter"), (Paper.A5, "A5")]
)
def test_the_pdf_goes_to_the_printer_unscaled_with_its_paper_named(
    programs, tmp_path, paper, media
):
    program(
        programs, "lp", f'echo "$@" > {tmp_path}/asked; echo "request id is Desk-7 (1 file(s))"'
    )
    assert submit(tmp_path / "a b.pdf", "Desk", paper, 3) == "Desk-7"
    asked = (tmp_path / "asked").read_text(encoding="utf-8").strip()
    assert asked == (
        f"-d Desk -n 3 -o media={media} -o print-scaling=none -t a b -- {tmp_path}/a b.pdf"
    )


def test_without_lp_the_cure_is_told(programs, tmp_path):
    with pytest.raises(CannotWrite, match=r"lp is missing\. Debian: apt install cups-client"):
        submit(tmp_path / "a.pdf", "Desk", Paper.A4)
    assert not printing.can_print()
    assert not list(programs.iterdir())


def test_a_refusal_names_the_printers_there_are(programs, tmp_path):
    program(programs, "lpstat", "echo Desk")
    program(programs, "lp", 'echo "lp: Error - The printer does not exist." >&2; exit 1')
    with pytest.raises(
        CannotWrite, match=r"on Dsk: The printer does not exist\. There are: Desk\."
    ):
        submit(tmp_path / "a.pdf", "Dsk", Paper.A4)


def test_the_viewer_opens_the_file(programs, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    program(programs, "xdg-open", f'echo "$@" > {tmp_path}/asked')
    open_with_viewer(tmp_path / "a.pdf")
    assert (tmp_path / "asked").read_text(encoding="utf-8").strip() == str(tmp_path / "a.pdf")


def test_a_viewer_that_is_missing_or_fails_is_told(programs, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(CannotWrite, match="is written, and no program was found"):
        open_with_viewer(tmp_path / "a.pdf")
    program(programs, "xdg-open", "echo no method >&2; exit 3")
    with pytest.raises(CannotWrite, match=r"xdg-open cannot open it\. no method"):
        open_with_viewer(tmp_path / "a.pdf")


@pytest.fixture
def queue(tmp_path, monkeypatch) -> Iterator[Path]:
    """A private printing system with the printer `Desk`, which writes to a pipe."""
    for name in ("spool", "tmp", "cache/rss", "state"):
        (tmp_path / name).mkdir(parents=True)
    # Spool and state belong to the user that runs the filters; the parents must let it in.
    folder = tmp_path
    while folder.owner() == tmp_path.owner() and folder != Path(tempfile.gettempdir()):
        folder.chmod(0o755)
        folder = folder.parent
    as_lp = "User lp\nGroup lp\nSystemGroup root" if os.geteuid() == 0 else ""
    if as_lp:
        for name in ("spool", "tmp", "cache", "cache/rss", "state"):
            shutil.chown(tmp_path / name, group="lp")
            (tmp_path / name).chmod(0o775)
    pipe, port = tmp_path / "printed", _free_port()
    os.mkfifo(pipe)
    (tmp_path / "files.conf").write_text(FILES.format(tmp_path, as_lp), encoding="utf-8")
    (tmp_path / "cupsd.conf").write_text(SERVER.format(port), encoding="utf-8")
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{port}")
    command = [CUPSD, "-f", "-c", tmp_path / "cupsd.conf", "-s", tmp_path / "files.conf"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _answering(server)
            model = "lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd"
            add = ["lpadmin", "-p", "Desk", "-E", "-v", f"file:{pipe}", "-m", model]
            subprocess.run(add, check=True, capture_output=True, timeout=30)
            yield pipe
        finally:
            server.terminate()


def _free_port() -> int:
    """A port that nobody listens at: tests run side by side."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def _answering(server: subprocess.Popen) -> None:
    """Return when the printing system answers; it fails where it ended."""
    while server.poll() is None:
        said = subprocess.run(["lpstat", "-r"], capture_output=True, text=True, timeout=30)
        if "is running" in said.stdout:
            return
    pytest.fail(f"cupsd ended with {server.returncode}")


@pytest.mark.skipif(
    CUPSD is None or shutil.which("lp") is None,
    reason="needs the Debian packages cups, cups-client and cups-filters",
)
def test_a_real_print_keeps_paper_and_vectors(queue, tmp_path):
    sheet = pikepdf.new()
    page = sheet.add_blank_page(page_size=(841.89, 595.276))
    page.obj.Contents = sheet.make_stream(b"10 20 30 40 re f")
    sheet.save(tmp_path / "sheet.pdf")
    assert printers() == ("Desk",)
    with subprocess.Popen(["cat", queue], stdout=subprocess.PIPE) as reader:
        try:
            assert submit(tmp_path / "sheet.pdf", "Desk", Paper.A4) == "Desk-1"
            printed, _ = reader.communicate(timeout=60)
        finally:
            reader.kill()
    (tmp_path / "printed.pdf").write_bytes(printed)
    with pikepdf.open(tmp_path / "printed.pdf") as file:
        box = sorted(float(edge) for edge in list(file.pages[0].mediabox)[2:])
        assert box == pytest.approx([595, 842], abs=1.5)


@pytest.mark.skipif(
    CUPSD is None or shutil.which("lp") is None,
    reason="needs the Debian packages cups, cups-client and cups-filters",
)
def test_a_real_printing_system_refuses_a_printer_it_does_not_have(queue, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    with pytest.raises(CannotWrite, match="There are: Desk"):
        submit(tmp_path / "a.pdf", "Office", Paper.A4)
    assert queue.exists()
