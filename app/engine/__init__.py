"""Running checks from a queue: workers that may die at any moment, on one machine or on many."""
