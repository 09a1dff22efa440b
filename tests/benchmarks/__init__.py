"""Briefer and its peers side by side, in one run: `python -m tests.benchmarks [--json]`."""
