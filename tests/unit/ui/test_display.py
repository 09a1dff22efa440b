"""Whether a window can be opened, told before Qt is loaded."""

import socket

import pytest

from briefer.model.errors import NoWindow
from briefer.ui.display import (
    has_display,
    refuse_missing_libraries,
    refuse_without_display,
)


def refused(environment: dict[str, str], missing: str = "", platform: str = "linux") -> str:
    """Why a window is refused, "" where it is not."""
    try:
        refuse_without_display(environment, platform, lambda library: library not in missing)
    except NoWindow as error:
        return str(error)
    return ""


def lacking(environment: dict[str, str], missing: str, platform: str = "linux") -> str:
    """What is told once Qt could not be imported."""
    try:
        refuse_missing_libraries(environment, platform, lambda library: library not in missing)
    except NoWindow as error:
        return str(error)
    return ""


def test_without_a_display_it_says_how_to_get_one():
    said = refused({})
    assert "there is no display" in said
    assert "apt install xvfb" in said
    assert "dnf install" in said
    assert "\n" not in said


def test_missing_libraries_are_all_named_with_their_packages():
    said = refused({"DISPLAY": "far:0"}, "libEGL.so.1 libxcb-cursor.so.0")
    assert "Qt needs libEGL.so.1, libxcb-cursor.so.0." in said
    assert "apt install libegl1 libxcb-cursor0;" in said
    assert "dnf install mesa-libEGL xcb-util-cursor." in said


def test_only_x_needs_the_libraries_of_x(tmp_path):
    assert refused({"QT_QPA_PLATFORM": "offscreen"}, "libxcb-cursor.so.0") == ""
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        compositor.listen()
        served = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
        assert refused(served, "libxcb-cursor.so.0") == ""
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    assert lacking(offscreen, "libxcb-cursor.so.0") == ""
    assert "libGL.so.1" in lacking(offscreen, "libGL.so.1")


def test_an_import_that_failed_is_explained_on_linux():
    assert "libxcb-cursor.so.0" in lacking({"DISPLAY": ":0"}, "libxcb-cursor.so.0")
    assert lacking({}, "libGL.so.1", platform="darwin") == ""


@pytest.mark.parametrize("display", [":1987", "unix:1987.0", "localhost:1987.0", "junk"])
def test_a_display_that_nobody_serves_is_refused(display):
    assert f"nothing answers at the display '{display}'" in refused({"DISPLAY": display})


def test_a_dead_compositor_leaves_the_display_of_x_to_ask():
    told = refused({"WAYLAND_DISPLAY": "wayland-1987", "DISPLAY": ":1987"})
    assert "nothing answers at the display ':1987'" in told


def test_elsewhere_there_is_nothing_to_check():
    assert refused({}, platform="darwin") == ""
    assert has_display({}, "win32")
    assert not has_display({}, "linux")
    assert has_display({"DISPLAY": ":0"}, "linux")


def test_the_libraries_of_this_machine_are_looked_for():
    refuse_missing_libraries({"QT_QPA_PLATFORM": "offscreen"}, "linux")
