"""What is kept on disk: card files, settings, templates and language tables, read with limits."""
