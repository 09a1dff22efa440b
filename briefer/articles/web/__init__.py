"""Web pages: how their markup becomes blocks, and which of these are the article."""
