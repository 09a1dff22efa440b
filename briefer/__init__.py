"""Briefer: from an article to a one-page briefing card whose quoted words are traced to it."""

__version__ = "0.1.0"
