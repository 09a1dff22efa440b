"""Prints how well a part of the reading does on articles it was not made for."""

import argparse
from pathlib import Path

from tests.evaluation import figures, highlights, numbers, quotes, sense, verdicts
from tests.evaluation.labelled import labelled_articles
from tests.evaluation.measures import by_language, table


def main() -> None:
    """Run the measure that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parts = parser.add_subparsers(required=True)
    for name, run, told in (
        ("quotes", _quotes, "who says what, in the labelled articles"),
        ("figures", _figures, "figures and dates, in the labelled texts"),
    ):
        part = parts.add_parser(name, help=told)
        part.add_argument("--misses", action="store_true", help="list what is not as labelled")
        part.set_defaults(run=run)
    told = parts.add_parser("highlights", help="key sentences, against journalists' highlights")
    told.add_argument("folder", type=Path, help="a folder of .story files, kept elsewhere")
    told.set_defaults(run=_highlights)
    for name, judged in (("verdicts", verdicts), ("sense", sense), ("numbers", numbers)):
        custody = parts.add_parser(name, help=judged.__doc__)
        custody.set_defaults(run=lambda _, judged=judged: print(judged.matrix()))
    chosen = parser.parse_args()
    chosen.run(chosen)


def _quotes(chosen: argparse.Namespace) -> None:
    articles = labelled_articles()
    print(table(by_language((one.language, quotes.scores(one)) for one in articles)))
    for one in articles if chosen.misses else ():
        for line in quotes.misses(one):
            print(line)


def _figures(chosen: argparse.Namespace) -> None:
    texts = figures.labelled_texts()
    print(table(by_language((one.language, figures.scores(one)) for one in texts)))
    for one in texts if chosen.misses else ():
        for line in figures.misses(one):
            print(line)


def _highlights(chosen: argparse.Namespace) -> None:
    means = highlights.averages(chosen.folder)
    if not means["stories"]:
        print(f"No .story files with highlights in {chosen.folder}: nothing is measured.")
        return
    print(f"ROUGE-1 of three sentences, {means.pop('stories'):.0f} stories")
    for name, mean in means.items():
        print(f"  {name:12} {mean:5.1f}")


if __name__ == "__main__":
    main()
