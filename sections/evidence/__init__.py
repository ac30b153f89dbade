"""What a section shows as evidence: pieces that are linked, pictured, embedded, or only named."""
