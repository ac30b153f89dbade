"""Bytes of a document -> facts (text, structure, metadata, links)."""
