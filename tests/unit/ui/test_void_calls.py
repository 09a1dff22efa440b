"""The binding that is installed survives void calls.

PySide6 6.12.0 loses a reference to None on each of them below Python 3.12, and aborts the program
between call 5,000 and 6,000; a small test suite hides it.
"""

import subprocess
import sys

CALLS = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for number in range(20_000):
    label.setText(str(number))
sys.exit(0 if label.text() == "19999" else 3)
"""


def test_twenty_thousand_void_calls_end_well():
    run = subprocess.run(
        [sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr
