"""Prints how well a part of the reading does on articles it was not made for."""

import argparse

from tests.evaluation import figures, quotes
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


if __name__ == "__main__":
    main()
