"""The page, and the words to a candidate."""
