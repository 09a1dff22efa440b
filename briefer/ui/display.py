"""Whether a window can be opened here, told before Qt tries: it would abort the program."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from briefer.model.errors import NoWindow

# What Qt's wheels expect of the system: library, Debian package, Fedora package.
_ALWAYS = (
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    ("libGL.so.1", "libgl1", "mesa-libGL"),
    ("libEGL.so.1", "libegl1", "mesa-libEGL"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    ("libfreetype.so.6", "libfreetype6", "freetype"),
)
_ON_X = (
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
)
_Library = tuple[str, str, str]


def refuse_without_display(
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    loads: Callable[[str], bool] | None = None,
) -> None:
    """Raise NoWindow where there is no display, or X cannot be spoken to; nothing of Qt is loaded.

    `loads` tells whether a system library can be loaded. Elsewhere than on Linux there is nothing
    to check.
    """
    if not platform.startswith("linux"):
        return
    wanted = _wanted(environment)
    if not wanted and not has_display(environment):
        raise NoWindow(
            "No window can be opened: there is no display (DISPLAY and WAYLAND_DISPLAY are not "
            "set). Start Briefer on a desktop, or on a virtual screen with xvfb-run "
            "(Debian: apt install xvfb; Fedora: dnf install xorg-x11-server-Xvfb)."
        )
    if _is_on_x(environment):
        # The others are asked of Qt's own modules; the plugin for X would abort without these.
        _refuse_missing((*_ALWAYS, *_ON_X), loads or _loads)
        _refuse_closed(environment.get("DISPLAY", ""))


def refuse_missing_libraries(
    environment: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    loads: Callable[[str], bool] | None = None,
) -> None:
    """Raise NoWindow where system libraries that Qt needs are missing: which, and how to get them.

    To be asked when a module of Qt could not be imported.
    """
    if platform.startswith("linux"):
        libraries = (*_ALWAYS, *_ON_X) if _is_on_x(environment) else _ALWAYS
        _refuse_missing(libraries, loads or _loads)


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether there is a screen, or a stand-in for one that Qt was told to use."""
    if not platform.startswith("linux"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environment.get(name) for name in names)


def _wanted(environment: Mapping[str, str]) -> str:
    """The platform Qt was told to use, "" for its own choice."""
    return environment.get("QT_QPA_PLATFORM", "").partition(":")[0]


def _is_on_x(environment: Mapping[str, str]) -> bool:
    wanted = _wanted(environment)
    return wanted == "xcb" or (not wanted and not _has_wayland(environment))


def _refuse_missing(libraries: Iterable[_Library], loads: Callable[[str], bool]) -> None:
    """Raise NoWindow, naming what is missing and how to get it on Debian and Fedora."""
    missing = [each for each in libraries if not loads(each[0])]
    if not missing:
        return
    names = ", ".join(library for library, _, _ in missing)
    debian = " ".join(package for _, package, _ in missing)
    fedora = " ".join(package for _, _, package in missing)
    raise NoWindow(
        f"No window can be opened: Qt needs {names}. "
        f"Debian: apt install {debian}; Fedora: dnf install {fedora}."
    )


def _refuse_closed(name: str) -> None:
    """Refuse a display of X that does not take us, on this machine or another."""
    if not _answers(name):
        raise NoWindow(
            f"No window can be opened: nothing answers at the display '{name}'. "
            "Start a desktop or Xvfb there, or correct DISPLAY."
        )


def _answers(name: str) -> bool:
    """Whether an X server takes us, asked as Qt's plugin will ask: refused, it aborts."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    for call in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        call.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(errors="replace"), None)
    error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return error == 0


def _has_wayland(environment: Mapping[str, str]) -> bool:
    """Whether a compositor answers; where none does Qt tries X, as we do."""
    import socket

    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    path = Path(environment.get("XDG_RUNTIME_DIR", "/nowhere")) / name
    with socket.socket(socket.AF_UNIX) as line:
        return line.connect_ex(str(path)[:100]) == 0


def _loads(library: str) -> bool:
    # Imported here: off X it is only needed to explain a failure.
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
