"""Dated policy data (TOML)."""
