"""Data of the package, no code."""
