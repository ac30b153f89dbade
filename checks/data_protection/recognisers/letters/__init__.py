"""Names of who signs: letters, mail, testimonials, certificates."""
