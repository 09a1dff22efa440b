"""Contrast in a template: words that could not be read on their ground are faults of its file."""

from briefer.model.legibility import pairs
from briefer.model.template import Template
from briefer.storage.checked import Faults


def check_contrast(template: Template, faults: Faults) -> None:
    """Note every pair of words and ground below WCAG AA, at the style that is too pale."""
    for pair in pairs(template):
        if pair.fault:
            faults.add(f"styles.{pair.style}.colour", pair.fault)
