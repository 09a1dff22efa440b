"""The command that writes cards: PDFs, and what goes beside them."""

from collections.abc import Sequence
from pathlib import Path

import click

from briefer import app
from briefer.cli.running import naming
from briefer.cli.values import FILE, refuse_overwriting
from briefer.cli.writing import write_card
from briefer.model.card import Card


@click.command(short_help="Write cards as PDFs of one page.")
@click.argument("cards", nargs=-1, required=True, type=FILE, metavar="CARD...")
@click.option(
    "-o", "--output", type=FILE, required=True, help="A file; a folder for several cards."
)
@click.option(
    "--as", "form", type=click.Choice(["pdf", "annotations"]), default="pdf", show_default=True
)
@click.option(
    "--trace", is_flag=True, help="Write NAME.trace.html too: every word beside its passage."
)
@click.option(
    "--report", type=FILE, metavar="FILE.json", help="Write what each item says and rests on."
)
@click.option("--json", "as_json", is_flag=True, help="Tell what was made as JSON.")
def export(
    cards: tuple[Path, ...],
    output: Path,
    form: str,
    trace: bool,
    report: Path | None,
    as_json: bool,
) -> int:
    """Write each CARD (a .brief file, or a PDF that carries its card) as a PDF of one page.

    --as annotations writes its picks as W3C Web Annotations (JSON-LD) instead, for other tools and
    for make --picks.
    """
    from briefer.cli.beside import trace_path, write_annotations, write_report, write_trace

    workshop = app.parts()
    targets = _targets(cards, output, form)
    if (trace or report) and form != "pdf":
        message = f"--{'trace' if trace else 'report'} goes with a PDF"
        raise click.UsageError(message)
    traces = [trace_path(target) for target in targets] if trace else []
    refuse_overwriting([*targets, *traces, *([report] if report else [])], cards)
    codes: list[int] = []
    made: list[tuple[str, Path, Card]] = []
    for path, target in zip(cards, targets, strict=True):
        card = workshop.load(path)
        if form == "annotations":
            write_annotations(target, card)
            codes.append(0)
            continue
        with naming(path):
            codes.append(write_card(workshop, target, card, as_json=as_json))
        if trace:
            write_trace(workshop, trace_path(target), card, quiet=as_json)
        made.append((str(path), target, card))
    if report:
        write_report(workshop, report, made, quiet=as_json)
    return max(codes)


def _targets(cards: Sequence[Path], output: Path, form: str) -> list[Path]:
    """Where each card goes: the output itself, or its own name in it."""
    if len(cards) == 1 and not output.is_dir():
        return [output]
    suffix = {"annotations": "jsonld"}.get(form, form)
    targets = [output / f"{card.stem}.{suffix}" for card in cards]
    if len(set(targets)) < len(targets):
        message = "two cards have the same name and would become one file: export them apart"
        raise click.UsageError(message)
    if not output.is_dir():
        message = f"{output} is not a folder, and several cards need one. Make it first"
        raise click.UsageError(message)
    return targets
