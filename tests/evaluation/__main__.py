"""Prints how well a part of the reading does on articles it was not made for."""

import argparse

from tests.evaluation import quotes
from tests.evaluation.labelled import labelled_articles
from tests.evaluation.measures import by_language, table


def main() -> None:
    """Run the measure that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parts = parser.add_subparsers(required=True)
    said = parts.add_parser("quotes", help="who says what, in the labelled articles")
    said.add_argument("--misses", action="store_true", help="list what is not as labelled")
    said.set_defaults(run=_quotes)
    chosen = parser.parse_args()
    chosen.run(chosen)


def _quotes(chosen: argparse.Namespace) -> None:
    articles = labelled_articles()
    print(table(by_language((one.language, quotes.scores(one)) for one in articles)))
    for one in articles if chosen.misses else ():
        print("\n".join(quotes.misses(one)))


if __name__ == "__main__":
    main()
