"""The house keeps its rules: who may import whom, and how large a room may be."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "briefer"

# From top to bottom; rooms on one line do not know each other.
FLOORS = (
    ("__main__",),
    ("cli",),
    ("app",),
    ("ui",),
    ("desk",),
    ("articles", "typesetting", "proof", "storage"),
    ("model",),
)
HEIGHT = {room: height for height, floor in enumerate(reversed(FLOORS)) for room in floor}
# Libraries that one room alone may know, and what to do instead.
KEPT_TO = {
    "reportlab": ({"typesetting"}, "Ask the typesetter for a page or a PDF."),
    "uharfbuzz": ({"typesetting"}, "Ask the typesetter for a page or a PDF."),
    "pikepdf": ({"typesetting", "proof"}, "Ask typesetting for sheets, proof for words as drawn."),
    "msgspec": ({"storage", "cli", "app"}, "Ask storage to read or write the file."),
    "httpx": ({"articles"}, "Ask the fetcher for an address."),
    "httpcore": ({"articles"}, "Ask the fetcher for an address."),
    "PIL": ({"storage", "typesetting"}, "Ask storage for an image, Qt to paint its bytes."),
    "platformdirs": ({"app"}, "Take the folder as an argument."),
    "click": ({"cli"}, "Raise an error of model/errors.py; the command line prints it."),
}
# Libraries that one file alone may know: it loads the parts that are used and no others.
ONE_DOOR = {"reportlab": "typesetting/reportlab_parts.py"}
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}
FILE_LIMIT, FUNCTION_LIMIT = 250, 40


def files(package: Path = PACKAGE) -> list[Path]:
    return sorted(path for path in package.rglob("*.py") if "_bundled" not in path.parts)


def room(path: Path, package: Path = PACKAGE) -> str:
    """The room a file stands in: the first folder of the package, or the file itself."""
    return path.relative_to(package).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a file imports, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def faults(package: Path = PACKAGE) -> list[str]:
    """Every import that breaks the rule of the house, with what to do instead."""
    found: list[str] = []
    for path in files(package):
        mine = room(path, package)
        for line, name in imports(path):
            if trouble := _fault(mine, path.relative_to(package).as_posix(), name):
                found.append(
                    f"briefer/{path.relative_to(package)}:{line} imports {name}: {trouble}"
                )
    return found


def _fault(mine: str, path: str, name: str) -> str:
    top, _, rest = name.partition(".")
    if name.startswith("."):
        return "Write the full name, from briefer."
    if top == "briefer":
        return _fault_at_home(mine, rest.partition(".")[0])
    if mine in {"model", "assets"}:
        return (
            "" if top in sys.stdlib_module_names else "The model knows the standard library alone."
        )
    if top == "PySide6":
        # app starts the event loop; that no headless command loads Qt is shown further down.
        if mine in {"ui", "app"} or (mine == "desk" and name.startswith("PySide6.QtCore")):
            return ""
        return "Only ui knows Qt (desk: QtCore). Give plain values back; let ui show them."
    rooms, instead = KEPT_TO.get(top, ({mine}, ""))
    if mine not in rooms:
        return f"Only {' and '.join(sorted(rooms))} may. {instead}"
    return "" if ONE_DOOR.get(top, path) == path else f"Import it from {ONE_DOOR[top]}."


def _fault_at_home(mine: str, theirs: str) -> str:
    if mine == "__init__" or theirs == mine or theirs.startswith("__"):
        return ""
    if theirs == "assets":
        return (
            "" if mine == "app" else "Only app knows where files lie. Take a path as an argument."
        )
    if mine == "assets":
        return "assets imports nothing of ours."
    if theirs not in HEIGHT:
        return f"There is no floor for {theirs}. Give it one in FLOORS, or move it into a room."
    if HEIGHT[theirs] < HEIGHT[mine]:
        return ""
    if HEIGHT[theirs] == HEIGHT[mine]:
        return (
            "Rooms on one floor do not know each other. Join them in desk or app by plain values."
        )
    return "Imports point down. Move what both need to the lower room, or hand it in from above."


def graph(package: Path = PACKAGE) -> dict[str, set[str]]:
    """Which module of the package imports which at its top level, by full name."""
    modules = {
        ".".join(("briefer", *path.relative_to(package).with_suffix("").parts)): path
        for path in files(package)
    }
    known: dict[str, set[str]] = {}
    for module, path in modules.items():
        names = {name for _, name in imports(path)}
        known[module] = {
            found
            for name in names
            for found in (name, name.rpartition(".")[0])
            if found in modules and found != module
        }
    return known


def cycles(known: dict[str, set[str]]) -> list[str]:
    """Modules that cannot be put in order because they import each other."""
    left = dict(known)
    while free := [module for module, names in left.items() if not names & left.keys()]:
        for module in free:
            del left[module]
    return sorted(left)


def test_imports_point_down():
    assert not faults(), "\n" + "\n".join(faults())


def test_it_looked_at_the_house():
    assert len(files()) > 30
    assert {room(path) for path in files()} >= {
        "model",
        "articles",
        "typesetting",
        "storage",
        "desk",
        "ui",
    }
    assert sum(1 for path in files() for _ in imports(path)) > 300


@pytest.mark.parametrize(
    ("place", "line", "instead"),
    [
        ("model/x.py", "import msgspec", "standard library"),
        ("model/x.py", "from briefer.storage import cards", "point down"),
        ("model/x.py", "def f():\n    from briefer.desk import desk", "point down"),
        ("storage/x.py", "from briefer.articles import readers", "one floor"),
        ("storage/x.py", "import briefer.typesetting.pdf", "one floor"),
        ("typesetting/x.py", "from briefer import assets", "Take a path"),
        ("desk/x.py", "from PySide6.QtWidgets import QWidget", "QtCore"),
        ("cli.py", "from PySide6 import QtCore", "Only ui"),
        ("storage/x.py", "from PySide6.QtCore import QObject", "Only ui"),
        ("ui/x.py", "from reportlab.pdfgen import canvas", "Ask the typesetter"),
        ("typesetting/x.py", "from reportlab.platypus import Frame", "reportlab_parts"),
        ("desk/x.py", "import click", "errors.py"),
        ("desk/x.py", "from . import y", "full name"),
        ("assets.py", "from briefer.model import card", "nothing of ours"),
        ("desk/x.py", "from briefer.attic import y", "no floor"),
    ],
)
def test_a_planted_fault_is_found(tmp_path: Path, place, line, instead):
    file = tmp_path / place
    file.parent.mkdir(exist_ok=True)
    file.write_text(line)
    (found,) = faults(tmp_path)
    assert instead in found
    assert place in found


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("app.py", "from briefer.assets import RESOURCES"),
        ("app.py", "from briefer.ui.window import Window"),
        ("desk/x.py", "from PySide6.QtCore import Signal"),
        ("desk/x.py", "from briefer.storage.briefs import read_brief"),
        ("ui/x.py", "from PySide6.QtWidgets import QWidget"),
        ("model/x.py", "import re"),
        ("typesetting/reportlab_parts.py", "import reportlab"),
    ],
)
def test_what_is_allowed_is_not_a_fault(tmp_path: Path, place, line):
    file = tmp_path / place
    file.parent.mkdir(exist_ok=True)
    file.write_text(line)
    assert faults(tmp_path) == []


def decorators(path: Path) -> Iterator[str]:
    """The name of everything that decorates a class in a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ClassDef):
            for found in node.decorator_list:
                yield ast.unparse(found).partition("(")[0].rpartition(".")[2]


def test_values_are_made_in_one_way():
    found = {path.relative_to(PACKAGE).as_posix(): [*decorators(path)] for path in files()}
    assert sum(names.count("frozen") for names in found.values()) > 50
    plain = [path for path, names in found.items() if "dataclass" in names]
    assert not plain, (
        "Decorate it with briefer.model.frozen.frozen: dataclass starts five times slower."
    )


def compiled_at_import(path: Path) -> Iterator[str]:
    """The lines of a file's own that compile a regular expression when it is imported."""
    for statement in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            for node in ast.walk(statement.value):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
                    yield f"{path.name}:{node.lineno}"


def test_no_regular_expression_is_compiled_before_its_use(tmp_path: Path):
    found = [line for path in files() for line in compiled_at_import(path)]
    assert not found, "Keep it with briefer.model.expressions.expression."
    planted = tmp_path / "x.py"
    planted.write_text("import re\nA = [re.compile('a')]\ndef f():\n    return re.compile('b')\n")
    assert list(compiled_at_import(planted)) == ["x.py:2"]


def test_no_modules_import_each_other():
    assert cycles(graph()) == []


def test_a_planted_circle_is_found(tmp_path: Path):
    for name, other in (("a", "b"), ("b", "c"), ("c", "a")):
        (tmp_path / f"{name}.py").write_text(f"from briefer.{other} import x")
    (tmp_path / "d.py").write_text("from briefer.a import x")
    assert cycles(graph(tmp_path)) == ["briefer.a", "briefer.b", "briefer.c", "briefer.d"]


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_file_is_small_named_for_its_work_and_says_what_it_is_for(path: Path):
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert not BANNED_NAMES & {path.stem, path.parent.name}, "Name it for what it does."
    assert len(text.splitlines()) <= FILE_LIMIT, "Split it where its subject changes."
    opening = (ast.get_docstring(tree) or "").splitlines()
    assert opening, "Open it with one line saying what it is for."
    assert len(opening) == 1 or opening[1] == "", "Its first line stands on its own."
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= FUNCTION_LIMIT, (
                f"{node.name} has {length} lines: take a step out of it."
            )


def loaded_by(*arguments: str, folder: Path) -> set[str]:
    """The top-level modules a command of ours has loaded when it ends well."""
    code = (
        "import sys\n"
        f"sys.argv = ['briefer', *{list(arguments)!r}]\n"
        "from briefer.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "finally:\n"
        "    names = {name.partition('.')[0] for name in sys.modules}\n"
        "    print('LOADED', *sorted(names), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.rpartition("LOADED ")[2].split())


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    words = "The bridge at Harrowby will close for 26 months, the county said on Friday. " * 3
    path.write_text(
        f"Bridge to close\n\nTraders fear the way round.\n\n{words}\n", encoding="utf-8"
    )
    return path


@pytest.mark.parametrize(
    "command",
    [
        ["--help"],
        ["read", "article.txt"],
        ["read", "article.txt", "--json"],
        ["make", "article.txt", "-o", "card.pdf"],
        ["templates"],
    ],
    ids=" ".join,
)
def test_headless_commands_never_load_qt(command, article: Path):
    loaded = loaded_by(*command, folder=article.parent)
    assert "click" in loaded
    assert "PySide6" not in loaded


def test_a_card_in_a_shipped_template_looks_for_nothing_of_the_editors_own(article: Path):
    loaded = loaded_by("make", "article.txt", "-o", "card.pdf", folder=article.parent)
    assert "platformdirs" not in loaded


def test_a_file_is_read_without_what_a_fetch_needs(article: Path):
    loaded = loaded_by("make", "article.txt", "-o", "card.pdf", folder=article.parent)
    assert not {"httpx", "ssl", "socket", "trafilatura"} & loaded


def test_help_loads_nothing_heavy(tmp_path: Path):
    assert not {"reportlab", "uharfbuzz", "trafilatura", "pikepdf"} & loaded_by(
        "--help", folder=tmp_path
    )


@pytest.mark.parametrize("path", sorted((PACKAGE / "ui").glob("*.py")), ids=lambda path: path.name)
def test_a_painter_ends_with_its_block(path: Path):
    """One that an error keeps alive would still be painting when Qt is done, and end it all."""
    for line in path.read_text(encoding="utf-8").splitlines():
        assert "QPainter(" not in line or line.lstrip().startswith("with QPainter("), line
