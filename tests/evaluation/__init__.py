"""Holds what Briefer finds in articles against labels of our own writing.

`uv run python -m tests.evaluation quotes` prints the table; the tests beside it keep its floors.
"""
