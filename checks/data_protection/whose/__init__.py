"""Whose a value is: the owner's, an office's, or another person's."""
