"""What only a live page can show."""
