"""What holds for every card in every template: one page, every word, and words that stay words."""
