"""The same card gives the same bytes, whatever process makes it, where, when, and after what."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
SCRIPT = """
import hashlib, sys
from briefer import app
from tests.target_card import target_card
from tests.ten_languages import card

workshop = app.parts()
pairs = [(name, tongue) for name in workshop.template_names for tongue in ("en", "ar")]
cards = [target_card(), *(card(workshop, *pair) for pair in pairs)]
order = range(len(cards)) if sys.argv[1] == "forwards" else reversed(range(len(cards)))
made = {number: hashlib.sha256(workshop.pdf(cards[number])).hexdigest() for number in order}
print([made[number] for number in range(len(cards))])
"""


def digests(order, folder, **environment):
    """The digests of some cards' PDFs, made in a process of its own in this order."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, order],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_two_processes_make_the_same_bytes(tmp_path):
    one = digests("forwards", ROOT, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C")
    other = digests("backwards", tmp_path, PYTHONHASHSEED="4242", TZ="America/Adak")
    assert one == other
    assert one.count("'") >= 6
