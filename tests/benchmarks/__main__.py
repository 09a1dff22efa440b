"""Runs all measures and prints them, and whether what design.md asks for is reached."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from briefer import app
from briefer.model.card import Card
from tests.benchmarks import ours, speech
from tests.benchmarks.claims import claims
from tests.benchmarks.copy import TYPED_AT, card_of_350_words, plain
from tests.benchmarks.justified import evenness, paragraphs
from tests.benchmarks.stories import Words, card_of, font_folders, stories
from tests.benchmarks.timing import Times, environment, first_paints, processes, python, together
from tests.benchmarks.typst_peer import Typst

_WIDTH = 1200
# What is typed in the other scripts: letters and blanks of theirs.
_KEYS = {"ar": " الماء", "he": " הסכר", "hi": " नदी", "zh": "水闸"}
_FIRST_POINT = ("i5", 0)


def measure() -> dict[str, Times]:
    """Every figure by name, in milliseconds."""
    card = card_of_350_words()
    found = _page("", card, plain(card), TYPED_AT)
    return {**found, **_cold(), **_windows(), **_article_pane(), **_scripts(), **speech.measure()}


def _page(
    language: str, card: Card, words: Words, at: tuple[str, int], folders: Sequence[str] = ()
) -> dict[str, Times]:
    """A page by Briefer and by Typst, turn by turn: key press, copyfit, PDF."""
    peer = Typst(folders)
    keys = _KEYS.get(language, ours.BARRIER)

    def typed(number: int, way: str) -> Words:
        # Another word for each way: Typst remembers a page that it has set.
        return {**words, "standfirst": f"{words['standfirst']} {way}{number}"}

    found = together(
        {
            "keypress": ours.keypress(card, at, _WIDTH, keys),
            "copyfit": ours.copyfit(card, at),
            "card_to_pdf": ours.card_to_pdf(card, at),
            "typst_png": lambda number: peer.png(typed(number, "png"), _WIDTH),
            "typst_raster": lambda number: peer.raster(typed(number, "raster"), _WIDTH),
            "typst_pdf_fit": lambda number: peer.pdf(typed(number, "fit"), fit=True),
            "typst_pdf": lambda number: peer.pdf(typed(number, "set"), fit=False),
        },
        30 if language else 60,
    )
    # Typst's own raster and its PDF's: the faster one counts.
    ways = (found.pop("typst_png"), found.pop("typst_raster"))
    found["typst_keypress"] = min(ways, key=lambda times: times.p50)
    return {f"{name} {language}".strip(): times for name, times in found.items()}


def _scripts() -> dict[str, Times]:
    """The same page from right to left, in a complex script, and in Chinese."""
    found: dict[str, Times] = {}
    for language, words in stories().items():
        folders = font_folders(words)
        if folders is None:
            print(f"{language}: left out, the system lacks {words['serif'][0]}", file=sys.stderr)
            continue
        found |= _page(language, card_of(words), words, _FIRST_POINT, folders)
    return found


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
    return app.parts().read_path(app.sample()).article.text


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


def sizes() -> dict[str, tuple[int, int]]:
    """Bytes of the two PDFs of the same card, both with their QR code, by language."""
    card = card_of_350_words()
    told = {"en": (card, plain(card), Typst())}
    for language, words in stories().items():
        folders = font_folders(words)
        if folders is not None:
            told[language] = (card_of(words), words, Typst(folders))
    workshop = app.parts()
    return {
        language: (ours.size(workshop.pdf(card)), len(peer.pdf(words, fit=True, code=True)))
        for language, (card, words, peer) in told.items()
    }


def main() -> None:
    """Print a table, or JSON with --json."""
    found, bytes_of, lines = measure(), sizes(), evenness(paragraphs())
    held = list(claims(found, bytes_of, lines.share))
    if "--json" in sys.argv[1:]:
        times = {name: told._asdict() for name, told in found.items()}
        told = {"milliseconds": times, "bytes": bytes_of, "justified": lines._asdict()}
        print(json.dumps({**told, "claims": [claim._asdict() for claim in held]}, indent=2))
        return
    for name, times in found.items():
        print(f"{name:22} min {times.least:8.2f}  p50 {times.p50:8.2f}  p95 {times.p95:8.2f}")
    for language, (mine, theirs) in bytes_of.items():
        print(f"{'PDF bytes ' + language:22} briefer {mine:8}  typst {theirs:8}")
    print(f"{'justified':22} {lines.wide} of {lines.lines} lines wide, widest {lines.widest:.2f}")
    for claim in held:
        print(claim.told)


if __name__ == "__main__":
    main()
