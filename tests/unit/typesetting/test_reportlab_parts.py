"""The door to ReportLab: what no card uses stays unloaded, and is there for whoever wants it."""

import subprocess
import sys

_PARTS = "import sys\nfrom briefer.typesetting import reportlab_parts\n"


def ran(code: str) -> str:
    """What Python prints that has loaded the parts and nothing else."""
    done = subprocess.run(
        [sys.executable, "-c", _PARTS + code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_paragraphs_tables_and_mark_up_are_not_loaded():
    loaded = ran("print(*sys.modules)").split()
    assert "reportlab.platypus.doctemplate" in loaded
    unused = {"paragraph", "paraparser", "tables", "xpreformatted", "multicol"}
    assert not {f"reportlab.platypus.{name}" for name in unused} & set(loaded)
    assert "PIL._imaging" not in loaded


def test_whoever_wants_all_of_platypus_gets_it():
    assert ran(
        "from reportlab.platypus import BaseDocTemplate, Paragraph\n"
        "from reportlab.lib.styles import ParagraphStyle\n"
        "print(BaseDocTemplate is reportlab_parts.BaseDocTemplate)\n"
        "print(Paragraph('words', ParagraphStyle('plain')).getPlainText())\n"
    ).split() == ["True", "words"]


def test_a_picture_loads_pillow():
    assert ran("from PIL import Image\nprint(Image.new('L', (2, 3)).size)").strip() == "(2, 3)"
