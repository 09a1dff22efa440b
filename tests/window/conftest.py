"""A virtual screen for the tests that drive a real window."""

import os
import shutil
import subprocess

import pytest


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
