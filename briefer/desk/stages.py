"""Stages: what is done with a file while the editor waits, and how they are told of it."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication


class Stage(Enum):
    """What is being done."""

    OPENED = auto()
    READ_THROUGH = auto()
    SET = auto()


# Hears of each stage and the name of what is in it.
Watch = Callable[[Stage, str], None]


def staged(stage: Stage, name: str) -> str:
    """What the editor is told of a stage."""
    match stage:
        case Stage.OPENED:
            told = QCoreApplication.translate("Stages", "Opening {name} …")
        case Stage.READ_THROUGH:
            told = QCoreApplication.translate("Stages", "Reading {name} …")
        case Stage.SET:
            told = QCoreApplication.translate("Stages", "Setting the page of {name} …")
    return told.format(name=name)
