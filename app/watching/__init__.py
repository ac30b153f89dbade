"""Looking again on a schedule, and telling only what changed."""
