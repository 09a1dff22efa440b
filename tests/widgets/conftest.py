"""Desks for widget tests, and the rule that no window may be left after one."""

import gc

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from briefer import app
from briefer.desk.desk import Desk
from tests.desk_sample import ManualExecutor, Workshop


@pytest.fixture(scope="session")
def faces():
    return app.parts().faces


@pytest.fixture
def workshop(faces):
    return Workshop(faces=dict(faces))


@pytest.fixture
def executor():
    return ManualExecutor()


@pytest.fixture
def desk(workshop, executor, qapp):
    return Desk(workshop, executor)


@pytest.fixture
def settle(executor, qapp):
    """Let the jobs run and their results arrive."""

    def run():
        executor.run()
        qapp.processEvents()

    return run


@pytest.fixture
def shown(qtbot):
    """Show a widget at a size and hand it to qtbot."""

    def show(widget, width=640, height=720):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return show


@pytest.fixture(autouse=True)
def _no_window_is_left(qapp):
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    left = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    names = [f"{type(widget).__name__} '{widget.windowTitle()}'" for widget in left]
    for widget in left:
        widget.close()
    assert not names, f"windows left after the test: {', '.join(names)}"
