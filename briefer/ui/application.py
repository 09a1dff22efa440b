"""The application object of this process."""

from PySide6.QtWidgets import QApplication


def application() -> QApplication:
    """The application, made where there is none yet."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Told here because `setStyle` hands back a QStyle, whose dozens of enums are then made.
        app = QApplication(["briefer", "-style", "fusion"])
    app.setApplicationName("Briefer")
    app.setDesktopFileName("briefer")
    return app
