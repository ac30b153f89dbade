"""Passwords and keys."""
