"""Whether the words are the source's words: what a PDF draws, read back."""
