"""A virtual screen for the tests that drive a real window, and what runs a program on it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def screen():
    """The name of a display of 1440 by 900 that nobody else uses."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is missing: install the package xvfb")
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1440x900x24",
        "-nolisten",
        "tcp",
    ]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture(scope="module")
def act(screen, tmp_path_factory):
    """Run a module on the screen, with settings of its own; what it told."""
    kept = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    own = {"XDG_CONFIG_HOME": str(tmp_path_factory.mktemp("own")), "XDG_CURRENT_DESKTOP": ""}

    def run(module, *arguments):
        done = subprocess.run(
            [sys.executable, "-m", module, *map(str, arguments)],
            cwd=ROOT,
            env={**kept, **own, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    return run
