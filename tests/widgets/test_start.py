"""Starting: the window is made over the headless parts and begins with what it was given."""

import pytest
from PySide6.QtCore import QTimer

from briefer import app
from briefer.model.article import Arrival
from briefer.model.errors import NoWindow
from tests.unit.articles.hostile import WORDS, Site, page


@pytest.fixture
def started(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(app, "settings_path", lambda: tmp_path / "settings.toml")
    made = app.prepared(app.parts())
    yield made
    # qtbot would close it before this, and unsaved work would be asked about.
    made.desk.new()
    made.window.close()
    made.window.deleteLater()


def test_the_window_begins_with_an_article(started, qtbot):
    with qtbot.waitSignal(started.desk.opened):
        app.begin(started, app.sample(), None, drafted=False)
    assert started.desk.card.sources[0].article.origin.name == app.sample().name
    assert not started.desk.path


def test_the_demo_begins_with_a_drafted_card(started, qtbot):
    with qtbot.waitSignal(started.desk.opened):
        app.begin(started, app.sample(), None, drafted=True)
    assert len(started.desk.card.items) > 5
    assert not started.desk.is_unsaved
    assert not started.desk.can_undo


def test_the_window_begins_with_standard_input(started, qtbot):
    text = b"Rain fell\n\nThe river rose by 3 metres on Monday, said Ann Lee.\n"
    with qtbot.waitSignal(started.desk.opened):
        app.begin(started, None, text, drafted=False)
    assert started.desk.card.sources[0].article.origin.how is Arrival.STANDARD_INPUT


def test_the_window_begins_with_an_address(started, qtbot):
    site = Site()
    site.answers["/story"] = page(WORDS * 3)
    with qtbot.waitSignal(started.desk.opened):
        app.begin(started, address=f"http://127.0.0.1:{site.port}/story")
    site.close()
    assert started.desk.card.sources[0].article.origin.how is Arrival.ADDRESS


def test_the_window_begins_empty(started):
    app.begin(started, None, None, drafted=False)
    assert started.desk.is_empty


def test_the_window_runs_until_it_is_closed(qapp, monkeypatch, tmp_path):
    monkeypatch.setattr(app, "settings_path", lambda: tmp_path / "settings.toml")
    shown = []

    def close() -> None:
        shown.extend(window for window in qapp.topLevelWidgets() if window.isVisible())
        for window in shown:
            window.close()

    QTimer.singleShot(0, close)
    assert app.window(app.parts()) == 0
    assert len(shown) == 1


def test_no_window_without_a_display(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(NoWindow, match="there is no display"):
        app.prepared(app.parts())
