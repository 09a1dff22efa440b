"""What every test finds: Qt without a screen, and nothing of the machine's own settings."""

import os
import tempfile

# Set before anything imports Qt; the window test starts its own process on a virtual screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt's own warnings about missing desktop services are not the program's.
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
# An empty folder: own templates and brand kits of whoever runs the tests are not there.
_CONFIGURATION = tempfile.TemporaryDirectory(prefix="briefer-tests-")
os.environ["XDG_CONFIG_HOME"] = _CONFIGURATION.name
