"""The one connector to the network: politeness, budgets, offline detection; links."""
