"""A second look, by weighed signs, for values that no turn of phrase tells."""
