"""The program: the window by default, what ends it, and what it loads."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from briefer import app
from briefer.cli.program import answered, program
from briefer.cli.running import CODES, ended
from briefer.model import errors
from briefer.model.errors import BrieferError

ROOT = Path(__file__).parents[3]
HEAVY = {"PySide6", "reportlab", "uharfbuzz", "trafilatura", "pikepdf", "lxml", "pyphen", "msgspec"}


@pytest.fixture
def opened(monkeypatch):
    """What the window was opened with."""
    found = []
    monkeypatch.setattr(app, "window", lambda *args, **how: found.append((args[1:], how)) or 0)
    return found


def test_without_a_command_the_window_opens(run, opened):
    assert run().code == 0
    assert opened == [((), {})]


def test_a_path_opens_in_the_window(run, opened, article):
    assert run(article).code == 0
    assert opened == [((article,), {})]


def test_standard_input_opens_in_the_window(run, opened):
    assert run("-", stdin=b"words").code == 0
    assert opened == [((), {"text": b"words"})]


def test_a_path_that_is_not_there_is_told_and_a_mistyped_command_too(run, opened):
    assert run("none.txt").code == 5
    assert "Did you mean the command 'make'?" in run("mak").err
    assert opened == []


def test_without_a_display_one_line_says_what_is_missing(run, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    ran = run()
    assert (ran.code, ran.out) == (9, "")
    assert ran.err.count("\n") == 1
    assert "Debian: apt install" in ran.err
    assert "Fedora: dnf install" in ran.err


def test_every_error_of_ours_has_an_exit_code():
    ours = {each for each in vars(errors).values() if isinstance(each, type)} - {BrieferError}
    assert set(CODES) == ours
    assert set(CODES.values()) <= {2, 3, 4, 5, 6, 8, 9}


def _raising(error: BaseException):
    def run():
        raise error

    return run


def test_a_fault_of_the_program_is_told_as_one(capsys):
    assert ended(_raising(ZeroDivisionError("by nought"))) == 1
    assert "please report it: ZeroDivisionError: by nought" in capsys.readouterr().err


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort()])
def test_stopping_is_no_fault(capsys, monkeypatch, error):
    monkeypatch.setattr(program, "main", lambda *_, **__: _raising(error)())
    assert ended(answered) == 130
    assert "Traceback" not in capsys.readouterr().err


def loaded(*args: str, code: int = 0, **environment: str) -> set[str]:
    """The top modules that a run of the program loads, which ends with `code`."""
    program = (
        "import sys\nfrom briefer.cli import main\n"
        f"sys.argv = ['briefer', *{args!r}]\n"
        "try:\n    main()\nfinally:\n    print('|'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
    )
    assert done.returncode == code, done.stderr
    return {name.partition(".")[0] for name in done.stderr.splitlines()[-1].split("|")}


def test_the_window_loads_nothing_of_the_command_line():
    # There is no display, so that it ends; what it says is told all the same.
    assert "click" not in loaded(code=9, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")


def test_help_loads_nothing_heavy():
    assert not loaded("--help") & HEAVY
    assert not loaded("make", "--help") & HEAVY


def test_reading_loads_no_fonts_and_no_window(article):
    assert not loaded("read", str(article)) & (HEAVY - {"msgspec"})


def test_no_headless_command_loads_qt(article, tmp_path):
    card, pdf = str(tmp_path / "c.brief"), str(tmp_path / "c.pdf")
    commands = (
        ("make", str(article), "-o", pdf, "--save", card),
        ("export", card, "-o", pdf),
        ("handout", card, "-o", str(tmp_path / "s.pdf")),
        ("templates",),
        ("demo", "--no-window", "-o", pdf),
        ("self-test",),
    )
    for command in commands:
        assert "PySide6" not in loaded(*command), command


def test_a_reader_that_has_seen_enough_is_no_fault(article):
    command = [sys.executable, "-m", "briefer", "read", str(article), "--json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        command, stdout=write_end, stderr=subprocess.PIPE, timeout=60, env=environment
    )
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")


def _in_shell(line: str, *words: str) -> subprocess.CompletedProcess[str]:
    """A run of the program by a shell line, in which "$@" is the program with these words."""
    command = ["sh", "-c", line, "sh", sys.executable, "-m", "briefer", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, capture_output=True, text=True, timeout=60, env=environment, check=False
    )


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no /dev/full")
@pytest.mark.parametrize("words", [["--help"], ["read"], ["read", "--json"]])
def test_standard_output_that_is_full_is_told_in_a_line(article, words):
    done = _in_shell('"$@" > /dev/full', *words, *([str(article)] if "read" in words else []))
    assert done.returncode == 8
    assert done.stderr.startswith("briefer: Standard output cannot be written: No space left")
    assert done.stderr.count("\n") == 1


def test_closed_standard_streams_are_no_fault(article, tmp_path):
    made = _in_shell('"$@" >&-', "make", str(article), "-o", str(tmp_path / "c.pdf"))
    assert (made.returncode, made.stderr) == (0, "")
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF")
    read = _in_shell('"$@" <&-', "read", "-")
    assert read.returncode == 5
    assert read.stderr == ("briefer: Standard input is closed. Give the path of a file instead.\n")


def test_a_fault_that_names_a_file_stays_a_fault(capsys):
    assert ended(_raising(FileNotFoundError(2, "No such file or directory", "font.otf"))) == 1
    assert "please report it: FileNotFoundError" in capsys.readouterr().err


def test_a_question_ends_in_one_mark(run, article):
    ran = run("make", article, "--outputt", "c.pdf")
    assert "Did you mean" in ran.err
    assert "?." not in ran.err
    assert ran.err.endswith(" See: briefer make --help\n")
