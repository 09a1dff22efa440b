"""Runs all measures and prints them with the ratios that design.md asks for."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.benchmarks import ours, typst_peer
from tests.benchmarks.copy import card_of_350_words, plain
from tests.benchmarks.timing import Times, environment, first_paints, processes, python, series

_WIDTH = 1200
_SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def measure() -> dict[str, Times]:
    """Every figure by name, in milliseconds."""
    found = {"keypress_to_pixels": series(ours.keypress(_WIDTH), 240)}
    peer = typst_peer.Typst()
    # Typst's own raster and its PDF's: the faster one counts.
    ways = (
        series(lambda n: peer.png(_typed(n), _WIDTH), 24),
        series(lambda n: peer.raster(_typed(n), _WIDTH), 24),
    )
    found["typst_keypress"] = min(ways, key=lambda times: times.p50)
    found["card_to_pdf"] = series(ours.card_to_pdf(), 60)
    found["typst_pdf_fit"] = series(lambda n: peer.pdf(_typed(n), fit=True), 30)
    found["typst_pdf"] = series(lambda n: peer.pdf(_typed(n), fit=False), 30)
    return {**found, **_cold(), **_windows(), **_article_pane()}


def _typed(number: int) -> dict[str, Any]:
    return plain(card_of_350_words(), f" word{number}")


def _cold() -> dict[str, Times]:
    """Whole processes: Briefer reads and drafts, the peers are given the card's words."""
    with tempfile.TemporaryDirectory() as folder:
        out, card, article = (str(Path(folder) / name) for name in ("c.pdf", "c.json", "a.txt"))
        Path(card).write_text(json.dumps(plain(card_of_350_words())), encoding="utf-8")
        Path(article).write_text(_plain_text(), encoding="utf-8")
        make = ("-m", "briefer", "make", article, "-o", out)
        return processes(
            {
                "make_cold": python(*make),
                "typst_cold": python("-m", "tests.benchmarks.typst_peer", card, out),
                "reportlab_cold": python("-m", "tests.benchmarks.reportlab_peer", card, out),
            },
            5,
        )


def _plain_text() -> str:
    """The sample article as one paragraph a line."""
    from briefer import app

    return app.parts().read_path(next(_SAMPLES.glob("*.md"))).article.text


def _windows() -> dict[str, Times]:
    script = "tests.benchmarks.windows"
    commands = {
        "window": python("-m", script, "briefer"),
        "empty_window": python("-m", script, "empty"),
    }
    return first_paints(commands, 5)


def _article_pane() -> dict[str, Times]:
    """A process of its own: an application with widgets is one too many beside the painter's."""
    command = python("-m", "tests.benchmarks.article_pane")
    done = subprocess.run(command, check=True, capture_output=True, env=environment())
    return {name: Times(**told) for name, told in json.loads(done.stdout).items()}


def ratios(found: dict[str, Times]) -> dict[str, float]:
    """What is held against what: p95 for the key press, medians and minima for the rest."""

    def of(one: str, other: str, field: str) -> float:
        return round(getattr(found[one], field) / getattr(found[other], field), 2)

    return {
        "keypress / typst (p50, reach 0.6)": of("keypress_to_pixels", "typst_keypress", "p50"),
        "keypress / typst (p95, reach 0.6)": of("keypress_to_pixels", "typst_keypress", "p95"),
        "card_to_pdf / typst with fit (reach 0.7)": of("card_to_pdf", "typst_pdf_fit", "p50"),
        "card_to_pdf / typst without (reach 1.0)": of("card_to_pdf", "typst_pdf", "p50"),
        "make cold / plain ReportLab (reach 1.0)": of("make_cold", "reportlab_cold", "least"),
        "make cold / typst (reach 2.0)": of("make_cold", "typst_cold", "least"),
        "window / empty window (reach 1.5)": of("window", "empty_window", "least"),
    }


def sizes() -> dict[str, int]:
    """Bytes of the two PDFs of the same card."""
    from briefer import app

    return {
        "briefer": len(app.parts().pdf(card_of_350_words())),
        "typst": len(typst_peer.Typst().pdf(_typed(0), fit=True, code=True)),
    }


def main() -> None:
    """Print a table, or JSON with --json."""
    found = measure()
    told = {
        "milliseconds": {name: times._asdict() for name, times in found.items()},
        "ratios": ratios(found),
        "pdf_bytes": sizes(),
    }
    if "--json" in sys.argv[1:]:
        print(json.dumps(told, indent=2))
        return
    for name, times in found.items():
        print(f"{name:22} min {times.least:8.2f}  p50 {times.p50:8.2f}  p95 {times.p95:8.2f}")
    for name, value in {**ratios(found), **sizes()}.items():
        print(f"{name:44} {value}")


if __name__ == "__main__":
    main()
