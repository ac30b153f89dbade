"""Report -> HTML, JSON, CSV and other forms. Pure."""
