"""A live page -> Page facts: one pass over the document, axe, a picture."""
