"""How an article comes in, and what is said in it."""
