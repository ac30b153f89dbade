"""Health, belief, family trouble and the like beside a name."""
