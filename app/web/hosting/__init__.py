"""The page for others than the one person on their own machine: who comes in, how often, and what is written down of it."""
