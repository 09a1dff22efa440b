"""The wheel holds all that ships and works away from the checkout."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BUNDLED = "briefer/_bundled/"

# `uv run` names itself, wherever it is installed.
UV = os.environ.get("UV") or shutil.which("uv") or ""
pytestmark = pytest.mark.skipif(
    not UV, reason="uv is not on the path: it builds and installs the wheel"
)


def run(*command: str | Path, folder: Path) -> str:
    """What a command prints; it must end well."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(UV, "build", "--wheel", "--out-dir", out, ROOT, folder=out)
    (found,) = out.glob("*.whl")
    return found


def shipped(folder: str) -> set[str]:
    """The files of a top-level folder, as the wheel names them."""
    return {
        BUNDLED + path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_resources_and_templates(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    assert f"{BUNDLED}templates/news-brief/template.toml" in names
    for folder in ("resources", "templates"):
        assert shipped(folder)
        assert shipped(folder) <= names


def test_the_wheel_holds_every_module_and_no_test(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "briefer").rglob("*.py")}
    assert modules <= names
    assert not [name for name in names if name.startswith("tests")]


def test_an_installed_wheel_passes_its_self_test(wheel: Path, tmp_path: Path):
    venv = tmp_path / "venv"
    run(UV, "venv", "--python", sys.executable, venv, folder=tmp_path)
    python = venv / "bin" / "python"
    run(UV, "pip", "install", "--python", python, wheel, folder=tmp_path)
    place = run(python, "-I", "-c", "import briefer; print(briefer.__file__)", folder=tmp_path)
    assert Path(place.strip()).is_relative_to(venv)
    assert run(venv / "bin" / "briefer", "self-test", folder=tmp_path)
