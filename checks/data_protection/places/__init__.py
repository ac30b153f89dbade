"""Where words stand in pages, documents, pictures and what platforms hand out: stretches of text with their places."""
