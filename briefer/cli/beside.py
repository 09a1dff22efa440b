"""What is written of a card besides its PDF: trace, report, its picks as annotations."""

import json
from collections.abc import Sequence
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


def write_report(
    workshop: "Workshop", path: Path, made: Sequence[tuple[str, Path, Card]], *, quiet: bool
) -> None:
    """Write what cards hold as JSON: each with the name of its file and of its PDF.

    Raises CannotWrite.
    """
    from briefer.proof.reporting import report
    from briefer.proof.tracing import traced
    from briefer.storage.files import write_safely

    cards = [
        {"card": name, "output": str(pdf)}
        | report(card, traced(card, workshop.judged(card), workshop.language(card)))
        for name, pdf, card in made
    ]
    text = json.dumps({"cards": cards}, ensure_ascii=False, indent=2) + "\n"
    write_safely(path, text.encode(errors="replace"))
    click.echo(f"Reported in {path}.", err=quiet)


def write_annotations(path: Path, card: Card) -> None:
    """Write a card's picks as annotations of the web. Raises CannotWrite."""
    from briefer.storage.annotations import annotations_bytes
    from briefer.storage.files import write_safely

    write_safely(path, annotations_bytes(card))
    click.echo(f"Wrote the picks to {path}.")
