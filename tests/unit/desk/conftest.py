"""A desk with a workshop that can be made to fail, and jobs that run when a test says so."""

import pytest

from briefer.desk.desk import Desk
from tests.desk_sample import ManualExecutor, Workshop


@pytest.fixture
def workshop():
    return Workshop()


@pytest.fixture
def executor():
    return ManualExecutor()


@pytest.fixture
def desk(workshop, executor, qapp):
    return Desk(workshop, executor)


@pytest.fixture
def heard(desk):
    """What the desk told, in order, as (signal, words)."""
    told = []
    for name in ("changed", "page_changed", "opened", "settled"):
        getattr(desk, name).connect(lambda name=name: told.append((name, "")))
    for name in ("selected", "trouble", "said", "busy"):
        getattr(desk, name).connect(lambda words, name=name: told.append((name, words)))
    return told


@pytest.fixture
def settle(executor, qapp):
    """Let the jobs run and their results arrive."""

    def run():
        executor.run()
        qapp.processEvents()

    return run
