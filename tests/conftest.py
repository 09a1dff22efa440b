"""What every test finds: Qt without a screen, nothing of the machine's own settings, no hurry."""

import os
import tempfile

from hypothesis import settings

from tests.cards.random_cards import SEED

# Set before anything imports Qt; the window test starts its own process on a virtual screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt's own warnings about missing desktop services are not the program's.
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

# An empty folder: own templates and brand kits of whoever runs the tests are not there.
_CONFIGURATION = tempfile.TemporaryDirectory(prefix="briefer-tests-")
os.environ["XDG_CONFIG_HOME"] = _CONFIGURATION.name

# A machine with other work to do is slow, and that is no fault of the program. A commit that was
# green stays green: chance is looked for with BRIEFER_PROPERTIES=search, not in everyone's way.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("BRIEFER_PROPERTIES", "steady"))


def pytest_report_header() -> str:
    """The seed of the random cards, with which a run can be made again."""
    return f"random cards: seed {SEED} (set BRIEFER_SEED for others)"
