"""What all recognisers read with: hits, guards, kinds of words, names, surroundings."""
