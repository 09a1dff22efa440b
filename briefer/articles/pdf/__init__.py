"""PDF: from characters with places to the pieces of an article."""
