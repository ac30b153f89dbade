"""SOURCE -> Snapshot. The only room with a browser or a network."""
