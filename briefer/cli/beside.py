"""What is written of a card besides its PDF: the trace of its words, its picks as annotations."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefer.model.card import Card

if TYPE_CHECKING:
    from briefer.desk.workshop import Workshop


def trace_path(pdf: Path) -> Path:
    """Where the trace of a card goes: beside its PDF."""
    return pdf.with_name(f"{pdf.stem}.trace.html")


def write_trace(workshop: "Workshop", path: Path, card: Card, *, quiet: bool) -> None:
    """Write every printed item of a card beside its passages. Raises CannotWrite."""
    from briefer.proof.trace_page import trace_page
    from briefer.proof.tracing import traced
    from briefer.storage.files import write_safely

    items = traced(card, workshop.judged(card), workshop.language(card))
    # A lone surrogate cannot be written; the trace is not lost for its sake.
    write_safely(path, trace_page(card, items).encode(errors="replace"))
    click.echo(f"Traced in {path}.", err=quiet)


def write_annotations(path: Path, card: Card) -> None:
    """Write a card's picks as annotations of the web. Raises CannotWrite."""
    from briefer.storage.annotations import annotations_bytes
    from briefer.storage.files import write_safely

    write_safely(path, annotations_bytes(card))
    click.echo(f"Wrote the picks to {path}.")
